// Data for programs: every file is as its published schema says, by an independent validator, and says nothing that the pages
// of its community do not.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { none } from './lib/none.js';
import { communities, files, pages, output, publicAddress, read } from './lib/output.js';

const json = (path) => JSON.parse(read(`site/${path}`));
const names = ['records', 'obligations', 'registers', 'communities'];
const ajv = addFormats(new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }));
const validators = Object.fromEntries(names.map((name) => [name, ajv.compile(json(`data/schema/${name}.json`))]));
const all = files('site', '.json').filter((path) => !path.includes('data/schema/'));
const nameOf = (path) => path.match(/(\w+)\.json$/)[1];

function errors(name, value) {
  const validate = validators[name];
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

test('every file of data is as its schema says', () => {
  assert.equal(all.length, communities.length * 3 + 1, all.join(' '));
  none(all.flatMap((path) => errors(nameOf(path), json(path)).map((error) => `${path}: ${error}`)));
});

test('every file names the schema that it is as', () => {
  for (const path of all) assert.equal(json(path).$schema, `${publicAddress}data/schema/${nameOf(path)}.json`, path);
  for (const name of names) assert.equal(json(`data/schema/${name}.json`).$id, `${publicAddress}data/schema/${name}.json`);
});

// Each line spoils a sound file in one place.
const spoilt = {
  records: [
    (file) => { delete file.records[0].title; },
    (file) => { file.records[0].kind = 'novel'; },
    (file) => { file.records[0].visibility = 'internal'; },
    (file) => { file.records[0].published_on = '2026-13-01'; },
    (file) => { file.records[0].sign_off[0].step = 'dreamt'; },
    (file) => { file.records.find(({ kind }) => kind === 'meeting').opening = '1.00'; },
    (file) => { file.records.find(({ ledger }) => ledger).ledger.closing = 12.5; },
    (file) => { file.records.find(({ ledger }) => ledger).ledger.entries[0].balance = '1,000.00'; },
  ],
  obligations: [
    (file) => { file.obligations[0].state = 'late'; },
    (file) => { file.obligations[0].days = '3'; },
    (file) => { file.obligations[0].bases = [{ document: 'x' }]; },
    (file) => { file.today = 'today'; },
  ],
  registers: [
    (file) => { file.registers[0].lines[0].private_phone = '1'; },
    (file) => { file.registers[0].register = 'pets'; },
    (file) => { file.community.division = 1; },
  ],
  communities: [(file) => { file.communities[0].records = -1; }, (file) => { delete file.root; }],
};

for (const [name, ways] of Object.entries(spoilt)) {
  test(`a spoilt file of ${name} is refused`, () => {
    const path = all.find((path) => nameOf(path) === name && (name !== 'records' || path.startsWith('wutongli/')));
    for (const spoil of ways) {
      const file = json(path);
      spoil(file);
      assert.notDeepEqual(errors(name, file), [], spoil.toString());
    }
  });
}

const squeeze = (text) => text.replace(/\s+/g, '');
const entities = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#x27': "'", '#x2F': '/' };
const words = (html) => squeeze(html.replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole));

/** The texts and figures of a record, each with the way to it. Ids of choices are the program's own words. */
function* leaves(value, way) {
  if (Array.isArray(value)) for (const item of value) yield* leaves(item, way);
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) if (!['id', 'urn', 'href', 'kind', 'html'].includes(key)) yield* leaves(inner, `${way}.${key}`);
  } else if (typeof value === 'number' || /[^\x00-\x7f]/.test(value)) yield [way, squeeze(String(value))];
  else if (/^\d{4}-\d\d-\d\d$/.test(value)) yield [way, value];
  else if (/^-?\d+\.\d\d$/.test(value)) yield [way, value.replace(/\B(?=(\d{3})+\.)/g, ',')];
}

test('a record says as data what its page says', () => {
  let seen = 0;
  const faults = communities.flatMap((community) => json(`${community}/data/records.json`).records.flatMap((record) => {
    const page = read(`site/${record.href}`);
    const said = words(page);
    const spoken = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? said.includes(text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')) || page.includes(text) : said.includes(text));
    return [...leaves(record, record.kind)].flatMap(([way, text]) => {
      seen += 1;
      return spoken(text) ? [] : [`${record.href}: ${way} ${text}`];
    });
  }));
  none(faults);
  assert.ok(seen > 3000, `${seen} values`);
});

test('every record that is on the website is in its data', () => {
  for (const community of communities) {
    const hrefs = json(`${community}/data/records.json`).records.map(({ href }) => href);
    const own = pages('site').filter((path) => path.startsWith(`${community}/`)).map((path) => path.slice(community.length + 1));
    const records = own.filter((path) => /^[a-z]+\/[^/]+\.html$/.test(path) && !path.endsWith('/index.html') && !/^(years|bodies|duties)\/|^finance\/year-/.test(path));
    assert.deepEqual(hrefs.sort(), records.map((path) => `${community}/${path}`).sort());
  }
});

test('addresses in data lead to files', () => {
  const missing = [];
  const walk = (path, value) => {
    if (Array.isArray(value)) value.forEach((item) => walk(path, item));
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) if (key === 'href' && !existsSync(join(output, 'site', decodeURIComponent(inner)))) missing.push(`${path}: ${inner}`); else walk(path, inner);
    }
  };
  all.forEach((path) => walk(path, json(path)));
  none(missing);
});

test('links in the text of a record lead on from its page', () => {
  const faults = communities.flatMap((community) => json(`${community}/data/records.json`).records.flatMap((record) =>
    [...record.html.matchAll(/(?:href|src)="([^"#:]+)/g)].map(([, link]) => normalize(join(dirname(record.href), decodeURIComponent(link))))
      .filter((path) => !existsSync(join(output, 'site', path))).map((path) => `${record.href}: ${path}`)));
  none(faults);
});
