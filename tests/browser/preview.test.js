// The preview is unmistakable, and nothing of it leaks into the public site.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, desktop, phone } from './lib/browser.js';
import { unsigned } from './lib/content.js';
import { none } from './lib/none.js';
import { fileUrl, files, pages, read } from './lib/output.js';

const chrome = browser();
const publicTargets = ['site', 'kiosk', 'board'];

test('the sample has records that are not signed', () => assert.ok(unsigned.length >= 4));

test('every page of the preview asks not to be indexed', () => {
  none(pages('preview').filter((path) => !/<meta (?=[^>]*name="?robots"?)(?=[^>]*content="?noindex"?)[^>]*>/.test(read(`preview/${path}`))));
  none(pages('site').filter((path) => read(`site/${path}`).includes('noindex')));
});

for (const size of [phone, desktop]) {
  test(`unsigned pages say 预览 未审签 on the first screen, ${size.width} px`, async () => {
    const page = await chrome.page({ size });
    for (const path of ['index.html', 'wutongli/preview.html', ...unsigned.map((record) => `${record.address}.html`)]) {
      await page.goto(fileUrl(`preview/${path}`));
      const band = page.locator('.preview-band strong');
      assert.equal(await band.innerText(), '预览 未审签', path);
      const box = await band.boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= size.height && box.x >= 0 && box.x + box.width <= size.width, path);
      assert.ok((await page.locator('.watermark span').count()) > 4);
    }
  });
}

test('every page of the preview carries the band', () => {
  none(pages('preview').filter((path) => !/<div class="?preview-band/.test(read(`preview/${path}`))));
});

for (const target of publicTargets) {
  test(`${target}: drafts have no page, no link and no mention`, () => {
    const shown = files(target);
    none(unsigned.flatMap(({ address }) => shown.filter((path) => path.startsWith(`${address}.`))));
    for (const path of pages(target)) {
      const html = read(`${target}/${path}`);
      none(unsigned.filter(({ title, name, community }) => html.includes(title) || (path.startsWith(community) && html.includes(`${name}.html`))).map(({ title }) => `${path}: ${title}`));
      assert.doesNotMatch(html, /未审签|preview\.html/, path);
    }
  });
}

test('the preview index lists what is not signed, with the findings about it', async () => {
  const page = await chrome.page({ size: desktop });
  await page.goto(fileUrl('preview/wutongli/preview.html'));
  const text = await page.locator('main').innerText();
  for (const { title } of unsigned.filter((record) => record.community === 'wutongli')) assert.ok(text.includes(title), title);
  assert.match(await page.locator('#findings').innerText(), /T205[\s\S]*不足15日[\s\S]*怎么改/);
});
