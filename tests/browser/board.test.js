// The sheets that are printed, stamped and posted: paper, page numbers, headings, days, boxes to sign, a code that scans.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { browser, desktop } from './lib/browser.js';
import { decode, inFolder } from './lib/codes.js';
import { records } from './lib/content.js';
import { none } from './lib/none.js';
import { communities, fileUrl, pages, publicAddress, read } from './lib/output.js';
import { pictures, print, sizes, texts } from './lib/paper.js';

const chrome = browser();
const papers = { a4: [595, 842], a3: [842, 1191] };
const sheets = ['qinghelu/finance/2026-H1', 'wutongli/finance/2026-09', 'wutongli/meeting/2026-06-assembly', 'wutongli/convention/wutongli'];

const day = (iso) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const bare = (text) => text.replace(/\s+/g, '');

for (const sheet of sheets) {
  for (const [paper, [width, height]] of Object.entries(papers)) {
    describe(`${sheet} on ${paper.toUpperCase()}`, () => {
      const printed = (work) => inFolder(async (folder) => {
        const page = await chrome.page({ size: desktop });
        const file = join(folder, 'sheet.pdf');
        await page.goto(fileUrl(`board/${sheet}.${paper}.html`));
        await print(page, file);
        none(page.complaints);
        await work(file, folder);
      });

      test('is the right paper, numbered, with days, boxes and a code', () =>
        printed(async (file, folder) => {
          none(sizes(file).filter(([w, h]) => Math.abs(w - width) > 2 || Math.abs(h - height) > 2).map(String));

          const text = texts(file);
          none(text.map((page, at) => [bare(page.trim().split('\n').at(-1)), `第${at + 1}页共${text.length}页`]).filter(([foot, number]) => foot !== number).map(String));

          const all = bare(text.join(''));
          const record = records.find((record) => record.address === sheet);
          const wanted = [record.title, '公示时间', day(record.value('display_from')), '居民委员会', '居务监督委员会', `${publicAddress}${sheet}.html`];
          if (record.value('display_until')) wanted.push(day(record.value('display_until')));
          none(wanted.filter((words) => !all.includes(bare(words))));
          assert.equal(all.split('（盖章）').length - 1, 2);

          const codes = pictures(file, folder).map(decode).filter(Boolean);
          assert.deepEqual(codes, [`${publicAddress}${sheet}.html`]);
        }));
    });
  }
}

test('the headings of a long ledger stand on every page it goes over', () =>
  inFolder(async (folder) => {
    const page = await chrome.page({ size: desktop });
    const file = join(folder, 'sheet.pdf');
    await page.goto(fileUrl('board/qinghelu/finance/2026-H1.a4.html'));
    await print(page, file);
    const ledger = texts(file).filter((text) => /^\s*2026-\d\d-\d\d\s/m.test(text));
    assert.ok(ledger.length >= 3, `${ledger.length} pages`);
    for (const text of ledger) assert.match(text, /日期\s+项目\s+类别\s+收入（元）\s+支出（元）\s+余额（元）[\s\S]*?2026-/);
  }));

test('no row of a ledger is cut between two pages', () =>
  inFolder(async (folder) => {
    const page = await chrome.page({ size: desktop });
    await page.goto(fileUrl('board/qinghelu/finance/2026-H1.a4.html'));
    const rows = await page.locator('.with-ledger tbody tr').evaluateAll((rows) => rows.map((row) => [row.cells[0].innerText, row.cells[6].innerText]));
    const file = join(folder, 'sheet.pdf');
    await print(page, file);
    const text = texts(file);
    none(rows.filter(([date, voucher]) => voucher && !text.some((page) => page.split('\n').some((line) => line.includes(date) && line.includes(voucher)))).map(String));
  }));

test('a sheet prints black on white, without the words for the screen', async () => {
  const page = await chrome.page({ size: desktop, dark: true });
  await page.goto(fileUrl('board/wutongli/finance/2026-09.a4.html'));
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.how').isHidden());
  assert.deepEqual(await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]), ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('the list offers each sheet in both sizes, and a sheet says which paper it wants', () => {
  for (const community of communities) {
    const listed = [...read(`board/${community}/index.html`).matchAll(/href="\.\.\/([^"]+)\.(a[34])\.html"/g)].map(([, sheet, paper]) => ({ sheet, paper }));
    const offered = listed.filter(({ paper }) => paper === 'a4');
    assert.ok(offered.length >= 5);
    none(offered.filter(({ sheet }) => !listed.some((other) => other.sheet === sheet && other.paper === 'a3')).map(({ sheet }) => sheet));
  }
  none(pages('board').filter((path) => /\.(a[34])\.html$/.test(path) && !read(`board/${path}`).includes(`<b>${path.match(/\.(a[34])\.html$/)[1].toUpperCase()}</b>`)));
});

test('every sheet keeps within its paper', async () => {
  const page = await chrome.page({ size: { width: 794, height: 1123 } });
  const faults = [];
  for (const path of pages('board').filter((path) => path.endsWith('.a4.html'))) {
    await page.goto(fileUrl(`board/${path}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) faults.push(`${path}: ${over} px too wide`);
  }
  none(faults);
});
