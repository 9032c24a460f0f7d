// Meetings, texts in clauses, consultations and hearings of the sample: every clause can be reached, and everybody can read it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { violations } from './lib/axe.js';
import { browser, desktop, phone } from './lib/browser.js';
import { signed } from './lib/content.js';
import { none } from './lib/none.js';
import { fileUrl } from './lib/output.js';
import { faults, survey } from './lib/survey.js';

const chrome = browser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = (path) => fileUrl(`site/${path}`);
const public_ = signed.filter((record) => record.published <= '2026-11-06');
const texts = public_.filter((record) => ['convention', 'charter'].includes(record.value('kind')));
const pages = [
  'wutongli/meeting/index.html',
  'wutongli/meeting/2026-11-08-group9.html',
  'wutongli/meeting/2026-11-28-council.html',
  'wutongli/meeting/2026-06-assembly.html',
  'wutongli/consultation/2026-08-canteen.html',
  'qinghelu/hearing/2026-09-16.html',
  'wutongli/convention/wutongli.html',
  'qinghelu/charter/qinghelu.html',
];

test('each clause of a convention or charter is reached by the link that its number is', async () => {
  const page = await chrome.page({ size: desktop, javaScript: false });
  for (const record of texts) {
    await page.goto(address(`${record.address}.html`));
    const numbers = [...record.text.matchAll(/^\**(第[一二三四五六七八九十百]+条)/gm)].map(([, number]) => number);
    const links = await page.locator('.prose p > .clause-no, .prose p > strong > .clause-no').evaluateAll((links) => links.map((link) => ({
      number: link.textContent,
      href: link.getAttribute('href'),
      leads: document.getElementById(link.getAttribute('href').slice(1))?.contains(link),
      focus: (link.focus(), document.activeElement === link),
    })));
    assert.deepEqual(links.map((link) => link.number), numbers, record.address);
    for (const link of links) assert.ok(link.leads && link.focus && /^#t\d+/.test(link.href), `${record.address} ${link.number}`);
  }
});

test('a clause that an address names stands out', async () => {
  const page = await chrome.page({ size: phone, javaScript: false });
  await page.goto(`${address('wutongli/convention/wutongli.html')}#t12`);
  const clause = page.locator('#t12');
  assert.match(await clause.textContent(), /^第十二条/);
  assert.ok(await clause.evaluate((node) => getComputedStyle(node).outlineStyle === 'solid' && node.getBoundingClientRect().top < innerHeight));
});

test('the table of contents leads to every chapter', async () => {
  const page = await chrome.page({ size: desktop, javaScript: false });
  await page.goto(address('qinghelu/charter/qinghelu.html'));
  const entries = await page.locator('.contents a').evaluateAll((links) => links.map((link) => [link.textContent, document.querySelector(link.getAttribute('href'))?.textContent]));
  assert.ok(entries.length >= 3);
  for (const [entry, heading] of entries) assert.equal(entry, heading);
});

for (const [size, dark] of [[phone, false], [{ width: 320, height: 640 }, true], [desktop, false]]) {
  describe(`meetings and texts, ${size.width} px`, () => {
    test('nothing sticks out, is too small or stands twice', async () => {
      const page = await chrome.page({ size, dark, javaScript: false });
      const seen = await survey(page, pages, address);
      none([
        ...faults(seen, (facts) => facts.width > facts.room && `${facts.width} wide`),
        ...faults(seen, (facts) => facts.sticksOut),
        ...faults(seen, (facts) => facts.smallText),
        ...faults(seen, (facts) => facts.smallTargets),
        ...faults(seen, (facts) => facts.doubled),
        ...faults(seen, ({ headings }) => headings.filter(([level], at) => at && level > headings[at - 1][0] + 1).map(([level, text]) => `h${level} ${text}`)),
        ...page.complaints,
      ]);
    });
    test('axe finds nothing', async () => {
      const page = await chrome.page({ size, dark });
      const found = [];
      for (const path of pages) found.push(...(await violations(page, axe, address(path), path)));
      none(found);
    });
  });
}

test('letters twice as large still fit a phone', async () => {
  const page = await chrome.page({ size: phone });
  for (const path of pages) {
    await page.goto(address(path));
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
  }
});

test('the shares of a vote add up, and its bar is as long as they say', async () => {
  const page = await chrome.page({ size: desktop });
  await page.goto(address('qinghelu/hearing/2026-09-16.html'));
  const shares = await page.locator('.vote-key li').evaluateAll((items) => items.map((item) => parseFloat(item.lastElementChild.textContent)).filter(Number.isFinite));
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 0.3, String(shares));
  const drawn = await page.locator('.vote-bar').evaluate((bar) => bar.querySelector('.v-for').getBoundingClientRect().width / bar.getBoundingClientRect().width);
  assert.ok(Math.abs(drawn * 100 - shares[0]) < 1.5, `${drawn} ${shares[0]}`);
});
