// The page of the website that says what each screen should be showing, and the rule that it goes by: the program, the page
// and the screens agree at every minute.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { violations } from './lib/axe.js';
import { browser, desktop, phone } from './lib/browser.js';
import { none } from './lib/none.js';
import { TODAY, fileUrl, project, read } from './lib/output.js';
import { program } from './lib/program.js';
import { survey } from './lib/survey.js';

const chrome = browser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const page_of = 'songhuali/screens.html';
const address = (path) => fileUrl(`site/${path}`);

/** The page as it is at a minute of China. */
async function at(minute, options) {
  const page = await chrome.page(options);
  await page.clock.setFixedTime(new Date(`${minute}:00+08:00`));
  await page.goto(address(page_of));
  return page;
}

const seen = (page) => page.evaluate(() => Object.fromEntries(Array.from(document.querySelectorAll('.a-screen'), (section) => [section.id, {
  state: section.dataset.state,
  says: section.querySelector('.screen-now').textContent,
  mark: section.querySelector('.screen-mark').textContent,
  items: Array.from(section.querySelectorAll('.screen-loop li'), (item) => item.textContent.trim()),
}])));

const asked = (minute, screen) => JSON.parse(execFileSync(program, ['list', 'screens', '--format', 'json', '--today', TODAY, '--at', minute, ...(screen ? ['--screen', screen] : [])], { cwd: project, encoding: 'utf8', maxBuffer: 1e9 })).screens;

test('the page says what a screen shows now, with the mark that the screen has in its corner', async () => {
  const page = await at('2026-11-06T08:30', { size: phone });
  const screens = await seen(page);
  assert.deepEqual(Object.keys(screens), ['east-gate', 'elders']);
  for (const [id, screen] of Object.entries(screens)) {
    assert.equal(screen.state, 'loop', id);
    assert.ok(read(`kiosk/songhuali/${id}/build.js`).includes(`"build":"${screen.mark}`), screen.mark);
    const [told] = asked('2026-11-06 08:30', id);
    assert.equal(screen.items.length, told.turns.flatMap((turn) => turn.items).length);
  }
  assert.deepEqual(page.complaints, []);
});

test('a screen is dark at night, and the page says so', async () => {
  const screens = await seen(await at('2026-11-06T23:00', { size: phone }));
  assert.equal(screens['east-gate'].state, 'quiet');
  assert.match(screens['east-gate'].says, /熄屏/);
  assert.deepEqual(screens['east-gate'].items, []);
});

test('the page follows the clock', async () => {
  const page = await chrome.page({ size: phone });
  await page.clock.install({ time: new Date('2026-11-06T21:59:40+08:00') });
  await page.goto(address(page_of));
  assert.equal((await seen(page))['east-gate'].state, 'loop');
  await page.clock.runFor(40_000);
  assert.equal((await seen(page))['east-gate'].state, 'quiet');
});

test('without scripts the page is a list of what is played with its times', async () => {
  const page = await chrome.page({ size: phone, javaScript: false });
  await page.goto(address(page_of));
  await page.locator('#east-gate summary').click();
  const rows = page.locator('#east-gate [data-item]');
  assert.ok((await rows.count()) > 5);
  assert.match(await page.locator('#east-gate [data-item="notice-standby-snow"]').innerText(), /备用/);
  assert.equal(await page.locator('.screen-loop').first().isVisible(), false);
});

test('the page is for a telephone, and for everybody', async () => {
  for (const size of [phone, desktop]) {
    const page = await at('2026-11-06T08:30', { size });
    const { width, room, smallText, smallTargets, sticksOut, scripts } = (await survey(page, [page_of], address)).get(page_of);
    assert.ok(width <= room, `${width} of ${room}`);
    none([...smallText, ...smallTargets, ...sticksOut, ...scripts]);
    none(await violations(page, axe, address(page_of), page_of, () => document.querySelectorAll('details').forEach((all) => { all.open = true; })));
  }
});

test('the footer of a community with screens leads to their page, that of another does not', () => {
  assert.match(read('site/songhuali/index.html'), /href="?\.\.\/songhuali\/screens\.html|href="?screens\.html/);
  assert.doesNotMatch(read('site/wutongli/index.html'), /screens\.html/);
});

test('what is prepared is no news before it is switched on', () => {
  for (const page of ['site/index.html', 'site/songhuali/changes.html', 'site/songhuali/feed.xml', 'board/songhuali/index.html']) assert.doesNotMatch(read(page), /暴雪紧急通知/, page);
  assert.match(read('site/songhuali/notice/standby-snow.html'), /暴雪紧急通知/);
});

test('the program and the browser play the same at every minute', () => {
  const sandbox = { window: {} };
  vm.runInNewContext(readFileSync(join(project, 'themes/kiosk/schedule.js'), 'utf8'), sandbox);
  const { onAir, loop } = sandbox.window.mingbaiSchedule;
  const faults = [];
  const minutes = ['06 00:00', '06 05:59', '06 06:00', '06 07:30', '06 08:59', '06 09:00', '06 17:59', '06 18:00', '07 08:00', '07 12:00', '08 17:59', '09 07:00', '13 21:29', '20 21:30', '30 12:00'];
  for (const when of minutes) {
    const minute = `2026-11-${when}`;
    for (const screen of asked(minute)) {
      const name = `${screen.community}/${screen.id} ${minute}`;
      const now = minute.replace(' ', 'T');
      const air = onAir(screen.programme, now, null);
      const turns = air.state === 'quiet' ? [] : loop(screen.programme, now, {}).turns.map((turn) => Array.from(turn.items));
      if (air.state !== screen.state) faults.push(`${name}: ${air.state}, the program says ${screen.state}`);
      const expected = screen.turns.map((turn) => turn.items);
      if (JSON.stringify(turns) !== JSON.stringify(expected)) faults.push(`${name}: ${JSON.stringify(turns)} ${JSON.stringify(expected)}`);
    }
  }
  none(faults);
});
