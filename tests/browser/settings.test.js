// How somebody likes to read: larger letters, dark colours, read aloud, printed; remembered, and never in the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, desktop, phone } from './lib/browser.js';
import { fileUrl, output, samples } from './lib/output.js';
import { join } from 'node:path';
import { serve } from './lib/server.js';

const chrome = browser();
const letters = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const pressed = (page) => page.locator('.tools button[aria-pressed="true"]').allInnerTexts();

test('large letters are chosen by a press, remembered on the next page and taken back', async (t) => {
  const { address } = await serve(t, join(output, 'site'));
  const page = await chrome.page({ size: phone });
  await page.goto(address + samples.community);
  const normal = await letters(page);
  await page.getByRole('button', { name: '特大' }).click();
  assert.ok((await letters(page)) >= normal * 1.5);
  await page.goto(address + samples.finance);
  assert.ok((await letters(page)) >= 28, 'larger than the care mode of phones');
  assert.deepEqual(await pressed(page), ['特大']);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.getByRole('button', { name: '标准' }).click();
  await page.reload();
  assert.equal(await letters(page), normal);
});

test('the largest letters fit a phone on every sort of page', async () => {
  const page = await chrome.page({ size: phone });
  await page.addInitScript(() => localStorage.setItem('mingbai-size', 'larger'));
  for (const path of Object.values(samples)) {
    await page.goto(fileUrl(`site/${path}`));
    const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: innerWidth }));
    assert.ok(wide <= room, `${path}: ${wide}`);
  }
});

test('dark and light are chosen against what the device says, and remembered', async (t) => {
  const { address } = await serve(t, join(output, 'site'));
  const page = await chrome.page({ size: desktop });
  await page.goto(address + samples.home);
  const light = await paper(page);
  await page.getByRole('button', { name: '深色' }).click();
  const dark = await paper(page);
  assert.notEqual(dark, light);
  await page.goto(address + samples.duties);
  assert.equal(await paper(page), dark);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: '深色' }).click();
  assert.equal(await paper(page), light);
});

test('print is one press', async () => {
  const page = await chrome.page({ size: desktop });
  await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
  await page.goto(fileUrl(`site/${samples.finance}`));
  await page.getByRole('button', { name: '打印' }).click();
  assert.ok(await page.evaluate(() => window.printed));
});

test('where the device has a voice for Chinese, the main part is read block by block, and a second press stops it', async () => {
  const page = await chrome.page({ size: desktop });
  await page.addInitScript(() => {
    window.spoken = [];
    const voices = { getVoices: () => [{ lang: 'zh-CN', name: 'test' }], addEventListener() {}, cancel() { window.silent = true; }, speak(words) { window.spoken.push(words.text); if (window.spoken.length < 4) setTimeout(() => words.onend()); } };
    Object.defineProperty(window, 'speechSynthesis', { value: voices });
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  });
  await page.goto(fileUrl(`site/${samples.finance}`));
  await page.getByRole('button', { name: '朗读' }).click();
  await page.waitForFunction(() => window.spoken.length === 4);
  const [, title] = await page.evaluate(() => window.spoken);
  assert.equal(title, await page.locator('h1').innerText());
  assert.equal(await page.locator('.being-read').count(), 1);
  await page.getByRole('button', { name: '朗读' }).click();
  assert.ok(await page.evaluate(() => window.silent));
  assert.equal(await page.locator('.being-read').count(), 0);
});

test('without a voice there is no button to read aloud, and without script no button at all', async () => {
  const silent = await chrome.page({ size: desktop });
  await silent.goto(fileUrl(`site/${samples.finance}`));
  assert.equal(await silent.getByRole('button', { name: '朗读' }).count(), 0);
  const still = await chrome.page({ size: desktop, javaScript: false });
  await still.goto(fileUrl(`site/${samples.finance}`));
  assert.equal(await still.locator('.tools').getByRole('button').count(), 0);
});

test('whoever chose nothing gets no letter size and no colours but those of the device', async () => {
  const page = await chrome.page({ size: desktop });
  await page.goto(fileUrl(`site/${samples.home}`));
  assert.deepEqual(await page.evaluate(() => Object.keys(document.documentElement.dataset)), []);
});
