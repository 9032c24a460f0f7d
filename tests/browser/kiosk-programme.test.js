// The programme of a screen, with a clock that the test moves: it goes round, stops for hands, goes on, and reloads.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'node:test';
import { browser } from './lib/browser.js';
import { inFolder } from './lib/codes.js';
import { screens } from './lib/kiosk.js';
import { fileUrl, output } from './lib/output.js';
import { serve } from './lib/server.js';

const chrome = browser();
const start = new Date('2026-11-06T00:59:30Z');
const { width, height } = screens.landscape;

async function screen(address = fileUrl('kiosk/qinghelu/index.html'), options = {}) {
  const page = await chrome.page({ size: screens.landscape, ...options });
  await page.clock.install({ time: start });
  await page.goto(address);
  await page.clock.pauseAt(new Date(start.getTime() + 1000));
  return page;
}

const on = (page) => page.locator('.slide').evaluateAll((slides) => slides.findIndex((slide) => slide.classList.contains('on')));
const paused = (page) => page.locator('#paused').isVisible();
const tap = (page, part) => page.mouse.click(width * part, height / 2);
const wait = (page, seconds) => page.clock.runFor(seconds * 1000);

test('shows every slide for its time, then begins again in the other palette', async () => {
  const page = await screen();
  const wanted = await page.locator('.slide').evaluateAll((slides) => slides.map((slide) => Number(slide.dataset.seconds)));
  await page.evaluate(() => {
    window.shown = [];
    const slides = [...document.querySelectorAll('.slide')];
    new MutationObserver(() => {
      const at = slides.findIndex((slide) => slide.classList.contains('on'));
      if (window.shown.at(-1)?.at !== at) window.shown.push({ at, time: Date.now() });
    }).observe(document.getElementById('slides'), { subtree: true, attributeFilter: ['class'] });
  });
  for (const seconds of wanted) await wait(page, seconds + 0.25);
  await wait(page, wanted[0] + 1);
  const shown = await page.evaluate(() => window.shown);
  const round = [...wanted.keys()].slice(1).concat(0);
  assert.deepEqual(shown.slice(0, wanted.length).map(({ at }) => at), round);
  for (const [turn, { at, time }] of shown.slice(0, wanted.length - 1).entries()) {
    const lasted = (shown[turn + 1].time - time) / 1000;
    assert.ok(lasted >= wanted[at] - 0.3 && lasted <= wanted[at] + 0.6, `slide ${at + 1} lasted ${lasted} s, not ${wanted[at]}`);
  }
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains('alt')));
});

test('gives every slide at least eight seconds', async () => {
  const page = await screen();
  const seconds = await page.locator('.slide').evaluateAll((slides) => slides.map((slide) => Number(slide.dataset.seconds)));
  assert.ok(Math.min(...seconds) >= 8 && Math.max(...seconds) <= 60, seconds.join(' '));
});

describe('hands', () => {
  test('a tap at the right or left steps and pauses', async () => {
    const page = await screen();
    await tap(page, 0.9);
    assert.equal(await on(page), 1);
    await wait(page, 40);
    assert.equal(await on(page), 1);
    assert.ok(await paused(page));
    await tap(page, 0.1);
    assert.equal(await on(page), 0);
  });

  test('a tap in the middle pauses, another goes on', async () => {
    const page = await screen();
    await tap(page, 0.5);
    await wait(page, 30);
    assert.equal(await on(page), 0);
    assert.ok(await paused(page));
    await tap(page, 0.5);
    await wait(page, 1);
    assert.ok(!(await paused(page)));
  });

  test('arrows, page keys, Home and the space bar do the same', async () => {
    const page = await screen();
    const last = (await page.locator('.slide').count()) - 1;
    const after = async (key) => { await page.keyboard.press(key); return on(page); };
    assert.deepEqual([await after('ArrowRight'), await after('PageDown'), await after('ArrowLeft'), await after('Home'), await after('PageUp')], [1, 2, 1, 0, last]);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await wait(page, 1);
    assert.ok(!(await paused(page)));
    await page.keyboard.press('Space');
    await wait(page, 1);
    assert.ok(await paused(page));
  });

  test('left alone for 45 seconds it goes on by itself', async () => {
    const page = await screen();
    await tap(page, 0.9);
    await wait(page, 46);
    assert.ok(!(await paused(page)));
    await wait(page, 45);
    assert.notEqual(await on(page), 1);
  });
});

test('an address with a number begins at that slide', async () => {
  assert.equal(await on(await screen(fileUrl('kiosk/qinghelu/index.html#3'))), 2);
});

test('the clock shows the time of China, wherever the box thinks it is', async () => {
  const page = await screen(undefined, { timezoneId: 'America/New_York' });
  assert.equal(await page.locator('#clock-time').textContent(), '08:59');
  assert.equal(await page.locator('#clock-day').textContent(), '2026年11月6日 星期五');
  await wait(page, 60);
  assert.equal(await page.locator('#clock-time').textContent(), '09:00');
});

describe('a newer build', () => {
  const sources = {
    'from a USB stick': async (t, folder) => pathToFileURL(join(folder, 'qinghelu/index.html')).href,
    'from a web server': async (t, folder) => `${(await serve(t, folder, '/screens/')).address}qinghelu/index.html`,
  };
  for (const [name, open] of Object.entries(sources)) {
    test(`reloads the page, the same build does not, ${name}`, (t) =>
      inFolder(async (folder) => {
        cpSync(join(output, 'kiosk'), folder, { recursive: true });
        const page = await screen(await open(t, folder));
        await page.evaluate(() => { window.first = true; });
        await wait(page, 310);
        await page.waitForFunction(() => window.__mingbai_build, undefined, { polling: 'raf' }).catch(() => {});
        assert.ok(await page.evaluate(() => window.first));
        writeFileSync(join(folder, 'qinghelu/build.js'), 'window.__mingbai_build="newer";\n');
        const loaded = page.waitForEvent('load', { timeout: 10_000 });
        await wait(page, 310);
        await loaded;
        assert.equal(await page.evaluate(() => window.first), undefined);
      }));
  }

  test('a stick that was pulled out stops nothing', () =>
    inFolder(async (folder) => {
      cpSync(join(output, 'kiosk'), folder, { recursive: true });
      const page = await screen(pathToFileURL(join(folder, 'qinghelu/index.html')).href);
      writeFileSync(join(folder, 'qinghelu/build.js'), '} broken {');
      await wait(page, 310);
      const before = await on(page);
      await wait(page, 60);
      assert.notEqual(await on(page), before);
    }));
});
