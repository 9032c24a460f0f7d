// Reading aloud on a touch screen: where there is a voice, by a touch, what stands on the page and nothing else; the screen waits
// for it, and whatever goes back to the programme silences it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { browser } from './lib/browser.js';
import { copyScreen, front, open, screens, shown, wait } from './lib/kiosk.js';
import { none } from './lib/none.js';
import { fileUrl, project } from './lib/output.js';
import { voice } from './lib/voice.js';

const chrome = browser();
const programme = 'kiosk/wutongli/programme.html';
const account = `${programme}#finance-2026-09`;
const press = (page, what) => page.click(`[data-do=${what}]`);
const isOffered = (page) => page.locator('#aloud').isVisible();
const said = (page) => page.evaluate(() => window.voice.said);
const isReading = (page) => page.evaluate(() => window.mingbaiKiosk.aloud.reading);
const plain = (texts) => [texts].flat().join('').replace(/[\s，\u2060]/g, '');

/** A screen with a voice that somebody has touched. */
async function touched(url, { speaks = {}, ...options } = {}) {
  const page = await open(chrome, url, { ...options, before: (page) => page.addInitScript(voice, speaks) });
  const { width, height } = options.size ?? screens.landscape;
  await page.mouse.click(width / 2, height / 3);
  return page;
}

/** One on which the voice has just begun. */
async function reading(url = fileUrl(account), options = {}) {
  const page = await touched(url, options);
  await press(page, 'aloud');
  return page;
}

/** Lets time go by until the voice has ended, and says how many seconds that took. */
async function toTheEnd(page) {
  let seconds = 0;
  for (; seconds < 900 && (await isReading(page)); seconds += 5) await wait(page, 5);
  return seconds;
}

/** What stands in the pages of the item that is on, as the page has it; `selector` is a part of it. */
const printed = (page, selector) =>
  page.evaluate((selector) => window.mingbaiKiosk.stage.item.pages().flatMap(({ nodes }) => nodes.flatMap((node) => [...node.querySelectorAll(selector)].map((part) => part.textContent))), selector);

describe('the button', () => {
  test('is there with a voice for the language of the page, and not without one', async () => {
    assert.ok(await isOffered(await touched(fileUrl(programme))));
    const page = await open(chrome, fileUrl(programme));
    await page.mouse.click(900, 400);
    assert.ok(!(await isOffered(page)));
  });

  test('comes when such a voice comes, by whatever name, and goes with it', async () => {
    const page = await touched(fileUrl(programme), { speaks: { lang: null } });
    const names = { 'zh-CN': true, 'en-US': false, zh_CN: true, 'cmn-latn-pinyin': false, cmn: true, yue: false, 'zh-TW': true };
    assert.ok(!(await isOffered(page)));
    for (const [lang, is] of Object.entries(names)) {
      await page.evaluate((lang) => window.voice.arrive(lang), lang);
      assert.equal(await isOffered(page), is, lang);
    }
  });

  test('nothing is said without it', async () => {
    const page = await touched(fileUrl(programme));
    await wait(page, 600);
    assert.deepEqual(await said(page), []);
  });
});

describe('what is said', () => {
  test('is the title, then all pages of the item part by part and in order, and ends with the last', async () => {
    const page = await reading();
    await toTheEnd(page);
    const { item, page: last, pages } = await shown(page);
    assert.deepEqual([item, last], ['finance-2026-09', pages - 1]);
    assert.ok(pages > 3);
    const texts = await said(page);
    assert.equal(texts[0], await page.locator('.item.on h1').textContent());
    const rows = await printed(page, 'tbody td:first-child');
    assert.ok(rows.length > 8);
    let at = 0;
    for (const row of rows) { at = texts.findIndex((text, i) => i > at && plain(text).startsWith(plain(row))); assert.ok(at > 0, row); }
    assert.equal(new Set(texts).size, texts.length, 'titles, captions and summaries are said once');
    assert.ok(texts.some((text) => /^[^，]+，收支（元） 负[\d,.]+，余额（元） [\d,.]+$/.test(text)), 'figures have the names of their columns, and a minus');
  });

  test('has charts by their summary, and neither code, address, page number nor what is hidden', async () => {
    const page = await touched(fileUrl(account));
    await page.evaluate(() => {
      const { body } = window.mingbaiKiosk.stage.item;
      for (const [name, value] of [['hidden', ''], ['aria-hidden', 'true']]) { const part = document.createElement('p'); part.setAttribute(name, value); part.textContent = '看不见'; body.prepend(part); }
    });
    await press(page, 'aloud');
    await toTheEnd(page);
    const all = (await said(page)).join('\n');
    for (const part of ['看不见', 'http', '扫码', '/6', '公开日期', '9db3']) assert.ok(!all.includes(part), part);
    for (const summary of await printed(page, '.summary')) assert.ok(all.includes(summary), summary);
    const labels = await printed(page, '.bar-row .bar-amount');
    assert.ok(labels.length > 0 && !all.split('\n').some((text) => plain(text) === plain(labels[0])));
  });

  test('is said of every page, whatever stands on it', async () => {
    const page = await touched(fileUrl('kiosk/qinghelu/programme.html'));
    none(await page.evaluate(() => {
      const kiosk = window.mingbaiKiosk;
      const bare = (text) => text.replace(/[\s，\u2060\u2212-]|负/g, '');
      return Object.values(kiosk.items).slice(0, 40).flatMap((item) => item.pages().flatMap((one, at) => {
        kiosk.stage.show(item.id, at);
        const texts = bare(kiosk.spoken(item).map(({ text }) => text).join(''));
        const parts = [...item.body.querySelectorAll('.para, h2, .clause-text, .due-says, .card-date, .line, .step, .how span, .note, dt, dd b, dd small, td, .block-sentence')];
        return parts.filter((part) => !texts.includes(bare(part.textContent))).map((part) => `${item.id} ${at + 1}: ${part.textContent}`);
      }));
    }));
  });

  test('is marked in every palette, one part at a time, and nothing moves', async () => {
    const page = await touched(fileUrl(account), { size: screens.portrait });
    const places = () => page.evaluate(() => JSON.stringify([...document.querySelectorAll('.item.on *')].map((part) => Object.values(part.getBoundingClientRect().toJSON()))));
    const before = await places();
    await press(page, 'aloud');
    assert.equal(await page.locator('.being-read').textContent(), (await said(page)).at(-1));
    await wait(page, 6);
    assert.equal(await page.locator('.being-read').count(), 1);
    assert.equal(plain(await page.locator('.being-read').textContent()), plain((await said(page)).at(-1)));
    assert.equal(await places(), before);
    for (const palette of ['alternate', 'high', 'light']) {
      const colors = await page.evaluate((palette) => { document.documentElement.classList.remove('alternate', 'high'); document.documentElement.classList.add(palette); const { color, backgroundColor } = getComputedStyle(document.querySelector('.being-read')); return [color, backgroundColor].join(' on '); }, palette);
      assert.equal(colors, 'rgb(0, 0, 0) on rgb(255, 225, 77)', palette);
    }
  });
});

describe('while it is read', () => {
  test('the screen waits, and goes back to the programme when nobody has touched it for 45 seconds afterwards', async () => {
    const page = await reading();
    assert.ok((await toTheEnd(page)) > 60);
    assert.ok(await page.locator('#controls').isVisible());
    await wait(page, 30);
    assert.ok(await page.locator('#controls').isVisible());
    await wait(page, 40);
    assert.ok(await page.locator('#controls').isHidden());
  });

  test('a page that is turned by hand is read instead, and the title not again', async () => {
    const page = await reading();
    await wait(page, 3);
    await press(page, 'next');
    await press(page, 'next');
    assert.equal(await page.evaluate(() => window.voice.silenced), 1);
    const before = (await said(page)).length;
    await wait(page, 1);
    const first = await page.locator('.item.on .body > :first-child').textContent();
    assert.ok(plain(first).startsWith(plain((await said(page))[before])));
    assert.equal((await shown(page)).page, 2);
  });

  test('large letters have the page read anew, and what is shown as it was goes on', async () => {
    const page = await reading();
    await wait(page, 3);
    await page.evaluate(() => window.mingbaiKiosk.stage.again());
    assert.equal(await page.evaluate(() => window.voice.silenced), 0);
    await press(page, 'large');
    assert.equal(await page.evaluate(() => window.voice.silenced), 1);
    await wait(page, 1);
    assert.ok(await isReading(page));
    assert.ok(await page.locator('.item.on .body .being-read').isVisible());
  });

  test('another item is read from its title', async () => {
    const page = await reading();
    await page.evaluate(() => window.mingbaiKiosk.browse.open('news'));
    await wait(page, 0.7);
    assert.equal((await said(page)).at(-1), await page.locator('#news h1').textContent());
  });
});

describe('it is silent', () => {
  const ways = {
    'the button is pressed again': (page) => press(page, 'aloud'),
    'the directory is opened': (page) => press(page, 'directory'),
    'the programme goes on': (page) => press(page, 'resume'),
    'quiet hours begin': (page) => page.evaluate(() => { const { programme, player } = window.mingbaiKiosk; const quiet = programme.quiet; programme.quiet = [{ from: '10:00', until: '12:00', days: [] }]; player.look(); programme.quiet = quiet; player.look(); }),
    'an emergency comes': (page) => page.evaluate(() => { const { programme, player } = window.mingbaiKiosk; Object.assign(programme.items.news, { emergency: true, from: null, until: null }); player.look(); }),
  };

  test('at once when the button is pressed again, the directory covers it or something else is on', async () => {
    const page = await touched(fileUrl(account));
    for (const [at, [when, work]] of Object.entries(ways).entries()) {
      await page.mouse.click(900, 400);
      await press(page, 'aloud');
      await wait(page, 2);
      const before = await said(page);
      await work(page);
      assert.equal(await page.evaluate(() => window.voice.silenced), at + 1, when);
      await wait(page, 5);
      assert.deepEqual(await said(page), before, when);
      assert.equal(await page.locator('.being-read').count(), 0, when);
      assert.equal(await page.getAttribute('#aloud', 'aria-pressed'), 'false', when);
    }
  });

  test('when the frame it is in is taken away', async () => {
    const page = await chrome.page({ size: screens.landscape });
    await page.addInitScript(voice, { ends: false });
    await page.goto(fileUrl('kiosk/wutongli/index.html'));
    const frame = await front(page);
    await frame.waitForFunction(() => window.mingbaiKiosk.player.running);
    await page.mouse.click(900, 400);
    await frame.click('[data-do=aloud]');
    const silenced = page.waitForEvent('console', { predicate: (message) => message.text() === 'silenced', timeout: 3000 });
    await page.evaluate(() => document.querySelector('iframe').remove());
    await silenced;
  });

  test('when a voice does not say that it has ended, and the screen goes back all the same', async () => {
    const page = await reading(fileUrl(account), { speaks: { ends: false } });
    await wait(page, 8);
    assert.ok(await isReading(page));
    await wait(page, 15);
    assert.ok(!(await isReading(page)));
    await wait(page, 60);
    assert.ok(await page.locator('#controls').isHidden());
  });
});

describe('within reach with one button more', () => {
  const reach = { portrait: 0.6, landscape: 0.3, tablet: 0.3 };
  const words = (lang) => Object.fromEntries([...readFileSync(join(project, `themes/kiosk/strings/${lang}.toml`), 'utf8').matchAll(/^(\w+) = "(.*?)"/gm)].map(([, name, text]) => [name, text]));

  /** The controls in another language. */
  async function speak(page, lang) {
    await page.evaluate(([lang, words]) => {
      document.documentElement.lang = lang;
      window.mingbaiKiosk.words.seconds = words.seconds;
      document.querySelectorAll('#controls button').forEach((button) => { button.firstChild.data = `${words[button.dataset.do]} `; });
    }, [lang, words(lang)]);
    await wait(page, 2);
  }

  for (const [name, top] of Object.entries(reach)) {
    test(`${name}: every button lies low, is nine hundredths high and wide and shows its words unbroken, in both letters and languages`, async () => {
      const size = screens[name];
      const page = await touched(fileUrl(programme), { size });
      const faults = [];
      const look = async (state) => {
        const boxes = await page.locator('button').evaluateAll((all) => all.filter((button) => button.checkVisibility({ visibilityProperty: true })).map((button) => {
          const lines = document.createRange();
          lines.selectNodeContents(button.firstChild);
          const word = lines.getBoundingClientRect();
          const box = button.getBoundingClientRect();
          return { text: button.textContent.trim(), ...box.toJSON(), cut: button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 1, broken: button.closest('#controls') && (word.height > 1.6 * parseFloat(getComputedStyle(button).fontSize) || word.width > box.width) };
        }));
        for (const { text, top: y, bottom, left, right, height, width, cut, broken } of boxes) {
          if (y < top * size.height - 1 || bottom > size.height || left < 0 || right > size.width) faults.push(`${state}: ${text} lies at ${Math.round(y)}`);
          if (Math.min(height, width) < 0.09 * Math.min(size.width, size.height)) faults.push(`${state}: ${text} is ${Math.round(width)}x${Math.round(height)}`);
          if (cut) faults.push(`${state}: ${text} is cut`);
          if (broken) faults.push(`${state}: ${text} is broken`);
        }
        assert.ok(boxes.length >= 7);
      };
      for (const lang of ['zh-CN', 'en']) {
        await speak(page, lang);
        for (const letters of ['normal', 'large']) {
          await look(`${lang}, controls, ${letters}`);
          await press(page, 'directory');
          await look(`${lang}, directory, ${letters}`);
          await press(page, 'directory');
          await press(page, 'large');
        }
      }
      none(faults);
    });
  }
});
