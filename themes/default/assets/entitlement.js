// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of generator/benefit/ in the browser, held to the same cases (tests/vectors). A classic
// script in ES2017 for Chromium 69 and file://; knows nothing of the page, which is questions.js.
//
// window.mingbaiBenefits = {
//   day: days since 1970-01-01 on which the site was built,
//   places: [name, places that it lies in and itself, steps below the top],
//   facts: [name, 0 yes or no | 1 a count | 2 money, unit, question, note, group],
//   standards: {id programme item kind low exact unit period quantity requirements from until place deductible bands
//     cap payer note reason url}; money in fen, rates and counts in hundredths; requirements: [words, [fact, compare,
//     value]…]; bands: [up to or null, rate]
// }
(function () {
  'use strict';

  const AMOUNT = 0, PERCENT = 1, TIERED = 2, WAIVER = 3, SERVICE = 4, LOAN = 7;  // model::StandardKind
  const MONTH = 4, TERM = 3, YEAR = 2;  // model::Period
  const MONEY = 2;                      // model::FactKind
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
})();
