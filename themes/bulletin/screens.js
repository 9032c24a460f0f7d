// The page of the screens: says what each should be showing at this minute, by the rule that the screens themselves go by
// (schedule.js of the theme kiosk). Without this script the page is a list of items with their times.
(() => {
  'use strict';

  const EVERY = 15000;   // between two looks at the clock

  const read = (text) => {
    try { return JSON.parse(text); } catch (error) { return null; }
  };

  // The minute it is in China, wherever the telephone is: 2026-11-06T18:00.
  const minute = () => new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 16);

  const row = (section, id) => Array.from(section.querySelectorAll('[data-item]')).find((found) => found.dataset.item === id);

  // What an item is called, with its way to the page of it.
  const name = (section, id) => {
    const found = row(section, id);
    const item = document.createElement('li');
    if (found) item.append(...Array.from(found.cells[0].childNodes, (node) => node.cloneNode(true)));
    else item.textContent = id;
    return item;
  };

  // The items of one loop as they come.
  const inTurn = (programme, now, air) => {
    if (air.state === 'emergency') return air.items;
    if (air.state === 'quiet') return [];
    return window.mingbaiSchedule.loop(programme, now, {}).turns.flatMap((turn) => turn.items);
  };

  const show = (section, now, alarm) => {
    const programme = read(section.dataset.programme);
    if (!programme) return;
    const air = window.mingbaiSchedule.onAir(programme, now, { emergency: alarm });
    const state = section.querySelector('.screen-now');
    const list = section.querySelector('.screen-loop');
    state.textContent = state.dataset[air.state];
    state.hidden = false;
    section.dataset.state = air.state;
    const items = inTurn(programme, now, air);
    list.replaceChildren(...items.map((id) => name(section, id)));
    list.hidden = items.length === 0;
  };

  let last = '';
  const look = () => {
    const now = minute();
    if (now === last) return;
    last = now;
    const clock = document.getElementById('screens-clock');
    clock.textContent = `${clock.dataset.at} ${now.replace('T', ' ')}`;
    clock.hidden = false;
    const alarm = read(clock.dataset.alarm);
    document.querySelectorAll('.a-screen').forEach((section) => show(section, now, alarm));
  };

  if (!window.mingbaiSchedule) return;
  look();
  setInterval(look, EVERY);
})();
