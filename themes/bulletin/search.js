// Search: reads the index that was built with the pages. It comes in scripts, each calling mingbaiSearch(address, content),
// because a page opened from a memory stick may load nothing else. src/render/search/mod.rs says what they hold; how a text
// falls into grams is said in src/render/search/gram.rs and has to be the same here.
(function () {
  'use strict';

  const MOST_GRAMS = 8; // that are asked for at once, so that a long question loads no more than a short one
  const PAGE = 10;
  const box = document.getElementById('search');
  if (!box) return;
  const say = box.dataset;
  const status = document.getElementById('search-status');
  const list = document.getElementById('hits');
  const more = document.getElementById('more');
  const nothing = document.getElementById('no-hits');
  const pattern = document.getElementById('hit');

  /* ---- files ---- */

  const contents = {};
  const loads = {};
  window.mingbaiSearch = function (address, content) { contents[address] = content; };

  function load(address) {
    loads[address] = loads[address] || new Promise(function (done, failed) {
      const script = document.createElement('script');
      script.src = address + '?v=' + say.version;
      script.onload = function () { if (address in contents) done(contents[address]); else failed(); };
      script.onerror = failed;
      document.head.appendChild(script);
    });
    return loads[address];
  }

  /* ---- letters, grams ---- */

  const PARTING = [[0x80, 0xBF], [0xD7, 0xD7], [0xF7, 0xF7], [0x2000, 0x2BFF], [0x2E00, 0x2E7F], [0x3000, 0x3004],
    [0x3008, 0x3020], [0x3030, 0x3030], [0x303D, 0x303F], [0xFE00, 0xFE6F], [0xFF00, 0xFFFF], [0x1F000, 0x1FAFF], [0xE0000, 0x10FFFF]];

  const isDigit = (letter) => letter !== undefined && letter >= '0' && letter <= '9';
  const isAscii = (letter) => letter !== null && letter !== undefined && letter.charCodeAt(0) < 0x80;

  // A letter as it is looked for, or null where it parts words.
  function fold(letter) {
    let code = letter.codePointAt(0);
    if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;
    const folded = String.fromCodePoint(code).toLowerCase();
    if (code < 0x80) return /[a-z0-9]/.test(folded) ? folded : null;
    return PARTING.some(([first, last]) => code >= first && code <= last) ? null : String.fromCodePoint(code);
  }

  // The letters of a text that count, each with its place; a letter null parts words.
  function letters(text) {
    const out = [];
    const all = Array.from(text);
    let at = 0;
    let blank = false;
    all.forEach(function (letter, index) {
      const last = out.length ? out[out.length - 1].letter : null;
      const afterDigit = !blank && isDigit(last === null ? undefined : last);
      let folded = fold(letter);
      if (folded === null && letter === '.' && afterDigit && isDigit(all[index + 1])) folded = '.';
      if (folded !== null) {
        if (blank && isAscii(last) === isAscii(folded)) out.push({ letter: null });
        out.push({ letter: folded, at: at, end: at + letter.length });
        blank = false;
      } else if (letter === ' ') {
        blank = true;
      } else if (!(letter === ',' && afterDigit && [1, 2, 3].every((next) => isDigit(all[index + next])))) {
        out.push({ letter: null });
        blank = false;
      }
      at += letter.length;
    });
    return out;
  }

  // The grams of a word: of letters and digits as many as there are up to four, else pairs.
  function grams(word) {
    const run = letters(word).map((part) => part.letter);
    const found = [];
    let ascii = 0; // so many letters and digits stand before
    run.forEach(function (letter, at) {
      const last = at ? run[at - 1] : null;
      const next = run[at + 1];
      ascii = isAscii(letter) ? ascii + 1 : 0;
      if (letter === null || last === null) return;
      if (ascii < 2) found.push(last + letter);
      else if (ascii >= 4 || !isAscii(next)) found.push(run.slice(at + 1 - Math.min(ascii, 4), at + 1).join(''));
    });
    return found;
  }

  // The place of a gram in the order of all grams.
  function order(gram) {
    const codes = Array.from(gram).map((letter) => letter.codePointAt(0));
    if (codes.length === 2) return codes[0] * 2097152 + codes[1];
    return Math.pow(2, 39 + codes.length) + codes.reduce((sum, code) => sum * 128 + code, 0);
  }

  /* ---- numbers and sets in letters ---- */

  const VALUES = {};
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_').forEach((letter, value) => { VALUES[letter] = value; });

  function reader(text) {
    let at = 0;
    const value = () => VALUES[text[at++]];
    function number() {
      let sum = 0;
      for (let weight = 1; ; weight *= 32) {
        const next = value();
        sum += (next % 32) * weight;
        if (next < 32) return sum;
      }
    }
    // The members of a set of the numbers below `count`.
    function set(count) {
      const head = value();
      const all = Array.from({ length: count }, (_, index) => index);
      if (head === 20) {
        const bits = Array.from({ length: 10 }, value);
        return all.filter((index) => bits[Math.floor(index / 6)] >> (index % 6) & 1);
      }
      const named = Array.from({ length: head < 10 ? head : head - 10 }, value);
      return head < 10 ? named : all.filter((index) => named.indexOf(index) < 0);
    }
    return { number: number, set: set, more: () => at < text.length };
  }

  /* ---- the index ---- */

  // The communities with their records and chunks counted through, and all records in that order.
  function understand(index) {
    const records = [];
    const chunks = [];
    index.communities.forEach(function ([address, name, count, days, kinds], community) {
      const dayOf = reader(days);
      const kindOf = reader(kinds);
      let day = 0;
      for (let number = 0; number < count; number += 1) {
        if (number % index.chunk === 0) chunks.push({ first: records.length, count: Math.min(index.chunk, count - number) });
        day += dayOf.number();
        records.push({
          community: community,
          name: name,
          day: day,
          kind: index.kinds[kindOf.number()],
          file: (address ? address + '/' : '') + 'search/d' + Math.floor(number / index.block) + '.js',
          row: number % index.block,
        });
      }
    });
    const shards = index.shards.map((first) => ({ from: order(first), file: 'search/' + order(first).toString(16) + '.js' }));
    return { records: records, chunks: chunks, shards: shards, communities: index.communities.map(([address]) => decodeURI(address)) };
  }

  function shardOf(index, gram) {
    const wanted = order(gram);
    let [low, high] = [0, index.shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.shards[middle].from <= wanted) low = middle + 1; else high = middle;
    }
    return low ? index.shards[low - 1].file : null;
  }

  // Which records a part of an entry names, as a flag for each.
  function flags(index, text) {
    const out = new Uint8Array(index.records.length);
    const read = reader(text || '');
    let chunk = -1;
    while (read.more()) {
      chunk += 1 + read.number();
      const { first, count } = index.chunks[chunk];
      read.set(count).forEach((member) => { out[first + member] = 1; });
    }
    return out;
  }

  // In which records and titles a gram stands.
  function lookUp(index, gram) {
    const file = shardOf(index, gram);
    if (!file) return Promise.resolve({ anywhere: flags(index, ''), title: flags(index, '') });
    return load(file).then(function (text) {
      const head = ' ' + gram + '=';
      const start = (' ' + text).indexOf(head);
      const rest = start < 0 ? '' : text.slice(start + head.length - 1);
      const [anywhere, title] = rest.split(' ', 1)[0].split(':');
      return { anywhere: flags(index, anywhere), title: flags(index, title) };
    });
  }

  // A question in simplified characters; as it is where they cannot be had.
  function simplified(question) {
    return load('search/letters.js').then(function (rows) {
      const [simple, traditional] = rows.map((row) => Array.from(row));
      return Array.from(question).map((letter) => simple[traditional.indexOf(letter)] || letter).join('');
    }).catch(() => question);
  }

  const both = (a, b) => a.map((flag, at) => flag & b[at]);

  // At most so many grams, spread over all.
  function spread(all) {
    if (all.length <= MOST_GRAMS) return all;
    return Array.from({ length: MOST_GRAMS }, (_, at) => all[Math.round(at * (all.length - 1) / (MOST_GRAMS - 1))]);
  }

  // The records that have all words, those with more of the words in their titles first, then the newest.
  function find(index, words, wanted) {
    const asked = spread([].concat.apply([], words.map((word) => grams(word))).filter((gram, at, all) => all.indexOf(gram) === at));
    return Promise.all(asked.map((gram) => lookUp(index, gram))).then(function (found) {
      const by = {};
      asked.forEach((gram, at) => { by[gram] = found[at]; });
      const anywhere = found.map((hits) => hits.anywhere).reduce(both);
      const titles = words.map((word) => grams(word).filter((gram) => gram in by).map((gram) => by[gram].title));
      const titled = titles.filter((sets) => sets.length).map((sets) => sets.reduce(both));
      return index.records
        .map((record, number) => ({ record: record, number: number, titled: titled.reduce((sum, set) => sum + set[number], 0) }))
        .filter(({ record, number }) => anywhere[number] && wanted(record))
        .sort((a, b) => b.titled - a.titled || b.record.day - a.record.day || b.number - a.number);
    });
  }

  /* ---- what is shown ---- */

  // The places of the words in a text.
  function places(text, words) {
    const parts = letters(text);
    const found = [];
    words.forEach(function (word) {
      const wanted = letters(word).map((part) => part.letter);
      for (let at = 0; at + wanted.length <= parts.length; at += 1) {
        if (wanted.every((letter, next) => letter === parts[at + next].letter)) {
          found.push([parts[at].at, parts[at + wanted.length - 1].end]);
        }
      }
    });
    return found.sort((a, b) => a[0] - b[0]);
  }

  // Puts a text into an element with the words marked; answers whether there were any.
  function write(element, text, words) {
    const found = places(text, words);
    let done = 0;
    found.forEach(function ([start, end]) {
      if (end <= done) return;
      element.append(text.slice(done, Math.max(done, start)));
      const mark = document.createElement('mark');
      mark.textContent = text.slice(Math.max(done, start), end);
      element.append(mark);
      done = end;
    });
    element.append(text.slice(done));
    return found.length > 0;
  }

  // Browsers that can, go to the word in the page.
  const toWord = (word) => '#:~:text=' + encodeURIComponent(word).replace(/-/g, '%2D');

  function item(hit, document_, words) {
    const [title, address, kind, day, summary, old] = document_;
    const node = pattern.content.firstElementChild.cloneNode(true);
    const part = (name) => node.querySelector('.hit-' + name);
    const link = part('link');
    const marked = [write(link, title, words), write(part('summary'), summary, words)].some(Boolean);
    link.href = address + (marked ? '' : toWord(words[0]));
    part('kind').textContent = kind;
    part('date').textContent = day;
    part('date').dateTime = new Date(hit.record.day * 864e5).toISOString().slice(0, 10);
    part('from').textContent = hit.record.name;
    if (marked) part('inside').remove();
    if (!old) part('old').remove();
    if (!summary) part('summary').remove();
    return node;
  }

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // Shows the next of the hits.
  function show(hits, words) {
    const next = hits.slice(list.children.length, list.children.length + PAGE);
    return Promise.all(next.map((hit) => load(hit.record.file))).then(function (files) {
      const items = next.map((hit, at) => item(hit, files[at][hit.record.row], words));
      items.forEach((node) => list.append(node));
      const left = hits.length - list.children.length;
      more.hidden = left === 0;
      more.textContent = fill(say.more, { n: Math.min(PAGE, left) });
      status.textContent = fill(left ? say.found : say.foundAll, { n: hits.length, m: list.children.length });
      return items;
    });
  }

  const failed = () => { status.textContent = say.failed; };

  /* ---- the question ---- */

  const asked = new URLSearchParams(location.search);
  const form = box.querySelector('form');
  ['q', 'c', 'k', 'y'].forEach(function (name) {
    const field = form.elements[name];
    const value = asked.get(name);
    if (!field || value === null) return;
    if (field.options && !Array.from(field.options).some((option) => option.value === value)) return;
    field.value = value;
  });

  function answer() {
    const question = form.elements.q.value.trim();
    if (!asked.has('q')) return;
    const all = question.split(/\s+/).filter(Boolean);
    let words = all.filter((word) => grams(word).length);
    const leftOut = all.filter((word) => !grams(word).length);
    const note = document.getElementById('left-out');
    note.hidden = !(words.length && leftOut.length);
    note.textContent = fill(say.leftOut, { w: leftOut.join(' ') });
    if (!words.length) { status.textContent = say.short; return; }
    document.title = question + ' - ' + document.title;
    status.textContent = say.busy;
    const chosen = (name) => (form.elements[name] ? form.elements[name].value : '');
    load(say.index).then(understand).then(function (index) {
      const community = chosen('c') ? index.communities.indexOf(chosen('c')) : null;
      const wanted = (record) =>
        (community === null || record.community === community)
        && (!chosen('k') || record.kind === chosen('k'))
        && (!chosen('y') || new Date(record.day * 864e5).getUTCFullYear() === Number(chosen('y')));
      return find(index, words, wanted).then(function (hits) {
        return hits.length ? hits : simplified(words.join(' ')).then(function (again) {
          if (again === words.join(' ')) return hits;
          words = again.split(' ');
          return find(index, words, wanted);
        });
      });
    }).then(function (hits) {
      if (!hits.length) {
        status.textContent = fill(say.none, { q: question });
        nothing.hidden = false;
        return undefined;
      }
      more.addEventListener('click', function () {
        show(hits, words).then((items) => items[0].querySelector('a').focus()).catch(failed);
      });
      return show(hits, words);
    }).catch(failed);
  }

  answer();
})();
