// SPDX-License-Identifier: GPL-3.0-or-later
// Betterments only: every page reads and every link works without this file. A classic script in
// ES2017 for Chromium 69 and for file://, where localStorage may refuse to work.
(function () {
  'use strict';
  var root = document.documentElement;
  var key = 'letter-size';
  var memory = {
    read: function () { try { return localStorage.getItem(key) || ''; } catch (e) { return ''; } },
    write: function (size) { try { localStorage.setItem(key, size); } catch (e) { /* only forgotten */ } }
  };

  function all(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  // At once, before the body is drawn: no jump of the lines.
  function show(size) {
    root.className = size === 'l' || size === 'xl' ? 'size-' + size : '';
  }
  show(memory.read());

  function letterSize() {
    function press(size) {
      all('[data-size]', function (button) {
        button.setAttribute('aria-pressed', String(button.getAttribute('data-size') === size));
      });
    }
    all('[data-size]', function (button) {
      button.addEventListener('click', function () {
        var size = button.getAttribute('data-size');
        show(size);
        memory.write(size);
        press(size);
      });
    });
    press(memory.read());
  }

  function printing() {
    all('[data-print]', function (button) {
      button.addEventListener('click', function () { window.print(); });
    });
  }

  // Offered only when the top is out of sight.
  function backToTop() {
    var link = document.createElement('a');
    link.className = 'to-top';
    link.href = '#top';
    link.textContent = '回到顶部';
    link.hidden = true;
    document.querySelector('footer.footer').appendChild(link);
    window.addEventListener('scroll', function () {
      link.hidden = window.pageYOffset < window.innerHeight;
    }, { passive: true });
  }

  // Government sites ask before a reader leaves them.
  function leaving() {
    document.addEventListener('click', function (event) {
      var link = event.target.closest && event.target.closest('a.external');
      if (link && !window.confirm('您要离开本站，打开：\n' + link.href)) event.preventDefault();
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    all('[data-tools]', function (part) { part.hidden = false; });
    letterSize();
    printing();
    backToTop();
    leaving();
  });
})();
