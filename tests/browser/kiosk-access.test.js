// Screens for everybody: axe-core on every layout in every palette, contrast of 7:1, and letters that a font really has.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { browser } from './lib/browser.js';
import { copyScreen, open, screens } from './lib/kiosk.js';
import { none } from './lib/none.js';
import { fileUrl } from './lib/output.js';

const chrome = browser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: false } } };
const palettes = { light: [], dark: ['alternate'], high: ['high'], 'high, other side': ['high', 'alternate'], emergency: ['emergency'] };

const wear = (page, names) => page.evaluate((names) => { document.documentElement.classList.remove('alternate', 'high', 'emergency'); document.documentElement.classList.add(...names); }, names);

async function violations(page, name, inside = 'html') {
  const found = await page.evaluate(([inside, rules]) => window.inRealTime(() => window.axe.run(inside, rules)), [inside, rules]);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${name}: ${id} ${node.html.slice(0, 120)}`));
}

/** Runs in the page: contrast of every visible text with what is behind it, as faults below seven. */
function contrasts(name) {
  const channel = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const parse = (text) => { const parts = /rgba?\(([^)]+)\)/.exec(text)[1].split(/[ ,/]+/).map(Number); return { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 }; };
  const light = ({ rgb }) => { const [r, g, b] = rgb.map((value) => channel(value / 255)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (element) => { for (let at = element; at; at = at.parentElement) { const color = parse(getComputedStyle(at).backgroundColor); if (color.alpha === 1) return color; } return { rgb: [255, 255, 255] }; };
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest('script, #quiet')) continue;
    const [text, paper] = [light(parse(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05);
    if (ratio < 7) faults.add(`${name}: ${ratio.toFixed(2)} “${walker.currentNode.data.trim().slice(0, 10)}” ${element.className || element.tagName}`);
  }
  return [...faults];
}

for (const [name, size] of [['portrait', screens.portrait], ['landscape', screens.landscape]]) {
  test(`${name}: every layout in every palette passes axe-core, with a contrast of 7:1 and more`, async () => {
    const page = await open(chrome, fileUrl('kiosk/qinghelu/programme.html'), { size });
    await page.evaluate(axe);
    const layouts = await page.evaluate(() => Object.values(Object.fromEntries(Object.values(window.mingbaiKiosk.items).flatMap((item) => item.pages().map((page, at) => [item.section.className.match(/item-\w+/)[0] + [...new Set(page.nodes.map((node) => node.className.match(/block-\w+/)[0]))].join(), [item.id, at]])))));
    assert.ok(layouts.length > 8, String(layouts.length));
    const faults = [];
    for (const [id, at] of layouts) {
      await page.evaluate(([id, at]) => window.mingbaiKiosk.player.show(id, at), [id, at]);
      for (const [palette, names] of Object.entries(palettes)) {
        await wear(page, names);
        faults.push(...(await page.evaluate(contrasts, `${id} ${palette}`)));
        if (palette === 'light' && name === 'landscape') faults.push(...(await violations(page, id, '.item.on')));
      }
    }
    faults.push(...(await violations(page, 'the whole page')));
    none([...new Set(faults)]);
  });
}

test('the controls and the directory too', async () => {
  const page = await open(chrome, fileUrl('kiosk/qinghelu/programme.html'), { size: screens.portrait });
  await page.evaluate(axe);
  await page.mouse.click(500, 500);
  const faults = [];
  for (const step of ['[data-do=large]', '[data-do=directory]', '#filter-kind']) {
    await page.click(step);
    for (const [palette, names] of Object.entries(palettes).slice(0, 3)) {
      await wear(page, names);
      faults.push(...(await page.evaluate(contrasts, `${step} ${palette}`)), ...(await violations(page, `${step} ${palette}`)));
    }
  }
  none([...new Set(faults)]);
});

test('rare characters are drawn by a font that has them', async (t) => {
  const screen = copyScreen(t);
  const rare = '𠮷野家、䶮、㛃、𬱖、𬭎、王喆、犇骉、𫖯';
  screen.write('programme.html', screen.read('programme.html').replace(/<h1>/g, (open) => `${open}${rare}`));
  const page = await open(chrome, screen.url('programme.html'));
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.item.on h1' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  assert.ok(fonts.length > 0 && fonts.every(({ familyName }) => !/Last Resort|Tofu|Unicode BMP Fallback|DejaVu/i.test(familyName)), JSON.stringify(fonts));
  // A letter that no font has is drawn as a box that is the same for all: no two of these look alike.
  const looks = await page.evaluate((rare) => [...rare].filter((letter) => /\p{Script=Han}/u.test(letter)).map((letter) => {
    const canvas = new OffscreenCanvas(80, 80);
    const drawing = canvas.getContext('2d');
    drawing.font = `60px ${getComputedStyle(document.body).fontFamily}`;
    drawing.fillText(letter, 5, 65);
    return drawing.getImageData(0, 0, 80, 80).data.reduce((sum, value, i) => (sum * 31 + value * (i % 97)) % 1000000007, 7);
  }), rare);
  assert.equal(new Set(looks).size, looks.length);
});

test('reduced motion is honoured, and without it pages come in softly', async () => {
  const animated = (page) => page.evaluate(() => { document.querySelector('.item.on').classList.add('leaving'); return getComputedStyle(document.querySelector('.item.on')).animationName; });
  assert.equal(await animated(await open(chrome, fileUrl('kiosk/wutongli/programme.html'))), 'none');
  assert.equal(await animated(await open(chrome, fileUrl('kiosk/wutongli/programme.html'), { reducedMotion: 'no-preference' })), 'leave');
});
