// Feeds and sitemaps, read by parsers that had no part in writing them.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { browser } from './lib/browser.js';
import { signed } from './lib/content.js';
import { none } from './lib/none.js';
import { communities, fileUrl, files, output, pages, publicAddress, read } from './lib/output.js';

const chrome = browser();
const feeds = files('site', 'feed.xml');
const here = (url) => join(output, 'site', decodeURIComponent(url.slice(publicAddress.length)));

test('every feed can be read, and its entries lead to pages', () => {
  assert.ok(feeds.length > communities.length * 10, feeds.join(' '));
  for (const path of feeds) {
    const feed = parseFeed(read(`site/${path}`));
    assert.equal(feed.meta.type, 'atom');
    assert.equal(feed.self, publicAddress + path);
    assert.equal(feed.language, 'zh-CN');
    assert.ok(feed.title && feed.updated && existsSync(here(feed.url)), path);
    assert.ok(feed.items.length > 0 && feed.items.length <= 30, `${path}: ${feed.items.length}`);
    assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length, path);
    for (const item of feed.items) {
      assert.ok(item.url.startsWith(publicAddress) && existsSync(here(item.url)), item.url);
      assert.ok(item.title && item.published && item.updated >= item.published && item.authors.length === 1, `${path}: ${item.title}`);
      assert.ok(item.categories.length === 1 && item.url.includes(`/${item.categories[0].term}/`), item.url);
      assert.match(item.id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    const days = feed.items.map(({ published }) => published.getTime());
    assert.deepEqual(days, [...days].sort((a, b) => b - a), path);
  }
});

test('a feed of a community has its latest records with title and summary', () => {
  let summaries = 0;
  for (const community of communities) {
    const items = parseFeed(read(`site/${community}/feed.xml`)).items;
    const latest = signed.filter((record) => record.community === community && !record.value('standby') && record.published <= '2026-11-06').sort((a, b) => (a.published < b.published ? 1 : -1));
    for (const item of items) {
      const address = item.url.slice(publicAddress.length).replace(/\.html$/, '');
      const record = latest.find((record) => record.address === address);
      assert.equal(item.title, record.title);
      if (item.description) assert.equal(item.description, record.value('summary'));
      if (item.description) summaries += 1;
      assert.equal(item.published.toISOString(), new Date(`${record.published}T00:00:00+08:00`).toISOString());
      assert.ok(record.published >= latest[items.length - 1].published);
    }
  }
  assert.ok(summaries > 0);
});

test('feeds and sitemaps are well-formed XML of their namespace', async () => {
  const page = await chrome.page();
  await page.goto(fileUrl('site/index.html'));
  const namespaces = { feed: 'http://www.w3.org/2005/Atom', urlset: 'http://www.sitemaps.org/schemas/sitemap/0.9', sitemapindex: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  const texts = files('site', '.xml').map((path) => [path, read(`site/${path}`)]);
  const roots = await page.evaluate((texts) => texts.map(([path, text]) => {
    const document_ = new DOMParser().parseFromString(text, 'application/xml');
    return [path, document_.querySelector('parsererror') ? 'broken' : document_.documentElement.localName, document_.documentElement.namespaceURI];
  }), texts);
  for (const [path, root, namespace] of roots) assert.equal(namespaces[root], namespace, `${path}: ${root}`);
});

test('the head of each page names feeds that are there, its own kind first', () => {
  const faults = pages('site').flatMap((path) => {
    const links = read(`site/${path}`).match(/<link[^>]*application\/atom\+xml[^>]*>/g) ?? [];
    const named = links.map((link) => /href="?([^">\s]+)/.exec(link)[1]);
    const depth = '../'.repeat(path.split('/').length - 1);
    const wrong = named.filter((href) => !href.startsWith(depth) || !existsSync(join(output, 'site', decodeURIComponent(href.slice(depth.length)))));
    return named.length === 0 || wrong.length ? [`${path}: ${named}`] : [];
  });
  none(faults);
  assert.match(read('site/wutongli/finance/2026-09.html'), /href="?\.\.\/\.\.\/wutongli\/finance\/feed\.xml.*href="?\.\.\/\.\.\/wutongli\/feed\.xml/s);
});

test('the page of changes leads to feeds and data', () => {
  for (const community of communities) {
    const page = read(`site/${community}/changes.html`);
    for (const file of ['feed.xml', 'finance/feed.xml', 'data/records.json', 'data/obligations.json', 'data/obligations.csv', 'data/registers.json']) {
      assert.ok(page.includes(`${community}/${file}`), `${community}: ${file}`);
    }
  }
});
