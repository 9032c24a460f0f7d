// The home pages say at once what is new, what is due and what is overdue.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, phone } from './lib/browser.js';
import { signed } from './lib/content.js';
import { communities, fileUrl } from './lib/output.js';

const chrome = browser();
const open = async (path) => {
  const page = await chrome.page({ size: phone });
  await page.goto(fileUrl(`site/${path}`));
  return page;
};
const newest = (records) => records.map((record) => record.published).sort().at(-1);
const owed = {
  aolun: { soon: 0, overdue: 0 },
  qinghelu: { soon: 0, overdue: 1 },
  songhuali: { soon: 0, overdue: 1 },
  wutongli: { soon: 1, overdue: 0 },
};
const total = (key) => Object.values(owed).reduce((sum, one) => sum + one[key], 0);

for (const community of communities) {
  test(`${community}: the day of the newest record, and how much is due and overdue`, async () => {
    const page = await open(`${community}/index.html`);
    const own = signed.filter((record) => record.community === community);
    assert.equal(await page.locator('.tally-new time').getAttribute('datetime'), newest(own));
    assert.equal(await page.locator('#latest time').first().getAttribute('datetime'), newest(own));
    const tally = async (at) => Number(await page.locator('.tally b').nth(at).innerText());
    assert.deepEqual({ soon: await tally(1), overdue: await tally(2) }, owed[community]);
    assert.deepEqual({ soon: await page.locator('#due-soon .due').count(), overdue: await page.locator('#overdue .due').count() }, owed[community]);
  });

  test(`${community}: what is new, due and overdue stands on the first screen of a phone`, async () => {
    const page = await open(`${community}/index.html`);
    assert.ok(await page.locator('.tallies').evaluate((list) => list.getBoundingClientRect().bottom <= innerHeight));
  });

  test(`${community}: newest first`, async () => {
    const days = await (await open(`${community}/index.html`)).locator('#latest .entry-date time').evaluateAll((times) => times.map((time) => time.dateTime));
    assert.deepEqual(days, days.toSorted().reverse());
  });
}

test('the front page counts records and debts of every community', async () => {
  const page = await open('index.html');
  const numbers = (await page.locator('.tally b').allInnerTexts()).map(Number);
  assert.deepEqual(numbers, [communities.length, signed.length, total('soon'), total('overdue')]);
  const rows = await page.locator('#communities tbody tr').count();
  assert.equal(rows, communities.length);
});

test('each tally leads to what it counts', async () => {
  const page = await open('qinghelu/index.html');
  for (const href of await page.locator('.tally a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    assert.equal(await page.locator(href).count(), 1, href);
  }
});
