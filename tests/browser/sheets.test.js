// Sheets that are not the page of one record: the right paper, as many pages as there is to show, nothing over the edge.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './lib/axe.js';
import { browser, desktop } from './lib/browser.js';
import { inFolder } from './lib/codes.js';
import { signed } from './lib/content.js';
import { none } from './lib/none.js';
import { communities, fileUrl, pages, project, read } from './lib/output.js';
import { print, sizes, texts } from './lib/paper.js';

const chrome = browser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const papers = { A4: [210, 297], A3: [297, 420], A5: [148, 210], '16K': [185, 260] };
const bare = (text) => text.replace(/\s+/g, '');
const own = pages('board').filter((path) => /\/sheets\/|\.wall\.|\.(leaflet|booklet|pledge)\.html$/.test(path));
const paperOf = (html) => {
  const [, name, wide] = /<b>(\w+)<\/b>( 横向)?/.exec(html);
  return wide ? [...papers[name]].reverse() : papers[name];
};

/** The one page that is printed from. */
let press;

/** Prints a sheet and hands its file to `work`. */
const printed = (path, work) => inFolder(async (folder) => {
  press ??= await chrome.page({ size: desktop });
  await press.goto(fileUrl(`board/${path}`));
  const file = join(folder, 'sheet.pdf');
  await print(press, file);
  none(press.complaints.splice(0));
  await work(file);
});

test('there is one of each sort in the sample', () => {
  const sorts = ['leaflet', 'booklet', 'pledge', 'wall.a4', 'wall.a3', 'grids.a4', 'buildings.a3', 'duty.a4', 'catalogue-', 'boxes-', 'covers-', 'minutes-'];
  none(sorts.filter((sort) => !own.some((path) => path.includes(sort))));
});

/** How many pages a sheet has of which every article is one. */
const articles = (path) => /grids|buildings|duty|covers/.test(path) && read(`board/${path}`).match(/<article/g).length;

for (const path of own) {
  test(`${path} asks for its paper and prints on it, an article that is a page on exactly one, and every page has something on it`, () =>
    printed(path, (file) => {
      const [width, height] = paperOf(read(`board/${path}`)).map((side) => (side * 72) / 25.4);
      const pages = sizes(file);
      none(pages.filter(([w, h]) => Math.abs(w - width) > 2 || Math.abs(h - height) > 2).map(String));
      none(texts(file).map((text, at) => [bare(text).length, at + 1]).filter(([letters]) => letters < 12).map(([, page]) => `page ${page} is empty`));
      if (articles(path)) assert.equal(pages.length, articles(path));
    }));
}

/** The grids of a community with a leader, by name. */
const grids = (community) => {
  const register = readFileSync(join(project, 'content', community, 'community.toml'), 'utf8');
  const tables = register.split(/^\[\[/m).filter((table) => table.startsWith('grids]]') && /^leader/m.test(table));
  return tables.map((table) => /^name = "(.*)"/m.exec(table)[1]);
};

for (const community of communities) {
  test(`${community}: a grid stands on a page of its own, with its leader`, () =>
    printed(`${community}/sheets/grids.a4.html`, (file) => {
      const all = texts(file).map(bare);
      const names = grids(community);
      assert.ok(names.length >= 3);
      none(names.filter((name) => !all.some((text) => text.includes(name))));
      none(all.map((text, at) => [names.filter((name) => text.includes(name)), at + 1]).filter(([found]) => found.length !== 1).map(String));
      none(all.filter((text) => !text.includes('网格长')).map((text) => text.slice(0, 20)));
    }));
}

for (const record of signed.filter((record) => record.value('effective_on') && record.address.includes('/convention/'))) {
  test(`the leaflet of ${record.address} is one sheet of paper: outside and inside, to the last clause`, () =>
    printed(`${record.address}.leaflet.html`, (file) => {
      const all = texts(file).map(bare);
      const last = record.text.match(/第[一二三四五六七八九十]+条/g).at(-1);
      assert.equal(all.length, 2);
      assert.ok(all[0].includes('起施行') && all[1].includes('第一条') && all[1].includes(last));
    }));
}

test('a system and its flow chart stand on one sheet', () =>
  printed('wutongli/system/2026-dispute-flow.wall.a4.html', (file) => {
    const all = texts(file).map(bare);
    assert.equal(all.length, 1);
    none(['居民说事或网格员发现', '回访', '1个月内', '2026年3月10日'].filter((words) => !all[0].includes(bare(words))));
  }));

/** Runs in the page: what leaves the box that it stands in, or the page. */
function sticksOut() {
  const over = [...document.querySelectorAll('.sheet, .sheet *')].filter((box) => {
    const style = getComputedStyle(box);
    return style.display !== 'inline' && !style.columnCount.match(/^\d/) && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0;
  });
  return over.map((box) => `${box.tagName}.${box.className} “${box.textContent.trim().slice(0, 20)}”: ${box.scrollWidth - box.clientWidth} px`);
}

test('nothing sticks out of its box on paper', async () => {
  const faults = [];
  const page = await chrome.page({ size: desktop });
  for (const path of own) {
    const [width] = paperOf(read(`board/${path}`));
    await page.setViewportSize({ width: Math.round((width * 96) / 25.4), height: 900 });
    await page.goto(fileUrl(`board/${path}`));
    faults.push(...(await page.evaluate(sticksOut)).map((fault) => `${path}: ${fault}`));
  }
  none(faults);
});

test('axe finds nothing on them', async () => {
  const page = await chrome.page({ size: desktop });
  const found = [];
  for (const path of own.filter((path) => path.startsWith('wutongli'))) found.push(...(await violations(page, axe, fileUrl(`board/${path}`), path)));
  none(found);
});

test('every one of them is reached from the list of its community', () => {
  const linked = communities.flatMap((community) => [...read(`board/${community}/index.html`).matchAll(/href="\.\.\/([^"]+)"/g)].map(([, path]) => path));
  none(own.filter((path) => !linked.includes(path)));
});
