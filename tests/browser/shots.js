// Pictures of the sample for a person to look at: node shots.js [FOLDER]; FOLDER defaults to $SHOTS or a new temporary one.
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktop, launch, newPage, phone, tablet } from './lib/browser.js';
import { open, screens, strips } from './lib/kiosk.js';
import { fileUrl, pages, project, samples } from './lib/output.js';

const folder = process.argv[2] ?? process.env.SHOTS ?? mkdtempSync(join(tmpdir(), 'mingbai-shots-'));
mkdirSync(folder, { recursive: true });

const browser = await launch();
const chrome = { page: (options) => newPage(browser, options) };

await bulletin('site', samples);
await bulletin('preview', { index: 'wutongli/preview.html', draft: 'wutongli/notice/2026-11-charging-check.html' });
await kiosk();
await board();
await sheets();
await browser.close();
console.log(folder);

async function bulletin(target, wanted) {
  for (const [width, size] of Object.entries({ phone, tablet, desktop })) {
    for (const dark of width === 'tablet' ? [false] : [false, true]) {
      const page = await newPage(browser, { size, dark });
      for (const [name, path] of Object.entries(wanted)) {
        await page.goto(fileUrl(`${target}/${path}`));
        await page.screenshot({ path: shot(target, name, width, dark ? 'dark' : 'light'), fullPage: true });
      }
      await page.context().close();
    }
  }
}

/** The first page of every layout of the usual screens, in each size, and every page of the screens that are set up, as set up. */
async function kiosk() {
  for (const [name, size] of Object.entries({ ...screens, ...strips })) {
    for (const community of ['qinghelu', 'wutongli']) await layouts(name, size, community);
  }
  for (const screen of setUp()) await everyPage(screen);
}

async function layouts(name, size, community) {
  const page = await open(chrome, fileUrl(`kiosk/${community}/programme.html`), { size });
  const items = await page.evaluate(() => Object.values(window.mingbaiKiosk.items).map(({ id, section }) => [id, section.className.match(/item-([a-z]+)/)[1]]));
  for (const [layout, id] of new Map(items.map(([id, layout]) => [layout, id]))) {
    await page.evaluate((id) => window.mingbaiKiosk.player.show(id, 0), id);
    await page.screenshot({ path: shot('kiosk', name, community, layout) });
  }
  await page.context().close();
}

async function everyPage({ community, id, size }) {
  const page = await open(chrome, fileUrl(`kiosk/${community}/${id}/programme.html`), { size });
  const on = await page.evaluate(() => [...new Set(window.mingbaiKiosk.programme.plays.flatMap((play) => play.items))]);
  for (const item of on) {
    const pages = await page.evaluate((item) => window.mingbaiKiosk.items[item].pages().length, item);
    for (let at = 0; at < pages; at += 1) {
      await page.evaluate(([item, at]) => window.mingbaiKiosk.player.show(item, at), [item, at]);
      await page.screenshot({ path: shot('screen', community, id, item, at + 1) });
    }
  }
  await page.context().close();
}

/** The screens of mingbai.toml. */
function setUp() {
  const tables = readFileSync(join(project, 'mingbai.toml'), 'utf8').split('[[screens]]').slice(1);
  const value = (table, key) => new RegExp(`^${key} = "([^"]+)"`, 'm').exec(table)[1];
  return tables.map((table) => {
    const [width, height] = value(table, 'size').split('x').map(Number);
    return { community: value(table, 'community'), id: value(table, 'id'), size: { width, height } };
  });
}

async function board() {
  const sheets = ['qinghelu/finance/2026-H1', 'wutongli/finance/2026-09', 'wutongli/meeting/2026-06-assembly', 'wutongli/convention/wutongli'];
  const page = await newPage(browser, { size: desktop });
  await page.goto(fileUrl('board/wutongli/index.html'));
  await page.screenshot({ path: shot('board', 'index'), fullPage: true });
  for (const sheet of sheets) {
    for (const paper of ['a4', 'a3']) {
      await page.goto(fileUrl(`board/${sheet}.${paper}.html`));
      await page.pdf({ path: join(folder, `board-${sheet.replaceAll('/', '-')}-${paper}.pdf`), preferCSSPageSize: true, printBackground: true });
    }
  }
}

/** Every sheet that is not the page of one record, as PDF. */
async function sheets() {
  const own = pages('board').filter((path) => /\/sheets\/|\.wall\.|\.(leaflet|booklet|pledge)\.html$/.test(path));
  const page = await newPage(browser, { size: desktop });
  for (const path of own) {
    await page.goto(fileUrl(`board/${path}`));
    await page.pdf({ path: join(folder, `board-${path.replaceAll('/', '-').replace('.html', '.pdf')}`), preferCSSPageSize: true, printBackground: true });
  }
}

function shot(...words) {
  return join(folder, `${words.join('-').replaceAll(' ', '-')}.png`);
}
