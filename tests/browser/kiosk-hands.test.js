// Hands on a screen: a touch stops it, everything to press is large and low, and left alone it goes back to the programme with
// nothing of the visitor left.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser } from './lib/browser.js';
import { copyScreen, open, screens, shown, wait } from './lib/kiosk.js';
import { none } from './lib/none.js';
import { fileUrl } from './lib/output.js';

const chrome = browser();
const address = fileUrl('kiosk/wutongli/programme.html');
const press = (page, what) => page.click(`[data-do=${what}]`);
const isOpen = (page) => page.locator('#controls').isVisible();
const entries = (page) => page.locator('#directory-list .entry');

/** A screen that somebody has touched in the middle. */
async function touched(options = {}) {
  const page = await open(chrome, options.url ?? address, options);
  const { width, height } = options.size ?? screens.landscape;
  await page.mouse.click(width / 2, height / 3);
  return page;
}

test('a touch stops the programme and opens the controls; the page stays', async () => {
  const page = await open(chrome, address);
  const before = (await shown(page)).item;
  await page.mouse.click(900, 400);
  assert.ok(await isOpen(page));
  await wait(page, 40);
  assert.equal((await shown(page)).item, before);
});

test('forward and back go through the pages of an item and on to its neighbours', async () => {
  const page = await touched();
  const seen = [await shown(page)];
  for (let i = 0; i < 12; i += 1) { await press(page, 'next'); seen.push(await shown(page)); }
  assert.ok(new Set(seen.map(({ item }) => item)).size > 3);
  for (const [i, now] of seen.slice(1).entries()) assert.ok(now.item === seen[i].item ? now.page === seen[i].page + 1 : now.page === 0 && seen[i].page === seen[i].pages - 1);
  for (let i = 0; i < 12; i += 1) await press(page, 'previous');
  assert.deepEqual(await shown(page), seen[0]);
});

describe('the directory', () => {
  test('lists everything that may be shown, in pages of large entries, each of which opens its item', async () => {
    const page = await touched({ size: screens.portrait });
    await press(page, 'directory');
    const titles = [];
    const pages = await page.evaluate(() => window.mingbaiKiosk.directory.pages);
    for (let i = 0; i < pages; i += 1) { titles.push(...(await entries(page).locator('b').allTextContents())); await press(page, 'next'); }
    const wanted = await page.evaluate(() => Object.values(window.mingbaiKiosk.items).filter((item) => { const { from, until, standby } = window.mingbaiKiosk.programme.items[item.id]; return !standby && (!from || from <= '2026-11-06T10:30') && (!until || '2026-11-06T10:31' < until); }).map((item) => item.title));
    assert.deepEqual(titles, wanted);
    const first = await entries(page).first().locator('b').textContent();
    await entries(page).first().click();
    assert.ok(await page.locator('#directory').isHidden());
    assert.equal(await page.locator('.item.on h1').textContent(), first);
  });

  test('finds by kind and by month', async () => {
    const page = await touched();
    await press(page, 'directory');
    await page.click('#filter-kind');
    await entries(page).filter({ hasText: '财务' }).first().click();
    const kinds = await entries(page).locator('small').allTextContents();
    assert.ok(kinds.length > 1 && kinds.every((text) => text.startsWith('财务')), kinds.join());
    await page.click('#filter-month');
    await entries(page).nth(1).click();
    const [month] = await page.locator('#filter-month-text').allTextContents();
    const found = await entries(page).locator('small').allTextContents();
    assert.ok(found.length > 0 && found.length <= kinds.length && found.every((text) => text === `财务 ${month}`), found.join());
    await entries(page).first().click();
    const [kind, when] = await page.evaluate(() => { const { section } = window.mingbaiKiosk.stage.item; return [section.dataset.kind, section.dataset.month]; });
    assert.equal(`${kind} ${Number(when.slice(5))}`, `财务 ${Number(month.match(/(\d+)月/)[1])}`);
  });
});

describe('within reach', () => {
  const reach = { portrait: 0.6, landscape: 0.3, tablet: 0.3 };
  for (const [name, top] of Object.entries(reach)) {
    test(`${name}: everything to press lies low, and is nine hundredths high and more, in both letters`, async () => {
      const size = screens[name];
      const page = await touched({ size });
      const faults = [];
      const look = async (state) => {
        const boxes = await page.locator('button').evaluateAll((all) => all.filter((button) => button.checkVisibility({ visibilityProperty: true })).map((button) => ({ text: button.textContent.trim(), ...button.getBoundingClientRect().toJSON(), cut: button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 1 })));
        for (const { text, top: y, bottom, right, height, width, cut } of boxes) {
          if (y < top * size.height - 1 || bottom > size.height || right > size.width) faults.push(`${state}: ${text} lies at ${Math.round(y)}`);
          if (height < 0.09 * Math.min(size.width, size.height) || width < 0.09 * Math.min(size.width, size.height)) faults.push(`${state}: ${text} is ${Math.round(width)}x${Math.round(height)}`);
          if (cut) faults.push(`${state}: ${text} is cut`);
        }
        assert.ok(boxes.length >= 6);
      };
      for (const letters of ['normal', 'large']) {
        await look(`controls, ${letters}`);
        await press(page, 'directory');
        await look(`directory, ${letters}`);
        await page.click('#filter-kind');
        await look(`kinds, ${letters}`);
        await press(page, 'directory');
        await press(page, 'large');
      }
      none(faults);
    });
  }
});

describe('left alone', () => {
  test('after 45 seconds it goes on by itself, and says so for the last ten', async () => {
    const page = await touched();
    await press(page, 'large');
    await press(page, 'high');
    await press(page, 'directory');
    await wait(page, 34);
    assert.ok(await page.locator('#returning').isHidden());
    await wait(page, 2);
    assert.match(await page.locator('#returning').textContent(), /^[89] 秒后继续播放/);
    assert.ok(await page.locator('#returning').isVisible());
    await wait(page, 10);
    assert.ok(!(await isOpen(page)));
    assert.ok(await page.locator('#directory').isHidden());
    assert.equal(await page.evaluate(() => ['large', 'high', 'hands'].filter((name) => document.documentElement.classList.contains(name)).join()), '');
    const after = (await shown(page)).item;
    await wait(page, 300);
    assert.notEqual((await shown(page)).item, after);
  });

  test('what a visitor had chosen is forgotten', async () => {
    const page = await touched();
    await press(page, 'directory');
    await page.click('#filter-kind');
    await entries(page).nth(1).click();
    await wait(page, 50);
    await page.mouse.click(900, 400);
    await press(page, 'directory');
    assert.equal(await page.locator('#filter-kind-text').textContent(), '全部种类');
  });

  test('a page that takes longer to read waits for it', async (t) => {
    const screen = copyScreen(t);
    screen.change((programme) => { programme.idle = 15; });
    const page = await touched({ url: screen.url('programme.html') });
    await page.evaluate(() => { const { items, stage } = window.mingbaiKiosk; stage.show(Object.keys(items).find((id) => items[id].pages()[0].letters > 180), 0); });
    await wait(page, 40);
    assert.ok(await isOpen(page));
    await wait(page, 22);
    assert.ok(!(await isOpen(page)));
  });

  test('a touch in the last seconds begins them anew, and the button goes on at once', async () => {
    const page = await touched();
    await wait(page, 40);
    await page.mouse.click(900, 400);
    await wait(page, 40);
    assert.ok(await isOpen(page));
    await press(page, 'resume');
    assert.ok(!(await isOpen(page)));
  });

  test('a screen that is set to large letters and high contrast goes back to those', async (t) => {
    const screen = copyScreen(t);
    screen.change((programme) => { Object.assign(programme, { letters: 'large', contrast: 'high' }); });
    const page = await touched({ url: screen.url('programme.html') });
    const has = () => page.evaluate(() => ['large', 'high'].map((name) => document.documentElement.classList.contains(name)).join());
    assert.equal(await has(), 'true,true');
    await press(page, 'large');
    assert.equal(await has(), 'false,true');
    await wait(page, 70);
    assert.equal(await has(), 'true,true');
  });
});

test('keys do the same', async () => {
  const page = await open(chrome, address);
  const before = await shown(page);
  await page.keyboard.press('ArrowRight');
  assert.ok(await isOpen(page));
  assert.notDeepEqual(await shown(page), before);
  await page.keyboard.press('PageUp');
  assert.deepEqual((await shown(page)).item, before.item);
  await page.keyboard.press('Home');
  assert.ok(await page.locator('#directory').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(!(await isOpen(page)));
  await page.keyboard.press('Tab');
  assert.ok(await isOpen(page));
  for (let i = 0; i < 10 && (await page.evaluate(() => document.activeElement.dataset.do)) !== 'directory'; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#directory').isVisible());
});

test('where touch is switched off a touch does nothing', async (t) => {
  const screen = copyScreen(t);
  screen.change((programme) => { programme.touch = false; });
  assert.ok(!(await isOpen(await touched({ url: screen.url('programme.html') }))));
});

describe('nothing leads out', () => {
  test('there are no links, forms or frames', async () => {
    const page = await open(chrome, address);
    assert.equal(await page.locator('a, form, input, iframe, object, embed, [onclick], [href]:not(link)').count(), 0);
  });

  test('no menu, no selection, no drag, no zoom', async () => {
    const page = await open(chrome, address);
    const stopped = await page.evaluate(() => ['contextmenu', 'selectstart', 'dragstart', 'wheel', 'touchmove', 'gesturestart'].filter((name) => {
      const event = new Event(name, { bubbles: true, cancelable: true });
      document.querySelector('.item.on h1').dispatchEvent(event);
      return !event.defaultPrevented;
    }));
    none(stopped);
    await page.mouse.dblclick(600, 300);
    await page.keyboard.press('Control+a');
    assert.equal(await page.evaluate(() => String(getSelection())), '');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).touchAction), 'none');
  });

  test('the pointer goes when nobody moves it', async () => {
    const page = await open(chrome, address);
    await page.mouse.move(300, 300);
    await wait(page, 5);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.item.on h1')).cursor), 'none');
    await page.mouse.move(310, 300);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('.item.on h1')).cursor), 'none');
  });
});
