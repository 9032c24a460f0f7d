/* mingbai, theme kiosk: the shell of a screen. It shows the programme in a frame, looks at the marker build.js beside it
   every 20 seconds, and puts a newer programme in the place of the old only when that has said that all of it is there.
   It never loads itself away but at night. Classic script, ES2017; runs over file:// and http. */
(function () {
  'use strict';

  var POLL = 20000;              // between two looks at the marker
  var PATIENCE = 60000;          // for a new frame to be ready, and for a running one to give a sign of life
  var HURRY = 5000;              // for the marker to come at the start; then the programme is shown without it
  var VISITOR = 300000;          // how long a newer build waits for someone who is reading
  var FADE = 1500;               // the old frame stays under the new for so long
  var NIGHT = 3 * 60 + 30;       // minutes after midnight in China at which the frame is made anew
  var body = document.body;
  var shell = body.getAttribute('data-shell');

  var marker = null;             // what build.js said last
  var shown = null;              // { frame, build, beat, busy }
  var coming = null;             // { frame, build, since, ready }
  var probing = null;            // the frame that tries a new shell
  var started = performance.now();
  var slip = 0;                  // the programme's clock less that of the box
  var renewed = null;            // the day on which the frame was made anew last

  /* Asked by a running shell whether all of this page is there: says so, and does nothing else. */
  if (/[?&]probe\b/.test(location.search)) {
    window.parent.postMessage({ mingbai: 'shell', shell: shell }, '*');
    return;
  }

  function now() { return performance.now(); }

  function china() { return new Date(Date.now() + slip + 8 * 3600000).toISOString(); }

  function safely(work) {
    return function (event) {
      try { work(event); } catch (error) { if (window.console) console.error(error); }
    };
  }

  /* ---- frames ---- */

  function makeFrame(address) {
    var frame = document.createElement('iframe');
    frame.src = address;
    frame.title = body.getAttribute('data-title');
    frame.className = 'under';
    body.insertBefore(frame, body.firstChild);
    return frame;
  }

  function drop(held) {
    if (held) held.frame.remove();
  }

  function begin(build) {
    drop(coming);
    coming = { frame: makeFrame('programme.html?b=' + encodeURIComponent(build || Date.now())), build: build, since: now(), ready: false };
  }

  /* The new frame is right when it is the build of the marker; a screen that shows nothing yet takes what it gets. */
  function isRight(build) {
    return !shown || !marker || build === marker.build;
  }

  function show() {
    var old = shown;
    shown = { frame: coming.frame, build: coming.ready, beat: now(), busy: false };
    coming = null;
    shown.frame.className = 'over';
    shown.frame.contentWindow.postMessage({ mingbai: 'shown' }, '*');
    shown.frame.contentWindow.focus();
    pass();
    setTimeout(function () { drop(old); }, FADE);
  }

  function showWhenFree() {
    var waits = shown && shown.busy && !(marker && marker.emergency) && now() - coming.since < VISITOR;
    if (coming && coming.ready && !waits) show();
  }

  /* Tells the programme what the marker says. */
  function pass() {
    if (shown && marker) shown.frame.contentWindow.postMessage({ mingbai: 'marker', build: marker.build, emergency: marker.emergency || null }, '*');
  }

  /* ---- what frames say ---- */

  var answers = {
    ready: function (message, from) {
      if (!coming || from !== coming.frame.contentWindow) return;
      if (!isRight(message.build)) { drop(coming); coming = null; return; }
      coming.ready = message.build;
      keep(message);
      showWhenFree();
    },
    beat: function (message, from) {
      if (!shown || from !== shown.frame.contentWindow) return;
      shown.beat = now();
      shown.busy = Boolean(message.busy);
      if (typeof message.now === 'number') slip = message.now - Date.now();
    },
    touched: function () { fillScreen(); },
    shell: function (message, from) {
      var ours = probing && from === probing.contentWindow;
      if (ours && marker && message.shell === marker.shell) location.reload();
    }
  };

  window.addEventListener('message', safely(function (event) {
    var message = event.data;
    if (message && answers[message.mingbai]) answers[message.mingbai](message, event.source);
  }));

  /* ---- the marker ---- */

  /* Loads build.js anew; a file that is missing or broken changes nothing. */
  function look() {
    var script = document.createElement('script');
    var done = function () { script.remove(); };
    delete window.__mingbai_build;
    script.src = 'build.js?t=' + Date.now();
    script.onload = safely(function () { done(); read(window.__mingbai_build); });
    script.onerror = safely(function () { done(); read(null); });
    document.head.appendChild(script);
  }

  function read(found) {
    if (found && typeof found.build === 'string') {
      marker = found;
      pass();
    }
    var wanted = marker ? marker.build : '';
    if (!shown && !coming) begin(wanted);
    else if (shown && marker && wanted !== shown.build && (!coming || coming.build !== wanted)) begin(wanted);
    else if (coming && coming.ready && marker && coming.ready !== wanted) begin(wanted);
  }

  /* ---- care ---- */

  function watch() {
    if (!shown && !coming && now() - started > HURRY) begin('');
    if (coming && !coming.ready && now() - coming.since > PATIENCE) { drop(coming); coming = null; }
    if (coming && coming.ready) showWhenFree();
    if (shown && !coming && now() - shown.beat > PATIENCE) { shown.beat = now(); begin(shown.build); }
  }

  /* Screens of one site are not renewed all in the same minute. */
  function spread() {
    var sum = 0;
    for (var i = 0; i < location.href.length; i += 1) sum = (sum * 31 + location.href.charCodeAt(i)) % 20;
    return sum;
  }

  function renew() {
    var time = china();
    var minutes = Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) - NIGHT - spread();
    if (renewed === null) renewed = minutes >= 0 ? time.slice(0, 10) : '';
    if (minutes < 0 || minutes > 60 || renewed === time.slice(0, 10) || !shown) return;
    renewed = time.slice(0, 10);
    if (marker && marker.shell && shell && marker.shell !== shell) probe();
    else begin(shown.build);
  }

  /* Loads the new shell unseen; only if it says what the marker says is this one left for it. */
  function probe() {
    if (probing) probing.remove();
    probing = makeFrame('index.html?probe');
    setTimeout(function () { if (probing) probing.remove(); probing = null; }, PATIENCE);
  }

  /* ---- what a browser may offer ---- */

  function keepAwake() {
    if (!navigator.wakeLock || document.visibilityState !== 'visible') return;
    navigator.wakeLock.request('screen').catch(function () { /* the system decides */ });
  }

  function fillScreen() {
    var full = document.fullscreenElement || window.innerHeight >= window.screen.height - 2;
    var ask = document.documentElement.requestFullscreen;
    if (!full && ask) Promise.resolve(ask.call(document.documentElement)).catch(function () { /* not allowed here */ });
  }

  /* The worker keeps what is shown for a time without network; browsers allow it on https and on this machine only. */
  function startWorker() {
    if (!/^https?:$/.test(location.protocol) || !window.isSecureContext || !navigator.serviceWorker) return;
    navigator.serviceWorker.register(body.getAttribute('data-worker')).catch(function () { /* it runs without */ });
  }

  function keep(message) {
    var worker = navigator.serviceWorker;
    if (!worker || !/^https?:$/.test(location.protocol)) return;
    var own = Array.prototype.map.call(document.querySelectorAll('link[rel=stylesheet], script[src]'), function (one) { return one.href || one.src; });
    var files = own.filter(function (file) { return file.indexOf('build.js') < 0; }).concat(message.files || []);
    worker.ready.then(function (registration) {
      registration.active.postMessage({ mingbai: 'keep', build: message.build, folder: new URL('./', location.href).href, files: files });
    });
  }

  /* ---- start ---- */

  document.addEventListener('visibilitychange', safely(keepAwake));
  setInterval(safely(look), POLL);
  setInterval(safely(watch), 1000);
  setInterval(safely(renew), 30000);
  safely(keepAwake)();
  safely(startWorker)();
  look();
})();
