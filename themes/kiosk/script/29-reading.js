/* How long a page stands: by the letters that there are to read. */
(function (kiosk) {
  'use strict';

  var LOOK = 3;      // seconds to look up and find the place
  var reading = kiosk.programme.reading;

  /* Letters that can be read in the longest time of a page. */
  kiosk.mostLetters = function () {
    return Math.floor((reading.most - LOOK) * reading.characters_per_second);
  };

  /* Seconds for a page of so many letters; the clerk's own seconds, where given, are the least. */
  kiosk.readingTime = function (letters, wanted) {
    var needed = LOOK + Math.ceil(letters / reading.characters_per_second);
    return Math.max(wanted || reading.least, Math.min(needed, reading.most));
  };

  /* A low strip of lamps shows one sentence or one row at a time; the style sheet says which screens are one. */
  kiosk.isStrip = function () { return kiosk.styled('strip'); };
})(window.mingbaiKiosk);
