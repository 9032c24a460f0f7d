/* mingbai, theme kiosk: turns the slides of the page into a programme.
   Classic script, ES2017, no requests but build.js beside the page: it runs from a USB stick. */
(function () {
  'use strict';

  var IDLE = 45;            // seconds after the last touch until it goes on by itself
  var BUILD_EVERY = 300;    // seconds between two looks at build.js
  var html = document.documentElement;
  var body = document.body;
  var slides = Array.prototype.slice.call(document.querySelectorAll('.slide'));
  var at = -1;
  var begun = 0;            // when the present slide came up
  var pausedUntil = 0;
  var lastMove = Date.now();
  var byId = function (id) { return document.getElementById(id); };

  if (!slides.length) return;

  /* A failing part never stops the programme. */
  function safely(work) {
    return function () {
      try { return work.apply(null, arguments); } catch (error) { if (window.console) console.error(error); }
    };
  }

  /* ---- the slides ---- */

  function seconds(slide) {
    var n = parseFloat(slide.getAttribute('data-seconds'));
    return n >= 3 && n < 600 ? n : 12;
  }

  function overflowing(slide) {
    var box = slide.querySelector('.slide-body');
    return box && (box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2);
  }

  /* The largest letters that fit; kiosk.css keeps them above the readable minimum. */
  var fit = safely(function (slide) {
    var scale = 1.3;
    slide.style.setProperty('--fit', '1.3');
    while (overflowing(slide) && scale > 0.6) {
      scale -= 0.05;
      slide.style.setProperty('--fit', scale.toFixed(2));
    }
  });

  var show = safely(function (next) {
    if (at >= 0 && next >= slides.length) html.classList.toggle('alt');
    at = (next + slides.length) % slides.length;
    slides.forEach(function (slide, i) {
      slide.classList.toggle('on', i === at);
      slide.setAttribute('aria-hidden', i === at ? 'false' : 'true');
    });
    begun = Date.now();
    fit(slides[at]);
    var box = slides[at].querySelector('.slide-body');
    if (box) box.scrollTop = 0;
  });

  /* What still does not fit is moved up slowly while the slide is on. */
  function scroll(slide, part) {
    var box = slide.querySelector('.slide-body');
    var rest = box ? box.scrollHeight - box.clientHeight : 0;
    if (rest > 2) box.scrollTop = rest * Math.min(1, Math.max(0, (part - 0.25) / 0.5));
  }

  var step = safely(function () {
    var now = Date.now();
    var paused = now < pausedUntil;
    byId('paused').hidden = !paused;
    if (paused) { begun += 250; return; }
    var part = (now - begun) / (seconds(slides[at]) * 1000);
    byId('progress').style.transform = 'scaleX(' + Math.min(1, Math.max(0, part)) + ')';
    scroll(slides[at], part);
    if (part >= 1 || part < -1) show(at + 1);
  });

  /* ---- clock: always the time of China, whatever the box is set to ---- */

  var two = function (n) { return (n < 10 ? '0' : '') + n; };

  var tick = safely(function () {
    var china = new Date(Date.now() + 8 * 3600 * 1000);
    var day = body.getAttribute('data-weekdays').split(' ')[china.getUTCDay()];
    byId('clock-time').textContent = two(china.getUTCHours()) + ':' + two(china.getUTCMinutes());
    byId('clock-day').textContent = body.getAttribute('data-date')
      .replace('%Y', china.getUTCFullYear())
      .replace('%m', china.getUTCMonth() + 1)
      .replace('%d', china.getUTCDate())
      .replace('%w', day);
  });

  /* ---- hands: touch or a key pauses and steps; left alone it goes on ---- */

  function pause() { pausedUntil = Date.now() + IDLE * 1000; }

  function resume() { pausedUntil = 0; }

  function wake() {
    lastMove = Date.now();
    html.classList.remove('hush');
  }

  document.addEventListener('pointermove', wake);

  document.addEventListener('click', safely(function (event) {
    var x = event.clientX / window.innerWidth;
    wake();
    if (x < 0.3) { show(at - 1); pause(); }
    else if (x > 0.7) { show(at + 1); pause(); }
    else if (Date.now() < pausedUntil) resume();
    else pause();
  }));

  document.addEventListener('keydown', safely(function (event) {
    var key = event.key;
    if (key === 'ArrowRight' || key === 'PageDown') { show(at + 1); pause(); }
    else if (key === 'ArrowLeft' || key === 'PageUp') { show(at - 1); pause(); }
    else if (key === 'Home') { show(0); pause(); }
    else if (key === ' ' || key === 'Enter') { if (Date.now() < pausedUntil) resume(); else pause(); }
    else return;
    event.preventDefault();
  }));

  /* ---- care of the panel: everything wanders a few pixels, once a minute ---- */

  var OFFSETS = [[0, 0], [2, 1], [3, 3], [1, 4], [-1, 3], [-3, 2], [-3, -1], [-1, -3], [2, -2]];
  var turn = 0;

  var wander = safely(function () {
    turn = (turn + 1) % OFFSETS.length;
    html.style.setProperty('--dx', OFFSETS[turn][0] + 'px');
    html.style.setProperty('--dy', OFFSETS[turn][1] + 'px');
  });

  /* ---- a newer build beside the page: build.js says window.__mingbai_build = "..." ---- */

  var look = safely(function () {
    var script = document.createElement('script');
    script.src = body.getAttribute('data-root') + 'build.js?t=' + Date.now();
    script.onload = safely(function () {
      script.remove();
      var found = window.__mingbai_build;
      if (found && String(found) !== body.getAttribute('data-build')) location.reload();
    });
    script.onerror = function () { script.remove(); };
    document.head.appendChild(script);
  });

  /* ---- start; #3 in the address starts with the third slide ---- */

  html.classList.add('live');
  Array.prototype.forEach.call(document.querySelectorAll('.bar > *, .slide > *'), function (part) { part.classList.add('shift'); });
  show(Math.max(0, (parseInt(location.hash.slice(1), 10) || 1) - 1) % slides.length);
  tick();
  setInterval(step, 250);
  setInterval(tick, 1000);
  setInterval(wander, 60000);
  setInterval(look, BUILD_EVERY * 1000);
  setInterval(function () { if (Date.now() - lastMove > 3000) html.classList.add('hush'); }, 1000);
  window.addEventListener('resize', safely(function () { fit(slides[at]); }));
})();
