// Holds on every page of the site, and on every page of the preview that is not one of the site with another frame: on a
// phone, without JavaScript.
import { before, describe, test } from 'node:test';
import { browser, phone } from './lib/browser.js';
import { none } from './lib/none.js';
import { fileUrl, pages, read, samples } from './lib/output.js';
import { faults, survey } from './lib/survey.js';

const chrome = browser();
const ofSite = new Set(pages('site'));
const templates = new Set(Object.values(samples));
const own = (path) => !ofSite.has(path) || templates.has(path) || /class="?finding/.test(read(`preview/${path}`));
const looked = { site: [...ofSite], preview: pages('preview').filter(own) };

for (const [target, paths] of Object.entries(looked)) {
  describe(`every page of the ${target}`, () => {
    let seen, page;
    before(async () => {
      page = await chrome.page({ size: phone, javaScript: false });
      seen = await survey(page, paths, (path) => fileUrl(`${target}/${path}`));
    });
    const holds = (name, wrong) => test(name, () => none(faults(seen, wrong)));

    holds('does not scroll sideways', (facts) => facts.width > facts.room && `${facts.width} wide: ${facts.sticksOut[0]}`);
    holds('lets nothing but wide tables stick out', (facts) => facts.sticksOut);
    holds('has no text below 16 px', (facts) => facts.smallText);
    holds('has targets of 24 px and more', (facts) => facts.smallTargets);
    holds('says its language and its title', (facts) => (facts.lang !== 'zh-CN' || !facts.title.trim()) && `${facts.lang} ${facts.title}`);
    holds('has one h1, first of all headings', ({ headings }) => (headings[0]?.[0] !== 1 || headings.filter(([level]) => level === 1).length !== 1) && 'h1');
    holds('skips no level of headings', ({ headings }) => headings.filter(([level], at) => at && level > headings[at - 1][0] + 1).map(([level, text]) => `h${level} ${text}`));
    holds('has a head, a main part, a foot and named navigation', ({ landmarks, unnamedNavs }) =>
      (landmarks['body > header'] !== 1 || landmarks.main !== 1 || landmarks['body > footer'] !== 1 || unnamedNavs) && JSON.stringify(landmarks));
    holds('lets the keyboard skip to the main part', (facts) => facts.skip !== '#content' && facts.skip);
    holds('uses no id twice', (facts) => facts.doubled);
    holds('has only scripts of its own, from its own folder', (facts) => facts.scripts);
    holds('fetches nothing but files and data of its own', (facts) => facts.fetched.filter((url) => !/^(file|data):/.test(url)));
    const unmasked = (text) => text.replace(/(?<![\p{Script=Han}*])\p{Script=Han}{1,2}\*{1,3}(?![\p{Script=Han}*])/gu, '');
    holds('shows no asterisk, brace or placeholder left over', ({ text }) => /\*\*|\{\{|\}\}|\bundefined\b|\bNaN\b|\[object/.exec(unmasked(text))?.[0]);

    test('names its encoding in the first kilobyte', () => {
      none(paths.filter((path) => !/<meta charset="?utf-8"?>/.test(read(`${target}/${path}`).slice(0, 1024))));
    });
    test('asks only for files and complains about nothing', () => {
      none(page.asked.filter((url) => !/^(file|data):/.test(url)));
      none(page.complaints);
    });
  });
}
