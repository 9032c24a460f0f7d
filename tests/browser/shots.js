// Pictures of the sample for a person to look at: node shots.js [FOLDER]; FOLDER defaults to $SHOTS or a new temporary one.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktop, launch, newPage, phone, tablet } from './lib/browser.js';
import { screens } from './lib/kiosk.js';
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

async function kiosk() {
  for (const [screen, size] of Object.entries(screens)) {
    for (const community of ['qinghelu', 'wutongli']) {
      const page = await newPage(browser, { size });
      await page.goto(fileUrl(`kiosk/${community}/index.html`));
      const layouts = await page.locator('.slide').evaluateAll((slides) => slides.map((slide) => slide.className.match(/slide-(\w+)/)[1]));
      for (const layout of new Set(layouts)) {
        await page.goto(fileUrl(`kiosk/${community}/index.html#${layouts.indexOf(layout) + 1}`));
        await page.reload();
        await page.screenshot({ path: shot('kiosk', screen, community, layout) });
      }
      await page.context().close();
    }
  }
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
