// Tables that sort and lists that are searched. Without this script they are plain tables, sorted as they were printed.
(() => {
  'use strict';

  // What a cell is sorted by: what it says itself, the day in it, else its text. Numbers sort as numbers.
  const key = (cell) => {
    if (!cell) return '';
    const time = cell.querySelector('time');
    const text = cell.dataset.sort || (time && time.dateTime) || cell.textContent.trim();
    if (text === '' || text === '—') return '';
    const number = Number(text.replace(/,/g, ''));
    return Number.isNaN(number) ? text : number;
  };

  const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), document.documentElement.lang));

  // What is empty stays at the end, whichever way round.
  const order = (a, b, sign) => {
    if (a.key === '' || b.key === '') return (a.key === '') - (b.key === '');
    return sign * compare(a.key, b.key);
  };

  const sort = (table, at, descending) => {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => ({ row, key: key(row.cells[at]) }));
    rows.sort((a, b) => order(a, b, descending ? -1 : 1));
    const sorted = document.createDocumentFragment();
    rows.forEach(({ row }) => sorted.append(row));
    body.append(sorted);
  };

  const press = (table, head, at) => {
    const before = head.getAttribute('aria-sort');
    const descending = before ? before === 'ascending' : head.classList.contains('num');
    Array.from(table.tHead.rows[0].cells).forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    sort(table, at, descending);
  };

  const sortable = (table) => {
    Array.from(table.tHead.rows[0].cells).forEach((head, at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => press(table, head, at));
      head.append(button);
    });
    table.querySelectorAll('caption [hidden]').forEach((hint) => { hint.hidden = false; });
  };

  // A box and selects above a list: rows that do not fit are hidden, and so are groups without rows.
  const searchable = (sift) => {
    const list = document.getElementById(sift.dataset.for);
    if (!list) return;
    const box = sift.querySelector('input');
    const selects = Array.from(sift.querySelectorAll('select'));
    const rows = Array.from(list.querySelectorAll('tbody tr'), (row) => ({ row, text: row.textContent.toLowerCase() }));
    const groups = Array.from(list.querySelectorAll('.duty-group'), (group) => ({ group, open: group.open }));
    const status = sift.appendChild(document.createElement('p'));
    status.setAttribute('role', 'status');

    const fits = ({ row, text }, words) => words.every((word) => text.includes(word)) && selects.every((select) => !select.value || row.dataset[select.dataset.by] === select.value);
    const search = () => {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      const asked = words.length > 0 || selects.some((select) => select.value);
      let shown = 0;
      rows.forEach((one) => {
        one.row.hidden = !fits(one, words);
        shown += !one.row.hidden;
      });
      groups.forEach(({ group, open }) => {
        group.hidden = !group.querySelector('tbody tr:not([hidden])');
        if ('open' in group) group.open = asked || open;
      });
      status.textContent = asked ? sift.dataset.said.replace('{n}', shown).replace('{all}', rows.length) : '';
    };
    sift.addEventListener('input', search);
    sift.hidden = false;
    if (box.value || selects.some((select) => select.value)) search();
  };

  // A calendar that is wider than the screen begins where today is, with a whole month beside the names of its rows.
  const today = (region) => {
    const heads = Array.from(region.querySelectorAll('thead th'));
    const now = heads.find((head) => head.classList.contains('now'));
    if (!now) return;
    const names = heads[0].offsetWidth;
    const least = now.offsetLeft + now.offsetWidth - region.clientWidth;
    const first = heads.slice(1).find((head) => head.offsetLeft - names >= least);
    region.scrollLeft = first ? first.offsetLeft - names : least;
  };

  const begin = () => {
    document.querySelectorAll('table[data-sortable]').forEach(sortable);
    document.querySelectorAll('.sift[data-for]').forEach(searchable);
    document.querySelectorAll('.across').forEach(today);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
