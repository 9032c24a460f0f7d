// axe-core finds nothing against WCAG 2.2 AA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { browser, desktop, phone } from './lib/browser.js';
import { violations } from './lib/axe.js';
import { none } from './lib/none.js';
import { fileUrl, samples } from './lib/output.js';

const chrome = browser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const groups = {
  'the site': Object.values(samples).map((path) => `site/${path}`),
  'the preview': ['preview/index.html', 'preview/wutongli/preview.html', 'preview/wutongli/index.html', 'preview/wutongli/notice/2026-11-charging-check.html'],
  'the sheets for the board': ['board/index.html', 'board/wutongli/index.html', 'board/wutongli/finance/2026-09.a4.html'],
  'the list of screens and a shell': ['kiosk/index.html', 'kiosk/wutongli/index.html'],
};

for (const [name, paths] of Object.entries(groups)) {
  for (const [size, dark] of [[phone, false], [desktop, true]]) {
    test(`${name}, ${size.width} px, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await chrome.page({ size, dark });
      const found = [];
      for (const path of paths) found.push(...(await violations(page, axe, fileUrl(path), path)));
      none(found);
    });
  }
}
