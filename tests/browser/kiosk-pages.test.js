// Every page of every item of every screen: all of it on the glass, in letters that can be read from three metres, nothing lost
// between two pages, with a code that scans.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser } from './lib/browser.js';
import { decodePicture } from './lib/codes.js';
import { lost, measure } from './lib/kiosk-page.js';
import { copyScreen, open, readable, screens, shown, strips, wait } from './lib/kiosk.js';
import { none } from './lib/none.js';
import { communities, fileUrl, publicAddress } from './lib/output.js';

const chrome = browser();
const address = (community) => fileUrl(`kiosk/${community}/programme.html`);
const add = (page, name) => page.evaluate((name) => document.documentElement.classList.add(name), name);
const pixels = (size, letters) => ({ read: readable.read * size * letters, any: readable.any * size * letters });

/** What is only found by browsing is looked at in portrait and landscape; everywhere with EVERY=1. */
const loopAlone = (name, letters) => !process.env.EVERY && (letters === 'large' || !['portrait', 'landscape'].includes(name));

/** 4K has the proportions of landscape, and large letters change the same rules everywhere: one community says all of it. Tablets are
 * a landscape too: two do. EVERY=1 looks at every community in all sizes. */
function where(name, letters) {
  if (process.env.EVERY) return communities;
  if (name === '4k' || letters === 'large') return ['qinghelu'];
  return name === 'tablet' ? ['qinghelu', 'wutongli'] : communities;
}

describe('nothing is cut, small or lost', { concurrency: 2 }, () => {
  for (const [name, size] of Object.entries(screens)) {
    for (const letters of ['normal', 'large']) {
      for (const community of where(name, letters)) {
        test(`${community}, ${name} ${size.width}x${size.height}, ${letters} letters`, async () => {
          const page = await open(chrome, address(community), { size });
          if (letters === 'large') await add(page, 'large');
          none(await page.evaluate(measure, { ...pixels(Math.min(size.width, size.height), letters === 'large' ? 1.35 : 1), loopAlone: loopAlone(name, letters) }));
          none(await page.evaluate(lost));
          none(page.complaints);
          none(page.asked.filter((url) => !/^(file|data):/.test(url)));
          await page.context().close();
        });
      }
    }
  }
});

for (const [name, size] of Object.entries(strips)) {
  test(`a ${name} of ${size.width}x${size.height} lamps shows one sentence or row at a time, whole, in letters of sixteen lamps and more`, async () => {
    const page = await open(chrome, address('wutongli'), { size });
    none(await page.evaluate(measure, { read: Math.max(16, 0.2 * size.height), any: Math.max(16, 0.17 * size.height), loopAlone: true }));
    none(await page.evaluate(lost));
    await add(page, 'large');
    none(await page.evaluate(measure, { read: 0.2 * size.height, any: 0.17 * size.height, loopAlone: true }));
  });
}

test('with hands on the screen the pages are laid anew, whole, above the controls', async () => {
  for (const [name, size] of [['portrait', screens.portrait], ['tablet', screens.tablet]]) {
    for (const large of [false, true]) {
      const page = await open(chrome, address('qinghelu'), { size });
      await page.mouse.click(size.width / 2, size.height / 3);
      if (large) await page.click('[data-do=large]');
      const faults = await page.evaluate(measure, { ...pixels(Math.min(size.width, size.height), large ? 1.35 : 1), loopAlone: true });
      none(faults.map((fault) => `${name}: ${fault}`));
    }
  }
});

test('pages that are laid anew for other letters are as whole as those that were laid first', async () => {
  const page = await open(chrome, address('wutongli'), { size: screens.tablet });
  await page.evaluate(measure, { ...pixels(800, 1), loopAlone: true });
  await add(page, 'large');
  none(await page.evaluate(measure, { ...pixels(800, 1.35), loopAlone: true }));
});

test('a text without a stop, and a word longer than a line, are divided and lose nothing', async (t) => {
  const screen = copyScreen(t);
  const long = '没有标点的长文字'.repeat(150) + 'https://example.cn/' + 'a'.repeat(90);
  screen.write('programme.html', screen.read('programme.html').replace(/<p class="?para"?>/, (open) => `${open}${long}</p>${open}`));
  const page = await open(chrome, screen.url('programme.html'), { size: screens.portrait });
  none(await page.evaluate(measure, { ...pixels(1080, 1), loopAlone: true }));
  none(await page.evaluate(lost));
});

test('a table goes over several pages with its heading on each, and no heading stands at the foot of a page', async () => {
  const page = await open(chrome, address('qinghelu'));
  const pages = await page.evaluate(() => window.mingbaiKiosk.items['finance-2026-H1'].pages().map(({ nodes }) => ({
    rows: nodes.filter((node) => node.tagName === 'TABLE').map((table) => [table.querySelectorAll('thead').length, table.querySelectorAll('tbody tr').length]),
    last: nodes.at(-1).lastElementChild?.tagName,
  })));
  const tables = pages.flatMap(({ rows }) => rows);
  assert.ok(tables.length > 2, String(tables.length));
  assert.ok(tables.every(([heads, rows]) => heads === 1 && rows > 0));
  assert.ok(pages.every(({ last }) => last !== 'H2'));
});

test('the page number is shown where there are several', async () => {
  const page = await open(chrome, address('qinghelu'));
  await page.evaluate(() => window.mingbaiKiosk.player.show('finance-2026-H1', 1));
  assert.match(await page.locator('.item.on .pageno').textContent(), /^第 2\/\d+ 页$/);
  await page.evaluate(() => window.mingbaiKiosk.player.show('contacts', 0));
  assert.equal(await page.locator('.item.on .pageno').textContent(), '');
});

describe('codes', () => {
  for (const [name, size] of [['portrait', screens.portrait], ['tablet', screens.tablet], ['strip', strips.strip]]) {
    test(`${name}: lead to the public page, in light, dark and high contrast`, async () => {
      const page = await open(chrome, address('qinghelu'), { size });
      for (const palette of ['', 'alternate', 'high']) {
        await page.evaluate((palette) => document.documentElement.classList.remove('alternate', 'high') ?? (palette && document.documentElement.classList.add(palette)), palette);
        for (const id of ['cover', 'finance-2026-H1']) {
          const href = await page.evaluate((id) => { window.mingbaiKiosk.player.show(id, 0); document.documentElement.classList.toggle('alternate', false); return document.querySelector('.item.on .addr').textContent; }, id);
          if (palette) await add(page, palette);
          assert.equal(await decodePicture(await page.screenshot()), href, `${id} ${palette}`);
          assert.ok(href.startsWith(`${publicAddress}qinghelu/`), href);
        }
      }
    });
  }

  test('every item has one', async () => {
    for (const community of communities) {
      const page = await open(chrome, address(community));
      none(await page.locator('.item').evaluateAll((items) => items.filter((item) => !item.querySelector('.qr svg')).map((item) => item.id)));
    }
  });
});

test('without JavaScript the items stand one below the other, each in full', async () => {
  const page = await chrome.page({ size: screens.portrait, javaScript: false });
  await page.goto(address('wutongli'));
  const boxes = await page.locator('.item').evaluateAll((items) => items.map((item) => ({ id: item.id, shown: item.checkVisibility({ visibilityProperty: true, opacityProperty: true }), top: item.getBoundingClientRect().top, cut: item.scrollHeight > item.clientHeight + 2 || item.scrollWidth > item.clientWidth + 2 })));
  none(boxes.filter((box, at) => !box.shown || box.cut || (at && box.top <= boxes[at - 1].top)).map(({ id }) => id));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight > innerHeight * 10));
  none(await page.locator('button, [id=stale], [id=clock-time]').evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).map((part) => part.outerHTML)));
});

test('light and dark take turns, loop by loop, and the sides with them', async () => {
  const page = await open(chrome, address('wutongli'));
  const side = () => page.evaluate(() => [document.documentElement.classList.contains('alternate'), Math.sign(document.querySelector('.item.on .qr').getBoundingClientRect().left - innerWidth / 2)]);
  const seen = new Set([String(await side())]);
  for (let minutes = 0; minutes < 60 && seen.size < 2; minutes += 2) { await wait(page, 120); seen.add(String(await side())); }
  assert.deepEqual([...seen], ['false,1', 'true,-1']);
  assert.equal((await shown(page)).state, 'loop');
});
