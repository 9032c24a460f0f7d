// The duties page answers: what had to be made public, by when, under which article - and was it?
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, desktop } from './lib/browser.js';
import { communities, fileUrl } from './lib/output.js';

const chrome = browser();

async function duties(community) {
  const page = await chrome.page({ size: desktop });
  await page.goto(fileUrl(`site/${community}/duties.html`));
  return page;
}

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
  test(`every duty of ${community} names item, document and article, cycle and state`, async () => {
    const rows = await (await duties(community)).locator('table.duties tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
    assert.ok(rows.length >= 20, `${rows.length} duties`);
    for (const [item, basis, cycle, last, next] of rows) {
      assert.match(basis, /《.+》/, item);
      assert.ok(item && cycle && last && next, item);
    }
  });
}
