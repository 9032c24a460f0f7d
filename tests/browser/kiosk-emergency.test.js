// Emergencies: they take the place of everything, at once, and leave by themselves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './lib/browser.js';
import { copyScreen, open, shown, wait } from './lib/kiosk.js';

const chrome = browser();

/** A screen on which one item is an emergency. */
function warned(t, timing, more = () => {}) {
  const screen = copyScreen(t);
  screen.change((programme) => { Object.assign(programme.items['notice-2026-10-drainage'], { emergency: true, from: null, until: null, ...timing }); more(programme); });
  return screen.url('programme.html');
}

const red = (page) => page.evaluate(() => getComputedStyle(document.querySelector('.item.on')).backgroundColor);
/** What a shell tells its programme. */
const switchOn = (page, list) => page.evaluate((emergency) => { window.mingbaiKiosk.playlist.mark({ emergency }); window.mingbaiKiosk.player.look(); }, list);

test('by its time it comes within seconds, alone and red, and goes by itself', async (t) => {
  const page = await open(chrome, warned(t, { from: '2026-11-06T10:31', until: '2026-11-06T10:40' }));
  assert.equal((await shown(page)).state, 'loop');
  await wait(page, 61);
  assert.deepEqual([(await shown(page)).item, (await shown(page)).state], ['notice-2026-10-drainage', 'emergency']);
  assert.equal(await red(page), 'rgb(109, 9, 9)');
  for (let i = 0; i < 8; i += 1) { await wait(page, 60); assert.equal((await shown(page)).item, 'notice-2026-10-drainage'); }
  await wait(page, 60);
  assert.equal((await shown(page)).state, 'loop');
  assert.notEqual((await shown(page)).item, 'notice-2026-10-drainage');
});

test('switched on by the marker it comes at once, and ends at its minute without another word', async (t) => {
  const page = await open(chrome, warned(t, { standby: true }));
  await wait(page, 300);
  assert.equal((await shown(page)).state, 'loop');
  await switchOn(page, [{ item: 'notice-2026-10-drainage', from: '2026-11-06T10:00', until: '2026-11-06T10:40' }]);
  assert.equal((await shown(page)).item, 'notice-2026-10-drainage');
  await wait(page, 300);
  assert.equal((await shown(page)).state, 'loop');
});

test('switched off by the marker it goes at once', async (t) => {
  const page = await open(chrome, warned(t, { standby: true }));
  await switchOn(page, [{ item: 'notice-2026-10-drainage', from: '2026-11-06T10:00', until: '2026-11-06T20:00' }]);
  assert.equal((await shown(page)).state, 'emergency');
  await switchOn(page, null);
  assert.equal((await shown(page)).state, 'loop');
});

test('quiet hours do not hold it, and come back after it', async (t) => {
  const page = await open(chrome, warned(t, { from: '2026-11-06T23:00', until: '2026-11-06T23:10' }, (programme) => { programme.quiet = [{ from: '22:00', until: '06:00', days: [] }]; }), { at: '2026-11-06T22:58' });
  const states = [];
  for (let i = 0; i < 16; i += 1) { states.push((await shown(page)).state); await wait(page, 60); }
  assert.deepEqual([...new Set(states)], ['quiet', 'emergency']);
  assert.equal(states.at(-1), 'quiet');
  assert.ok(await page.locator('#quiet').isVisible());
});

test('a visitor who is browsing sees it too', async (t) => {
  const page = await open(chrome, warned(t, { from: '2026-11-06T10:31', until: '2026-11-06T10:40' }));
  await page.mouse.click(900, 400);
  await page.click('[data-do=directory]');
  await wait(page, 30);
  await page.mouse.click(900, 100);
  await wait(page, 31);
  assert.equal((await shown(page)).item, 'notice-2026-10-drainage');
  assert.ok(await page.locator('#controls').isHidden() && await page.locator('#directory').isHidden());
});

test('the night is black but for a dim clock that stands in another place every minute', async (t) => {
  const screen = copyScreen(t);
  screen.change((programme) => { programme.quiet = [{ from: '22:00', until: '06:00', days: [] }]; });
  const page = await open(chrome, screen.url('programme.html'), { at: '2026-11-06T23:00' });
  const places = new Set();
  for (let i = 0; i < 20; i += 1) {
    const box = await page.locator('#quiet-time').boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1920 && box.y + box.height <= 1080);
    places.add(`${Math.round(box.x)} ${Math.round(box.y)}`);
    await wait(page, 60);
  }
  assert.ok(places.size >= 18, String(places.size));
});
