// SPDX-License-Identifier: GPL-3.0-or-later
// 明白卡查询: asks for the number and the words, or takes both from the address that a card's code holds, lets cards/opener.js
// open the page, and locks it again. A classic script in ES2017 for Chromium 69 and file://. What was typed or shown is
// neither sent nor kept, and stands in no title, address or storage.
(function () {
  'use strict';
  const NUMBER = 12, WORDS = 10;    // digits; characters
  const IDLE = 120, WARNING = 30;   // seconds without a touch until the card is locked; with a warning before
  const WRONG = '打不开。请对着卡再看一遍查询号和五个词；还是不行，请拿卡到村委会，请工作人员查。';

  const opener = window.mingbaiOpener;
  const find = function (selector) { return document.querySelector(selector); };
  const form = find('[data-form]');
  const asking = document.querySelectorAll('[data-ask]');
  const opened = find('[data-opened]');
  const card = find('[data-card]');
  const status = find('[data-status]');
  const progress = find('[data-progress]');
  const number = find('#card-number');
  const words = find('#card-words');
  const tables = {};
  ['digits', 'first', 'second'].forEach(function (name) { tables[name] = find('[data-keys="' + name + '"]'); });
  const known = {};
  ['first', 'second'].forEach(function (name) { known[name] = tables[name].textContent.replace(/\s/g, ''); });

  let attempt = 0;  // what comes from an earlier one is dropped

  function say(text) {
    status.textContent = text;
    status.hidden = text === '';
  }

  const digits = function () {
    return number.value.replace(/[０-９]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xfee0); }).replace(/\D/g, '').slice(0, NUMBER);
  };
  // Characters that have a place in the tables, in their turn; the rest is passed over.
  const characters = function () {
    let taken = '';
    Array.from(words.value).forEach(function (c) {
      if (taken.length < WORDS && known[taken.length % 2 === 0 ? 'first' : 'second'].indexOf(c) >= 0) { taken += c; }
    });
    return taken;
  };
  const spaced = function (text, size) { return text.replace(new RegExp('(.{' + size + '})(?=.)', 'g'), '$1 '); };

  // One thing at a time: the digits, then the two tables in turn, then the button.
  function draw() {
    const wants = digits().length < NUMBER ? 'digits' : characters().length === WORDS ? '' : characters().length % 2 === 0 ? 'first' : 'second';
    Object.keys(tables).forEach(function (name) { tables[name].hidden = name !== wants; });
    find('[data-step="words"]').hidden = wants === 'digits';
    const word = Math.floor(characters().length / 2) + 1;
    find('[data-hint]').textContent = wants === '' ? '填好了，请点“打开”。' : '点第' + '一二三四五'.charAt(word - 1) + '个词的' + (wants === 'first' ? '第一个字' : '第二个字') + '：';
    find('[data-open]').disabled = wants !== '';
    return wants;
  }

  function press(key) {
    say('');
    if (draw() === 'digits') {
      number.value = spaced(digits() + key, 4);
    } else {
      words.value = spaced(characters() + key, 2);
    }
    if (draw() === '') { find('[data-open]').focus(); }
  }

  function back() {
    if (characters() !== '') {
      words.value = spaced(characters().slice(0, -1), 2);
    } else {
      number.value = spaced(digits().slice(0, -1), 4);
    }
    draw();
  }

  function clear() {
    number.value = '';
    words.value = '';
    draw();
  }

  // Sealed pages are scripts, since a page from a disk may load nothing else. Null when there is none.
  function load(which) {
    return new Promise(function (resolve) {
      const script = document.createElement('script');
      let found = null;
      window.mingbaiSealed = function (its, text) { found = { number: its, text: text }; };
      const done = function () {
        script.remove();
        resolve(found);
      };
      script.onload = done;
      script.onerror = done;
      script.src = opener.path(which);
      document.head.appendChild(script);
    });
  }

  function ask(shown) {
    asking.forEach(function (part) { part.hidden = !shown; });
    opened.hidden = shown;
  }

  function lock(why) {
    attempt += 1;
    idle.stop();
    card.textContent = '';
    progress.hidden = true;
    clear();
    ask(true);
    say(why);
  }

  const idle = window.mingbaiIdle(IDLE, WARNING, function (left) {
    find('[data-left]').textContent = left > 0 ? left + ' 秒后自动锁上；还要看，点一下屏幕。' : '';
  }, function () { lock('好一会儿没有人看，已经锁上了。'); });

  function show(html) {
    clear();
    if (html === null) {
      say(WRONG);
      ask(true);
      return;
    }
    say('');
    card.innerHTML = html;  // made by the site's own templates, and sealed: nobody else can have written it
    ask(false);
    idle.start();
    window.scrollTo(0, 0);
    card.focus();
  }

  function open(which, unlock) {
    const mine = attempt += 1;
    idle.stop();
    card.textContent = '';
    say('正在打开，请等一等……');
    load(which).then(function (script) { return script === null ? null : unlock(script); }).then(function (html) {
      progress.hidden = true;
      if (mine === attempt) { show(html); }
    });
  }

  function openTyped(event) {
    event.preventDefault();
    if (draw() !== '') { return; }
    const typed = characters();
    progress.value = 0;
    progress.hidden = false;
    find('[data-open]').disabled = true;
    open(digits(), function (script) {
      return opener.withWords(script, typed, function (part) { progress.value = part; });
    });
  }

  // The code leaves the address before anything else is done.
  function openAddress() {
    const address = opener.parseAddress(location.hash);
    if (location.hash.indexOf('.') > 0) {
      try {
        window.history.replaceState(null, '', location.href.replace(/#.*/, ''));
      } catch (e) {
        location.replace('#');
      }
    }
    if (address !== null) {
      ask(false);
      opened.hidden = true;
      open(address.number, function (script) { return opener.withCode(script, address.code); });
    }
    return address !== null;
  }

  function start() {
    ask(true);
    clear();
    Object.keys(tables).forEach(function (name) {
      tables[name].addEventListener('click', function (event) {
        if (event.target.classList.contains('key')) { press(event.target.textContent); }
      });
    });
    [number, words].forEach(function (field) { field.addEventListener('input', draw); });
    number.addEventListener('change', function () { number.value = spaced(digits(), 4); });
    form.addEventListener('submit', openTyped);
    find('[data-back]').addEventListener('click', back);
    find('[data-clear]').addEventListener('click', function () { clear(); say(''); });
    find('[data-lock]').addEventListener('click', function () { lock('已经锁上。'); });
    // On leaving, whichever way: another page, another window, the way back.
    window.addEventListener('pagehide', function () { lock(''); });
    document.addEventListener('visibilitychange', function () { if (document.hidden && !opened.hidden) { lock('已经锁上。'); } });
    window.addEventListener('hashchange', openAddress);
    openAddress();
  }

  if (opener === undefined) {
    say('这台机器的浏览器太旧，打不开。请拿卡到村委会查。');
  } else {
    start();
  }
}());
