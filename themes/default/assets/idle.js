// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody left open on a shared screen goes: when nobody has touched it for `limit` seconds, with a warning in the last
// `warning`. A classic script in ES2017 for Chromium 69 and file://.
(function () {
  'use strict';

  // tell(left): seconds left during the warning, else 0. end(): the time is over; the watch has stopped.
  window.mingbaiIdle = function (limit, warning, tell, end) {
    let touched = 0;
    let clock = null;

    function stop() {
      window.clearInterval(clock);
      clock = null;
      tell(0);
    }

    function look() {
      const left = Math.ceil(limit - (Date.now() - touched) / 1000);
      if (left <= 0) {
        stop();
        end();
      } else { tell(left <= warning ? left : 0); }
    }

    function start() {
      touched = Date.now();
      if (clock === null) { clock = window.setInterval(look, 1000); }
    }

    ['mousedown', 'mousemove', 'touchstart', 'keydown', 'scroll'].forEach(function (name) {
      window.addEventListener(name, function () { touched = Date.now(); }, { passive: true });
    });
    return { start: start, stop: stop };
  };
})();
