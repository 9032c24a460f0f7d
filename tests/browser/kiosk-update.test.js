// A newer build while a screen runs: it comes in when all of it is there, and until then the old goes on, whatever fails.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { browser } from './lib/browser.js';
import { copyScreen, china, front, morning, programmeOf, screens } from './lib/kiosk.js';

const chrome = browser();
const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** Serves a folder; `fail` may answer a path with a status, `down` closes every connection at once. */
async function served(t, root) {
  const held = { fail: () => 0, down: false };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const status = held.fail(path);
    if (held.down) { request.socket.destroy(); return; }
    let body;
    try { body = readFileSync(join(root, path.endsWith('/') ? `${path}index.html` : path)); } catch { /* 404 below */ }
    response.writeHead(status || (body ? 200 : 404), { 'content-type': types[path.split('.').pop()] ?? 'text/html', 'cache-control': 'no-cache', date: china(morning).toUTCString() });
    response.end(status ? 'error' : body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => { server.close(); server.closeAllConnections(); });
  held.url = `http://127.0.0.1:${server.address().port}/wutongli/index.html`;
  return held;
}

/** A shell with a running programme, at a moment in China; its clock is moved by `pass`. */
async function running(url, { at = morning, ...options } = {}) {
  const page = await chrome.page({ size: screens.landscape, ...options });
  await page.clock.install({ time: china(at) });
  await page.goto(url);
  await front(page);
  return page;
}

/** Lets seconds go by, in steps between which what was asked for may arrive. */
async function pass(page, seconds) {
  for (let left = seconds; left > 0; left -= 5) {
    await page.clock.runFor(1000 * Math.min(left, 5));
    await new Promise((done) => setTimeout(done, 60));
  }
}

/** Lets up to so many seconds go by, and a little more where the machine is slow, until something is so. */
async function until(page, seconds, so) {
  for (let left = 2 * seconds; left > 0 && !(await so()); left -= 5) await pass(page, 5);
}

/** Lets minutes go by in leaps that are shorter than the patience of a shell. */
async function leap(page, minutes) {
  for (let left = minutes * 60; left > 0; left -= 40) {
    await page.clock.fastForward(35_000);
    await pass(page, 5);
  }
}

const build = async (page) => (await front(page)).evaluate(() => window.mingbaiKiosk.programme.build);
const mark = async (page, name) => (await front(page)).evaluate((name) => { window.markedByTest = name; }, name);
const marked = async (page) => (await front(page)).evaluate(() => window.markedByTest);
const item = async (page) => (await front(page)).evaluate(() => window.mingbaiKiosk.stage.item?.id);
const frames = (page) => page.locator('iframe').count();

const sources = {
  file: async (t, screen) => ({ url: screen.url() }),
  http: async (t, screen) => served(t, screen.root),
};

for (const [name, from] of Object.entries(sources)) {
  describe(`over ${name}`, () => {
    test('the same build is left alone, a newer one takes its place without a white page', async (t) => {
      const screen = copyScreen(t);
      const page = await running((await from(t, screen)).url);
      await mark(page, 'old');
      await page.evaluate(() => { window.neverLoadedAgain = true; });
      await pass(page, 60);
      assert.equal(await marked(page), 'old');
      screen.rebuild('aaaa0000aaaa0000');
      await pass(page, 40);
      assert.equal(await build(page), 'aaaa0000aaaa0000');
      assert.equal(await marked(page), undefined);
      await pass(page, 5);
      assert.equal(await frames(page), 1);
      assert.ok(await item(page));
      assert.ok(await page.evaluate(() => window.neverLoadedAgain));
    });

    test('a half copied build is refused: a new marker beside the old page, a page that ends too early, a style that does', async (t) => {
      const screen = copyScreen(t);
      const page = await running((await from(t, screen)).url);
      const first = await build(page);
      await mark(page, 'old');
      const still = async (why) => { await pass(page, 100); assert.deepEqual([await marked(page), await build(page)], ['old', first], why); };
      screen.rebuild('bbbb0000bbbb0000', { page: false });
      await still('old page');
      const whole = screen.read('programme.html').replaceAll(first, 'bbbb0000bbbb0000');
      screen.write('programme.html', whole.slice(0, whole.length * 0.6));
      await still('page that ends too early');
      screen.write('programme.html', whole.replace(/style\.[0-9a-f]{8}\.css/, 'style.00000000.css'));
      await still('no style');
      screen.write('programme.html', whole.replace(/script\.[0-9a-f]{8}\.js/, 'script.00000000.js'));
      await still('no script');
      screen.write('programme.html', whole.replace('<section', '<section hidden data-x="').replace('data-x="', 'class="x" '));
      screen.write('programme.html', whole);
      await pass(page, 80);
      assert.equal(await build(page), 'bbbb0000bbbb0000');
    });

    test('a marker that is missing or broken changes nothing, and one that is back is seen', async (t) => {
      const screen = copyScreen(t);
      const page = await running((await from(t, screen)).url);
      await mark(page, 'old');
      const good = screen.read('build.js');
      screen.remove('build.js');
      await pass(page, 60);
      screen.write('build.js', '} broken {');
      await pass(page, 60);
      screen.write('build.js', good.slice(0, 40));
      await pass(page, 60);
      assert.equal(await marked(page), 'old');
      screen.write('build.js', good);
      screen.rebuild('cccc0000cccc0000');
      await pass(page, 40);
      assert.equal(await build(page), 'cccc0000cccc0000');
    });

    test('without a marker from the start it shows what there is', async (t) => {
      const screen = copyScreen(t);
      screen.remove('build.js');
      const page = await running((await from(t, screen)).url);
      assert.ok(await build(page));
    });

    test('a visitor is not disturbed by a newer build', async (t) => {
      const screen = copyScreen(t);
      const page = await running((await from(t, screen)).url);
      await page.mouse.click(900, 400);
      await mark(page, 'reading');
      screen.rebuild('dddd0000dddd0000');
      await pass(page, 30);
      await page.mouse.click(900, 400);
      await pass(page, 30);
      assert.equal(await marked(page), 'reading');
      await pass(page, 60);
      assert.equal(await build(page), 'dddd0000dddd0000');
    });

    test('an emergency in the marker is on within a poll, and off again', async (t) => {
      const screen = copyScreen(t);
      screen.change((programme) => { programme.items['notice-2026-10-drainage'].standby = true; });
      const page = await running((await from(t, screen)).url);
      await mark(page, 'same');
      screen.mark({ emergency: [{ item: 'notice-2026-10-drainage', from: '2026-11-06T10:00', until: '2026-11-06T20:00' }] });
      await until(page, 25, async () => (await item(page)) === 'notice-2026-10-drainage');
      assert.equal(await item(page), 'notice-2026-10-drainage');
      screen.mark({ emergency: null });
      await until(page, 25, async () => (await item(page)) !== 'notice-2026-10-drainage');
      assert.notEqual(await item(page), 'notice-2026-10-drainage');
      assert.equal(await marked(page), 'same');
    });
  });
}

test('a programme that gives no sign of life for a minute is made anew', async (t) => {
  const page = await running(copyScreen(t).url());
  await mark(page, 'old');
  await (await front(page)).evaluate(() => { window.mingbaiKiosk.parent.beat = () => {}; });
  await pass(page, 40);
  assert.equal(await marked(page), 'old');
  await pass(page, 60);
  assert.equal(await marked(page), undefined);
});

test('every night the programme is made anew, in memory that is fresh', async (t) => {
  const page = await running(copyScreen(t).url(), { at: '2026-11-07T03:20' });
  await mark(page, 'yesterday');
  await pass(page, 60);
  assert.equal(await marked(page), 'yesterday');
  await leap(page, 35);
  assert.equal(await marked(page), undefined);
  await mark(page, 'today');
  await leap(page, 35);
  assert.equal(await marked(page), 'today');
});

test('a newer shell is loaded at night only, and only when it is there', async (t) => {
  const screen = copyScreen(t);
  const page = await running(screen.url(), { at: '2026-11-07T03:20' });
  await page.evaluate(() => { window.oldShell = true; });
  screen.mark({ shell: 'eeee0000eeee0000' });
  await leap(page, 40);
  assert.ok(await page.evaluate(() => window.oldShell), 'the new shell is not there yet');
  screen.write('index.html', screen.read('index.html').replace(/data-shell="?[^" >]*"?/, 'data-shell="eeee0000eeee0000"'));
  await page.clock.fastForward('23:10:00');
  await pass(page, 10);
  await leap(page, 40);
  assert.equal(await page.evaluate(() => window.oldShell), undefined);
  assert.ok(await build(page));
});

describe('without network', () => {
  /** A screen whose worker has kept all of it. */
  async function kept(t) {
    const screen = copyScreen(t);
    const server = await served(t, screen.root);
    const page = await chrome.page({ size: screens.landscape, serviceWorkers: 'allow' });
    await page.goto(server.url);
    await front(page);
    await page.waitForFunction(async () => {
      const names = await caches.keys();
      const whole = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).some(({ url }) => url.endsWith('?whole'))));
      return whole.some(Boolean);
    }, undefined, { timeout: 10_000 });
    return { screen, server, page };
  }

  test('a screen that starts shows what the worker has kept, and goes on when the network is back', async (t) => {
    const { screen, server, page } = await kept(t);
    const first = await build(page);
    server.down = true;
    await page.goto(server.url);
    assert.equal(await build(page), first);
    server.down = false;
    screen.rebuild('ffff0000ffff0000');
    await page.goto(server.url);
    await page.waitForFunction(async () => (await caches.keys()).length === 1 && (await caches.keys())[0].endsWith('ffff0000ffff0000'), undefined, { timeout: 10_000 });
    assert.equal(await build(page), 'ffff0000ffff0000');
    server.down = true;
    await page.reload();
    assert.equal(await build(page), 'ffff0000ffff0000');
  });

  test('errors of the server count as no network', async (t) => {
    const { server, page } = await kept(t);
    server.fail = () => 503;
    await page.reload();
    assert.ok(await build(page));
  });

  test('a build that the worker cannot get whole does not take the place of the one it has', async (t) => {
    const { screen, server, page } = await kept(t);
    const first = await build(page);
    screen.write('programme.html', screen.read('programme.html').replace(/schedule\.[0-9a-f]{8}\.js/, 'schedule.00000000.js'));
    screen.rebuild('abcd0000abcd0000');
    await page.reload();
    await new Promise((done) => setTimeout(done, 1500));
    assert.deepEqual(await page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').pop())), [first]);
  });
});

test('the single file runs by itself, with nothing beside it', async (t) => {
  const screen = copyScreen(t);
  const html = screen.read('single.html');
  const page = await chrome.page({ size: screens.portrait });
  await page.goto(screen.url('single.html'));
  await page.waitForFunction(() => window.mingbaiKiosk?.stage.item, undefined, { timeout: 5000 });
  assert.deepEqual(page.asked, [screen.url('single.html')]);
  assert.deepEqual(page.complaints, []);
  assert.equal(programmeOf(html).as_of, '2026-11-06');
});
