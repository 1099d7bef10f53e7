// SPDX-License-Identifier: GPL-3.0-or-later
// 我家能享受什么: the arithmetic of generator/benefit/, held to the same cases (tests/vectors), and the form
// around it. A classic script in ES2017 for Chromium 69 and file://. Nothing is sent, kept or put into
// the address.
//
// window.mingbaiBenefits = {
//   day: days since 1970-01-01 on which the site was built,
//   places: [name, places that it lies in and itself, steps below the top],
//   facts: [name, 0 yes or no | 1 a count | 2 money, unit, question, note],
//   standards: {id programme item kind low exact unit period quantity requirements from until place deductible bands
//     cap payer note reason url}; money in fen, rates and counts in hundredths; requirements: [words, [fact, compare,
//     value]…]; bands: [up to or null, rate]
// }
(function () {
  'use strict';

  const AMOUNT = 0, PERCENT = 1, TIERED = 2, WAIVER = 3, SERVICE = 4, LOAN = 7, INCOME = 8;
  const MONTH = 4, TERM = 3, YEAR = 2;  // model::Period
  const YES_NO = 0, MONEY = 2;          // model::FactKind
  const TIMES = { 3: 2, 4: 12 };
  const WHOLE = 10000;  // hundredths of a percent

  function decimal(hundredths, grouped) {
    let whole = String(Math.floor(hundredths / 100));
    if (grouped) { whole = whole.replace(/\B(?=(\d{3})+$)/g, ','); }
    const rest = hundredths % 100;
    return whole + (rest === 0 ? '' : '.' + (rest % 10 === 0 ? rest / 10 : (rest < 10 ? '0' : '') + rest));
  }
  const yuan = function (fen) { return decimal(fen, true) + '元'; };
  const percent = function (rate) { return decimal(rate, false) + '%'; };
  // Half up; both products stay below 2^53, the form sees to that.
  const share = function (product, divisor) { return Math.floor((2 * product + divisor) / (2 * divisor)); };

  function amountFor(standard, count) {
    const times = TIMES[standard.period] || 1;
    const amount = share(standard.low * times * count, 100);
    let text = '每' + (standard.unit || '户');
    if (standard.period === MONTH) { text += '每月'; } else if (standard.period === TERM) { text += '每学期'; } else if (standard.period === YEAR) { text += '每年'; }
    text += yuan(standard.low);
    if (standard.quantity !== null) { text += ' × ' + decimal(count, true) + (standard.unit === '生' ? '人' : standard.unit); }
    if (standard.period === MONTH) { text += ' × 12个月'; } else if (standard.period === TERM) { text += ' × 2个学期'; }
    if (standard.quantity !== null || times > 1) { text += ' = ' + yuan(amount); }
    return { amount: amount, steps: [text] };
  }

  function shareOf(standard, expense) {
    const amount = share(expense * standard.low, WHOLE);
    return { amount: amount, steps: [yuan(expense) + ' × ' + percent(standard.low) + ' = ' + yuan(amount)] };
  }

  function bandText(from, upTo) {
    if (upTo === null) { return from === 0 ? '' : '超过' + yuan(from) + '的部分：'; }
    return from === 0 ? yuan(upTo) + '以内的部分：' : '超过' + yuan(from) + '至' + yuan(upTo) + '的部分：';
  }

  function tiersOf(standard, expense) {
    if (expense <= standard.deductible) {
      return { amount: 0, steps: [yuan(expense) + '没有超过起付线' + yuan(standard.deductible) + '，不报销'] };
    }
    const steps = [];
    const amounts = [];
    let from = standard.deductible;
    let product = 0;
    let given = 0;
    standard.bands.forEach(function (band) {
      const to = band[0] === null ? expense : Math.min(band[0], expense);
      if (to > from) {
        // Parts add up to the rounded sum: the last one takes what is left.
        product += (to - from) * band[1];
        const amount = share(product, WHOLE) - given;
        given += amount;
        amounts.push(amount);
        steps.push(bandText(from, band[0]) + yuan(to - from) + ' × ' + percent(band[1]) + ' = ' + yuan(amount));
      }
      from = band[0] === null ? expense : band[0];
    });
    if (steps.length > 1) { steps.push('合计：' + amounts.map(yuan).join(' + ') + ' = ' + yuan(given)); }
    if (standard.cap !== null && given > standard.cap) {
      steps.push('超过封顶线，按' + yuan(standard.cap) + '报销');
      given = standard.cap;
    }
    return { amount: given, steps: steps };
  }

  // For each of something, and no fact that counts it: one is not the answer.
  function canBeComputed(standard) {
    if (standard.kind === AMOUNT) { return standard.exact && (standard.quantity !== null || standard.unit === ''); }
    if (standard.kind === PERCENT) { return standard.exact && standard.quantity !== null; }
    return standard.kind === TIERED && standard.bands.length > 0 && standard.quantity !== null;
  }

  // true, false, or undefined when it is not known
  function holds(condition, facts) {
    const value = facts[condition[0]];
    if (value === undefined) { return undefined; }
    return [value === condition[2], value >= condition[2], value <= condition[2], value > condition[2], value < condition[2]][condition[1]];
  }

  // Of each item the standard of the nearest place in force on the day; of two there, the newer.
  function chosen(data, place, day) {
    const within = data.places[place][1];
    const best = new Map();
    const rank = function (standard) { return standard.place === null ? 0 : data.places[standard.place][2]; };
    data.standards.forEach(function (standard, i) {
      const applies = (standard.place === null || within.indexOf(standard.place) >= 0) &&
        (standard.from === null || standard.from <= day) && (standard.until === null || day <= standard.until);
      if (!applies) { return; }
      const key = standard.programme + '\n' + standard.item;
      const known = best.has(key) ? data.standards[best.get(key)] : null;
      if (!known || rank(standard) > rank(known) || (rank(standard) === rank(known) && (standard.from || -1e9) > (known.from || -1e9))) { best.set(key, i); }
    });
    return Array.from(best.values()).sort(function (a, b) { return a - b; }).map(function (i) { return data.standards[i]; });
  }

  // {paid: [{standard amount steps depends}], services, unstated: [{standard depends}], total, totalIf, missing: [fact…]};
  // `facts` by number of the fact; what is not there is not known.
  window.mingbaiEntitlement = function (data, place, facts, day) {
    const answer = { paid: [], services: [], unstated: [], total: 0, totalIf: 0, missing: [] };
    const miss = function (fact) { if (answer.missing.indexOf(fact) < 0) { answer.missing.push(fact); } };
    chosen(data, place, day).forEach(function (standard) {
      const depends = [];
      const open = [];
      const refused = standard.requirements.some(function (requirement) {
        const answers = requirement[1].map(function (condition) { return holds(condition, facts); });
        if (answers.indexOf(true) >= 0) { return false; }
        if (answers.indexOf(undefined) < 0) { return true; }
        depends.push(requirement[0]);
        requirement[1].forEach(function (condition) { if (facts[condition[0]] === undefined) { open.push(condition[0]); } });
        return false;
      });
      if (refused) { return; }
      const quantity = standard.quantity === null ? 100 : facts[standard.quantity];
      if (!canBeComputed(standard)) {
        if (quantity === 0) { return; }
        open.forEach(miss);
        const isService = standard.kind === WAIVER || standard.kind === SERVICE || standard.kind === LOAN;
        (isService ? answer.services : answer.unstated).push({ standard: standard, depends: depends });
      } else if (quantity === undefined) {
        miss(standard.quantity);
      } else if (standard.quantity === null && depends.length > 0) {
        open.forEach(miss);
      } else if (quantity > 0) {
        open.forEach(miss);
        const worked = standard.kind === TIERED ? tiersOf(standard, quantity) : standard.kind === PERCENT ? shareOf(standard, quantity) : amountFor(standard, quantity);
        answer.paid.push({ standard: standard, amount: worked.amount, steps: worked.steps, depends: depends });
        answer.totalIf += worked.amount;
        if (depends.length === 0) { answer.total += worked.amount; }
      }
    });
    answer.missing.sort(function (a, b) { return a - b; });
    return answer;
  };
  window.mingbaiEntitlement.yuan = yuan;

  // The facts that can matter in a place on a day, in the order of their table.
  window.mingbaiEntitlement.asked = function (data, place, day) {
    const wanted = new Set();
    chosen(data, place, day).forEach(function (standard) {
      if (standard.quantity !== null) { wanted.add(standard.quantity); }
      standard.requirements.forEach(function (requirement) { requirement[1].forEach(function (condition) { wanted.add(condition[0]); }); });
    });
    return data.facts.map(function (fact, i) { return i; }).filter(function (i) { return wanted.has(i); });
  };

  const MOST_COUNT = 100000;
  const MOST_YUAN = 100000000;
  // What was typed, in hundredths; undefined for nothing or nonsense. Full-width digits come from input methods.
  window.mingbaiEntitlement.typed = function (text, kind) {
    const plain = text.replace(/[０-９．]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xFEE0); }).replace(/[,，\s]/g, '');
    if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) { return undefined; }
    const value = Number(plain);
    return value > (kind === MONEY ? MOST_YUAN : MOST_COUNT) ? undefined : Math.round(value * 100);
  };

  // ---- The page ----

  function el(name, attributes, children) {
    const element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { if (child) { element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child); } });
    return element;
  }

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

  const GROUPS = [
    ['您家属于哪种情况？', function (fact) { return fact[1] === YES_NO; }],
    ['家里有这些人吗？各有几个？', function (fact) { return fact[1] !== YES_NO && fact[2] === '人'; }],
    ['养了什么、种了什么？', function (fact) { return fact[1] !== YES_NO && fact[2] !== '人' && fact[1] !== MONEY; }],
    ['看病花了多少钱？', function (fact) { return fact[1] === MONEY; }]
  ];

  class Page {
    constructor(data, form) {
      this.data = data;
      this.form = form;
      this.place = 0;
      this.day = today(data);
      this.fields = new Map();
    }

    start() {
      document.querySelector('[data-without-script]').hidden = true;
      this.form.hidden = false;
      const self = this;
      const select = el('select', { id: 'ask-place', class: 'field' });
      this.data.places.forEach(function (place, i) { select.appendChild(el('option', { value: String(i) }, [place[0]])); });
      const day = el('input', { id: 'ask-day', class: 'field', type: 'date', min: '2010-01-01', max: isoOf(this.day), value: isoOf(this.day) });
      this.questions = el('div');
      this.form.appendChild(this.question('您家在哪里？', [this.labelled('ask-place', '地方', select), this.labelled('ask-day', '按哪一天的标准算', day)]));
      this.form.appendChild(this.questions);
      const clear = el('button', { type: 'reset', class: 'button' }, ['清空']);
      this.form.appendChild(el('p', {}, [el('button', { type: 'submit', class: 'button button-main' }, ['看看能享受什么']), ' ', clear]));
      select.addEventListener('change', function () { self.place = Number(select.value); self.ask(); });
      day.addEventListener('change', function () {
        const days = Date.parse(day.value + 'T00:00:00Z') / 86400000;
        if (days > 0) { self.day = days; self.ask(); }
      });
      this.form.addEventListener('submit', function (event) { event.preventDefault(); self.answer(); });
      this.form.addEventListener('reset', function () { self.show(null); window.setTimeout(function () { self.place = Number(select.value); self.day = today(self.data); self.ask(); }); });
      this.ask();
    }

    question(title, parts) { return el('fieldset', { class: 'question' }, [el('legend', {}, [el('b', {}, [title])]), el('div', { class: 'filters' }, parts)]); }
    labelled(id, text, field, note) { return el('p', {}, [el('label', { for: id }, [text]), field, note ? el('span', { class: 'small soft' }, [note]) : null]); }

    ask() {
      const self = this;
      const asked = window.mingbaiEntitlement.asked(this.data, this.place, this.day);
      const kept = new Map();
      this.fields.forEach(function (field, i) { kept.set(i, field.value); });
      this.fields = new Map();
      this.questions.textContent = '';
      GROUPS.forEach(function (group) {
        const members = asked.filter(function (i) { return group[1](self.data.facts[i]); });
        if (members.length > 0) { self.questions.appendChild(self.question(group[0], members.map(function (i) { return self.field(i, kept.get(i)); }))); }
      });
      if (asked.length === 0) { this.questions.appendChild(el('p', { class: 'notice' }, ['这个地方在这一天没有登记的补贴标准。'])); }
      this.show(null);
    }

    field(i, value) {
      const fact = this.data.facts[i];
      const id = 'ask-' + i;
      let field;
      if (fact[1] === YES_NO) {
        field = el('select', { id: id, class: 'field' }, [el('option', { value: '' }, ['不清楚']), el('option', { value: '100' }, ['是']), el('option', { value: '0' }, ['不是'])]);
      } else {
        field = el('input', { id: id, class: 'field', inputmode: 'decimal', maxlength: '12', autocomplete: 'off', placeholder: fact[2] });
      }
      if (value) { field.value = value; }
      this.fields.set(i, field);
      return this.labelled(id, fact[3], field, fact[4]);
    }

    // Numbers left empty are none; yes or no left open is not known.
    facts() {
      const facts = {};
      let wrong = null;
      this.fields.forEach((field, i) => {
        const fact = this.data.facts[i];
        field.removeAttribute('aria-invalid');
        if (fact[1] === YES_NO) {
          if (field.value) { facts[i] = Number(field.value); }
          return;
        }
        const value = field.value.trim() === '' ? 0 : window.mingbaiEntitlement.typed(field.value, fact[1]);
        if (value === undefined) {
          field.setAttribute('aria-invalid', 'true');
          wrong = wrong || field;
        } else { facts[i] = value; }
      });
      if (wrong) { wrong.focus(); }
      return wrong ? null : facts;
    }

    answer() {
      const facts = this.facts();
      if (!facts) {
        this.show(el('p', { class: 'notice notice-warning', role: 'alert' }, ['有一格看不懂，请只填数字，例如 3 或 2.5。']));
        return;
      }
      const answer = window.mingbaiEntitlement(this.data, this.place, facts, this.day);
      this.show(this.part(answer));
      document.querySelector('[data-status]').textContent = '算好了，一年合计' + yuan(answer.totalIf) + '。';
      document.querySelector('[data-answer] h2').focus();
    }

    part(answer) {
      const parts = [el('h2', { class: 'sheet-title', tabindex: '-1' }, [this.data.places[this.place][0] + '，' + chineseOf(this.day) + '的标准'])];
      if (answer.paid.length > 0) {
        parts.push(el('p', { class: 'figure' }, ['一年合计 ' + yuan(answer.totalIf)]));
        if (answer.total < answer.totalIf) { parts.push(el('p', { class: 'sheet-note' }, ['其中' + yuan(answer.totalIf - answer.total) + '要看是不是符合下面写的前提。'])); }
      } else { parts.push(el('p', {}, ['按填的情况，没有算得出数额的补贴。'])); }
      parts.push(el('ul', { class: 'quiet' }, answer.paid.map((item) => this.entry(item, yuan(item.amount)))));
      const isIncome = function (item) { return item.standard.kind === INCOME; };
      this.list(parts, '算不出数额的，请打电话问', answer.unstated.filter(function (item) { return !isIncome(item); }));
      this.list(parts, '还有这些减免和服务', answer.services);
      this.list(parts, '能参加的增收项目，不是政府补贴', answer.unstated.filter(isIncome));
      parts.push(el('p', { class: 'sheet-note' }, ['这是按登记的标准算的，实际以主管部门审核为准。']));
      return el('section', { class: 'sheet' }, parts);
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
      const place = document.querySelector('[data-answer]');
      place.textContent = '';
      if (part) { place.appendChild(part); }
    }
  }

  if (typeof document !== 'undefined' && window.mingbaiBenefits) {
    const form = document.querySelector('[data-questions]');
    if (form && window.mingbaiBenefits.places.length > 0) { new Page(window.mingbaiBenefits, form).start(); }
  }
})();
