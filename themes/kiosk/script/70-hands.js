/* Hands: a touch or a key stops the programme and opens the controls; left alone it goes on by itself, and everything that a
   visitor changed is as it was. */
(function (kiosk) {
  'use strict';

  var WARN = 10;           // seconds before it goes on in which it says so
  var programme = kiosk.programme;
  var hands = { open: false };
  var touched = 0;
  var controls = kiosk.byId('controls');

  /* Seconds until it goes on: never before the page could be read. */
  hands.left = function () {
    var idle = Math.max(programme.idle || 45, hands.browsing() ? 0 : kiosk.stage.seconds);
    return Math.ceil(idle - (performance.now() - touched) / 1000);
  };

  hands.browsing = function () { return Boolean(kiosk.directory && kiosk.directory.open); };

  hands.touch = function () { touched = performance.now(); kiosk.html.classList.remove('hush'); hands.tick(); };

  hands.take = function () {
    if (hands.open || kiosk.player.state === 'emergency' || kiosk.player.state === 'quiet' || !kiosk.stage.item) return;
    hands.open = true;
    kiosk.player.hold();
    controls.hidden = false;
    kiosk.html.classList.add('hands');
    kiosk.stage.again();
    hands.touch();
  };

  hands.leave = function () {
    if (!hands.open) return;
    hands.open = false;
    kiosk.aloud.stop();
    kiosk.directory.close();
    controls.hidden = true;
    kiosk.html.classList.remove('hands');
    hands.reset();
    if (document.activeElement) document.activeElement.blur();
    kiosk.player.held = false;
  };

  /* Back to the programme. */
  hands.done = function () {
    if (!hands.open) return;
    hands.leave();
    kiosk.player.release();
  };

  /* Being read to is not idleness: the seconds begin when the voice has ended. */
  hands.tick = function () {
    if (!hands.open) return;
    if (kiosk.aloud.reading) touched = performance.now();
    var left = hands.left();
    if (left <= 0) { hands.done(); return; }
    kiosk.say('resume-left', kiosk.fill(kiosk.words.seconds, { seconds: left }));
    kiosk.byId('returning').hidden = left > WARN;
    if (left <= WARN) kiosk.say('returning', kiosk.fill(kiosk.words.returning, { seconds: left }));
  };

  /* ---- letters and contrast ---- */

  var toggles = { large: programme.letters === 'large', high: programme.contrast === 'high' };

  function apply(name, on) {
    kiosk.html.classList.toggle(name, on);
    kiosk.all('[data-toggle="' + name + '"]').forEach(function (button) { button.setAttribute('aria-pressed', String(on)); });
  }

  hands.reset = function () { Object.keys(toggles).forEach(function (name) { apply(name, toggles[name]); }); };

  hands.toggle = function (name) {
    apply(name, !kiosk.html.classList.contains(name));
    kiosk.stage.again();
    if (hands.browsing()) kiosk.directory.show();
  };

  hands.reset();
  kiosk.hands = hands;
})(window.mingbaiKiosk);
