/* The player: shows page after page for as long as each takes to read. Time is counted by performance.now, so that a clock
   that jumps neither hurries nor holds it. Once a second it looks whether something else has to be on. */
(function (kiosk) {
  'use strict';

  var player = { running: false, held: false, state: '' };
  var current = null;
  var begun = 0;
  var seconds = 0;
  var looked = '';
  var paused = null;       // since when, by performance.now

  function now() { return paused === null ? performance.now() : paused; }

  function show(page) {
    seconds = kiosk.stage.show(current.id, page, current.seconds);
    begun = now();
  }

  /* Errors in an item go on to the next; if every one fails the stage is left as it is until the next second. */
  player.nextItem = function () {
    for (var tries = Object.keys(kiosk.items).length; tries > 0; tries -= 1) {
      current = kiosk.playlist.next();
      if (!current) return;
      try { show(0); kiosk.tell('item', current); return; } catch (error) { kiosk.failed(error); }
    }
  };

  /* Begins with a page of an item, whatever is on. */
  player.show = function (id, page) {
    current = { id: id, seconds: null };
    show(page);
    kiosk.tell('item', current);
  };

  player.next = function () {
    try {
      if (current && kiosk.stage.page + 1 < kiosk.stage.pages()) show(kiosk.stage.page + 1);
      else player.nextItem();
    } catch (error) {
      kiosk.failed(error);
      player.nextItem();
    }
  };

  /* Part of the page's time that is over, 0 to 1. */
  player.part = function () { return seconds ? Math.min(1, (now() - begun) / 1000 / seconds) : 0; };

  /* A visitor holds the programme; when they have gone it goes on with what is next. */
  player.hold = function () { player.held = true; };
  player.release = function () { player.held = false; player.nextItem(); };

  /* While something else covers the page its time stands still. */
  player.pause = function () { paused = now(); };
  player.resume = function () { begun += performance.now() - now(); paused = null; };

  function change(on) {
    player.state = on.state;
    kiosk.tell('state', on);
    if (on.state === 'quiet') { current = null; kiosk.stage.clear(); } else player.nextItem();
  }

  function stillOn(on) { return on.items.indexOf(current.id) >= 0; }

  /* An emergency comes and goes at once, so do quiet hours; anything else waits for its turn. */
  function isOther(on) {
    var urgent = on.state === 'emergency' && current && !stillOn(on);
    return urgent || (on.state !== player.state && [on.state, player.state].some(function (state) { return state === 'emergency' || state === 'quiet' || state === ''; }));
  }

  player.look = function () {
    var on = kiosk.playlist.onAir();
    if (isOther(on)) change(on);
    else player.state = on.state;
    if (on.state !== 'quiet' && !current) player.nextItem();
  };

  player.tick = function () {
    if (!player.running) return;
    var minute = kiosk.clock.minute();
    if (minute !== looked || kiosk.clock.wrong) { looked = minute; player.look(); }
    if (player.held || !current || now() - begun < seconds * 1000) return;
    if (kiosk.playlist.onAir().items.indexOf(current.id) < 0) player.nextItem(); else player.next();
  };

  player.start = function () {
    if (player.running) return;
    player.running = true;
    player.look();
  };

  kiosk.player = player;
})(window.mingbaiKiosk);
