// One look at a page in the browser: everything the layout and structure tests ask about, as plain data.

/** Runs in the page. */
function look() {
  const describe = (node) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className} “${(element.textContent ?? '').trim().slice(0, 20)}”`;
  };
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip, .watermark');

  const smallText = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.data.trim() || !visible(text.parentElement)) continue;
    if (parseFloat(getComputedStyle(text.parentElement).fontSize) < 16) smallText.push(describe(text));
  }

  const inSentence = (link) =>
    getComputedStyle(link).display === 'inline' &&
    [...link.parentNode.childNodes].some((node) => node !== link && node.nodeType === Node.TEXT_NODE && node.data.trim());
  const smallTargets = [...document.querySelectorAll('a[href], button, summary, input, select')]
    .filter((target) => visible(target) && !inSentence(target))
    .filter((target) => {
      const boxes = [...target.getClientRects()];
      return Math.max(...boxes.map((box) => box.width)) < 24 || Math.max(...boxes.map((box) => box.height)) < 24;
    })
    .map(describe);

  const sticksOut = [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => visible(element) && !element.closest('.table-scroll, .across, .prose > table'))
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map(describe);

  const fetched = [...document.querySelectorAll('[src], [srcset], [poster], object[data], link[href]:not([rel=canonical], [rel=alternate])')]
    .map((element) => element.src || element.href || element.outerHTML.slice(0, 80));

  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  return {
    lang: document.documentElement.lang,
    title: document.title,
    width: document.documentElement.scrollWidth,
    room: innerWidth,
    sticksOut,
    smallText,
    smallTargets,
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(visible).map((h) => [Number(h.tagName[1]), h.textContent.trim()]),
    landmarks: Object.fromEntries(['body > header', 'main', 'body > footer', 'nav'].map((name) => [name, document.querySelectorAll(name).length])),
    unnamedNavs: [...document.querySelectorAll('nav')].filter((nav) => !nav.getAttribute('aria-label') && !document.getElementById(nav.getAttribute('aria-labelledby'))?.textContent.trim()).length,
    skip: document.querySelector('a.skip')?.getAttribute('href'),
    robots: document.querySelector('meta[name=robots]')?.content ?? '',
    doubled: ids.filter((id, at) => ids.indexOf(id) !== at),
    fetched,
    // Scripts of the page itself, or from outside its folder; its own are a handful of files at the root.
    scripts: [...document.scripts].filter((script) => !/^(\.\.\/)*[a-z-]+\.[0-9a-f]{8}\.js$/.test(script.getAttribute('src') ?? '')).map((script) => script.outerHTML.slice(0, 80)),
    text: document.body.innerText,
  };
}

/** Surveys pages one after another in one tab: a map from path to what was seen there. */
export async function survey(page, paths, address) {
  const seen = new Map();
  for (const path of paths) {
    await page.goto(address(path));
    seen.set(path, await page.evaluate(look));
  }
  return seen;
}

/** What `wrong` finds on each page, as lines to compare with an empty list. */
export function faults(seen, wrong) {
  const lines = [];
  for (const [path, facts] of seen) for (const fault of [wrong(facts)].flat().filter(Boolean)) lines.push(`${path}: ${fault}`);
  return [...new Set(lines)];
}
