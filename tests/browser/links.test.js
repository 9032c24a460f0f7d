// Every link leads somewhere: to a file that is there, and to a place in it that is there.
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { browser, desktop } from './lib/browser.js';
import { records } from './lib/content.js';
import { none } from './lib/none.js';
import { files, output, pages, publicAddress, read, samples } from './lib/output.js';
import { serve } from './lib/server.js';

const chrome = browser();
const targets = ['site', 'kiosk', 'board', 'preview'];
const abroad = /^https:\/\/beian\.(miit|mps)\.gov\.cn\/$/; // the filing numbers have to link there
const unescape = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

const values = (html, names) => [...html.matchAll(new RegExp(`\\s(?:${names})=(?:"([^"]*)"|([^\\s>"]+))`, 'g'))].map(([, quoted, plain]) => unescape(quoted ?? plain));
const ids = new Map();
const idsOf = (path) => ids.get(path) ?? ids.set(path, new Set(values(read(path), 'id'))).get(path);

function fault(target, page, link) {
  if (/^(tel|mailto|data):/.test(link) || abroad.test(link)) return;
  if (link.startsWith(publicAddress)) return existsSync(join(output, 'site', decodeURI(link.slice(publicAddress.length)))) ? undefined : 'is not on the site';
  if (/^[a-z]+:|^\/\//i.test(link)) return 'leads elsewhere';
  if (link.startsWith('/')) return 'is absolute: it breaks below a sub-path and from a stick';
  const [address, fragment] = link.split('#');
  const [path] = address.split('?');
  const file = path ? normalize(join(dirname(join(target, page)), decodeURIComponent(path))) : join(target, page);
  if (!file.startsWith(`${target}/`)) return 'leaves its target';
  if (!existsSync(join(output, file)) || statSync(join(output, file)).isDirectory()) return 'is broken';
  if (fragment && !idsOf(file).has(decodeURIComponent(fragment))) return `names #${fragment}, which is not there`;
}

for (const target of targets) {
  test(`${target}: links and fragments`, () => {
    const faults = files(target, '.html').flatMap((page) =>
      values(read(`${target}/${page}`), 'href|src|action|poster').flatMap((link) => {
        const wrong = fault(target, page, link);
        return wrong ? [`${target}/${page}: ${link} ${wrong}`] : [];
      }),
    );
    none(faults);
  });

  test(`${target}: style sheets and scripts fetch nothing`, () => {
    // A screen asks the server that it came from for the time, and its worker keeps what stands beside it.
    const own = target === 'kiosk' ? /^fetch\($/ : /^$/;
    const faults = [...files(target, '.css'), ...files(target, '.js')].flatMap((path) => (read(`${target}/${path}`).match(/@import[^;]*|url\((?!["']?data:)[^)]*\)|https?:\/\/[^\s'"]+|\bfetch\(|XMLHttpRequest|WebSocket/g) ?? []).filter((found) => !own.test(found)).map((found) => `${path}: ${found}`));
    none(faults);
  });
}

test('every page of the site can be reached from its front page', () => {
  const seen = new Set(['index.html']);
  for (const page of seen) {
    for (const link of values(read(`site/${page}`), 'href')) {
      const path = link.split('#')[0];
      if (path.endsWith('.html') && !/^[a-z]+:/.test(path)) seen.add(normalize(join(dirname(page), decodeURIComponent(path))));
    }
  }
  none(pages('site').filter((page) => !seen.has(page)));
});

for (const base of ['/', '/gov/社区/juwu/']) {
  test(`the site works from a web server below ${base}`, async (t) => {
    const server = await serve(t, join(output, 'site'), base);
    const page = await chrome.page({ size: desktop });
    for (const path of ['', ...Object.values(samples)]) {
      const answer = await page.goto(server.address + path);
      assert.ok(answer.ok(), path);
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('.masthead')).backgroundColor), 'rgba(0, 0, 0, 0)', `${path} has no style`);
    }
    await page.goto(server.address);
    for (const name of ['示例·清河路社区', '公开事项', '首页']) await page.getByRole('link', { name, exact: true }).first().click();
    assert.match(decodeURI(page.url()), new RegExp(`${base}qinghelu/`));
    none(page.asked.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:')));
    none(page.complaints);
    none(server.missed);
  });
}

// Addresses that a record gives as text, such as where a service can be had online.
const written = new Set(records.map((record) => record.value('online_url')).filter(Boolean));

test('nothing in the output names another host', () => {
  const faults = targets.flatMap((target) =>
    pages(target).flatMap((page) => (read(`${target}/${page}`).match(/https?:\/\/[^\s"'<>]+/g) ?? [])
      .filter((url) => !url.startsWith(publicAddress) && !abroad.test(url) && !url.startsWith('http://www.w3.org/') && !written.has(url))
      .map((url) => `${target}/${page}: ${url}`)),
  );
  none(faults);
});
