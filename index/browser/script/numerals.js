// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers written in characters: index/text/numeral.h, for the years and numbers of documents.
(function (mingbai) {
  'use strict';

  const DIGITS = ['〇零', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
  const UNITS = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000 };
  const LONGEST = 40;
  const LONGEST_SEQUENCE = 15;

  mingbai.numeralDigit = function (c) {
    return c ? DIGITS.findIndex(function (forms) { return forms.includes(c); }) : -1;
  };

  // Below 亿, which no number of a document reaches.
  class Numeral {
    constructor() {
      this.ten_thousands = 0;
      this.section = 0;
      this.limit = 10000;
      this.lastUnit = 0;
      this.sequence = 0;  // digits, as long as no unit came
      this.sequenceValue = 0;
      this.digit = -1;
      this.afterZero = false;
      this.hasUnits = false;
    }

    take(c) {
      const digit = mingbai.numeralDigit(c);
      if (digit >= 0) { return this.takeDigit(digit); }
      const unit = UNITS[c];
      return unit !== undefined && (unit < 10000 ? this.takeSmall(unit) : this.takeLarge());
    }

    takeDigit(digit) {
      if (!this.hasUnits) {
        if (this.sequence === LONGEST_SEQUENCE) { return false; }
        this.sequence++;
        this.sequenceValue = this.sequenceValue * 10 + digit;
        this.digit = digit;
        return true;
      }
      if (digit === 0) {
        this.afterZero = true;
        return this.digit < 0;
      }
      if (this.digit >= 0) { return false; }
      this.digit = digit;
      return true;
    }

    takeSmall(unit) {
      if (this.sequence > 1 || unit >= this.limit || this.digit === 0 || (this.digit < 0 && unit !== 10)) { return false; }
      this.section += (this.digit > 0 ? this.digit : 1) * unit;
      this.limit = unit;
      return this.tookUnit(unit);
    }

    takeLarge() {
      const below = this.section + Math.max(this.digit, 0);
      if (this.sequence > 1 || this.ten_thousands !== 0 || below === 0) { return false; }
      this.ten_thousands = below * 10000;
      this.section = 0;
      this.limit = 10000;
      return this.tookUnit(10000);
    }

    tookUnit(unit) {
      this.digit = -1;
      this.afterZero = false;
      this.hasUnits = true;
      this.lastUnit = unit;
      return true;
    }

    value() {
      if (!this.hasUnits) { return this.sequenceValue; }
      let rest = Math.max(this.digit, 0);
      if (!this.afterZero && this.lastUnit >= 100) { rest *= this.lastUnit / 10; }  // 一万二, 三百五
      return this.ten_thousands + this.section + rest;
    }
  }

  // {value, end, digits} of the numeral at `at`, or null; digits is 0 where units occur.
  mingbai.readNumeral = function (text, at) {
    const numeral = new Numeral();
    let end = at;
    while (end < text.length && end - at < LONGEST && numeral.take(text.charAt(end))) { end++; }
    if (end === at || (numeral.sequence === 0 && !numeral.hasUnits)) { return null; }
    return { value: numeral.value(), end: end, digits: numeral.hasUnits ? 0 : numeral.sequence };
  };
})(window.mingbai = window.mingbai || {});
