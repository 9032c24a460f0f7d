/* What the whole screen looks like in each state: night is black with a dim clock, an emergency is red. */
(function (kiosk) {
  'use strict';

  kiosk.on('state', function (on) {
    kiosk.html.classList.toggle('night', on.state === 'quiet');
    kiosk.html.classList.toggle('emergency', on.state === 'emergency');
    kiosk.byId('quiet').hidden = on.state !== 'quiet';
    if (on.state === 'emergency' || on.state === 'quiet') kiosk.hands.leave();
  });

  /* A screen reader is told of an emergency at once, of other pages not. */
  kiosk.on('item', function (current) {
    kiosk.byId('stage').setAttribute('aria-live', kiosk.player.state === 'emergency' ? 'assertive' : 'off');
    kiosk.html.setAttribute('data-item', current.id);
  });
})(window.mingbaiKiosk);
