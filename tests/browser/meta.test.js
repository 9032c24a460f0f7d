// What pages say of themselves: the tags of government sites, cards for sharing, and addresses that lead on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { browser, desktop } from './lib/browser.js';
import { signed } from './lib/content.js';
import { none } from './lib/none.js';
import { fileUrl, moved, output, pages, publicAddress, read } from './lib/output.js';
import { serve } from './lib/server.js';

const chrome = browser();
const types = '首页 概况信息 机构职能 负责人信息 工作动态 政策文件 信息公开指南 信息公开目录 信息公开年报 依法申请公开 数据发布 数据开放 政策解读 回应关切 办事服务 咨询投诉 征集调查 在线访谈'.split(' ');
const published = new Map(signed.map((record) => [`${record.address}.html`, record]));

/** Reads pages in one tab as a parser of the web reads them: names and contents of their meta elements, doubled ones, links. */
const heads = (page, texts) =>
  page.evaluate((texts) => texts.map((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const metas = [...parsed.head.querySelectorAll('meta[name], meta[property]')].map((meta) => [meta.getAttribute('name') ?? meta.getAttribute('property'), meta.content]);
    const items = Object.fromEntries([...parsed.head.querySelectorAll('meta[itemprop]')].map((meta) => [meta.getAttribute('itemprop'), meta.content]));
    const link = (rel) => parsed.head.querySelector(`link[rel="${rel}"]`)?.getAttribute('href');
    const refresh = parsed.head.querySelector('meta[http-equiv=refresh]')?.content;
    const names = metas.map(([name]) => name.toLowerCase());
    return {
      tags: Object.fromEntries(metas), items, refresh, title: parsed.title, lang: parsed.documentElement.lang,
      doubled: names.filter((name, at) => names.indexOf(name) !== at),
      canonical: link('canonical'), icon: link('icon'), touch: link('apple-touch-icon'),
      record: parsed.querySelector('article.record') !== null, h1: parsed.querySelector('h1')?.textContent.trim(),
    };
  }), texts);

for (const target of ['site', 'preview']) {
  describe(`every page of the ${target}`, () => {
    let seen;
    before(async () => {
      const paths = pages(target);
      const page = await chrome.page({ size: desktop });
      const parsed = await heads(page, paths.map((path) => read(`${target}/${path}`)));
      seen = paths.map((path, at) => ({ path, ...parsed[at] }));
    });
    const holds = (name, wrong) => test(name, () => none(seen.flatMap((head) => [wrong(head)].flat().filter(Boolean).map((fault) => `${head.path}: ${fault}`))));
    const lacks = ({ tags }, names) => names.filter((name) => !tags[name]);
    const whole = (path) => !path.includes('/');

    holds('has the tags of the site', (head) => lacks(head, ['SiteName', 'SiteDomain']));
    holds('has the tags of its column unless it is about the whole site', (head) => !whole(head.path) && !head.path.endsWith('preview.html') && lacks(head, ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']));
    holds('has the tags of an article where it is a record', (head) => head.record && lacks(head, ['ArticleTitle', 'ContentSource', 'Keywords', 'Description', ...(target === 'site' ? ['PubDate', 'Url'] : [])]));
    holds('has no article tags where it is none', ({ record, tags }) => !record && Object.keys(tags).filter((name) => ['ArticleTitle', 'PubDate', 'ContentSource'].includes(name)));
    holds('says nothing twice, and nothing that is empty or no words', ({ doubled, tags, items }) => [...doubled, ...Object.entries({ ...tags, ...items }).filter(([, said]) => !said.trim() || /null|undefined|\{|\}/.test(said)).map(([name]) => name)]);
    holds('has a sort of column that there is', ({ tags }) => tags.ColumnType && !types.includes(tags.ColumnType) && tags.ColumnType);
    holds('describes its column otherwise than by its name', ({ tags }) => tags.ColumnName && new Set([tags.ColumnName, tags.ColumnDescription, tags.ColumnKeywords, tags.ColumnType]).size < 4 && tags.ColumnName);
    holds('tells its time of publication to the minute', ({ tags }) => tags.PubDate && !/^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$/.test(tags.PubDate) && tags.PubDate);
    holds('has a card with title, sentence, sort and site', (head) => lacks(head, ['og:title', 'og:description', 'og:type', 'og:site_name']).concat(['name', 'description', 'image'].filter((name) => !head.items[name])));
    holds('is titled in its card as on its page', ({ tags, h1, record }) => record && tags['og:title'] !== h1 && `${tags['og:title']} ${h1}`);
    holds('has icons of its own', ({ icon, touch }) => (!/icon\.\w+\.svg$/.test(icon) || !/touch\.\w+\.png$/.test(touch)) && `${icon} ${touch}`);
    if (target === 'site') {
      holds('names its own public address', ({ path, canonical, tags }) => [canonical, tags['og:url']].filter((url) => url !== publicAddress + encodeURI(path)));
      holds('has a picture for its card that is on the site', ({ tags }) => (!tags['og:image']?.startsWith(publicAddress) || !(Number(tags['og:image:width']) >= 300) || !tags['og:image:alt']) && tags['og:image']);
      test('shows when records were made public, as they were written', () => {
        const records = seen.filter(({ path }) => published.has(path));
        assert.ok(records.length > 50);
        none(records.filter(({ path, tags }) => {
          const record = published.get(path);
          return tags.PubDate !== `${record.published} ${record.value('published_time') ?? '00:00'}`;
        }).map(({ path, tags }) => `${path}: ${tags.PubDate}`));
      });
    } else {
      holds('has no public address', ({ canonical, tags }) => canonical ?? tags['og:url']);
    }
  });
}

test('the picture for cards is a square of 600 pixels and less than 30 KB', async () => {
  const name = /(card\.\w+\.png)/.exec(/<meta[^>]*og:image[^>]*>/.exec(read('site/index.html'))[0])[1];
  const bytes = readFileSync(join(output, 'site', name));
  assert.ok(bytes.length < 30 * 1024, `${bytes.length}`);
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [600, 600]);
});

describe('addresses that records had before', () => {
  const former = signed.flatMap((record) => record.list('former_addresses').map((address) => [`${record.community}/${address}.html`, `${record.address}.html`]));

  test('are those that the records name', () => assert.deepEqual(moved('site'), former.map(([old]) => old).sort()));

  test('say where to, in a page that is complete', async () => {
    const page = await chrome.page({ size: desktop });
    for (const [at, head] of (await heads(page, former.map(([old]) => read(`site/${old}`)))).entries()) {
      const [old, now] = former[at];
      assert.match(head.refresh, /^0; url=\.\.\//, old);
      assert.deepEqual([head.canonical, head.tags.robots, head.lang], [publicAddress + now, 'noindex', 'zh-CN']);
      assert.ok(head.title && head.h1 && head.tags.SiteName);
    }
  });

  for (const [name, address] of [
    ['from the disk', async () => fileUrl('site/')],
    ['on a server', async (t) => (await serve(t, join(output, 'site'), '/')).address],
    ['below a path', async (t) => (await serve(t, join(output, 'site'), '/gov/社区/')).address],
  ]) {
    test(`lead to their records ${name}`, async (t) => {
      const root = await address(t);
      const page = await chrome.page({ size: desktop, javaScript: false });
      for (const [old, now] of former) {
        await page.goto(root + old, { waitUntil: 'commit' }).catch(() => {});
        await page.waitForURL(root + now);
        assert.equal(await page.locator('h1').innerText(), published.get(now).title);
      }
      none(page.complaints);
    });
  }

  test('can be followed by hand', async () => {
    const [old, now] = former[0];
    const page = await chrome.page({ size: desktop, javaScript: false });
    const text = read(`site/${old}`).replace(/<meta http-equiv="?refresh[^>]*>/, '');
    assert.ok(text.includes(now.split('/').pop()));
    await page.setContent(text);
    assert.equal(await page.getByRole('link').count(), 1);
  });
});
