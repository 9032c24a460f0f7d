// Time that only a test moves, without a wait: `window.advance(seconds)` runs every timer that is due, one after another. For a
// page without frames it is a hundred times faster than the clock of Playwright, which lets the page breathe between timers.

/** Runs in the page before its own scripts; `start` is a moment in milliseconds. */
export function virtualTime(start) {
  let now = 0;
  let device = start;
  let timers = [];
  let last = 0;
  const set = (every) => (work, delay = 0, ...given) => {
    last += 1;
    timers.push({ id: last, at: now + Math.max(1, delay), every: every ? Math.max(1, delay) : 0, work: () => work(...given) });
    return last;
  };
  const clear = (id) => { timers = timers.filter((timer) => timer.id !== id); };
  const real = window.setTimeout;
  const virtual = set(false);
  window.setTimeout = virtual;
  window.setInterval = set(true);
  window.clearTimeout = clear;
  window.clearInterval = clear;
  Date.now = () => device + now;
  performance.now = () => now;

  window.advance = (seconds) => {
    const until = now + seconds * 1000;
    for (;;) {
      const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      now = due.at;
      if (due.every) due.at += due.every; else clear(due.id);
      due.work();
    }
    now = until;
  };

  /** Runs what needs a clock that goes, such as axe-core. */
  window.inRealTime = async (work) => {
    window.setTimeout = real;
    try { return await work(); } finally { window.setTimeout = virtual; }
  };

  /** Sets the clock of the device; what is measured by performance.now does not notice. */
  window.setClock = (time) => { device = time - now; };
}
