// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of money as they are typed: >1000元, 不超过1.5万元, 三百元以上, 1000..2000; index/store/amounts.h. All
// texts are folded; amounts are fen.
(function (mingbai) {
  'use strict';

  const LARGEST = 999999999999999;
  const DIGITS = 15;

  // bound -> words in front of the figure; then those behind (index/text/number_words.cpp). Of words
  // that begin alike the longer one comes first.
  const BEFORE = [
    ['least', ['>=', '≥', '不低于', '不少于', '不小于', '至少', '最低', '最少']], ['most', ['<=', '≤', '不超过', '不高于', '不多于', '不大于', '最高', '最多', '至多']],
    ['over', ['>', '超过', '高于', '多于', '大于', '突破', '超', '逾']], ['under', ['<', '不足', '不到', '低于', '少于', '小于', '将近', '接近', '近']], ['exact', ['大约', '约']],
  ];
  const AFTER = [
    ['least', ['及以上', '或以上', '(含)以上', '以上']], ['most', ['及以下', '或以下', '(含)以下', '以下', '以内', '封顶']], ['exact', ['左右', '上下', '不等']],
  ];
  const SCALES = { 十: 10, 百: 100, 千: 1000, 万: 10000, 亿: 100000000 };
  const YUAN = /^ ?(?:元|块钱|块|圆)(?:[零〇]?([0-9一二两三四五六七八九])角)?(?:[零〇]?([0-9一二两三四五六七八九])分)?/;

  function digit(text) { return text === undefined ? 0 : /[0-9]/.test(text) ? Number(text) : mingbai.numeralDigit(text); }

  // {word, bound} of the rows' word with which the text begins.
  function bound(rows, text) {
    for (const row of rows) {
      const word = row[1].find(function (candidate) { return text.startsWith(candidate); });
      if (word) { return { length: word.length, bound: row[0] }; }
    }
    return { length: 0, bound: null };
  }

  // {fen, end}: a figure or a numeral with what multiplies it: 1.5万, 12,000, 三百, 百万.
  function amountAt(text, at) {
    const figure = /^([0-9]{1,15}(?:,[0-9]{3})*)(?:\.([0-9]{1,6}))?/.exec(text.slice(at));
    let value;
    let end;
    if (figure) {
      if (/^0[0-9]/.test(figure[1])) { return null; }
      value = Number(figure[1].replace(/,/g, '') + '.' + (figure[2] || '0'));
      end = at + figure[0].length;
    } else {
      const numeral = mingbai.readNumeral(text, at);
      if (!numeral) { return null; }
      value = numeral.value;
      end = numeral.end;
    }
    let over = false;
    for (;;) {
      over = over || /[余多]/.test(text.charAt(end));
      end += /[余多]/.test(text.charAt(end)) ? 1 : 0;
      const scale = SCALES[text.charAt(end)];
      if (!scale) { break; }
      value *= scale;
      end++;
    }
    return value > LARGEST ? null : { fen: Math.round(value * 100), end: end, over: over, scaled: figure && value >= 10000 && !/[0-9]/.test(text.charAt(end - 1)) };
  }

  // {low, high, bound, end}: one amount of money; 元 is understood.
  function moneyAt(text, at) {
    let from = at + (text.charAt(at) === '¥' ? 1 : 0);
    const amount = amountAt(text, from);
    if (!amount) { return null; }
    from = amount.end;
    const yuan = YUAN.exec(text.slice(from));
    const jiao = yuan ? null : /^ ?角/.exec(text.slice(from));
    let fen = amount.fen;
    if (yuan) { fen += digit(yuan[1]) * 10 + digit(yuan[2]); }
    if (jiao) { fen = Math.round(fen / 10); }
    from += yuan ? yuan[0].length : jiao ? jiao[0].length : 0;
    return { fen: fen, end: from, over: amount.over, hasUnit: Boolean(yuan || jiao), scaled: amount.scaled };
  }

  // 1000..2000, 2000至3000元, 1-2万元: both in 万.
  function sidesOf(text) {
    const first = moneyAt(text, 0);
    if (!first) { return null; }
    const joint = /^ ?(?:\.\.|至|到|~|--|-) ?/.exec(text.slice(first.end));
    const second = joint ? moneyAt(text, first.end + joint[0].length) : null;
    if (!second) { return { low: first.fen, high: first.fen, over: first.over, end: first.end }; }
    const scaled = second.scaled && !first.scaled && !first.hasUnit && joint[0].trim() !== '..';
    const low = scaled && first.fen * 10000 <= second.fen ? first.fen * 10000 : first.fen;
    return low > second.fen ? null : { low: low, high: second.fen, over: second.over, end: second.end };
  }

  const RANGES = {
    least: function (sides) { return [sides.low, LARGEST]; },
    over: function (sides) { return [sides.low + 1, LARGEST]; },
    most: function (sides) { return [0, sides.high]; },
    under: function (sides) { return [0, sides.high - 1]; },
    exact: function (sides) { return [sides.low, sides.high]; },
  };

  // [low, high], both included; null when it is no amount.
  mingbai.parseAmounts = function (folded) {
    const text = folded.trim();
    const before = bound(BEFORE, text);
    const rest = text.slice(before.length).trim();
    const sides = sidesOf(rest);
    if (!sides) { return null; }
    const after = bound(AFTER, rest.slice(sides.end));
    if (sides.end + after.length !== rest.length) { return null; }
    return RANGES[before.bound || after.bound || (sides.over ? 'over' : 'exact')](sides);
  };

  mingbai.amountTerm = function (fen) { return 'XM' + String(Math.min(Math.max(fen, 0), LARGEST)).padStart(DIGITS, '0'); };
})(window.mingbai = window.mingbai || {});
