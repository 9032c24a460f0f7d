// Every slide of every screen: all of it on the glass, in letters that can be read from three metres, with a code that scans.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { browser } from './lib/browser.js';
import { decodePicture } from './lib/codes.js';
import { readable, screens } from './lib/kiosk.js';
import { none } from './lib/none.js';
import { communities, fileUrl, publicAddress } from './lib/output.js';

const chrome = browser();

/** Runs in the page: the slide that is on, measured. */
function measure(least) {
  const slide = document.querySelector('.slide.on');
  const inside = (box) => box.left >= -4 && box.top >= -4 && box.right <= innerWidth + 4 && box.bottom <= innerHeight + 4;
  const faults = [];
  for (const box of [slide, slide.querySelector('.slide-body'), document.body, document.documentElement]) {
    if (box.scrollHeight > box.clientHeight + 2) faults.push(`${box.className || box.tagName} is ${box.scrollHeight - box.clientHeight} px too high`);
    if (box.scrollWidth > box.clientWidth + 2) faults.push(`${box.className || box.tagName} is ${box.scrollWidth - box.clientWidth} px too wide`);
  }
  const bar = document.querySelector('.bar');
  if (bar.scrollWidth > bar.clientWidth + 2) faults.push('the bar is too narrow');
  for (const element of [...slide.querySelectorAll('*'), ...bar.querySelectorAll('*')]) {
    const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!text || !element.checkVisibility({ visibilityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < least - 0.01) faults.push(`“${text.data.trim().slice(0, 15)}” is ${size.toFixed(1)} px high, below ${least.toFixed(1)}`);
    const range = document.createRange();
    range.selectNodeContents(text);
    if (![...range.getClientRects()].every(inside)) faults.push(`“${text.data.trim().slice(0, 15)}” leaves the glass`);
  }
  const qr = slide.querySelector('.qr')?.getBoundingClientRect();
  if (qr && (!inside(qr) || Math.min(qr.width, qr.height) < 0.15 * Math.min(innerWidth, innerHeight))) faults.push('the code is cut or small');
  return faults.map((fault) => `${slide.id}: ${fault}`);
}

for (const [name, size] of Object.entries(screens)) {
  for (const community of communities) {
    test(`${community}, ${name} ${size.width}x${size.height}: nothing is cut, small or outside`, async () => {
      const page = await chrome.page({ size });
      await page.goto(fileUrl(`kiosk/${community}/index.html`));
      const count = await page.locator('.slide').count();
      const faults = [];
      for (let at = 0; at < count; at += 1) {
        faults.push(...(await page.evaluate(measure, readable * Math.min(size.width, size.height))));
        await page.keyboard.press('ArrowRight');
      }
      none(faults);
      none(page.complaints);
      none(page.asked.filter((url) => !/^(file|data):/.test(url)));
    });
  }
}

describe('codes', () => {
  for (const name of ['small', 'portrait']) {
    for (const community of communities) {
      test(`${community}, ${name}: every slide has one, and it leads to its public page`, async () => {
        const page = await chrome.page({ size: screens[name] });
        await page.goto(fileUrl(`kiosk/${community}/index.html`));
        const slides = await page.locator('.slide').evaluateAll((all) => all.map((slide, at) => ({ at, id: slide.id, href: slide.querySelector('.addr')?.textContent, code: Boolean(slide.querySelector('.qr svg')) })));
        none(slides.filter(({ code }) => !code).map(({ id }) => `${id} has no code`));
        const records = slides.filter(({ id }) => id.endsWith('-1'));
        assert.ok(records.length > 3);
        for (const { at, href } of records) {
          await page.goto(fileUrl(`kiosk/${community}/index.html#${at + 1}`));
          await page.reload();
          assert.equal(await decodePicture(await page.screenshot()), href);
          assert.ok(href.startsWith(`${publicAddress}${community}/`), href);
        }
      });
    }
  }

  test('scan on the dark palette too', async () => {
    const page = await chrome.page({ size: screens.landscape });
    await page.goto(fileUrl(`kiosk/wutongli/index.html#4`));
    await page.evaluate(() => document.documentElement.classList.add('alt'));
    assert.equal(await decodePicture(await page.screenshot()), await page.locator('.slide.on .addr').textContent());
  });
});

describe('without JavaScript', () => {
  let page;
  before(async () => {
    page = await chrome.page({ size: screens.portrait, javaScript: false });
    await page.goto(fileUrl('kiosk/wutongli/index.html'));
  });

  test('the slides stand one below the other, each in full', async () => {
    const boxes = await page.locator('.slide').evaluateAll((slides) => slides.map((slide) => ({ id: slide.id, shown: slide.checkVisibility({ visibilityProperty: true, opacityProperty: true }), top: slide.getBoundingClientRect().top, cut: slide.scrollHeight > slide.clientHeight + 2 })));
    none(boxes.filter((box, at) => !box.shown || box.cut || (at && box.top <= boxes[at - 1].top)).map(({ id }) => id));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight > innerHeight * 10));
  });
});
