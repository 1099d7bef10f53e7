// SPDX-License-Identifier: GPL-3.0-or-later
// 我家能享受什么: one question at a time, answered by touch alone. Reads window.mingbaiBenefits (standards.js)
// and asks entitlement.js. A classic script in ES2017 for Chromium 69 and file://. Nothing is sent, kept
// or put into the address; what was filled in goes when nobody touches the page, and on leaving it.
(function () {
  'use strict';

  const INCOME = 8;             // model::StandardKind
  const YES_NO = 0, MONEY = 2;  // model::FactKind
  const UNGROUPED = '其他情况';
  const IDLE = 300, WARNING = 30;  // seconds

  const find = function (selector) { return document.querySelector(selector); };
  const entitlement = window.mingbaiEntitlement;
  const yuan = entitlement && entitlement.yuan;

  function el(name, attributes, children) {
    const element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { if (child) { element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child); } });
    return element;
  }
  const button = function (text, attributes) { return el('button', Object.assign({ type: 'button', class: 'button' }, attributes), [text]); };

  function pad(number) { return (number < 10 ? '0' : '') + number; }
  function isoOf(day) {
    const date = new Date(day * 86400000);
    return date.getUTCFullYear() + '-' + pad(date.getUTCMonth() + 1) + '-' + pad(date.getUTCDate());
  }
  function chineseOf(day) {
    const date = new Date(day * 86400000);
    return date.getUTCFullYear() + '年' + (date.getUTCMonth() + 1) + '月' + date.getUTCDate() + '日';
  }
  // The day in China; a kiosk's clock that is behind the site's own day is wrong.
  function today(data) { return Math.max(data.day, Math.floor((Date.now() + 8 * 3600000) / 86400000)); }

  // ---- Ways to answer. Each: {part, value() -> hundredths, undefined not known, null nonsense, words()} ----

  // Buttons of which one is pressed: [[value, words]…].
  function choice(name, options, chosen, changed) {
    const group = el('div', { class: 'choice' });
    const inputs = options.map(function (option) {
      const input = el('input', { type: 'radio', name: name, value: String(option[0]) });
      input.checked = option[0] === chosen;
      group.appendChild(el('label', {}, [input, el('span', {}, [option[1]])]));
      return input;
    });
    group.addEventListener('change', changed);
    return { part: group, chosen: function () { return options[inputs.findIndex(function (input) { return input.checked; })][0]; } };
  }

  function yesOrNo(fact, id) {
    const options = [[100, '是'], [0, '不是'], [undefined, '不清楚']];
    const buttons = choice(id, options, undefined, function () {});
    const part = el('fieldset', { class: 'answer' }, [el('legend', {}, [fact[3]]), note(fact), buttons.part]);
    return {
      part: part, value: buttons.chosen,
      words: function () { return buttons.chosen() === 100 ? fact[0] : buttons.chosen() === 0 ? '不是' + fact[0] : ''; }
    };
  }

  function note(fact) { return fact[4] ? el('span', { class: 'small soft' }, [fact[4]]) : null; }

  // How many: by touching − and ＋, or typed. Empty is none.
  function number(fact, id, steps) {
    const field = el('input', { id: id, class: 'field', inputmode: 'decimal', maxlength: '12', autocomplete: 'off', placeholder: '0' });
    const step = function (by) {
      const known = entitlement.typed(field.value, fact[1]) || 0;
      const next = Math.max(0, known + by * 100);
      if (entitlement.typed(String(next / 100), fact[1]) !== undefined) { field.value = next === 0 ? '' : String(next / 100); }
      field.removeAttribute('aria-invalid');
    };
    const less = steps ? button('−', { class: 'button step', 'aria-label': fact[0] + '：减一' }) : null;
    const more = steps ? button('＋', { class: 'button step', 'aria-label': fact[0] + '：加一' }) : null;
    if (steps) {
      less.addEventListener('click', function () { step(-1); });
      more.addEventListener('click', function () { step(1); });
    }
    const value = function () {
      if (field.value.trim() === '') { return 0; }
      const typed = entitlement.typed(field.value, fact[1]);
      return typed === undefined ? null : typed;
    };
    return {
      part: el('div', { class: 'answer' }, [el('label', { for: id }, [fact[3]]), note(fact), el('span', { class: 'amount' }, [less, field, more, el('span', {}, [fact[2]])])]),
      field: field, value: value,
      words: function () { return value() ? fact[0] + ' ' + (fact[1] === MONEY ? yuan(value()) : value() / 100 + fact[2]) : ''; }
    };
  }

  // Digits to touch, for the field that was touched last.
  function digits(fields) {
    let current = fields[0];
    fields.forEach(function (field) { field.addEventListener('focus', function () { current = field; }); });
    const keys = el('div', { class: 'keys', role: 'group', 'aria-label': '数字', 'data-keys': 'amount' });
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '.', '退格'].forEach(function (key) {
      const made = el('button', { type: 'button', class: key.length > 1 ? 'key key-word' : 'key' }, [key]);
      made.addEventListener('click', function () {
        current.value = key === '退格' ? current.value.slice(0, -1) : (current.value + key).slice(0, current.maxLength);
        current.removeAttribute('aria-invalid');
      });
      keys.appendChild(made);
    });
    return keys;
  }

  // ---- The page ----

  class Page {
    constructor(data, form) {
      this.data = data;
      this.form = form;
      this.idle = window.mingbaiIdle(IDLE, WARNING, function (left) {
        find('[data-left]').textContent = left > 0 ? left + ' 秒后清空；还要看，点一下屏幕。' : '';
      }, () => this.begin());
    }

    start() {
      find('[data-without-script]').hidden = true;
      this.begin();
      this.form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.next();
      });
      window.addEventListener('pagehide', () => this.begin());
    }

    // Nothing is filled in.
    begin() {
      this.place = this.data.places.length === 1 ? 0 : null;  // else nobody's home is guessed
      this.day = today(this.data);
      this.idle.stop();
      this.answers = new Map();
      this.at = 0;
      this.ask();
    }

    // [title, facts…] of what matters in the place on the day, in the order of the facts.
    groups() {
      const groups = new Map();
      if (this.place === null) { return []; }
      entitlement.asked(this.data, this.place, this.day).forEach((i) => {
        const name = this.data.facts[i][5] || UNGROUPED;
        groups.set(name, (groups.get(name) || []).concat([i]));
      });
      return Array.from(groups);
    }

    answerOf(i) {
      const fact = this.data.facts[i];
      if (!this.answers.has(i)) { this.answers.set(i, fact[1] === YES_NO ? yesOrNo(fact, 'ask-' + i) : number(fact, 'ask-' + i, fact[1] !== MONEY)); }
      return this.answers.get(i);
    }

    ask() {
      const groups = this.groups();
      this.show(null);
      this.form.hidden = false;
      this.form.textContent = '';
      const count = groups.length + 1;
      this.at = Math.min(this.at, count - 1);
      const title = this.at === 0 ? '您家在哪里？' : groups[this.at - 1][0];
      const heading = el('h2', { class: 'sheet-title', tabindex: '-1' }, [el('span', { class: 'soft' }, ['第 ' + (this.at + 1) + ' 问' + (count > 1 ? '，共 ' + count + ' 问' : '') + '　']), title]);
      this.form.appendChild(heading);
      (this.at === 0 ? this.wherePart(groups) : this.groupPart(groups[this.at - 1][1])).forEach((part) => { this.form.appendChild(part); });
      const isLast = this.at > 0 && this.at === count - 1;
      const back = button('上一问', {});
      back.addEventListener('click', () => this.turn(-1));
      const next = button(isLast ? '看看能享受什么' : '下一问', { type: 'submit', class: 'button button-main' });
      this.form.appendChild(el('p', { class: 'turn' }, [this.at > 0 ? back : null, count > 1 || this.place === null ? next : null]));
    }

    wherePart(groups) {
      const places = choice('ask-place', this.data.places.map(function (place, i) { return [i, place[0]]; }), this.place, () => {
        this.place = places.chosen();
        this.again();
      });
      const day = el('input', { id: 'ask-day', class: 'field', type: 'date', min: '2010-01-01', max: isoOf(today(this.data)), value: isoOf(this.day) });
      day.addEventListener('change', () => {
        const days = Date.parse(day.value + 'T00:00:00Z') / 86400000;
        if (days > 0) {
          this.day = days;
          this.again();
        }
      });
      const other = el('details', {}, [el('summary', {}, ['按' + (this.day === today(this.data) ? '今天' : chineseOf(this.day)) + '的标准算，要换一天点这里']), el('label', { for: 'ask-day' }, ['哪一天']), day]);
      other.open = this.day !== today(this.data);
      const none = groups.length === 0 && this.place !== null ? el('p', { class: 'notice' }, ['这个地方在这一天没有登记的补贴标准。']) : null;
      return [places.part, none, other].filter(Boolean);
    }

    // Another place or day asks other things; the focus stays where it was.
    again() {
      const id = document.activeElement.id;
      this.idle.start();
      this.ask();
      const focused = id ? document.getElementById(id) : this.form.querySelector('[name="ask-place"]:checked');
      if (focused) { focused.focus(); }
    }

    groupPart(members) {
      const answers = members.map((i) => this.answerOf(i));
      const fields = answers.filter(function (answer) { return answer.field && !answer.part.querySelector('.step'); }).map(function (answer) { return answer.field; });
      return [el('div', { class: 'answers' }, answers.map(function (answer) { return answer.part; }))].concat(fields.length > 0 ? [digits(fields)] : []);
    }

    // The first thing of this question that nobody can read, said and focused.
    isReadable() {
      if (this.place === null) {
        this.show(el('p', { class: 'notice notice-warning', role: 'alert' }, ['请先点一下您家在哪里；没有您的县，就点上一级。']));
        return false;
      }
      const groups = this.groups();
      const wrong = (this.at === 0 ? [] : groups[this.at - 1][1]).map((i) => this.answerOf(i)).filter(function (answer) { return answer.value() === null; });
      wrong.forEach(function (answer) { answer.field.setAttribute('aria-invalid', 'true'); });
      if (wrong.length === 0) { return true; }
      this.show(el('p', { class: 'notice notice-warning', role: 'alert' }, ['有一格看不懂，请只填数字，例如 3 或 2.5。']));
      wrong[0].field.focus();
      return false;
    }

    next() {
      if (!this.isReadable()) { return; }
      if (this.at === this.groups().length) { this.answer(); } else { this.turn(1); }
    }

    turn(by) {
      this.idle.start();
      this.at += by;
      this.ask();
      this.lookAt(this.form);
    }

    // Read from its heading on; scrolled to only where it would start low on a small screen, or above it.
    lookAt(part) {
      const top = part.getBoundingClientRect().top;
      if (top < 0 || top > window.innerHeight / 2) { part.scrollIntoView(); }
      part.querySelector('h2').focus({ preventScroll: true });
    }

    facts() {
      const facts = {};
      this.groups().forEach((group) => group[1].forEach((i) => {
        const value = this.answerOf(i).value();
        if (value !== undefined && value !== null) { facts[i] = value; }
      }));
      return facts;
    }

    answer() {
      const answer = entitlement(this.data, this.place, this.facts(), this.day);
      this.form.hidden = true;
      this.show(this.part(answer));
      find('[data-status]').textContent = '算好了，一年合计' + yuan(answer.totalIf) + '。';
      this.lookAt(find('[data-answer]'));
    }

    given() {
      const words = [].concat.apply([], this.groups().map((group) => group[1].map((i) => this.answerOf(i).words()))).filter(Boolean);
      return '您填的：' + [this.data.places[this.place][0]].concat(words).join('，') + '。';
    }

    part(answer) {
      const parts = [el('h2', { class: 'sheet-title', tabindex: '-1' }, [this.data.places[this.place][0] + '，' + chineseOf(this.day) + '的标准'])];
      if (answer.paid.length > 0) {
        parts.push(el('p', { class: 'figure' }, ['一年合计 ' + yuan(answer.totalIf)]));
        if (answer.total < answer.totalIf) { parts.push(el('p', { class: 'sheet-note' }, ['其中' + yuan(answer.totalIf - answer.total) + '要看是不是符合下面写的前提。'])); }
      } else { parts.push(el('p', {}, ['按填的情况，没有算得出数额的补贴。'])); }
      parts.push(el('p', { class: 'small soft' }, [this.given()]));
      parts.push(el('ul', { class: 'quiet' }, answer.paid.map((item) => this.entry(item, yuan(item.amount)))));
      const isIncome = function (item) { return item.standard.kind === INCOME; };
      this.list(parts, '算不出数额的，请打电话问', answer.unstated.filter(function (item) { return !isIncome(item); }));
      this.list(parts, '还有这些减免和服务', answer.services);
      this.list(parts, '能参加的增收项目，不是政府补贴', answer.unstated.filter(isIncome));
      parts.push(el('p', { class: 'sheet-note' }, ['这是按登记的标准算的，实际以主管部门审核为准。']));
      return el('div', {}, [this.tools(), el('section', { class: 'sheet' }, parts)]);
    }

    tools() {
      const change = button('改一改', {});
      change.addEventListener('click', () => this.turn(0));
      const print = button('打印', {});
      print.addEventListener('click', function () { window.print(); });
      const clear = button('看完了，清空', { class: 'button button-main' });
      clear.addEventListener('click', () => {
        this.begin();
        this.lookAt(this.form);
      });
      return el('p', { class: 'turn' }, [clear, change, print]);
    }

    list(parts, title, items) {
      if (items.length === 0) { return; }
      parts.push(el('h3', { class: 'sheet-title' }, [title]));
      parts.push(el('ul', { class: 'quiet' }, items.map((item) => this.entry(item, item.standard.reason))));
    }

    entry(item, figure) {
      const standard = item.standard;
      const name = standard.url ? el('a', { href: '../' + standard.url }, [standard.item]) : standard.item;
      const notes = [];
      if (item.depends.length > 0) { notes.push('前提：' + item.depends.join('，')); }
      if (standard.payer) { notes.push('谁发：' + standard.payer); }
      if (standard.note) { notes.push('注意：' + standard.note); }
      return el('li', { class: 'entry' }, [el('h3', {}, [name, '：' + figure])]
        .concat((item.steps || []).map(function (step) { return el('p', {}, [step]); }))
        .concat(notes.length > 0 ? [el('p', { class: 'small soft' }, [notes.join('；')])] : []));
    }

    show(part) {
      const place = find('[data-answer]');
      place.textContent = '';
      if (part) { place.appendChild(part); }
      find('[data-status]').textContent = '';
    }
  }

  const form = find('[data-questions]');
  if (form && entitlement && window.mingbaiBenefits && window.mingbaiBenefits.places.length > 0) { new Page(window.mingbaiBenefits, form).start(); }
})();
