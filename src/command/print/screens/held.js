/* Runs in the page of a screen before its own scripts, so that pictures of it are the same every time: the clock stands at a
   minute of China, nothing ticks, what waits runs when the picture is taken. `window.mingbaiPictures` is what the program asks. */
(function (minute) {
  'use strict';

  var moment = Date.parse(minute + ':00+08:00');
  var Clock = Date;
  var later = window.setTimeout.bind(window);
  var waiting = [];

  window.Date = new Proxy(Clock, {
    construct: function (clock, given) { return given.length ? Reflect.construct(clock, given) : new clock(moment); },
    get: function (clock, name) { return name === 'now' ? function () { return moment; } : clock[name]; }
  });
  performance.now = function () { return 0; };
  window.setInterval = function () { return 0; };
  window.setTimeout = function (work) { return waiting.push(work); };
  window.clearTimeout = function (number) { if (waiting[number - 1]) waiting[number - 1] = null; };

  /* The page with everything on it, also what its own load handlers do. */
  function loaded() {
    return new Promise(function (done) {
      if (document.readyState === 'complete') done();
      else window.addEventListener('load', function () { later(done, 0); });
    });
  }

  /* Movements are over, letters and pictures are there. */
  function still() {
    waiting.splice(0).forEach(function (work) { if (work) work(); });
    document.getAnimations().forEach(function (movement) {
      try { movement.finish(); } catch (endless) { movement.cancel(); }
    });
    var pictures = Array.from(document.images).map(function (picture) { return picture.decode().catch(function () {}); });
    return Promise.all(pictures.concat(document.fonts.ready));
  }

  window.mingbaiPictures = {
    /* The screen as it is at its minute: told of the emergencies that are switched on, as its shell would tell it. It is not
       told how old it is: by then it will have been built anew. */
    begin: function (alarm) {
      return loaded().then(function () {
        var kiosk = window.mingbaiKiosk;
        if (!kiosk || !kiosk.player.running) throw new Error('the programme is not whole');
        kiosk.programme.stale_days = 0;
        kiosk.stale.tick();
        kiosk.playlist.mark({ emergency: alarm });
        kiosk.player.look();
        return still();
      }).then(function () { return {}; });
    },

    /* A page of an item: { pages: how many it has, seconds: how long this one stands }. */
    show: function (id, page, seconds) {
      var kiosk = window.mingbaiKiosk;
      kiosk.player.show(id, page);
      var item = kiosk.items[id];
      var pages = item.pages();
      return still().then(function () { return { pages: pages.length, seconds: item.seconds(pages[page], seconds) }; });
    }
  };
})
