// The duties pages answer: what had to be made public, by when, under which article - and was it?
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, desktop, phone } from './lib/browser.js';
import { none } from './lib/none.js';
import { communities, fileUrl, read } from './lib/output.js';

const chrome = browser();

async function open(path, options) {
  const page = await chrome.page({ size: desktop, ...options });
  await page.goto(fileUrl(`site/${path}`));
  return page;
}

const duties = (community, options) => open(`${community}/duties.html`, options);
const column = (page, table, at) => page.locator(`${table} tbody tr:not([hidden])`).evaluateAll((rows, at) => rows.map((row) => row.cells[at].innerText.trim()), at);
const numbers = (texts) => texts.map((text) => parseFloat(text));

test('the overdue item of qinghelu stands first, with its day, its delay and its article', async () => {
  const due = (await duties('qinghelu')).locator('#overdue .due');
  assert.equal(await due.count(), 1);
  const text = await due.innerText();
  for (const said of ['逾期未公开', '事务公开', '2026年10月', '应于2026年10月31日前公开', '已逾期6天', '《关于加强社区规范化建设的若干意见》', '附件三之四（二）']) {
    assert.ok(text.includes(said), `${said} in ${text}`);
  }
});

test('wutongli owes nothing, and its next account is announced with its day', async () => {
  const page = await duties('wutongli');
  assert.equal(await page.locator('#overdue .due').count(), 0);
  assert.match(await page.locator('#overdue').innerText(), /没有逾期的事项/);
  assert.match(await page.locator('#due-soon').innerText(), /工作经费收支账.*2026年10月.*2026年11月16日/s);
});

for (const community of communities) {
  test(`${community}: every duty names item, document and article, cycle and state`, async () => {
    const page = await duties(community, { javaScript: false });
    const rows = await page.locator('table.duties tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
    assert.ok(rows.length >= 20, `${rows.length} duties`);
    for (const [item, basis, cycle, last, next] of rows) {
      assert.match(basis, /《.+》/, item);
      assert.ok(item && cycle && last && next, item);
    }
  });

  test(`${community}: the share in time is what the figures say`, async () => {
    const page = await duties(community, { javaScript: false });
    const [met, late, overdue] = numbers(await page.locator('.on-time b').allInnerTexts());
    const [, part, whole] = /（(\d+)\/(\d+)）/.exec(await page.locator('.rate-line').innerText()).map(Number);
    assert.equal(part, met);
    assert.ok(whole >= met + late + overdue, `${whole}`);
    assert.equal(overdue, await page.locator('#overdue .due').count());
  });

  test(`${community}: a cell of the calendar says in words what its shape shows, and leads to it`, async () => {
    const page = await duties(community, { javaScript: false });
    const cells = await page.locator('.months td .state').evaluateAll((cells) => cells.map((cell) => ({ words: cell.querySelector('.said').textContent, leads: cell.tagName === 'A', state: cell.className, now: cell.closest('td').cellIndex })));
    for (const { words, leads, state } of cells) {
      assert.match(words, /公开|到期|期限|豁免|适用/, words);
      assert.ok(leads || !/state-met/.test(state), words);
    }
    const heads = await page.locator('.months thead th').evaluateAll((heads) => heads.map((head) => [head.scope, head.textContent.trim(), head.className]));
    if (heads.length === 0) return;
    assert.equal(heads.length, 13);
    assert.ok(heads.every(([scope]) => scope === 'col'));
    assert.deepEqual(heads.map(([, , name]) => name === 'now').indexOf(true), 10);
    assert.match(heads[1][1], /^2026年\s*2月$/);
  });
}

test('the overdue month is one red square in the calendar, under its month', async () => {
  const page = await duties('qinghelu');
  const cell = page.locator('.months .state-overdue');
  assert.equal(await cell.count(), 1);
  assert.equal(await cell.evaluate((cell) => cell.closest('td').cellIndex), 9); // October: February is 1
  assert.equal(await cell.locator('.said').textContent(), '2026年10月 逾期未公开 6天');
});

test('the page of a duty has every time it was owed, newest first, and what each text says', async () => {
  const page = await open('qinghelu/duties/sifang-2005/shiwu.html', { javaScript: false });
  const rows = await page.locator('table.owed tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim().replace(/\s+/g, ' '))));
  assert.deepEqual(rows.map(([period]) => period), ['2026年12月', '2026年11月', '2026年10月', '2026年9月']);
  assert.deepEqual(rows[2].slice(1), ['2026年10月31日', '还没有公开', '逾期未公开 逾期 6 天', '没有']);
  assert.match(rows[3][3], /按时公开/);
  assert.match(await page.locator('main').innerText(), /附件三之四（二）.*每月公开一次/s);
});

test('duties that one text asks for more often than another share a page', async () => {
  const page = await duties('wutongli', { javaScript: false });
  const row = page.locator('table.duties tr', { hasText: '工作经费收支账' }).first();
  assert.equal(await row.locator('.basis').count(), 2);
  const href = await row.locator('th a').getAttribute('href');
  assert.match(href, /duties\/wutongli-bylaw\/monthly-account\.html$/);
  const asks = await (await open(`wutongli/${href.replace(/^.*wutongli\//, '')}`)).locator('#h-asks ~ table tbody tr').count();
  assert.equal(asks, 2);
});

test('the list shows one state when it is chosen, opens what fits and says how many', async () => {
  const page = await duties('qinghelu');
  const select = page.locator('.sift select');
  await select.selectOption('逾期未公开');
  const shown = page.locator('table.duties tbody tr:visible');
  assert.equal(await shown.count(), 1);
  assert.match(await shown.innerText(), /事务公开/);
  assert.match(await page.locator('.sift [role=status]').innerText(), /显示 1 行，共 \d+ 行/);
  assert.equal(await page.locator('#duty-list .duty-group:visible').count(), 1);
  await select.selectOption('');
  assert.equal(await shown.count(), 0, 'closed as before');
  await page.locator('.sift input').fill('监督议政');
  assert.ok((await shown.allInnerTexts()).every((text) => text.includes('监督议政')) && (await shown.count()) > 0);
});

test('all communities stand in one table, those with most overdue first, each leading to its page', async () => {
  const page = await open('duties.html', { javaScript: false });
  assert.equal(await page.locator('#t-communities tbody tr').count(), communities.length);
  const overdue = numbers(await column(page, '#t-communities', 5));
  assert.deepEqual(overdue, [...overdue].sort((a, b) => b - a));
  for (const community of communities) {
    const own = await duties(community, { javaScript: false });
    const [met, late, missing, soon] = numbers(await own.locator('.on-time b').allInnerTexts());
    const row = page.locator('#t-communities tr', { has: page.locator(`a[href="${community}/duties.html"]`) });
    const cells = await row.locator('td').allInnerTexts();
    assert.deepEqual(numbers(cells.slice(2, 6)), [met, late, missing, soon], community);
    await own.context().close();
  }
  assert.equal(await page.locator('.sift:visible, #t-communities button').count(), 0, 'nothing that needs a script');
});

test('what is open in any community is listed with its day, the longest overdue first', async () => {
  const page = await open('duties.html', { javaScript: false });
  const states = await column(page, '#t-open', 2);
  assert.deepEqual(states, ['逾期 6 天', '逾期 3 天', '还有 10 天']);
  assert.equal(await page.locator('#t-open a[href="qinghelu/duties/sifang-2005/shiwu.html"]').count(), 1);
});

test('a table is sorted by its headings, by mouse and by keyboard, and says so', async () => {
  const page = await open('duties.html');
  const head = (name) => page.locator('#t-communities thead th', { hasText: name });
  assert.equal(await head('逾期').getAttribute('aria-sort'), 'descending');
  await head('按时').first().locator('button').click();
  let met = numbers(await column(page, '#t-communities', 3));
  assert.deepEqual(met, [...met].sort((a, b) => b - a), 'figures begin with the greatest');
  await page.keyboard.press('Enter');
  met = numbers(await column(page, '#t-communities', 3));
  assert.deepEqual(met, [...met].sort((a, b) => a - b));
  assert.equal(await head('按时').first().getAttribute('aria-sort'), 'ascending');
  assert.equal(await head('逾期').getAttribute('aria-sort'), null);
  await head('最近公开').locator('button').focus();
  await page.keyboard.press('Space');
  const days = await page.locator('#t-communities time').evaluateAll((times) => times.map((time) => time.dateTime));
  assert.deepEqual(days, [...days].sort());
});

test('a table is narrowed by a word, a street and a state', async () => {
  const page = await open('duties.html');
  const sift = page.locator('.sift[data-for=t-communities]');
  const shown = () => page.locator('#t-communities tbody tr:visible').count();
  await sift.locator('input').pressSequentially('松花');
  assert.equal(await shown(), 1);
  await sift.locator('input').fill('');
  await sift.locator('select[data-by=state]').selectOption('overdue');
  assert.equal(await shown(), 2);
  await sift.locator('select[data-by=street]').selectOption({ index: 1 });
  assert.ok((await shown()) < 2);
  assert.match(await sift.locator('[role=status]').innerText(), /显示 \d+ 行，共 \d+ 行/);
});

test('a duty that several communities have leads to all of them', async () => {
  const page = await open('duties.html', { javaScript: false });
  const row = page.locator('#t-items tbody tr').filter({ has: page.locator('td:nth-child(2)', { hasText: String(communities.length) }) }).first();
  const item = await row.locator('th').innerText();
  const of = await open(await row.locator('a').getAttribute('href'), { javaScript: false });
  assert.equal(await of.locator('h1').innerText(), item);
  assert.equal(await of.locator('#t-communities tbody tr').count(), communities.length);
});

test('the table of communities is a file for spreadsheets too', () => {
  const lines = read('site/duties.csv').trimEnd().split('\r\n');
  assert.ok(lines[0].startsWith('\uFEFF社区,'));
  assert.equal(lines.length, communities.length + 1);
  assert.ok(lines.every((line) => line.split(',').length === lines[0].split(',').length));
});

test('a body shows who is in it and what it did, its own acts before what it only signed', async () => {
  const page = await open('qinghelu/bodies/supervisory.html', { javaScript: false });
  assert.match(await page.locator('#h-members ~ dl').innerText(), /主任\s*柏松/);
  const done = await column(page, '#t-done', 1);
  assert.ok(done.length > 0 && done.every((deeds) => !/^(提出|审查|审定)$/.test(deeds)), `${done}`);
  const meetings = await page.locator('#t-done tbody a').evaluateAll((links) => links.filter((link) => link.href.includes('/meeting/')).length);
  assert.ok(meetings >= 2);
  const days = await page.locator('#t-done time').evaluateAll((times) => times.map((time) => time.dateTime));
  assert.deepEqual(days, [...days].sort().reverse());
});

test('on a phone only the named regions scroll sideways, and the calendar names the month of all it shows', async () => {
  for (const path of ['duties.html', 'qinghelu/duties.html', 'qinghelu/bodies/supervisory.html', 'qinghelu/duties/sifang-2005/shiwu.html']) {
    const page = await open(path, { size: phone });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
    const unnamed = await page.locator('.across').evaluateAll((regions) => regions.filter((region) => region.tabIndex !== 0 || !document.getElementById(region.getAttribute('aria-labelledby'))).length);
    assert.equal(unnamed, 0, path);
    if (path === 'qinghelu/duties.html') {
      const months = await page.locator('.months td:visible').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
      assert.ok(months.length > 20, `${months.length}`);
      none(months.filter((month) => !/\d+月/.test(month)));
    }
    none(page.complaints);
    await page.context().close();
  }
});
