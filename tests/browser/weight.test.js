// What a first look at a record's page costs: the page with its style, script and pictures, over the network.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { signed } from './lib/content.js';
import { none } from './lib/none.js';
import { output } from './lib/output.js';

const site = join(output, 'site');
const limit = 60 * 1024;
const known = new Map();

/** Bytes of a file of the site as they are, and as a server sends them that compresses. */
function bytes(path) {
  if (!known.has(path)) {
    const content = readFileSync(join(site, path));
    known.set(path, { plain: content.length, sent: /\.(html|css|js|svg)$/.test(path) ? gzipSync(content).length : content.length });
  }
  return known.get(path);
}

/** The page and every file that it loads by itself. */
function loaded(path) {
  const html = readFileSync(join(site, path), 'utf8');
  const tags = html.match(/<(?:link[^>]*rel="?(?:stylesheet|icon)|script|img)[^>]*>/g) ?? [];
  const named = tags.map((tag) => /(?:href|src)="?([^">\s]+)/.exec(tag)?.[1]).filter((address) => address && !address.startsWith('data:'));
  return [path, ...named.map((address) => join(dirname(path), decodeURIComponent(address)))];
}

const sum = (path, how) => loaded(path).reduce((total, file) => total + bytes(file)[how], 0);
const pages = signed.map((record) => `${record.address}.html`).filter((path) => existsSync(join(site, path)));

test('a page loads its style, its script and its icon, which are counted', () => {
  const files = loaded('wutongli/finance/2026-09.html');
  for (const ending of [/\.html$/, /^style\.\w+\.css$/, /^script\.\w+\.js$/]) assert.ok(files.some((file) => ending.test(file)), `${ending} in ${files}`);
});

test('no record page loads more than 60 KB from a server that compresses', () => {
  assert.ok(pages.length > 300);
  none(pages.filter((path) => sum(path, 'sent') > limit).map((path) => `${path}: ${sum(path, 'sent')}`));
});

test('nine of ten record pages load no more than 60 KB even from one that does not', () => {
  const heavy = pages.filter((path) => sum(path, 'plain') > limit);
  assert.ok(heavy.length <= pages.length / 10, `${heavy.length} of ${pages.length}: ${heavy.slice(0, 5).map((path) => `${path} ${sum(path, 'plain')}`)}`);
});
