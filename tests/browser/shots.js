// Pictures of the sample for a person to look at: node shots.js [FOLDER]; FOLDER defaults to $SHOTS or a new temporary one.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktop, launch, newPage, phone, tablet } from './lib/browser.js';
import { open, screens, strips } from './lib/kiosk.js';
import { fileUrl, pages, samples } from './lib/output.js';

const folder = process.argv[2] ?? process.env.SHOTS ?? mkdtempSync(join(tmpdir(), 'mingbai-shots-'));
mkdirSync(folder, { recursive: true });

const browser = await launch();
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

/** A page of every layout of every screen, on every size, in light and dark, with large letters, and under hands. */
async function kiosk() {
  const looks = { light: [], dark: ['alternate'], large: ['large'], high: ['high'] };
  for (const [screen, size] of Object.entries({ ...screens, ...strips })) {
    for (const community of ['qinghelu', 'wutongli']) {
      const page = await open({ page: (options) => newPage(browser, options) }, fileUrl(`kiosk/${community}/programme.html`), { size });
      for (const [look, names] of Object.entries(looks)) {
        await page.evaluate((names) => { document.documentElement.classList.remove('alternate', 'large', 'high'); document.documentElement.classList.add(...names); }, names);
        for (const [layout, id, at] of await page.evaluate(layouts)) {
          await page.evaluate(([id, at, names]) => { window.mingbaiKiosk.player.show(id, at); document.documentElement.classList.toggle('alternate', names.includes('alternate')); }, [id, at, names]);
          await page.screenshot({ path: shot('kiosk', screen, community, layout, look) });
        }
      }
      await page.context().close();
    }
  }
}

/** Runs in the page: the first page with each layout and block, by name. */
function layouts() {
  const found = {};
  for (const item of Object.values(window.mingbaiKiosk.items).filter(({ id }) => window.mingbaiKiosk.programme.plays.some((play) => play.items.includes(id)))) {
    item.pages().forEach((page, at) => {
      const name = [item.section.className.match(/item-(\w+)/)[1], ...page.nodes.map((node) => node.className.match(/block-(\w+)/)[1])].join('-');
      found[name] = found[name] ?? [name, item.id, at];
    });
  }
  return Object.values(found);
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
