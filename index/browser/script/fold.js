// SPDX-License-Identifier: GPL-3.0-or-later
// The form in which texts are compared, as index/text/fold.h makes it. The pairs of traditional and
// simplified characters are a table that is loaded when a text has one of the former.
(function (mingbai) {
  'use strict';

  // Forms that people mix freely (index/text/fold_table.cpp), and what JavaScript lowers otherwise
  // than Unicode folds.
  const FORMS = [
    ['〔【〖﹝[{〘〚', '('], ['〕】〗﹞]}〙〛', ')'], ['“”„‟「」『』〝〞〟', '"'], ['‘’‚‛', '\''],
    ['‐‑‒–—―−─━﹣', '-'], ['・•‧∙⋅', '·'], ['○◯', '〇'], ['〜∼', '~'], ['╱∕⁄', '/'],
    ['ς', 'σ'], ['ß', 'ss'],
  ];
  const IGNORED = /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8]/g;
  const MARK = /[\u0300-\u036F\u0591-\u05BD\u064B-\u065F\u093C\u094D\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u3099\u309A\uFE20-\uFE2F\uFF9E\uFF9F]/;

  // Texts of these alone keep their length.
  const ONE_TO_ONE = /^[\n\u0020-\u007E\u00B7\u2013-\u2015\u2018-\u201D\u3000-\u302F\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

  mingbai.Folder = class {
    // `folded`: the characters that the table has.
    constructor(folded) {
      this.folded = new Set(folded);
      this.map = new Map();
      for (const row of FORMS) {
        for (const c of row[0]) { this.map.set(c, row[1]); }
      }
      this.ready = false;  // the table is there
    }

    needsTable(text) {
      if (this.ready) { return false; }
      for (const c of text.normalize('NFKC')) {
        if (this.folded.has(c)) { return true; }
      }
      return false;
    }

    setTable(to) {
      if (this.ready) { return; }
      const targets = to[Symbol.iterator]();
      for (const c of this.folded) { this.map.set(c, targets.next().value); }
      this.ready = true;
    }

    fold(text) {
      const plain = text.normalize('NFKC').toLowerCase().replace(IGNORED, '');
      let out = '';
      for (const c of plain) {
        const to = this.map.get(c);
        out += to === undefined ? c : to;
      }
      return out;
    }

    // {text, original(from, to)}: where in the original the characters of [from, to) of the folded
    // text came from.
    foldWithOffsets(text) {
      if (ONE_TO_ONE.test(text)) {
        return { text: this.fold(text), original: function (from, to) { return [from, to]; } };
      }
      const starts = [];
      const ends = [];
      let out = '';
      for (let at = 0; at < text.length;) {
        let end = at + (text.codePointAt(at) > 0xFFFF ? 2 : 1);
        while (end < text.length && MARK.test(text.charAt(end))) { end++; }
        const folded = this.fold(text.slice(at, end));
        for (let i = 0; i < folded.length; i++) {
          starts.push(at);
          ends.push(end);
        }
        out += folded;
        at = end;
      }
      return { text: out, original: function (from, to) { return [starts[from], ends[to - 1]]; } };
    }
  };
})(window.mingbai = window.mingbai || {});
