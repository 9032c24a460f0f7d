// The clock of a screen: China's wherever the box stands, right when the box is wrong, and nothing that jumps with it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { browser } from './lib/browser.js';
import { measure } from './lib/kiosk-page.js';
import { china, copyScreen, open, readable, record, setClock, shown, strips, wait } from './lib/kiosk.js';
import { none } from './lib/none.js';
import { fileUrl } from './lib/output.js';

const chrome = browser();
const address = fileUrl('kiosk/wutongli/programme.html');
const time = (page) => page.locator('#clock-time').textContent();
const day = (page) => page.locator('#clock-day').textContent();
const minute = (page) => page.evaluate(() => window.mingbaiKiosk.clock.minute());

test('it shows the time of China with day, weekday and lunar date, wherever the box thinks it is', async () => {
  const page = await open(chrome, address, { timezoneId: 'America/New_York', at: '2026-11-06T08:59' });
  assert.equal(await time(page), '08:59');
  assert.equal(await day(page), '2026年11月6日 星期五 九月廿八');
  await wait(page, 60);
  assert.equal(await time(page), '09:00');
});

test('midnight changes the day, and what depends on it', async () => {
  const page = await open(chrome, address, { at: '2026-11-06T23:58' });
  const first = () => page.evaluate(() => { window.mingbaiKiosk.items.duty.pages(); return window.mingbaiKiosk.items.duty.source.querySelector('.day').dataset.date; });
  assert.equal(await first(), '2026-11-06');
  await wait(page, 180);
  assert.equal(await day(page), '2026年11月7日 星期六 九月廿九');
  assert.equal(await first(), '2026-11-07');
  assert.equal(await page.evaluate(() => window.mingbaiKiosk.items.duty.source.querySelector('.today').dataset.date), '2026-11-07');
});

test('days that are left are counted by the day of the screen', async () => {
  const page = await open(chrome, address);
  const left = () => page.evaluate(() => [...document.querySelectorAll('.item')].flatMap((section) => {
    const item = window.mingbaiKiosk.items[section.id];
    item.pages();
    return [...item.source.querySelectorAll('.block-left')].map((block) => Math.round((Date.parse(block.dataset.until) - Date.parse(window.mingbaiKiosk.clock.day())) / 864e5) + ' ' + block.textContent);
  }));
  const today = await left();
  assert.ok(today.length > 0 && today.every((line) => { const [days, ...text] = line.split(' '); return Number(days) < 1 || text.join(' ').includes(days); }), today.join('\n'));
  await setClock(page, '2026-11-07T10:30');
  await wait(page, 2);
  assert.notDeepEqual(await left(), today);
});

test('a clock that is wrong at boot is not believed: the bar says so, and the programme goes on from the day of the build', async () => {
  for (const wrong of ['2020-01-01T00:00', '2035-05-05T05:05']) {
    const page = await open(chrome, address, { at: wrong });
    assert.equal(await time(page), '时间不准');
    assert.equal(await minute(page), '2026-11-06T09:00');
    assert.ok((await shown(page)).item);
    await wait(page, 3600);
    assert.equal(await minute(page), '2026-11-06T10:00');
    await setClock(page, '2026-11-07T12:00');
    await wait(page, 2);
    assert.equal(await time(page), '12:00');
  }
});

test('after a moment that was right a wrong clock goes on from there, so that what was over stays over', async (t) => {
  const screen = copyScreen(t);
  screen.change((programme) => { programme.items.news.until = '2026-11-08T09:00'; programme.quiet = [{ from: '00:00', until: '24:00', days: [3] }]; });
  const page = await open(chrome, screen.url('programme.html'), { at: '2026-11-08T10:00' });
  await wait(page, 120);
  await page.addInitScript(() => window.setClock(0));
  await page.reload();
  await wait(page, 1);
  assert.match(await minute(page), /^2026-11-08T10:0[12]/);
  assert.ok(await page.evaluate(() => !window.mingbaiKiosk.playlist.onAir().items.includes('news')));
});

test('while the clock is wrong nothing goes dark', async (t) => {
  const screen = copyScreen(t);
  screen.change((programme) => { programme.quiet = [{ from: '08:00', until: '20:00', days: [] }]; });
  assert.equal((await shown(await open(chrome, screen.url('programme.html'), { at: '2020-01-01T12:00' }))).state, 'loop');
  assert.equal((await shown(await open(chrome, screen.url('programme.html'), { at: '2026-11-07T12:00' }))).state, 'quiet');
});

test('a clock that jumps forward or back neither hurries nor stalls the pages', async () => {
  const page = await open(chrome, address);
  await record(page);
  for (const jump of ['2026-11-06T16:00', '2026-11-06T07:00', '2026-11-09T12:00', '2026-11-06T12:00']) {
    await wait(page, 100);
    await setClock(page, jump);
  }
  await wait(page, 100);
  const log = await page.evaluate(() => window.log);
  const lasted = log.slice(1).map(([, , at], i) => at - log[i][2]);
  assert.ok(Math.min(...lasted) >= 8 && Math.max(...lasted) <= 61, lasted.join(' '));
});

test('what is old says so, plainly, with its day', async () => {
  const page = await open(chrome, address, { at: '2026-11-13T12:00' });
  assert.ok(await page.locator('#stale').isHidden());
  const later = await open(chrome, address, { at: '2026-11-18T12:00' });
  assert.equal(await later.locator('#stale').textContent(), '内容更新到11月6日，已有 12 天没有更新，最新情况请看网站或到居委会询问。');
  assert.ok(await later.locator('#stale').isVisible());
});

test('a notice of what is old cuts nothing: pages are laid out for the room that is left', async () => {
  const page = await open(chrome, address, { at: '2026-11-18T12:00' });
  none(await page.evaluate(measure, { read: readable.read * 1080, any: readable.any * 1080, loopAlone: true }));
});

for (const [name, size] of Object.entries(strips)) {
  test(`on a ${name} the notice of what is old has a turn of its own each minute, whole, and takes no time from the page`, async () => {
    const page = await open(chrome, address, { at: '2026-11-18T12:00', size });
    const notice = () => page.locator('#stale').evaluate((notice) => [notice.checkVisibility(), notice.clientHeight >= innerHeight - 1, notice.scrollHeight <= notice.clientHeight, parseFloat(getComputedStyle(notice).fontSize) >= 0.2 * innerHeight]);
    const part = () => page.evaluate(() => window.mingbaiKiosk.player.part());
    assert.deepEqual(await notice(), [true, true, true, true]);
    const before = await part();
    await wait(page, 7);
    assert.equal(await part(), before);
    await wait(page, 5);
    assert.equal((await notice())[0], false);
    assert.ok(await part() > before);
    const seen = [];
    for (let second = 0; second < 120; second += 1) { seen.push((await notice())[0]); await wait(page, 1); }
    assert.equal(seen.filter(Boolean).length, 20);
  });
}

test('on a strip no notice of what is old covers an emergency', async (t) => {
  const screen = copyScreen(t, 'wutongli');
  screen.change((programme) => {
    Object.assign(programme.items['notice-2026-10-drainage'], { emergency: true, from: null, until: null });
  });
  const page = await open(chrome, screen.url('programme.html'), { at: '2026-11-18T12:00', size: strips.strip });
  assert.equal((await shown(page)).state, 'emergency');
  assert.ok(await page.locator('#stale').isHidden());
});

test('a web server puts a clock right that is off by more than two minutes', async (t) => {
  const screen = copyScreen(t);
  const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    response.writeHead(200, { 'content-type': types[path.split('.').pop()], date: china('2026-11-06T15:00').toUTCString() });
    response.end(readFileSync(join(screen.root, path)));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => { server.close(); server.closeAllConnections(); });
  const url = `http://127.0.0.1:${server.address().port}/wutongli/programme.html`;
  for (const [box, wanted] of [['2026-11-06T09:00', '15:00'], ['2019-01-01T00:00', '15:00'], ['2026-11-06T14:59', '14:59']]) {
    const page = await open(chrome, url, { at: box });
    await page.waitForFunction((wanted) => { window.advance(1); return document.getElementById('clock-time').textContent === wanted; }, wanted, { polling: 50, timeout: 3000 }).catch(() => {});
    assert.equal(await time(page), wanted);
  }
});
