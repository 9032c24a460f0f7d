// Screens as they stand in lobbies: their sizes, a programme that a test may change, and a clock that it moves.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { output } from './output.js';
import { virtualTime } from './virtual-time.js';

export const screens = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  '4k': { width: 3840, height: 2160 },
  tablet: { width: 1280, height: 800 },
};

/** Low strips of lamps. */
export const strips = { strip: { width: 1920, height: 360 }, 'low strip': { width: 960, height: 160 } };

/** style/00-tokens.css: hundredths of the shorter side that text to read has at least, and any text; from three metres 20
 * and 16 minutes of arc. */
export const readable = { read: 0.033, any: 0.027 };

/** Half past ten in China on the day of the build, a Friday. */
export const morning = '2026-11-06T10:30';

export const china = (minute) => new Date(`${minute}:00+08:00`);

const DATA = /(<script[^>]*\bid="?programme"?[^>]*>)(.*?)(<\/script>)/s;

/** What a page of a programme says to its player. */
export const programmeOf = (html) => JSON.parse(DATA.exec(html)[2]);

/** A copy of the screen of a community in a folder of its own, until the test is over. */
export function copyScreen(t, community = 'wutongli') {
  const root = mkdtempSync(join(tmpdir(), 'mingbai-screen-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const from = join(output, 'kiosk');
  for (const name of readdirSync(from).filter((name) => /\.(js|css)$/.test(name))) copyFileSync(join(from, name), join(root, name));
  mkdirSync(join(root, community));
  for (const name of ['index.html', 'programme.html', 'build.js', 'single.html']) cpSync(join(from, community, name), join(root, community, name));
  const path = (name) => join(root, community, name);
  const screen = {
    root,
    path,
    url: (name = 'index.html') => pathToFileURL(path(name)).href,
    read: (name) => readFileSync(path(name), 'utf8'),
    write: (name, text) => writeFileSync(path(name), text),
    remove: (name) => rmSync(path(name)),
    /** Changes what the programme says to its player. */
    change(work) {
      const html = screen.read('programme.html');
      const programme = programmeOf(html);
      work(programme);
      screen.write('programme.html', html.replace(DATA, (whole, open, data, close) => open + JSON.stringify(programme) + close));
      return programme;
    },
    /** A newer build: another stamp in page and marker, and another title of the cover to tell it by. */
    rebuild(stamp, { marker = {}, page = true } = {}) {
      const old = programmeOf(screen.read('programme.html')).build;
      if (page) screen.write('programme.html', screen.read('programme.html').replaceAll(old, stamp));
      screen.mark({ build: stamp, ...marker });
    },
    mark(change) {
      const now = JSON.parse(/=\s*(\{.*\});/s.exec(screen.read('build.js'))[1]);
      screen.write('build.js', `window.__mingbai_build = ${JSON.stringify({ ...now, ...change })};\n`);
    },
  };
  return screen;
}

/** Opens a programme at a moment in China, with a clock that only the test moves; `before` may prepare the page. */
export async function open(chrome, url, { at = morning, size = screens.landscape, before = () => {}, ...options } = {}) {
  const page = await chrome.page({ size, ...options });
  await page.addInitScript(virtualTime, china(at).getTime());
  await before(page);
  await page.goto(url);
  await wait(page, 1);
  return page;
}

/** Lets seconds go by in a programme that runs alone. */
export const wait = (page, seconds) => page.evaluate((seconds) => window.advance(seconds), seconds);

/** Sets the clock of the device. */
export const setClock = (page, minute) => page.evaluate((time) => window.setClock(time), china(minute).getTime());

/** What is on the stage: { item, page, pages, state }; of a programme that runs alone, or in a frame. */
export const shown = (page) =>
  page.evaluate(() => {
    const { stage, player } = window.mingbaiKiosk;
    return { item: stage.item?.id, page: stage.page, pages: stage.item ? stage.pages() : 0, state: player.state };
  });

/** Has the page remember every page that it shows, with its time: window.log of [item, page, seconds since then]. */
export const record = (page) =>
  page.evaluate(() => {
    const begun = performance.now();
    window.log = [];
    window.mingbaiKiosk.on('shown', (stage) => window.log.push([stage.item.id, stage.page, Math.round((performance.now() - begun) / 1000)]));
  });

/** The frame of a shell that is in front; its programme. */
export async function front(page) {
  const handle = await page.waitForSelector('iframe.over', { state: 'attached', timeout: 5000 });
  return handle.contentFrame();
}
