/* Start, and the one tick a second that everything hangs on. */
(function (kiosk) {
  'use strict';

  var BEAT = 5;            // seconds between two signs of life
  var ASK = 600;           // between two questions for the server's clock
  var seconds = 0;

  function every(length, work) { if (seconds % length === 0) kiosk.safely(work)(); }

  function tick() {
    seconds += 1;
    every(1, kiosk.bar.tick);
    every(1, kiosk.stale.tick);
    every(1, kiosk.player.tick);
    every(1, kiosk.hands.tick);
    every(1, kiosk.progress.tick);
    every(1, kiosk.care.tick);
    every(60, kiosk.care.minute);
    every(60, kiosk.clock.keep);
    every(BEAT, kiosk.parent.beat);
    every(ASK, kiosk.clock.ask);
  }

  /* #finance-2026-10 or #finance-2026-10/2 begins with that page; without a shell around it. */
  function begin() {
    var named = decodeURIComponent(location.hash.slice(1)).split('/');
    kiosk.player.start();
    if (!kiosk.items[named[0]]) return;
    kiosk.player.show(named[0], Number(named[1] || 1) - 1);
  }

  function whole() {
    if (!kiosk.isWhole()) return;
    kiosk.html.classList.add('live');
    kiosk.bar.tick();
    kiosk.stale.tick();
    setInterval(tick, 1000);
    if (kiosk.parent.alone) begin();
    kiosk.parent.ready();
  }

  /* What fails anywhere ends the page that is on, not the programme. */
  window.addEventListener('error', function () {
    kiosk.failures += 1;
    if (kiosk.player.running && !kiosk.player.held) kiosk.safely(kiosk.player.nextItem)();
  });

  var resized = 0;
  window.addEventListener('resize', function () {
    clearTimeout(resized);
    resized = setTimeout(kiosk.safely(function () { kiosk.stage.again(); }), 200);
  });

  kiosk.clock.ask();
  if (document.readyState === 'complete') whole(); else window.addEventListener('load', kiosk.safely(whole));
})(window.mingbaiKiosk);
