// What a resident reads as opening, income, spending and closing is what the ledger adds up to.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser, desktop } from './lib/browser.js';
import { accounts, fen } from './lib/content.js';
import { fileUrl } from './lib/output.js';

const chrome = browser();
const figures = (page) => page.locator('.account dd').allTextContents();

test('there are accounts from a table and from a CSV file', () => {
  assert.ok(accounts.length >= 10, `${accounts.length}`);
  assert.ok(accounts.some((account) => account.csv) && accounts.some((account) => !account.csv));
});

describe('an account', () => {
  for (const account of accounts) {
    test(`${account.address} shows the sums of its entries`, async () => {
      const page = await chrome.page({ size: desktop });
      await page.goto(fileUrl(`site/${account.address}.html`));
      assert.deepEqual((await figures(page)).map(fen), [account.opening, account.income, account.spending, account.closing]);
      assert.equal(account.closing, fen(account.value('closing')));
    });

    test(`${account.address} compares with the account before it`, async (t) => {
      const page = await chrome.page({ size: desktop });
      await page.goto(fileUrl(`site/${account.address}.html`));
      const link = page.locator('#compare a');
      if ((await link.count()) === 0) return t.skip('the first of its account');
      const href = decodeURI(await link.evaluate((a) => a.href));
      const before = accounts.find((other) => href.endsWith(`${other.address}.html`));
      assert.ok(before && before.value('period') < account.value('period'), href);
      assert.equal(before.closing, account.opening);
      const rows = await page.locator('.compare tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
      for (const [key, [, now, then, change]] of ['income', 'spending', 'closing'].map((key, at) => [key, rows[at]])) {
        assert.equal(fen(now), account[key]);
        assert.equal(fen(then), before[key]);
        assert.equal(fen(change.replace('−', '-')), account[key] - before[key]);
        assert.match(change, account[key] > before[key] ? /▲ 增加/ : account[key] < before[key] ? /▼ 减少/ : /＝ 持平/);
      }
    });
  }
});

test('the table that residents read ties out line by line', async () => {
  const page = await chrome.page({ size: desktop });
  for (const account of accounts) {
    await page.goto(fileUrl(`site/${account.address}.html`));
    const table = page.locator(account.csv ? 'table.ledger' : '.with-ledger table').first();
    const shown = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
    for (const [, item, income, spending] of account.entries) {
      const yuan = (income || spending).replace(/[^\d.-]/g, '');
      const line = shown.find((row) => row.includes(item) && row.replaceAll(',', '').includes(yuan));
      assert.ok(line, `${account.address}: ${item} ${yuan}`);
    }
  }
});
