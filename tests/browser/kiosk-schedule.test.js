// What is on, and in what order: the rules by themselves, and a whole day of a screen in seconds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { browser } from './lib/browser.js';
import { copyScreen, open, record, shown, wait } from './lib/kiosk.js';
import { project } from './lib/output.js';

const context = createContext({ window: {} });
runInContext(readFileSync(join(project, 'themes/kiosk/schedule.js'), 'utf8'), context);
const plain = (value) => JSON.parse(JSON.stringify(value));
const onAir = (...given) => plain(context.window.mingbaiSchedule.onAir(...given));
const loop = (...given) => plain(context.window.mingbaiSchedule.loop(...given));

const friday = '2026-11-06T10:00';
const item = (more = {}) => ({ from: null, until: null, important: false, emergency: false, standby: false, ...more });
const play = (part, items, more = {}) => ({ part, items, hours: [], days: [], weight: 1, at_most: null, seconds: null, ...more });
const programme = (items, plays, quiet = []) => ({ items: Object.fromEntries(Object.entries(items).map(([id, more]) => [id, item(more)])), plays, quiet });
const order = (made) => made.turns.flatMap((turn) => turn.items).join(' ');

describe('the rules', () => {
  test('plays of weight one keep their order', () => {
    const given = programme({ a: {}, b: {}, c: {} }, [play('x', ['a']), play('y', ['b']), play('z', ['c'])]);
    assert.equal(order(loop(given, friday, {})), 'a b c');
  });

  test('the turns of a heavier play are spread over the loop', () => {
    const given = programme({ a: {}, b: {}, c: {}, d: {} }, [play('x', ['a'], { weight: 2 }), play('y', ['b']), play('z', ['c']), play('w', ['d'])]);
    assert.equal(order(loop(given, friday, {})), 'a b a c d');
    given.plays[3].weight = 4;
    assert.equal(order(loop(given, friday, {})), 'a d b d a c d d');
  });

  test('with at_most a turn goes on where the last one stopped, from loop to loop', () => {
    const given = programme({ a: {}, b: {}, c: {} }, [play('x', ['a', 'b', 'c'], { at_most: 2 })]);
    const first = loop(given, friday, {});
    const second = loop(given, friday, first.cursors);
    assert.deepEqual([order(first), order(second), order(loop(given, friday, second.cursors))], ['a b', 'c a', 'b c']);
  });

  test('important items come first, and again in the middle of more than two others', () => {
    const given = programme({ a: {}, b: {}, c: {}, d: { important: true } }, [play('x', ['a', 'b', 'd'])]);
    assert.equal(order(loop(given, friday, {})), 'd a b');
    given.plays[0].items = ['a', 'b', 'c', 'd'];
    assert.equal(order(loop(given, friday, {})), 'd a b d c');
  });

  test('a window begins with its first minute and ends before its last', () => {
    const given = programme({ a: { from: '2026-11-06T08:00', until: '2026-11-06T18:00' }, cover: {} }, [play('x', ['a'])]);
    const at = (time) => onAir(given, `2026-11-06T${time}`).items.join(' ');
    assert.deepEqual(['07:59', '08:00', '17:59', '18:00'].map(at), ['cover', 'a', 'a', 'cover']);
  });

  test('hours over midnight belong to the day on which they begin', () => {
    const given = programme({ a: {}, cover: {} }, [play('x', ['a'], { hours: [{ from: '20:00', until: '02:00' }], days: [6] })]);
    const at = (minute) => onAir(given, minute).items[0];
    assert.deepEqual(['2026-11-07T19:59', '2026-11-07T20:00', '2026-11-08T01:59', '2026-11-08T02:00', '2026-11-07T01:00', '2026-11-08T20:00'].map(at), ['cover', 'a', 'a', 'cover', 'cover', 'cover']);
  });

  test('quiet hours over midnight are dark, and an emergency breaks them', () => {
    const given = programme({ a: {}, b: { emergency: true, from: '2026-11-06T23:00', until: '2026-11-06T23:30' } }, [play('x', ['a'])], [{ from: '22:00', until: '06:30', days: [] }]);
    const at = (minute) => onAir(given, minute).state;
    assert.deepEqual(['2026-11-06T21:59', '2026-11-06T22:00', '2026-11-06T23:00', '2026-11-06T23:30', '2026-11-07T06:29', '2026-11-07T06:30'].map(at), ['loop', 'quiet', 'emergency', 'quiet', 'quiet', 'loop']);
  });

  test('what stands by is shown while the marker says so, and at no other time', () => {
    const given = programme({ a: {}, storm: { emergency: true, standby: true } }, [play('x', ['a', 'storm'])]);
    const marker = { emergency: [{ item: 'storm', from: '2026-11-06T10:00', until: '2026-11-06T12:00' }] };
    const at = (time) => onAir(given, `2026-11-06T${time}`, marker).items.join(' ');
    assert.deepEqual(['09:59', '10:00', '11:59', '12:00'].map(at), ['a', 'storm', 'storm', 'a']);
    assert.deepEqual(onAir(given, friday, null).items, ['a']);
  });

  test('it is never blank: cover and contacts are shown whatever their hours', () => {
    const night = { hours: [{ from: '01:00', until: '02:00' }] };
    const given = programme({ cover: {}, contacts: {}, a: {} }, [play('cover', ['cover'], night), play('news', ['a'], night), play('contacts', ['contacts'], night)]);
    assert.deepEqual(onAir(given, friday), { state: 'fallback', items: ['cover', 'contacts'] });
    assert.equal(order(loop(given, friday, {})), 'cover contacts');
  });
});

const chrome = browser();
const day = { hours: [{ from: '06:30', until: '18:00' }] };

/** A screen with morning and evening plays, a quiet night, and an item that comes and one that goes during the day. */
function screenOfADay(t) {
  const screen = copyScreen(t);
  screen.change((given) => {
    given.quiet = [{ from: '22:00', until: '06:30', days: [] }];
    given.plays = [play('cover', ['cover']), play('contacts', ['contacts'], { weight: 2 }), play('duty', ['duty'], day), play('grids', ['grids'], { hours: [{ from: '18:00', until: '22:00' }] }), play('news', ['news'])];
    given.items.news.until = '2026-11-06T12:00';
    given.items.duty.from = '2026-11-06T09:00';
  });
  return screen;
}

test('a whole day of a screen, in seconds: parts of the day, windows, the night and the next morning', async (t) => {
  const page = await open(chrome, screenOfADay(t).url('programme.html'), { at: '2026-11-06T06:00' });
  assert.deepEqual(await shown(page), { item: undefined, page: 0, pages: 0, state: 'quiet' });
  assert.equal(await page.locator('#quiet-time').textContent(), '06:00');
  await record(page);
  for (let hour = 0; hour < 25; hour += 1) await wait(page, 3600);
  const log = await page.evaluate(() => window.log);
  const between = (from, until) => [...new Set(log.filter(([, , at]) => at >= from * 3600 + 60 && at < until * 3600 - 60).map(([id]) => id))].sort().join(' ');
  assert.equal(between(0, 0.5), '');
  assert.equal(between(0.5, 3), 'contacts cover news');
  assert.equal(between(3, 6), 'contacts cover duty news');
  assert.equal(between(6.1, 12), 'contacts cover duty');
  assert.equal(between(12.1, 16), 'contacts cover grids');
  assert.equal(between(16, 24.5), '');
  assert.equal(between(24.5, 25.1), 'contacts cover duty');
  const count = (id) => log.filter(([shown, page]) => shown === id && page === 0).length;
  assert.ok(Math.abs(count('contacts') / count('cover') - 2) < 0.1, `${count('contacts')} contacts, ${count('cover')} covers`);
});

test('every page stands for the time that it takes to read, eight seconds at least and sixty at most', async (t) => {
  const page = await open(chrome, copyScreen(t).url('programme.html'));
  await record(page);
  await wait(page, 1800);
  const log = await page.evaluate(() => window.log);
  const lasted = log.slice(1).map(([, , at], i) => at - log[i][2]);
  assert.ok(log.length > 50 && Math.min(...lasted) >= 8 && Math.max(...lasted) <= 61, lasted.join(' '));
  const letters = await page.evaluate((log) => log.map(([id, page]) => window.mingbaiKiosk.items[id].pages()[page].letters), log.slice(0, -1));
  const hurried = lasted.flatMap((seconds, i) => (seconds + 1 < letters[i] / 4 ? [`${log[i][0]} ${log[i][1]}: ${letters[i]} letters in ${seconds} s`] : []));
  assert.deepEqual(hurried, []);
});

test('an item that fails is passed over, and the programme goes on', async (t) => {
  const page = await open(chrome, copyScreen(t).url('programme.html'));
  await page.evaluate(() => { window.mingbaiKiosk.items.contacts.turnTo = () => { throw new Error('broken on purpose'); }; });
  await record(page);
  await wait(page, 3600);
  const seen = await page.evaluate(() => [...new Set(window.log.map(([id]) => id))]);
  assert.ok(!seen.includes('contacts') && seen.length > 10 && (await page.evaluate(() => window.mingbaiKiosk.failures)) > 0);
});
