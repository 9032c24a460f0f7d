/* A thin dim line that says how much of the page's time is over; one step a second. */
(function (kiosk) {
  'use strict';

  var line = kiosk.byId('progress');

  kiosk.progress = {
    tick: function () { line.style.setProperty('--part', kiosk.player.held ? '0' : kiosk.player.part().toFixed(3)); }
  };
})(window.mingbaiKiosk);
