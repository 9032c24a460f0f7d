// `mingbai preview` and `mingbai serve --review` in a real browser: on a phone, on a desk, on paper, from a stick, over the network.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { violations } from './lib/axe.js';
import { browser, desktop, phone } from './lib/browser.js';
import { none } from './lib/none.js';
import { print, sizes, texts } from './lib/paper.js';
import { copyOfSample, program } from './lib/program.js';
import { review } from './lib/review.js';

const chrome = browser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const bare = (text) => text.replace(/\s+/g, '');
const notices = 14;

let site, folder, pages;
const url = (page) => pathToFileURL(join(folder, page)).href;

/** A correction of an account that does not add up, and many notices, all under review. */
function submit(root) {
  const path = (name) => join(root, 'content/wutongli', name);
  const account = readFileSync(path('finance/2026-09.md'), 'utf8');
  const changed = account
    .replace(/^title = "/m, 'supersedes = "finance/2026-09"\ntitle = "更正：')
    .replace(/^(\| 2026-09-02 \|.*?)(\d)\.(\d\d) \|/m, (row, start, digit, fen) => `${start}${(Number(digit) + 1) % 10}.${fen} |`)
    .replace('。', '，更正后公布。');
  writeFileSync(path('finance/2026-09-correction.md'), changed);
  const notice = readFileSync(path('notice/2026-11-charging-check.md'), 'utf8');
  for (let at = 1; at <= notices; at += 1) writeFileSync(path(`notice/2026-11-extra-${at}.md`), notice.replace(/^title = ".*"/m, `title = "第${at}份送审公告，题目比较长的一份公告"`));
}

before(() => {
  site = copyOfSample();
  submit(site);
  const run = spawnSync(program, ['preview', '--quiet', '--root', site, '--today', '2026-11-06', '--community', 'wutongli'], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  [folder] = run.stdout.split('\n');
  const all = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const account = all.find((name) => name.endsWith('finance-2026-09-correction.html'));
  pages = { overview: 'index.html', account, notice: all.find((name) => name.endsWith('charging-check.html')), sheet: 'sign-off.html', single: '预览.html' };
});
after(() => rmSync(site, { recursive: true, force: true }));

for (const [size, dark] of [[phone, false], [desktop, true]]) {
  test(`pages fit, ask nothing of any host and complain of nothing, ${size.width} px`, async () => {
    const found = [];
    for (const name of Object.values(pages)) {
      const page = await chrome.page({ size, dark });
      await page.goto(url(name));
      if (name !== pages.sheet && (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))) found.push(`${name} is wider than the screen`);
      found.push(...page.asked.filter((asked) => !asked.startsWith(pathToFileURL(folder).href) && !asked.startsWith('data:')).map((asked) => `${name} asks for ${asked}`));
      found.push(...page.complaints.map((complaint) => `${name}: ${complaint}`));
      await page.context().close();
    }
    none(found);
  });

  test(`axe finds nothing, ${size.width} px, ${dark ? 'dark' : 'light'}`, async () => {
    const page = await chrome.page({ size, dark });
    const found = [];
    for (const name of [pages.overview, pages.account, pages.sheet]) found.push(...(await violations(page, axe, url(name), name)));
    none(found);
  });
}

test('a page shows the record as it will look, three times, from the disk', async () => {
  const page = await chrome.page({ size: desktop });
  await page.goto(url(pages.notice));
  const frames = page.frames().slice(1);
  assert.equal(frames.length, 3);
  for (const frame of frames) assert.match(await frame.locator('body').innerText(), /复查四个小区充电设施/);
});

test('findings stand at the line they mean, and what changed is told word by word', async () => {
  const page = await chrome.page({ size: phone });
  await page.goto(url(pages.account));
  const remark = page.locator('.piece-found .finding').filter({ hasText: 'A108' }).first();
  assert.match(await remark.locator('mark').innerText(), /2026-09-02/);
  assert.match(await page.locator('section.difference .diff-line ins').first().innerText(), /更正后公布/);
  assert.ok((await page.locator('section.difference table.changed tbody tr').count()) >= 2);
});

test('the single page stands alone: its frames are inside and as high as what they show', async () => {
  const alone = mkdtempSync(join(tmpdir(), 'mingbai-alone-'));
  cpSync(join(folder, pages.single), join(alone, 'a.html'));
  const page = await chrome.page({ size: phone });
  await page.goto(pathToFileURL(join(alone, 'a.html')).href);
  assert.deepEqual(page.asked.filter((asked) => !asked.startsWith('data:')).length, 1);
  const frame = page.locator('.look-site iframe').first();
  await frame.scrollIntoViewIfNeeded();
  const inner = await frame.evaluate((one) => [one.clientHeight, one.contentDocument.documentElement.scrollHeight]);
  assert.ok(inner[0] > 600 && inner[0] >= inner[1], String(inner));
  rmSync(alone, { recursive: true });
});

test('paper: the sheet to sign has every record, boxes, its heads again on each page, and the mark on all of them', async () => {
  const page = await chrome.page({ size: desktop });
  const file = join(site, 'sheet.pdf');
  await page.goto(url(pages.sheet));
  await print(page, file);
  const said = texts(file).map(bare);
  none(sizes(file).filter(([width, height]) => Math.abs(width - 595) > 2 || Math.abs(height - 842) > 2).map(String));
  assert.ok(said.length >= 2);
  none(said.filter((text) => !text.includes('未审签')).map((text) => text.slice(0, 60)));
  const rows = said.filter((text) => text.includes('同意公开'));
  none(rows.filter((text) => !text.includes('审签意见')).map((text) => text.slice(0, 60)));
  assert.equal(said.join('').split('同意公开').length - 1, notices + 2);
  assert.match(said.at(-1), /签字.*年月日/);
});

test('paper: the page of a record says on each sheet that it is not signed', async () => {
  const page = await chrome.page({ size: desktop });
  const file = join(site, 'record.pdf');
  for (const name of [pages.account, pages.account.replace('.html', '-site.html'), pages.account.replace('.html', '-board.html')]) {
    await page.goto(url(name));
    await print(page, file);
    none(texts(file).map(bare).filter((text) => !text.includes('未审签')).map((text) => `${name}: ${text.slice(0, 60)}`));
  }
});

test('a reviewer comes in by the link, reads, presses, and the record is signed', async (t) => {
  const { link, address } = await review(t, site, '2026-11-06', 'p01', '--community', 'wutongli');
  const page = await chrome.page({ size: phone });
  await page.goto(link);
  await page.getByRole('link', { name: '开始审阅' }).click();
  await page.getByRole('link', { name: /四个小区电动自行车充电设施复查安排/ }).click();
  await page.waitForLoadState('load');
  const frames = await Promise.all(page.frames().slice(1).map((frame) => frame.locator('body').innerText()));
  assert.equal(frames.filter((text) => text.includes('复查四个小区充电设施')).length, 3);
  none(await violations(page, axe, page.url(), 'served'));
  await page.getByLabel('退回的，写明理由').fill('请写上联系电话');
  await page.getByRole('button', { name: '退回修改' }).click();
  assert.match(await page.locator('h1').innerText(), /记下了：退回修改/);
  const signed = readFileSync(join(site, 'content/wutongli/notice/2026-11-charging-check.sign.toml'), 'utf8');
  assert.match(signed, /step = "sent_back"[\s\S]*reason = "请写上联系电话"/);
  none(page.asked.filter((asked) => !asked.startsWith(address)));
  none(page.complaints);
  const other = await chrome.page({ size: phone });
  await other.goto(link);
  assert.match(await other.locator('h1').innerText(), /链接已经用过/);
});
