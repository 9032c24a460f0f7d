/* Going through pages by hand: within an item, then to its neighbours, in the order of the list that was chosen. */
(function (kiosk) {
  'use strict';

  var list = null;         // ids; null: what the programme shows now
  var browse = {};

  browse.from = function (ids) { list = ids; };

  function order() {
    var ids = list || kiosk.playlist.onAir().items.filter(function (id) { return kiosk.items[id]; });
    return ids.indexOf(kiosk.stage.item.id) < 0 ? ids.concat(kiosk.stage.item.id) : ids;
  }

  function neighbour(step) {
    var ids = order();
    return ids[(ids.indexOf(kiosk.stage.item.id) + step + ids.length) % ids.length];
  }

  browse.open = function (id) { kiosk.stage.show(id, 0); };

  browse.next = function () {
    if (kiosk.stage.page + 1 < kiosk.stage.pages()) kiosk.stage.show(kiosk.stage.item.id, kiosk.stage.page + 1);
    else browse.open(neighbour(1));
  };

  browse.previous = function () {
    if (kiosk.stage.page > 0) kiosk.stage.show(kiosk.stage.item.id, kiosk.stage.page - 1);
    else kiosk.stage.show(neighbour(-1), Infinity);
  };

  kiosk.browse = browse;
})(window.mingbaiKiosk);
