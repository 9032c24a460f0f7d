// Pages of the further kinds, whose tables come from the front matter: accessible, and nothing sticks out on a phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { browser, desktop, phone } from './lib/browser.js';
import { none } from './lib/none.js';
import { kinds, pagesBelow } from './lib/output.js';
import { faults, survey } from './lib/survey.js';
import { violations } from './lib/axe.js';

const chrome = browser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = (path) => pathToFileURL(join(kinds, path)).href;
const site = pagesBelow(kinds, 'site');

for (const [name, size, dark] of [['a phone', phone, false], ['a zoomed desk', { width: 320, height: 256 }, true], ['a desk', desktop, true]]) {
  describe(`every page of the further kinds on ${name}`, () => {
    let seen, page;
    before(async () => {
      page = await chrome.page({ size, dark, javaScript: false });
      seen = await survey(page, site, address);
    });
    const holds = (fact, wrong) => test(fact, () => none(faults(seen, wrong)));
    holds('does not scroll sideways', (facts) => facts.width > facts.room && `${facts.width} wide: ${facts.sticksOut[0]}`);
    holds('lets nothing stick out', (facts) => facts.sticksOut);
    holds('has no text below 16 px', (facts) => facts.smallText);
    holds('has targets of 24 px and more', (facts) => facts.smallTargets);
    holds('skips no level of headings', ({ headings }) => headings.filter(([level], at) => at && level > headings[at - 1][0] + 1).map(([level, text]) => `h${level} ${text}`));
    holds('uses no id twice', (facts) => facts.doubled);
    test('complains about nothing', () => none(page.complaints));
  });
}

for (const [size, dark] of [[phone, false], [desktop, true]]) {
  test(`axe finds nothing on the further kinds, ${size.width} px`, async () => {
    const page = await chrome.page({ size, dark });
    const found = [];
    for (const path of site) found.push(...(await violations(page, axe, address(path), path)));
    none(found);
  });
}

test('letters twice as large still fit a phone', async () => {
  const page = await chrome.page({ size: phone });
  for (const path of site) {
    await page.goto(address(path));
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
  }
});

test('every table has a caption, and every heading of a column or line a scope', async () => {
  const page = await chrome.page({ size: desktop });
  for (const path of site) {
    await page.goto(address(path));
    none(await page.locator('table.fields:not(:has(caption)), table.fields th:not([scope])').evaluateAll((found) => found.map((one) => one.outerHTML.slice(0, 80))));
  }
});

test('on a phone a cell says which column it is of', async () => {
  const page = await chrome.page({ size: phone });
  await page.goto(address('site/welfare/2026-q3.html'));
  const label = await page.locator('td.num', { hasText: '2,400.00' }).evaluate((cell) => getComputedStyle(cell, '::before').content);
  assert.equal(label, '"金额（元）"');
});

test('a bar is as long as the share that stands beside it', async () => {
  const page = await chrome.page({ size: desktop });
  await page.goto(address('site/plan/2026-livelihood.html'));
  const share = await page.locator('.bar').nth(1).evaluate((bar) => bar.querySelector('rect').getBoundingClientRect().width / bar.getBoundingClientRect().width);
  assert.ok(Math.abs(share - 0.65) < 0.03, String(share));
});
