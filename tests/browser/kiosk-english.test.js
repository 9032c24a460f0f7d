// A screen in English: its words are longer, and all of it is on the glass all the same.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { browser } from './lib/browser.js';
import { measure } from './lib/kiosk-page.js';
import { open, readable, screens } from './lib/kiosk.js';
import { none } from './lib/none.js';
import { TODAY, project } from './lib/output.js';
import { program } from './lib/program.js';

const chrome = browser();
const folder = mkdtempSync(join(tmpdir(), 'mingbai-english-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const built = spawnSync(program, ['build', '--quiet', '--lang', 'en', '--target', 'kiosk', '--root', project, '--today', TODAY, '--output', folder], { encoding: 'utf8' });
const address = pathToFileURL(join(folder, 'kiosk/wutongli/programme.html')).href;

for (const name of ['portrait', 'landscape', 'tablet']) {
  test(`${name}, large letters: nothing is cut, and every control says its word whole`, async () => {
    assert.equal(built.status, 0, built.stdout + built.stderr);
    const size = screens[name];
    const page = await open(chrome, address, { size });
    await page.evaluate(() => document.documentElement.classList.add('large'));
    const letters = 1.35 * Math.min(size.width, size.height);
    none(await page.evaluate(measure, { read: readable.read * letters, any: readable.any * letters, loopAlone: true }));
    await page.mouse.click(size.width / 2, size.height / 3);
    none(await page.locator('#controls button:visible').evaluateAll((buttons) => buttons.filter((button) => button.scrollWidth > button.clientWidth || button.scrollHeight > button.clientHeight || button.getBoundingClientRect().bottom > innerHeight).map((button) => button.textContent)));
  });
}

test('the day is said as English says it', async () => {
  const page = await open(chrome, address);
  assert.equal((await page.locator('#clock-date').textContent()).trim(), 'Fri 6 November 2026');
});
