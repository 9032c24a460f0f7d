/* Care of the panel: everything wanders a little, once a minute; light and dark take turns, loop by loop, and with them
   the sides; the clock of the night stands in another place every minute. */
(function (kiosk) {
  'use strict';

  /* Steps around the middle, in hundredths of the shorter side: wide enough for the strokes of a letter to leave their place. */
  var PATH = [[0, 0], [0.4, 0.2], [0.6, 0.6], [0.2, 0.8], [-0.3, 0.6], [-0.7, 0.3], [-0.7, -0.3], [-0.3, -0.7], [0.2, -0.8], [0.7, -0.5], [0.8, 0]];
  var steps = 0;

  function wander() {
    var at = PATH[steps % PATH.length];
    kiosk.html.style.setProperty('--shift-x', String(at[0]));
    kiosk.html.style.setProperty('--shift-y', String(at[1]));
  }

  /* A place for the night's clock: far from the last one, the same everywhere at the same step. */
  function wanderQuiet() {
    var quiet = kiosk.byId('quiet-time');
    quiet.style.setProperty('--x', String((steps * 37) % 100 / 100));
    quiet.style.setProperty('--y', String((steps * 61) % 100 / 100));
  }

  kiosk.care = {
    minute: function () { steps += 1; wander(); wanderQuiet(); },
    palette: function () { kiosk.html.classList.toggle('alternate', kiosk.playlist.loops % 2 === 1); }
  };

  kiosk.on('item', kiosk.care.palette);
  wanderQuiet();

  /* The pointer goes when nobody moves it. */
  var moved = performance.now();
  document.addEventListener('pointermove', function () { moved = performance.now(); kiosk.html.classList.remove('hush'); });
  kiosk.care.tick = function () { if (performance.now() - moved > 3000) kiosk.html.classList.add('hush'); };
})(window.mingbaiKiosk);
