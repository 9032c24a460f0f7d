// The records as they were written, read here a second time and on purpose more simply than the program does.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TODAY, communities, project } from './output.js';

/** Every record: { community, address, title, status, published, text, value(key), list(key) }. */
export const records = communities.flatMap((community) => {
  const root = join(project, 'content', community);
  return readdirSync(root, { recursive: true }).filter((path) => path.endsWith('.md')).map((path) => record(root, community, path));
});

/** Whether it is about persons, and its time is over on the day of the build. */
const expired = (record) => {
  const personal = record.value('kind') === 'welfare' || ['voter_list', 'black'].includes(record.value('form')) || record.value('personal');
  return Boolean(personal) && record.value('display_until') < TODAY;
};

/** What residents can read. */
export const signed = records.filter((record) => record.status === 'signed' && !record.value('visibility') && !expired(record));
/** What is still to be signed. */
export const unsigned = records.filter((record) => record.status !== 'signed');

function record(root, community, path) {
  const [, front, text] = /^\+\+\+\n(.*?)\n\+\+\+\n(.*)$/s.exec(readFileSync(join(root, path), 'utf8'));
  const value = (key) => new RegExp(`^${key}\\s*=\\s*"?([^"\\n#]*?)"?\\s*$`, 'm').exec(front)?.[1];
  const list = (key) => [...(new RegExp(`^${key}\\s*=\\s*\\[(.*)\\]`, 'm').exec(front)?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, item]) => item);
  const csv = join(root, path.replace(/\.md$/, '.csv'));
  const steps = join(root, path.replace(/\.md$/, '.sign.toml'));
  const settled = existsSync(steps) && /^step = "settled"/m.test(readFileSync(steps, 'utf8'));
  return {
    community,
    address: `${community}/${path.replace(/\.md$/, '')}`,
    name: basename(path, '.md'),
    title: value('title'),
    status: value('status') === 'review' && settled ? 'signed' : value('status'),
    published: value('published_on'),
    value,
    list,
    text,
    csv: existsSync(csv) ? readFileSync(csv, 'utf8') : undefined,
  };
}

/** Hundredths of a yuan, so that sums are exact. */
export const fen = (text) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);

/** The accounts that residents can read, with their totals added up from the entries. */
export const accounts = signed.filter((record) => record.value('opening')).map((record) => ({ ...record, ...totals(record) }));

function totals(record) {
  const [head, ...rows] = record.csv
    ? record.csv.trim().split('\n').map((line) => line.split(','))
    : [...record.text.matchAll(/^\|\s*((?:\d{4}-\d\d-\d\d|日期).*)\|$/gm)].map(([, cells]) => cells.split('|').map((cell) => cell.trim()));
  const column = (name) => head.findIndex((cell) => cell.startsWith(name));
  const amount = (row, name) => (row[column(name)] ? fen(row[column(name)]) : 0);
  const entries = rows
    .filter((row) => !['期初结余', '本期合计', '期末结余'].includes(row[column('项目')]))
    .map((row) => ({ item: row[column('项目')], category: row[column('类别')] ?? '', income: amount(row, '收入'), spending: amount(row, '支出') }));
  const sum = (name) => entries.reduce((total, entry) => total + entry[name], 0);
  const opening = fen(record.value('opening'));
  const [income, spending] = [sum('income'), sum('spending')];
  return { entries, opening, income, spending, closing: opening + income - spending };
}

/** The same period one year earlier, by its code: 2026-Q1 and 2025-Q1. */
export const yearBefore = (period) => period?.replace(/^\d{4}/, (year) => String(Number(year) - 1));
