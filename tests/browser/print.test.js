// `mingbai print` with the installed Chromium: the sheets of the week as files, on their paper, numbered, with codes that scan.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { decode } from './lib/codes.js';
import { records } from './lib/content.js';
import { none } from './lib/none.js';
import { project, publicAddress } from './lib/output.js';
import { pictures, sizes, texts } from './lib/paper.js';
import { copyOfSample, program } from './lib/program.js';

const papers = { A4: [595, 842], A3: [842, 1191] };
const bare = (text) => text.replace(/\s+/g, '');
const named = ['qinghelu/finance/2026-H1', 'wutongli/finance/2026-09'];

let site, folder, printed;

/** Runs `mingbai print` on a copy of the sample. */
const mingbai = (...args) => spawnSync(program, ['print', '--root', site, '--today', '2026-11-06', ...args], { encoding: 'utf8' });

before(() => {
  site = copyOfSample();
  folder = join(site, 'wall');
  const run = mingbai('--paper', 'both', '--output', folder, ...named);
  assert.equal(run.status, 0, run.stderr);
  printed = readdirSync(folder).filter((name) => name.endsWith('.pdf')).map((name) => ({ name, paper: / (A[34])\.pdf$/.exec(name)[1], file: join(folder, name) }));
});
after(() => rmSync(site, { recursive: true, force: true }));

test('every record that was named is there on both papers, and nothing else', () => {
  const titles = records.filter((record) => named.includes(record.address)).map((record) => record.title);
  assert.equal(printed.length, 2 * titles.length);
  none(printed.filter(({ name }) => !name.startsWith('2026-11-06 ')).map(({ name }) => name));
  none(readdirSync(folder).filter((name) => !name.endsWith('.pdf') && name !== '清单.txt'));
});

test('each is on its paper, and every page says which of how many it is', () => {
  for (const { name, file, paper } of printed) {
    const [width, height] = papers[paper];
    none(sizes(file).filter(([w, h]) => Math.abs(w - width) > 2 || Math.abs(h - height) > 2).map((size) => `${name}: ${size}`));
    const all = texts(file);
    none(all.map((text, at) => [bare(text.trim().split('\n').at(-1)), `第${at + 1}页共${all.length}页`]).filter(([foot, number]) => foot !== number).map((pair) => `${name}: ${pair}`));
  }
});

test('an account begins with a sentence, the sums and the period before, and its headings stand on every page of entries', () => {
  for (const { name, file } of printed) {
    const all = texts(file);
    none(['期初结余', '期末结余', '比较', '公示时间'].filter((words) => !bare(all[0]).includes(words)).map((words) => `${name}: ${words}`));
    const entries = all.filter((text) => /^\s*2026-\d\d-\d\d\s/m.test(text));
    assert.ok(entries.length >= 1, name);
    none(entries.filter((text) => !/日期\s+项目[^\n]*收入[\s\S]*?2026-/.test(text)).map((text) => `${name}: ${text.slice(0, 80)}`));
  }
});

test('the code of each scans and leads to the page whose address stands beside it', () => {
  for (const { file } of printed.filter(({ paper }) => paper === 'A4')) {
    const codes = pictures(file, folder).map(decode).filter(Boolean);
    assert.equal(codes.length, 1);
    assert.ok(codes[0].startsWith(publicAddress) && named.some((address) => codes[0] === `${publicAddress}${address}.html`), codes[0]);
    assert.ok(bare(texts(file).join('')).includes(codes[0]));
  }
});

test('letters are as large as a wall needs: text of 12 points on A4, nothing below 10', () => {
  for (const { name, file, paper } of printed) {
    const run = spawnSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8' });
    const heights = [...run.stdout.matchAll(/<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">/g)].map(([, top, bottom]) => bottom - top);
    const least = Math.min(...heights);
    assert.ok(heights.length > 100 && least >= (paper === 'A4' ? 10 : 14), `${name}: ${least}`);
  }
});

test('the list names each file with its pages', () => {
  const list = readFileSync(join(folder, '清单.txt'), 'utf8');
  none(printed.filter(({ name, file }) => !list.includes(`文件：${name}`) || !list.includes(`${texts(file).length} 页`)).map(({ name }) => name));
});

test('without a record it prints what is not posted yet and the lists of what comes off', () => {
  const week = join(site, 'week');
  const run = mingbai('--output', week, '--community', 'wutongli', '-q');
  assert.equal(run.status, 0, run.stderr);
  const names = readdirSync(week).filter((name) => name.endsWith('.pdf'));
  assert.ok(names.some((name) => name.includes('取下清单')), names.join());
  const due = records.filter((record) => record.community === 'wutongli' && record.status === 'signed' && !record.value('visibility') && !/posted_on/.test(readFileSync(join(project, 'content', `${record.address}.md`), 'utf8')));
  const wanted = due.filter((record) => (record.value('display_from') ?? record.published) <= '2026-11-13' && record.published <= '2026-11-06' && !(record.value('display_until') < '2026-11-06'));
  none(wanted.filter((record) => !names.some((name) => name.includes(record.title.replace(/^示例·梧桐里社区/, '')))).map((record) => record.title));
  assert.equal(names.length, wanted.length + 1);
});
