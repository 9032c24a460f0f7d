// What a resident reads as opening, income, spending and closing is what the ledger adds up to: on the page of an account,
// beside other periods, in its drawings, over the year, and in the files to download.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { violations } from './lib/axe.js';
import { browser, desktop, phone } from './lib/browser.js';
import { accounts, fen, yearBefore } from './lib/content.js';
import { none } from './lib/none.js';
import { communities, fileUrl, files, output, pages } from './lib/output.js';

const chrome = browser();
const cells = (rows) => rows.evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
const address = (link) => link.evaluate((a) => decodeURI(a.href));
const openAll = () => document.querySelectorAll('details').forEach((details) => { details.open = true; });
const named = (href) => accounts.find((other) => href.endsWith(`/${other.address}.html`));

test('there are accounts from a table and from a CSV file', () => {
  assert.ok(accounts.length >= 10, `${accounts.length}`);
  assert.ok(accounts.some((account) => account.csv) && accounts.some((account) => !account.csv));
});

describe('an account', () => {
  for (const account of accounts) {
    test(`${account.address} says its ledger in figures, beside other periods, in bars and columns`, async () => {
      const page = await chrome.page({ size: desktop, javaScript: false });
      await page.goto(fileUrl(`site/${account.address}.html`));
      const figures = await page.locator('.account dd:not(.about)').allTextContents();
      assert.deepEqual(figures.map(fen), [account.opening, account.income, account.spending, account.closing]);
      assert.equal(account.closing, fen(account.value('closing')));
      for (const said of await page.locator('.account .about').allTextContents()) {
        assert.ok(figures.some((figure) => Math.abs(fen(figure) / 1e6 - Number(/[\d.]+/.exec(said)[0])) <= 0.05), said);
      }
      await compared(page, account);
      await drawn(page, account);
    });
  }
});

/** The table beside the period before and the same period of the year before. */
async function compared(page, account) {
  const links = await page.locator('.compare thead a').all();
  const others = await Promise.all(links.map(async (link) => named(await address(link))));
  if (others.some((other) => other.value('period') === yearBefore(account.value('period')))) {
    assert.match(await page.locator('.compare thead').textContent(), /去年同期/);
  }
  for (const other of others) assert.ok(other.value('period') < account.value('period'), other.address);
  const rows = await cells(page.locator('.compare tbody tr'));
  if (!others.length) return assert.equal(rows.length, 0);
  assert.equal(await page.locator('.compare .unit').count(), 2 - others.length, 'what is missing is said');
  for (const [at, key] of ['income', 'spending', 'closing'].entries()) {
    const [, now, ...then] = rows[at];
    assert.equal(fen(now), account[key]);
    const figures = then.filter((_, at) => at % 2 === 0).filter((figure) => figure !== '没有账');
    const changes = then.filter((_, at) => at % 2 === 1).filter((change) => change !== '—');
    assert.deepEqual(figures.map(fen), others.map((other) => other[key]));
    for (const [at, change] of changes.entries()) {
      const difference = account[key] - others[at][key];
      assert.equal(fen(change.replace('−', '-')), difference);
      assert.match(change, difference > 0 ? /▲ 增加/ : difference < 0 ? /▼ 减少/ : /＝ 持平/);
    }
  }
}

/** Bars and columns have their figures beside them, as text and as lengths. */
async function drawn(page, account) {
  for (const [side, id] of [['spending', 'spent'], ['income', 'earned']]) {
    const rows = await cells(page.locator(`.bars-${id} tbody tr`));
    assert.equal(rows.reduce((sum, [, amount]) => sum + fen(amount), 0), account[side], `${id} adds up`);
    const lengths = await page.locator(`.bars-${id} .bar rect`).evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
    const longest = Math.max(...rows.map(([, amount]) => fen(amount)));
    for (const [at, [label, amount]] of rows.entries()) {
      assert.ok(Math.abs(lengths[at] - (fen(amount) / longest) * 1000) <= 5, `${label} ${lengths[at]}`);
      const own = account.entries.filter((entry) => entry[side] && entry.category === label);
      if (own.length) assert.equal(fen(amount), own.reduce((sum, entry) => sum + entry[side], 0), label);
    }
  }
  const chart = page.locator('svg.chart-columns');
  if ((await chart.count()) === 0) return;
  assert.match(await chart.getAttribute('aria-label'), /每期期末的结余/);
  assert.equal(await chart.getAttribute('role'), 'img');
  const rows = await cells(page.locator('details.figures tbody tr'));
  assert.equal(rows.length, await chart.locator('rect').count(), 'a line of the table for each column');
  assert.equal(fen(rows.at(-1)[1]), account.closing);
}

test('the table that residents read ties out line by line', async () => {
  const page = await chrome.page({ size: desktop });
  for (const account of accounts) {
    await page.goto(fileUrl(`site/${account.address}.html`));
    const table = page.locator(account.csv ? 'table.ledger' : '.with-ledger table').first();
    const shown = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
    for (const { item, income, spending } of account.entries) {
      const yuan = ((income || spending) / 100).toFixed(2);
      const line = shown.find((row) => row.includes(item) && row.replaceAll(',', '').includes(yuan));
      assert.ok(line, `${account.address}: ${item} ${yuan}`);
    }
  }
});

test('how much the committee spent on repairs this year is found in three taps', async () => {
  const page = await chrome.page({ size: phone, javaScript: false });
  for (const community of ['wutongli', 'qinghelu', 'songhuali']) {
    await page.goto(fileUrl(`site/${community}/index.html`));
    await page.locator('main').getByRole('link', { name: '今年的钱' }).first().click();
    await page.locator('.purpose-spent summary', { hasText: '维修' }).click();
    const repairs = page.locator('.purpose-spent', { hasText: '维修' }).first();
    const rows = await cells(repairs.locator('tbody tr'));
    const own = accounts
      .filter((account) => account.community === community && account.value('period')?.startsWith('2026'))
      .flatMap((account) => account.entries.filter((entry) => entry.category === '维修'));
    assert.deepEqual(rows.map((row) => fen(row[2])).sort(), own.map((entry) => entry.spending).sort(), community);
    assert.equal(fen(await repairs.locator('summary b').textContent()), own.reduce((sum, entry) => sum + entry.spending, 0));
    await repairs.locator('tbody a').first().click();
    assert.ok(named(decodeURI(page.url())), 'an entry leads to its record');
  }
});

test('the pages of a year add up, and have nothing against WCAG 2.2 AA with everything open', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const years = pages('site').filter((path) => /finance\/year-\d+\.html$/.test(path));
  assert.ok(years.length > communities.length, `${years.length}`);
  for (const [size, dark] of [[phone, true], [desktop, false]]) {
    const page = await chrome.page({ size, dark });
    for (const path of years) {
      await page.goto(fileUrl(`site/${path}`));
      for (const side of ['spent', 'earned']) {
        for (const purpose of await page.locator(`.purpose-${side}`).all()) {
          const [sum, entries] = [await purpose.locator('summary b').textContent(), await cells(purpose.locator('tbody tr'))];
          assert.equal(entries.reduce((total, row) => total + fen(row[2]), 0), fen(sum), path);
        }
      }
      await page.evaluate(openAll);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, path);
    }
    none(await violations(page, axe, fileUrl(`site/${years.at(-1)}`), years.at(-1), openAll));
  }
});

test('every file to download is there, with its format and size said', async () => {
  const page = await chrome.page({ size: desktop, javaScript: false });
  const there = new Set([...files('site', '.csv'), ...files('site', '.xlsx')]);
  const linked = new Set();
  for (const path of ['wutongli/finance/2026-09.html', 'wutongli/finance/2026-Q3-fund.html', 'wutongli/finance/year-2026.html']) {
    await page.goto(fileUrl(`site/${path}`));
    for (const link of await page.locator('.ways a[download]').all()) {
      const file = (await address(link)).split('/site/').at(-1);
      linked.add(file);
      const [, format, kilobytes] = /(CSV|XLSX).*?(\d+) KB/.exec(await link.textContent());
      assert.ok(file.toUpperCase().endsWith(format) && there.has(file), file);
      assert.equal(Number(kilobytes), Math.ceil(readFileSync(join(output, 'site', file)).length / 1024), file);
    }
  }
  assert.equal(linked.size, 6);
});

test('on paper the drawings are black and white and every figure shows', async () => {
  const page = await chrome.page({ size: desktop });
  await page.goto(fileUrl('site/wutongli/finance/2026-09.html'));
  await page.emulateMedia({ media: 'print' });
  const fills = await page.locator('.chart-column').evaluateAll((columns) => columns.map((column) => getComputedStyle(column).fill));
  assert.deepEqual(new Set(fills), new Set(['rgb(255, 255, 255)', 'rgb(68, 68, 68)']));
  assert.ok(await page.locator('details.figures td').first().isVisible());
});
