/* Talking to the shell around this page: ready when all of it is there, a sign of life every five seconds, a touch. The
   shell says when it is shown, and what the marker says. Alone, it just runs. */
(function (kiosk) {
  'use strict';

  var alone = window.parent === window;

  function tell(message) {
    if (!alone) window.parent.postMessage(message, '*');
  }

  /* The style sheet's last rule is the sign that all of it came. */
  function hasStyle() {
    return kiosk.styled('whole');
  }

  function hasPictures() {
    return kiosk.all('img').every(function (picture) { return picture.complete && picture.naturalWidth > 0; });
  }

  function hasItems() {
    var wanted = Object.keys(kiosk.programme.items);
    return wanted.length > 0 && wanted.every(function (id) { return kiosk.items[id]; }) && Object.keys(kiosk.items).length === wanted.length;
  }

  kiosk.isWhole = function () {
    return Boolean(kiosk.byId('end') && hasStyle() && hasPictures() && hasItems() && window.mingbaiSchedule);
  };

  function files() {
    var found = kiosk.all('link[rel=stylesheet], script[src], img[src]').map(function (one) { return one.href || one.src; });
    return found.filter(function (file, at) { return /^https?:/.test(file) && found.indexOf(file) === at; });
  }

  kiosk.parent = {
    alone: alone,
    ready: function () { tell({ mingbai: 'ready', build: kiosk.programme.build, files: files() }); },
    beat: function () {
      tell({ mingbai: 'beat', busy: kiosk.hands.open, now: Math.round(kiosk.clock.now()) });
    }
  };

  kiosk.on('touched', function () { tell({ mingbai: 'touched' }); });

  var answers = {
    shown: function () { kiosk.player.start(); },
    marker: function (message) {
      kiosk.playlist.mark(message);
      if (kiosk.player.running) kiosk.player.look();
    }
  };

  window.addEventListener('message', kiosk.safely(function (event) {
    var message = event.data;
    if (event.source === window.parent && message && answers[message.mingbai]) answers[message.mingbai](message);
  }));
})(window.mingbaiKiosk);
