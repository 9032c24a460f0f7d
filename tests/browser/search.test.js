// The page of search in the browser: over http, from a sub-path and from the disk it finds what the records say.
import { strict as assert } from 'node:assert';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { violations } from './lib/axe.js';
import { browser, desktop, phone } from './lib/browser.js';
import { signed } from './lib/content.js';
import { none } from './lib/none.js';
import { output, read } from './lib/output.js';
import { serve } from './lib/server.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = join(output, 'site');
const chrome = browser();

/** Words, parts of words, amounts, people, letters, a period. */
const questions = ['维修', '融雪剂', '动自行', '代表大会', '3,600', '69860.00', '柳青', '2026年第三季度', 'LED路灯', '监督 停车位', '楼道'];

/** What a text says, as far as search goes: small letters, no commas in amounts, no marks of Markdown, no blanks. */
const plain = (text) => text.toLowerCase().replace(/(\d),(?=\d{3})/g, '$1').replace(/\*\*|[ \t]/g, '');

/** The addresses of the records whose own words have every word of a question. */
const saying = (question) => signed
  .filter((record) => question.split(' ').every((word) => {
    const own = [record.title, record.value('summary') ?? '', record.text, record.csv ?? ''];
    return own.some((text) => plain(text).includes(plain(word)));
  }))
  .map((record) => `${record.address}.html`)
  .filter((address) => { try { return statSync(join(site, address)).isFile(); } catch { return false; } });

/** Whether a page shows every word of a question: amounts and letters whole, of other words all neighbouring characters. */
const shows = (address, question) => {
  const page = plain(readFileSync(join(site, address), 'utf8').replace(/<[^>]*>/g, ''));
  const parts = (word) => (/^[\w.]+$/.test(word) ? [word] : [...word].slice(1).map((letter, at) => word[at] + letter));
  return question.split(' ').every((word) => parts(plain(word)).every((part) => page.includes(part)));
};

/** Asks a question and answers all hits, as addresses from the root of the site. */
async function ask(page, root, query) {
  await page.goto(`${root}search.html?${new URLSearchParams(query)}`);
  await page.waitForFunction(() => {
    const said = document.getElementById('search-status').textContent;
    return said && said !== document.getElementById('search').dataset.busy;
  });
  for (let left = 100; left && await page.isVisible('#more'); left -= 1) {
    const count = await page.locator('#hits > li').count();
    await page.click('#more');
    await page.waitForFunction((before) => document.querySelectorAll('#hits > li').length > before, count);
  }
  return page.$$eval('#hits .hit-link', (links) => links.map((link) => link.getAttribute('href').replace(/#.*/, '')));
}

/** Asks every question at an address, and looks at what was found and what was asked for. */
async function asksAll(page, root) {
  for (const question of questions) {
    const found = await ask(page, root, { q: question });
    const expected = saying(question);
    none(expected.filter((address) => !found.includes(address)).map((address) => `${question}: ${address} is not found`));
    none(found.filter((address) => !shows(address, question)).map((address) => `${question}: ${address} is found without it`));
    assert.ok(found.length > 0, `${question}: nothing is found`);
    assert.equal(new Set(found).size, found.length, question);
  }
  none(page.asked.filter((url) => !url.startsWith(root)));
  none(page.complaints);
}

describe('ten questions', () => {
  test('over http', async (t) => {
    const { address, missed } = await serve(t, site);
    await asksAll(await chrome.page(), address);
    none(missed);
  });
  test('from a sub-path', async (t) => {
    const { address, missed } = await serve(t, site, '/gongkai/试用/');
    await asksAll(await chrome.page(), address);
    none(missed);
  });
  test('from the disk', async () => {
    await asksAll(await chrome.page(), `${pathToFileURL(site).href}/`);
  });
});

describe('the page of search', () => {
  const root = `${pathToFileURL(site).href}/`;
  let page;
  before(async () => { page = await chrome.page({ size: phone }); });

  test('has records with the words in their titles first, then the newest', async () => {
    await ask(page, root, { q: '维修' });
    const rows = await page.$$eval('#hits > li', (items) => items.map((item) => ({
      titled: Boolean(item.querySelector('.hit-link mark')),
      day: item.querySelector('time').dateTime,
    })));
    const sorted = [...rows].sort((a, b) => Number(b.titled) - Number(a.titled) || b.day.localeCompare(a.day));
    assert.deepEqual(rows, sorted);
    assert.ok(rows.some((row) => row.titled) && rows.some((row) => !row.titled));
  });
  test('marks the words, and says so where they are only in the text', async () => {
    await ask(page, root, { q: '3600' });
    const rows = await page.$$eval('#hits > li', (items) => items.map((item) => ({
      marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
      inside: Boolean(item.querySelector('.hit-inside')),
    })));
    none(rows.filter((row) => (row.marks.length === 0) !== row.inside).map((row) => JSON.stringify(row)));
    none(rows.flatMap((row) => row.marks).filter((mark) => plain(mark) !== '3600'));
  });
  test('keeps to a community, a section and a year', async () => {
    const all = await ask(page, root, { q: '居民' });
    const some = await ask(page, root, { q: '居民', c: 'wutongli', k: 'meeting', y: '2026' });
    assert.deepEqual(some, all.filter((address) => address.startsWith('wutongli/meeting/') && signed.some((record) => `${record.address}.html` === address && record.published.startsWith('2026'))));
    assert.ok(some.length > 0 && some.length < all.length);
    assert.deepEqual(await page.$$eval('.search-form select', (fields) => fields.map((field) => field.value)), ['wutongli', 'meeting', '2026']);
  });
  test('works from the keyboard and says how many were found', async () => {
    await page.goto(`${root}search.html`);
    await page.focus('#q');
    await page.keyboard.type('维修');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForSelector('#hits > li');
    const count = saying('维修').length;
    assert.ok(Number(/\d+/.exec(await page.textContent('[role=status]'))[0]) >= count);
    await page.focus('#more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#hits > li').length > 10);
    assert.equal(await page.evaluate(() => document.activeElement.closest('li') === document.querySelectorAll('#hits > li')[10]), true);
  });
  test('asks for two characters, and leaves single ones aside', async () => {
    assert.deepEqual(await ask(page, root, { q: '水' }), []);
    assert.equal(await page.textContent('#search-status'), await page.getAttribute('#search', 'data-short'));
    const found = await ask(page, root, { q: '融雪剂 水' });
    assert.deepEqual(found, await ask(page, root, { q: '融雪剂' }));
  });
  test('finds simplified characters by traditional ones', async () => {
    const found = await ask(page, root, { q: '物業服務' });
    assert.ok(found.length > 0);
    assert.deepEqual(found, await ask(page, root, { q: '物业服务' }));
  });
  test('says what else one can try when nothing is found', async () => {
    assert.deepEqual(await ask(page, root, { q: '从来没有写过的词' }), []);
    assert.ok(await page.isVisible('.search-advice'));
  });
  test('shows a question as it was typed and runs nothing in it', async () => {
    await ask(page, root, { q: '<img src=x onerror=alert(1)>' });
    assert.equal(await page.locator('#search img').count(), 0);
  });
  test('has nothing that axe-core minds, before and after a question', async () => {
    await ask(page, root, { q: '维修' });
    const url = page.url();
    none(await violations(page, axe, url, 'hits'));
    none(await violations(page, axe, `${root}search.html?q=从来没有写过的词`, 'none'));
    const wide = await chrome.page({ size: desktop, dark: true });
    none(await violations(wide, axe, url, 'dark'));
  });
  test('does not scroll sideways on a narrow phone', async () => {
    const narrow = await chrome.page({ size: { width: 320, height: 640 } });
    await ask(narrow, root, { q: '维修' });
    assert.ok(await narrow.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
  test('loads at most 100 KB of index for a question of this sample', async () => {
    const fresh = await chrome.page();
    await fresh.goto(`${root}search.html?q=居民代表会议维修物业服务停车位`);
    await fresh.waitForFunction(() => /\d|“/.test(document.getElementById('search-status').textContent));
    const files = fresh.asked.filter((url) => url.includes('/search/')).map((url) => fileURLToPath(url.replace(/\?.*/, '')));
    assert.ok(files.length > 1);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(bytes <= 100_000, `${bytes} bytes`);
  });
  test('without script it says so and leads to every list', async () => {
    const bare = await chrome.page({ javaScript: false });
    await bare.goto(`${root}search.html?q=维修`);
    assert.ok(await bare.isVisible('noscript .search-note'));
    const links = await bare.$$eval('.search-lists a', (all) => all.map((link) => link.getAttribute('href')));
    assert.ok(links.includes('wutongli/finance/index.html') && links.includes('wutongli/years/2026.html'));
    none(links.filter((link) => !read(`site/${link}`)));
  });
});
