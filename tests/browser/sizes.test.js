// One page of each template and kind, at the three widths, light and dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, desktop, phone, tablet } from './lib/browser.js';
import { none } from './lib/none.js';
import { fileUrl, samples } from './lib/output.js';
import { faults, survey } from './lib/survey.js';

const chrome = browser();
const sizes = { phone, tablet, desktop, 'zoomed to 400 %': { width: 320, height: 256 } };

for (const [name, size] of Object.entries(sizes)) {
  for (const dark of [false, true]) {
    test(`pages fit a ${name} screen, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await chrome.page({ size, dark, javaScript: false });
      const seen = await survey(page, Object.values(samples), (path) => fileUrl(`site/${path}`));
      none(faults(seen, (facts) => facts.width > facts.room && `${facts.width} wide: ${facts.sticksOut[0]}`));
      none(faults(seen, (facts) => [facts.sticksOut, facts.smallText, facts.smallTargets].flat()));
      none(page.complaints);
    });
  }
}

test('letters twice as large still fit a phone', async () => {
  const page = await chrome.page({ size: phone });
  for (const path of Object.values(samples)) {
    await page.goto(fileUrl(`site/${path}`));
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' }).catch(() => page.evaluate(() => { document.documentElement.style.fontSize = '200%'; }));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
  }
});

test('the skip link is the first stop of the keyboard and leads to the main part', async () => {
  const page = await chrome.page({ size: desktop });
  await page.goto(fileUrl(`site/${samples.finance}`));
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  assert.ok(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top >= 0));
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
});

test('a finance table keeps dates and vouchers on one line on a desk', async () => {
  const page = await chrome.page({ size: desktop });
  for (const path of [samples.finance, samples['long finance']]) {
    await page.goto(fileUrl(`site/${path}`));
    const broken = await page.locator('.with-ledger td').evaluateAll((cells) =>
      cells.filter((cell) => /^[\d-]+$|^\S+-\d+$/.test(cell.textContent) && ((range) => { range.selectNodeContents(cell); return new Set([...range.getClientRects()].map((box) => box.top)).size > 1; })(document.createRange())).map((cell) => cell.textContent),
    );
    none(broken);
  }
});
