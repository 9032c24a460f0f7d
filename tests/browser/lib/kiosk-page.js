// What runs in a programme to look at its pages; everything comes back as plain data.

/** Every page of every item, or of those that go through the loop alone, measured: faults as lines. `least` are pixels that
 * letters have at least: { read, any }. */
export function measure({ loopAlone = false, ...least }) {
  const kiosk = window.mingbaiKiosk;
  const inLoop = new Set(kiosk.programme.plays.flatMap((play) => play.items));
  const faults = [];
  const near = 3;
  const stage = document.getElementById('stage').getBoundingClientRect();
  const texts = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && walker.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) found.push(walker.currentNode);
    return found;
  };
  const overlap = (one, other, slack) => one.left < other.right - slack && other.left < one.right - slack && one.top < other.bottom - slack && other.top < one.bottom - slack;
  const outside = (box, frame) => box.left < frame.left - near || box.top < frame.top - near || box.right > frame.right + near || box.bottom > frame.bottom + near;
  const boxes = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const small = kiosk.isStrip() ? '.head, .foot, .bar, small' : '.foot, .bar, .kicker, small, .bar-name';
  const look = (root, outer, name, body) => {
    for (const node of texts(root)) {
      const frame = body?.contains(node) ? body.getBoundingClientRect() : outer;
      const text = node.data.trim().slice(0, 12);
      const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
      if (size < (node.parentElement.closest(small) ? least.any : least.read) - 0.02) faults.push(`${name}: “${text}” is ${size.toFixed(1)} px`);
      const slack = 0.16 * size;      // the box of a line is higher than its letters
      const room = { left: frame.left, right: frame.right, top: frame.top - slack, bottom: frame.bottom + slack };
      if (!node.parentElement.closest('.day thead') && boxes(node).some((box) => outside(box, room))) faults.push(`${name}: “${text}” is cut`);
    }
  };
  for (const item of Object.values(kiosk.items).filter(({ id }) => !loopAlone || inLoop.has(id))) {
    for (let at = 0; at < item.pages().length; at += 1) {
      kiosk.player.show(item.id, at);
      const name = `${item.id} ${at + 1}`;
      const { section, body } = item;
      for (const box of [body, section, document.body]) {
        if (box.scrollHeight > box.clientHeight + 1) faults.push(`${name}: ${box.className || 'page'} is ${box.scrollHeight - box.clientHeight} px too high`);
        if (box.scrollWidth > box.clientWidth + 1) faults.push(`${name}: ${box.className || 'page'} is ${box.scrollWidth - box.clientWidth} px too wide`);
      }
      look(section, stage, name, body);
      const parts = ['.head', '.body', '.foot'].map((part) => section.querySelector(part).getBoundingClientRect()).filter((box) => box.height > 0);
      parts.forEach((one, i) => parts.slice(i + 1).forEach((other) => {
        if (overlap(one, other, near)) faults.push(`${name}: parts overlap`);
      }));
      const code = section.querySelector('.qr').getBoundingClientRect();
      if (code.width && overlap(document.querySelector('.bar').getBoundingClientRect(), code, 0)) faults.push(`${name}: the bar covers the code`);
      if (item.laid.pages[at].letters > kiosk.mostLetters() && body.children.length > 1) faults.push(`${name}: ${item.laid.pages[at].letters} letters are more than can be read`);
    }
  }
  look(document.querySelector('.bar'), { left: 0, top: 0, right: innerWidth, bottom: innerHeight }, 'bar');
  return [...new Set(faults)];
}

/** Items (those that have been laid) of which the pages together say something else than the item: repeated headings of tables aside. */
export function lost() {
  const kiosk = window.mingbaiKiosk;
  const plain = (root) => {
    const copy = root.cloneNode(true);
    copy.querySelectorAll('thead, caption, figcaption, .summary, .chapter, svg').forEach((part) => part.remove());
    if (kiosk.isStrip()) copy.querySelectorAll('.block-chart, .day h2').forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, '');
  };
  return Object.values(kiosk.items).filter((item) => item.laid).flatMap((item) => {
    const pages = document.createElement('div');
    item.pages().forEach((page) => page.nodes.forEach((node) => pages.appendChild(node.cloneNode(true))));
    const [wanted, found] = [plain(item.source), plain(pages)];
    if (wanted === found) return [];
    const at = [...wanted].findIndex((letter, i) => letter !== found[i]);
    return [`${item.id}: “${wanted.slice(at, at + 20)}” became “${found.slice(at, at + 20)}”`];
  });
}
