// A screen for weeks: memory stays flat, and no lamp burns all the time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './lib/browser.js';
import { copyScreen, open, shown, strips, wait } from './lib/kiosk.js';
import { fileUrl } from './lib/output.js';

const chrome = browser();
const address = fileUrl('kiosk/wutongli/programme.html');

/** Bytes in use after everything that is no longer needed has been thrown away. */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { bytes: value('JSHeapUsedSize'), nodes: value('Nodes') };
}

/** Turns pages as the player does when their time is over. */
const turns = (page, count) => page.evaluate((count) => { for (let i = 0; i < count; i += 1) { window.mingbaiKiosk.player.next(); window.advance(2); } }, count);

test('ten thousand pages later it holds no more memory than after the first loops', async (t) => {
  const page = await open(chrome, address);
  await page.evaluate(() => Object.values(window.mingbaiKiosk.items).forEach((item) => item.pages()));
  await turns(page, 2000);
  const before = await heap(page);
  for (let i = 0; i < 10; i += 1) await turns(page, 1000);
  const after = await heap(page);
  const growth = 100 * (after.bytes / before.bytes - 1);
  t.diagnostic(`${before.bytes} bytes, ${growth.toFixed(2)} % more after 10,000 pages; ${before.nodes} nodes, then ${after.nodes}`);
  if (process.env.TIMES) console.log(`${before.bytes} bytes, ${growth.toFixed(2)} % more after 10,000 pages; ${before.nodes} nodes, then ${after.nodes}`);
  assert.ok(growth < 5, `${growth.toFixed(1)} %`);
  assert.ok(after.nodes < before.nodes * 1.05);
  assert.equal(await page.evaluate(() => window.mingbaiKiosk.failures), 0);
});

/** Adds a picture of the screen to the darkest that each of its points has been: in the page, on a canvas. */
async function darkest(judge, picture) {
  return judge.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d');
    drawing.drawImage(image, 0, 0);
    const points = drawing.getImageData(0, 0, image.width, image.height).data;
    window.least = window.least ?? new Uint8Array(points.length / 4).fill(255);
    for (let i = 0; i < window.least.length; i += 1) {
      const light = 0.2126 * points[4 * i] + 0.7152 * points[4 * i + 1] + 0.0722 * points[4 * i + 2];
      if (light < window.least[i]) window.least[i] = light;
    }
    const places = [];
    window.least.forEach((light, i) => { if (light > 128) places.push(`${i % image.width},${Math.floor(i / image.width)}`); });
    return { count: places.length, some: places.slice(0, 12).join(' ') };
  }, picture.toString('base64'));
}

for (const [name, size, high] of [['landscape', { width: 960, height: 540 }], ['portrait', { width: 540, height: 960 }], ['high contrast', { width: 960, height: 540 }, true], ['strip', strips['low strip']]]) {
  test(`over two loops no point of the glass is bright all the time: ${name}`, async (t) => {
    const screen = copyScreen(t);
    screen.change((programme) => { programme.plays = programme.plays.filter(({ part }) => ['cover', 'overdue', 'duty', 'contacts', 'meetings', 'grids'].includes(part)); });
    const page = await open(chrome, screen.url('programme.html'), { size });
    const judge = await chrome.page({ bypassCSP: true });
    if (high) await page.evaluate(() => document.documentElement.classList.add('high'));
    let bright = { count: Infinity };
    for (let pages = 0; pages < 400 && (await page.evaluate(() => window.mingbaiKiosk.playlist.loops)) < 2 && bright.count > 0; pages += 1) {
      bright = await darkest(judge, await page.screenshot());
      await page.evaluate(() => { const { player, stage } = window.mingbaiKiosk; const { id } = stage.item; const { page } = stage; for (let i = 0; i < 70 && stage.item.id === id && stage.page === page; i += 1) window.advance(1); return player.state; });
    }
    assert.equal(bright.count, 0, `${bright.count} points were bright in every picture: ${bright.some}`);
    assert.equal((await shown(page)).state, 'loop');
  });
}
