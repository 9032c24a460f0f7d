// The whole life of an account, from a draft that does not add up to a correction, and of two notices beside it; at each point the
// public site, the ledger and `mingbai verify` are asked, and at the end somebody tampers.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { browser, desktop, phone } from './lib/browser.js';
import { none } from './lib/none.js';
import { review } from './lib/review.js';
import { newSite } from './lib/site.js';

const community = `name = "示例·海棠里社区"
street = "示例街道"
district = "示例区"
division = "000000"
packs = ["bylaw"]
first_day = 2026-09-01
`;

const people = [
  ['p01', '杜仲', 'rwc', 'director'],
  ['p02', '白芷', 'rwc', 'deputy'],
  ['p11', '秦艽', 'supervisory', 'director'],
];
const roster = people
  .map(([id, name, body, role]) => `[[person]]\nid = "${id}"\nname = "${name}"\n\n[[post]]\nperson = "${id}"\nbody = "${body}"\nrole = "${role}"\nstart = 2026-01-01\n`)
  .join('\n');

const bylaw = `[pack]
id = "bylaw"
title = "示例·海棠里社区居务公开办法"
title_en = "Disclosure by-law of an invented community"
issuers = ["示例·海棠里社区居民委员会"]
region = ""
authority = "bylaw"
in_force_from = 2026-01-01

[[rule]]
id = "sign-off"
says = "账目公开以前由居委会提出，居务监督委员会审查，再审定"
says_en = "accounts are proposed by the committee, examined by the supervisory committee, then settled"
article = "第2条"
modal = "must"
record = { kind = "finance" }
check = "steps"
needs = ["proposed:rwc", "examined:supervisory", "settled"]
`;

const account = `+++
kind = "finance"
title = "2026年10月工作经费收支情况"
period = "2026-10"
status = "draft"
published_on = 2026-11-09
form = "statement"
account = "工作经费账"
opening = "10,000.00"
closing = "9,479.50"
closed_on = 2026-10-31
+++

## 收支明细

| 日期 | 项目 | 收入（元） | 支出（元） | 余额（元） | 凭证号 | 经手人 | 审批人 | 备注 |
| --- | --- | ---: | ---: | ---: | --- | --- | --- | --- |
| 2026-10-01 | 期初结余 | | | 10,000.00 | | | | |
| 2026-10-12 | 活动室门锁维修 | | 320.50 | 9,769.50 | 记202610-01 | 车前 | 杜仲 | |
| 2026-10-20 | 重阳节慰问品 | | 200.00 | 9,479.50 | 记202610-01 | 车前 | 杜仲 | |
| 2026-10-31 | 本期合计 | 0.00 | 520.50 | | | | | |
| 2026-10-31 | 期末结余 | | | 9,479.50 | | | | |

## 情况说明

慰问品发给十位老人。
`;

const notice = (title, more, text) => `+++\nkind = "notice"\nform = "announcement"\ntitle = "${title}"\nstatus = "review"\npublished_on = 2026-11-06\n${more}+++\n\n${text}\n`;
const water = notice('停水通知', '', '11月10日8时至12时，一村停水检修。');
const relief = notice('商陆家的临时救助', 'personal = true\ndisplay_until = 2026-11-20\n', '示例居民商陆，临时救助500元。');

const [record, sheet, page] = ['content/finance/2026-10.md', 'content/finance/2026-10.sign.toml', 'output/site/finance/2026-10.html'];
const [reliefPage, waterPage] = ['output/site/notice/relief.html', 'output/site/notice/water.html'];

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const keptAt = (digest) => `ledger/kept/${digest.slice(0, 2)}/${digest}`;
const chrome = browser();
let site;

/** What residents read at an address of the public site. */
async function read(path, size = desktop) {
  const tab = await chrome.page({ size });
  await tab.goto(site.url(path));
  const text = await tab.locator('body').innerText();
  none(tab.complaints);
  await tab.context().close();
  return text;
}

/** The ledger's lines as they are understood. */
const ledger = () => site.read('ledger/ledger.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line));
/** What the ledger says of a record, one word a line. */
const lifeOf = (address) => ledger().filter((line) => line.record === address).map((line) => line.event);
/** The digest of the account's last version, as its record of sign-off has it. */
const signed = () => [...site.read(sheet).matchAll(/^digest = "(\w+)"/gm)].at(-1)[1];

/** The ledger holds together, by this program and by the tools that everybody has; the public copy is the same. */
function truth(day) {
  assert.match(site.run(day, 'verify'), /^相符/);
  assert.equal(site.read('output/site/ledger.jsonl'), site.read('ledger/ledger.jsonl'));
  for (const target of ['site', 'kiosk', 'board']) assert.equal(site.shell('sha256sum -c --quiet SHA256SUMS', `output/${target}`), '');
}

/** Nothing of the account can be read by residents, in whichever file, and the ledger does not know it. */
async function notPublic(day) {
  assert.doesNotMatch(await read('output/site/index.html'), /工作经费/);
  assert.equal(site.shell('grep -rl -e 门锁 -e 慰问品 output/site output/kiosk output/board || true'), '');
  assert.deepEqual(lifeOf('finance/2026-10'), []);
  truth(day);
}

/** Somebody examines the account in the browser, on a phone: `press` is done on its page. */
async function inTheBrowser(t, day, press) {
  const { link, address } = await review(t, site.root, day, 'p11');
  const tab = await chrome.page({ size: phone });
  await tab.goto(link);
  await tab.getByRole('link', { name: '开始审阅' }).click();
  await tab.getByRole('link', { name: /2026年10月工作经费收支情况/ }).click();
  await press(tab);
  const answer = await tab.locator('h1').innerText();
  none(tab.asked.filter((asked) => !asked.startsWith(address)));
  none(tab.complaints);
  await tab.goto(link);
  assert.match(await tab.locator('h1').innerText(), /链接已经用过/);
  await tab.context().close();
  return answer;
}
const agree = (tab) => tab.getByRole('button', { name: '同意公开' }).click();

describe('the life of an account', () => {
  before(() => {
    site = newSite({
      'mingbai.toml': 'title = "示例·故事站点"\naddress = "https://juwu.example.cn/"\n',
      'content/community.toml': community,
      'content/roster.toml': roster,
      'rules/bylaw.toml': bylaw,
      'content/notice/water.md': water,
      'content/notice/relief.md': relief,
      [record]: account,
    });
    site.shell('ssh-keygen -q -t ed25519 -N "" -C "" -f key && echo "p01 $(cat key.pub)" > allowed_signers');
    site.run('2026-11-06', 'sign notice/water notice/relief --person p01 --key key');
    site.run('2026-11-06', 'publish');
  });
  after(() => site.remove());

  test('a draft whose account does not add up is named with its line, and is not public', async () => {
    const said = site.run('2026-11-06', 'check');
    assert.match(said, /A108.*“活动室门锁维修”一行的余额写的是 9,769\.50 元，按明细算是 9,679\.50 元/);
    assert.match(said, /content\/finance\/2026-10\.md:19:/);
    assert.match(await read(waterPage), /一村停水检修/);
    await notPublic('2026-11-06');
  });

  test('mended and handed in, it waits for the first of three', async () => {
    site.change(record, '9,769.50', '9,679.50');
    site.change(record, '"draft"', '"review"');
    assert.doesNotMatch(site.run('2026-11-07', 'check'), /A108/);
    assert.match(site.run('2026-11-07', 'sign'), /finance\/2026-10 .*\n\s+等待提出（居民委员会成员）/);
    site.run('2026-11-07', 'publish');
    await notPublic('2026-11-07');
  });

  test('the preview opens from the disk and has the findings, the difference and the words to read aloud', async () => {
    const said = site.run('2026-11-07', 'preview');
    const folder = /output\/review\/\S+/.exec(said)[0];
    const words = /摘要词：(.*)/.exec(said)[1].trim().split(' ');
    assert.equal(words.length, 6);
    const tab = await chrome.page({ size: phone });
    await tab.goto(site.url(`${folder}/index.html`));
    const overview = (await tab.locator('body').innerText()).replace(/\s+/g, ' ');
    assert.ok(overview.includes(words.join(' ')), overview);
    assert.doesNotMatch(overview, /停水|救助/);
    await tab.getByRole('link', { name: /2026年10月工作经费收支情况/ }).click();
    assert.match(await tab.locator('.piece-found .finding').innerText(), /A109[\s\S]*记202610-01/);
    assert.match(await tab.locator('section.difference').innerText(), /新的，以前没有公开过/);
    assert.match(await tab.frames()[1].locator('body').innerText(), /预览[\s\S]*未审签[\s\S]*门锁/);
    none(tab.asked.filter((asked) => !asked.startsWith(site.url(folder)) && !asked.startsWith('data:')));
    none(tab.complaints);
    await tab.context().close();
    await notPublic('2026-11-07');
  });

  test('a reviewer sends it back from a phone, and the check says why', async (t) => {
    const answer = await inTheBrowser(t, '2026-11-08', async (tab) => {
      await tab.getByLabel('退回的，写明理由').fill('慰问品的凭证号和门锁的重了');
      await tab.getByRole('button', { name: '退回修改' }).click();
    });
    assert.match(answer, /记下了：退回修改/);
    assert.match(site.read(sheet), /step = "sent_back"\nperson = "p11"[\s\S]*reason = "慰问品的凭证号和门锁的重了"/);
    assert.match(site.run('2026-11-08', 'check'), /V706.*11月8日被秦艽退回：慰问品的凭证号和门锁的重了/);
    site.run('2026-11-08', 'publish');
    await notPublic('2026-11-08');
  });

  test('changed, it is signed by three: on the command line, in the browser, and with a key that ssh-keygen verifies', async (t) => {
    site.change(record, '| 9,479.50 | 记202610-01 |', '| 9,479.50 | 记202610-02 |');
    assert.match(site.run('2026-11-09', 'check'), /没有发现问题/);
    site.run('2026-11-09', 'sign finance/2026-10 --person p11', 2);
    assert.match(site.run('2026-11-09', 'sign finance/2026-10 --person p02'), /已记下：finance\/2026-10 提出，白芷.*下一步：审查/);
    site.run('2026-11-09', 'publish');
    await notPublic('2026-11-09');
    assert.match(await inTheBrowser(t, '2026-11-09', agree), /记下了：同意公开/);
    site.run('2026-11-09', 'publish');
    await notPublic('2026-11-09');
    assert.match(site.run('2026-11-09', 'sign finance/2026-10 --person p01 --key key'), /审定，杜仲.*审签完毕/);
    assert.match(site.run('2026-11-09', 'check'), /没有发现问题/);
    assert.equal(signed(), site.shell('sha256sum finance/2026-10.md | sha256sum', 'content').split(' ')[0]);
    site.write('step.sig', /signature = """([^"]+)"""/.exec(site.read(sheet))[1].trimStart());
    site.write('step.txt', `mingbai sign-off 1\nrecord: finance/2026-10\ndigest: ${signed()}\nstep: settled\nperson: p01\nrole: 主任\ndate: 2026-11-09\n`);
    assert.match(site.shell('ssh-keygen -Y verify -f allowed_signers -I p01 -n mingbai -s step.sig < step.txt'), /^Good "mingbai" signature for p01/);
    await notPublic('2026-11-09');
  });

  test('published, it is public as it was signed, and the ledger has the digest that was signed', async () => {
    assert.match(site.run('2026-11-09', 'publish'), /新公开 finance\/2026-10/);
    const text = await read(page, phone);
    assert.match(text, /重阳节慰问品[\s\S]*记202610-02/);
    assert.match(text, /提出[\s\S]*白芷\s+副主任[\s\S]*审查[\s\S]*秦艽\s+居务监督委员会主任[\s\S]*审定[\s\S]*杜仲\s+主任/);
    assert.match(await read('output/site/index.html'), /2026年10月工作经费收支情况/);
    const [line] = ledger().filter((line) => line.record === 'finance/2026-10');
    assert.deepEqual([line.event, line.day, line.version], ['published', '2026-11-09', signed()]);
    assert.equal(sha256(site.read(page)), line.pages['site/finance/2026-10.html']);
    assert.match(await read('output/site/ledger.html'), new RegExp(`2026年11月9日[\\s\\S]*公开\\s+finance/2026-10\\s+${signed().slice(0, 12)}`));
    truth('2026-11-09');
  });

  test('edited and not signed, the public site keeps what was signed, and verify says that the record is another one', async () => {
    site.change(record, '慰问品发给十位老人。', '慰问品发给八位老人。');
    const said = site.run('2026-11-10', 'check');
    assert.match(said, /V702.*审签以后改过（finance\/2026-10\.md），原来的提出、审查、审定对新的内容不作数；公开的仍是审签过的那一版/);
    assert.match(said, /V721.*现在改了，没有写更正理由/);
    assert.match(site.run('2026-11-10', 'publish'), /记录没有变化/);
    assert.match(await read(page), /发给十位老人/);
    assert.deepEqual(lifeOf('finance/2026-10'), ['published']);
    assert.match(site.run('2026-11-10', 'verify', 1), /V726.*\n.*content\/finance\/2026-10\.md/);
  });

  test('what changes is shown to the reviewer word by word', async () => {
    site.change(record, '\n+++\n\n', '\n\n[[corrections]]\ndate = 2026-11-11\nreason = "人数写错了"\n+++\n\n');
    const folder = /output\/review\/\S+/.exec(site.run('2026-11-11', 'preview'))[0];
    const tab = await chrome.page({ size: phone });
    await tab.goto(site.url(`${folder}/01-finance-2026-10.html`));
    assert.match(await tab.locator('section.difference .diff-line del').innerText(), /十/);
    assert.match(await tab.locator('section.difference .diff-line ins').innerText(), /八/);
    await tab.context().close();
  });

  test('corrected, signed anew and published, the page shows before, after and why, and the ledger names both', async (t) => {
    const old = signed();
    site.run('2026-11-11', 'sign finance/2026-10 --person p02');
    assert.match(await inTheBrowser(t, '2026-11-11', agree), /记下了：同意公开/);
    site.run('2026-11-11', 'sign finance/2026-10 --person p01 --key key');
    assert.match(await read(page), /发给十位老人/);
    assert.match(site.run('2026-11-11', 'publish'), /更正 finance\/2026-10（人数写错了）/);
    const text = await read(page);
    assert.match(text, /慰问品发给八位老人。/);
    assert.match(text, /2026年11月11日[\s\S]*更正[\s\S]*理由：\s*人数写错了[\s\S]*发给[\s\S]*十[\s\S]*八[\s\S]*位老人/);
    const line = ledger().findLast((line) => line.record === 'finance/2026-10');
    assert.deepEqual([line.event, line.version, line.before, line.reason], ['corrected', signed(), old, '人数写错了']);
    assert.notEqual(signed(), old);
    const before = ledger().find((line) => line.version === old).files['finance/2026-10.md'];
    assert.match(site.read(keptAt(before)), /发给十位老人/);
    assert.match(await read('output/site/ledger.html'), /更正[\s\S]*人数写错了/);
    truth('2026-11-11');
  });

  test('a notice that is withdrawn leaves the site; its address says so, and the ledger has the reason', async () => {
    site.change('content/notice/water.md', 'status = "review"', 'status = "withdrawn"\nwithdrawn_on = 2026-11-12\nwithdrawn_reason = "重复公开"');
    assert.match(site.run('2026-11-12', 'publish'), /撤回 notice\/water/);
    const text = await read(waterPage);
    assert.match(text, /本页内容已于\s*2026年11月12日\s*撤回[\s\S]*重复公开/);
    assert.doesNotMatch(text, /停水/);
    assert.equal(site.shell('grep -rl 停水 output/site output/kiosk output/board || true'), '');
    assert.deepEqual(lifeOf('notice/water'), ['published', 'withdrawn']);
    assert.match(await read('output/site/ledger.html'), /撤回[\s\S]*重复公开/);
    truth('2026-11-12');
  });

  test('what is about a person is public to its last day, then gone from the site and from what is kept; the fact stays', async () => {
    assert.match(site.run('2026-11-20', 'list expiring'), /商陆家的临时救助/);
    site.run('2026-11-20', 'publish');
    assert.match(await read(reliefPage), /商陆/);
    const [{ files, version }] = ledger().filter((line) => line.record === 'notice/relief');
    assert.match(site.read(keptAt(files['notice/relief.md'])), /商陆/);
    assert.match(site.run('2026-11-21', 'publish'), /期满撤下 1 份/);
    assert.match(await read(reliefPage), /展示期已满，其中涉及个人，已于\s*2026年11月21日\s*从网站上撤下/);
    assert.equal(site.shell('grep -rl 商陆 output/site output/kiosk output/board output/.mingbai ledger || true'), '');
    assert.ok(!site.has(keptAt(files['notice/relief.md'])));
    const line = ledger().findLast((line) => line.record === 'notice/relief');
    assert.deepEqual([line.event, line.day, line.before], ['expired', '2026-11-21', version]);
    assert.match(await read('output/site/ledger.html'), /2026年11月21日[\s\S]*展示期满\s+notice\/relief/);
    truth('2026-11-21');
  });

  /** Tampers with a copy of the site; `verify` has to name every `[code, place]`, and nothing else. */
  function named(tamper, ...expected) {
    const copy = site.copy();
    tamper(copy);
    const said = copy.run('2026-11-21', 'verify', 1);
    const found = [...said.matchAll(/^\S+\[(V\d+) .*\n\s*--> (\S+)/gm)].map(([, code, place]) => [code, place]);
    copy.remove();
    assert.deepEqual(found, expected, said);
    return said;
  }
  /** Changes the lines of the ledger, and its public copy alike. */
  const rewrite = (change) => (copy) => {
    const lines = copy.read('ledger/ledger.jsonl').trimEnd().split('\n');
    change(lines);
    for (const path of ['ledger/ledger.jsonl', 'output/site/ledger.jsonl']) copy.write(path, `${lines.join('\n')}\n`);
  };

  test('a page that somebody edits is named', () => {
    named((copy) => copy.change(page, '重阳节慰问品', '重阳节慰问金'), ['V722', page]);
  });

  test('a record that somebody edits is named', () => {
    named((copy) => copy.change(record, '八位', '九位'), ['V726', record]);
  });

  test('a version that was kept and that somebody edits is named', () => {
    const path = keptAt(ledger().find((line) => line.event === 'published' && line.record === 'finance/2026-10').files['finance/2026-10.md']);
    named((copy) => copy.change(path, '十位', '百位'), ['V727', path]);
  });

  test('a line of the ledger that somebody edits is named by its number', () => {
    const { seq } = ledger().find((line) => line.event === 'corrected');
    named(rewrite((lines) => { lines[seq - 1] = lines[seq - 1].replace('人数写错了', '统一说法'); }), ['V728', `ledger/ledger.jsonl:${seq}:1`]);
  });

  test('two lines of the ledger that somebody swaps are both named', () => {
    named(rewrite((lines) => lines.splice(1, 2, lines[2], lines[1])), ['V729', 'ledger/ledger.jsonl:2:1'], ['V729', 'ledger/ledger.jsonl:3:1']);
  });

  test('a last line of the ledger that somebody drops is named with its digest, and so are the lists that it was about', () => {
    const last = site.read('ledger/ledger.jsonl').trimEnd().split('\n').at(-1);
    const lists = ['board', 'kiosk', 'site'].map((target) => ['V725', `output/${target}/SHA256SUMS`]);
    const said = named(rewrite((lines) => lines.pop()), ['V730', 'ledger/ledger.jsonl'], ...lists);
    assert.match(said, new RegExp(`第 ${ledger().length} 行不见了，它的摘要是 ${sha256(last)}`));
  });
});
