// SPDX-License-Identifier: GPL-3.0-or-later
// 国办发〔2017〕47号 in any spelling, and 令第588号: index/text/document_number.h, store/numbers.h. All
// texts are folded: brackets are ( and ).
(function (mingbai) {
  'use strict';

  const PROSE = ['根据', '按照', '依据', '依照', '遵照', '参照', '对照', '印发', '转发', '下发', '印制', '文件', '关于', '以及',
    '贯彻', '落实', '执行', '废止', '替代', '代替', '通知', '文号', '字号', '办公室', '办公厅', '委员会', '政府', '省委', '市委', '县委',
    '修订', '出台', '制定', '发布', '公布', '号', '详见', '参见', '政策依据', '意见'];
  const JOINTS = '和与及按以见经由据从至或如的了对';
  const ENDINGS = /[发办函字文政规通令告组委扶农]$/;
  const LONGEST_FIELD = 100;
  const LONGEST_AGENCY = 14;
  const LARGEST = 99999;

  class Cursor {
    constructor(text, at) {
      this.text = text;
      this.at = at;
    }
    take(wanted) {
      const found = this.text.startsWith(wanted, this.at);
      this.at += found ? wanted.length : 0;
      return found;
    }
    spaces() {
      const from = this.at;
      while (this.at - from < 3 && /[ \t]/.test(this.text.charAt(this.at))) { this.at++; }
      return this.at - from;
    }
    digitRun() { return this.text.slice(this.at).match(/^[0-9]*/)[0].length; }
    digits(count) {
      this.at += count;
      return Number(this.text.slice(this.at - count, this.at));
    }
    numeral() {
      const numeral = mingbai.readNumeral(this.text, this.at);
      return numeral && numeral.value <= LARGEST ? numeral : null;
    }
    // A number of at most `longest` digits, or one in characters; null when none is there.
    whole(longest) {
      const run = this.digitRun();
      if (run > 0) { return run <= longest ? this.digits(run) : null; }
      const numeral = this.numeral();
      if (!numeral) { return null; }
      this.at = numeral.end;
      return numeral.value;
    }
    year() {
      if (this.digitRun() >= 4) { return this.digits(4); }  // more: a bracket is lost
      const numeral = this.numeral();
      if (!numeral || numeral.digits !== 4) { return null; }
      this.at = numeral.end;
      return numeral.value;
    }
  }

  // From the year on.
  function readTail(text, at) {
    const cursor = new Cursor(text, at);
    const tail = { dashed: cursor.take('-') };
    tail.opened = cursor.take('(');
    cursor.spaces();
    tail.year = cursor.year();
    if (tail.year === null || tail.year < 1949 || tail.year > 2199) { return null; }
    let gaps = cursor.spaces() + (cursor.take('年') ? 1 : 0) + cursor.spaces();
    tail.closed = cursor.take(')');
    gaps += cursor.spaces();
    if (!tail.closed && cursor.take('-')) { tail.dashed = true; }
    gaps += (cursor.take('第') ? 1 : 0) + cursor.spaces();
    tail.parted = gaps > 0 || tail.closed || tail.opened || tail.dashed;
    tail.number = cursor.whole(5);
    if (tail.number === null || tail.number < 1) { return null; }
    tail.end = cursor.at;
    cursor.spaces();
    tail.hasHao = cursor.take('号');
    if (tail.hasHao) { tail.end = cursor.at; }
    return tail;
  }

  function isAgency(c) { return mingbai.isHan(c) || /[a-zA-Z]/.test(c); }

  // The part of a run in front of the year that is the organ's code.
  function cutProse(run) {
    let from = 0;
    for (const word of PROSE) {
      const at = run.lastIndexOf(word);
      if (at >= 0) { from = Math.max(from, at + word.length); }
    }
    run = run.slice(from);
    while (run && JOINTS.includes(run.charAt(0)) && run.length >= 3 && ENDINGS.test(run)) { run = run.slice(1); }
    return run;
  }

  function number(agency, tail) { return { agency: agency, year: tail.year, number: tail.number, key: agency + '-' + tail.year + '-' + tail.number }; }

  // The number that the whole text is, or null.
  mingbai.parseDocumentNumber = function (folded) {
    const text = folded.trim();
    if (text.length > LONGEST_FIELD) { return null; }
    for (let at = 0; at < text.length; at++) {
      const c = text.charAt(at);
      if (isAgency(c) ? mingbai.numeralDigit(c) < 0 : c === ' ' || c === '\t') { continue; }
      const tail = readTail(text, at);
      const rest = tail ? text.slice(tail.end) : '?';
      if (rest && rest !== '文' && rest !== '文件') {
        if (isAgency(c)) { continue; }
        return null;
      }
      const agency = cutProse(text.slice(0, at).replace(/[ \t]/g, ''));
      return agency && agency.length <= LONGEST_AGENCY && (tail.parted || tail.hasHao) ? number(agency, tail) : null;
    }
    return null;
  };

  function agencyBefore(text, floor, end) {
    let start = end;
    while (start > floor && end - start < LONGEST_AGENCY + 12 && isAgency(text.charAt(start - 1))) { start--; }
    const agency = cutProse(text.slice(start, end));
    return agency.length <= LONGEST_AGENCY ? agency : '';
  }

  function standsOut(tail, agency) {
    if (tail.opened && tail.closed && tail.hasHao) { return true; }
    return (tail.opened || tail.closed || (tail.hasHao && tail.parted)) && ENDINGS.test(agency);
  }

  // {key, from, to} of those in a running text.
  mingbai.findDocumentNumbers = function (folded) {
    const found = [];
    let floor = 0;
    for (let at = 0; at < folded.length; at++) {
      const c = folded.charAt(at);
      if (c !== '(' && !(/[0-9]/.test(c) && !/[0-9]/.test(folded.charAt(at - 1)))) { continue; }
      const tail = readTail(folded, at);
      if (!tail) { continue; }
      let end = at;
      while (end > floor && at - end < 3 && folded.charAt(end - 1) === ' ') { end--; }
      const agency = agencyBefore(folded, floor, end);
      if (!agency || !standsOut(tail, agency)) { continue; }
      found.push({ key: number(agency, tail).key, from: end - agency.length, to: tail.end });
      floor = tail.end;
      at = tail.end - 1;
    }
    return found;
  };

  // {from, to, number} of 令第588号, 令588号, 令第五百八十八号.
  mingbai.findDecrees = function (folded) {
    const found = [];
    for (let from = folded.indexOf('令'); from >= 0; from = folded.indexOf('令', from + 1)) {
      const cursor = new Cursor(folded, from + 1);
      const skip = function () { while (cursor.text.charAt(cursor.at) === ' ') { cursor.at++; } };
      skip();
      if (cursor.take('第')) { skip(); }
      const decree = cursor.whole(5);
      skip();
      if (decree && cursor.take('号')) { found.push({ from: from, to: cursor.at, number: decree }); }
    }
    return found;
  };
})(window.mingbai = window.mingbai || {});
