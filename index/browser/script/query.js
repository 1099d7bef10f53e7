// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked, as index/store/query.h tells. Whatever is typed is a query.
(function (mingbai) {
  'use strict';

  const QUOTES = { '"': '"', '＂': '＂', '“': '”', '「': '」', '『': '』' };
  const MINUS = /^[-－−](?![\s\u0000-\u0020\u007F]|$)/;
  const SPACE = /[\u0000-\u0020\u007F\u3000\u00A0\u2002\u2003\u2009\u2028\u2029\uFEFF]/;
  const COLONS = [':', '：'];
  const LONGEST = 1024;
  const MOST_CLAUSES = 16;

  // The words before the colon of 单位:民政局, folded, and the field of a form that is meant:
  // index/store/query_fields.h.
  const FIELDS = new Map([
    ['title', ['标题', '题目', 'title']], ['column', ['栏目', 'column']], ['organ', ['单位', '机关', '发文机关', 'organ']],
    ['place', ['地区', '地方', 'place']], ['topic', ['主题', 'topic']], ['tag', ['标签', 'tag']], ['number', ['文号', 'number']],
    ['year', ['年份', '年', 'year']], ['validity', ['有效性', 'validity']], ['as_of', ['有效', 'as-of']], ['amount', ['金额', 'amount']],
  ]);
  const LONGEST_NAME = 24;

  function isSpace(c) { return c === '' || SPACE.test(c); }

  // A quoted text at `at` with nothing but space behind it: where it ends, or -1. Where text
  // follows, the marks belong to it: “三类户”是否同样取消 is a pasted title.
  function quotedEnd(text, at) {
    const close = QUOTES[text.charAt(at)];
    const end = close ? text.indexOf(close, at + 1) : -1;
    return end >= 0 && isSpace(text.charAt(end + 1)) ? end : -1;
  }

  // {field, end} of 单位: at `at`, or null.
  function fieldAt(text, at, fold) {
    for (const colon of COLONS) {
      const end = text.slice(at, at + LONGEST_NAME + 1).indexOf(colon);
      if (end <= 0) { continue; }
      const name = fold(text.slice(at, at + end));
      for (const row of FIELDS) {
        if (row[1].includes(name)) { return { field: row[0], end: at + end + 1 }; }
      }
    }
    return null;
  }

  class Parser {
    constructor(text, fold) {
      this.text = text;
      this.fold = fold;
      this.at = 0;
      this.clauses = [];
      this.typed = 0;
      this.fields = {};
    }

    add(kind, part, scope) {
      // A clause of punctuation alone would match nothing or everything.
      if (this.clauses.length < MOST_CLAUSES && Array.from(part).some(mingbai.isWord)) {
        this.clauses.push({ kind: kind, text: part.trim(), scope: scope || 'anywhere' });
      }
    }

    // The text that stands at `at`, quoted or up to a space: {text, end, quoted}.
    valueAt(at) {
      const quoted = quotedEnd(this.text, at);
      if (quoted >= 0) { return { text: this.text.slice(at + 1, quoted), end: quoted + 1, quoted: true }; }
      let end = at;
      while (!isSpace(this.text.charAt(end))) { end++; }
      return { text: this.text.slice(at, end), end: end, quoted: false };
    }

    // 标题:低保 or 单位:民政局. Only the title can be excluded.
    takeField(kind) {
      const name = fieldAt(this.text, this.at, this.fold);
      if (!name || (kind === 'exclude' && name.field !== 'title')) { return false; }
      const value = this.valueAt(name.end);
      const given = value.text.trim();
      if (!given || this.typed >= MOST_CLAUSES) { return false; }  // 单位: alone is text
      this.at = value.end;
      if (name.field === 'title') {
        this.add(kind === 'run' ? 'exact' : kind, given, 'title');
      } else {
        this.typed++;
        this.fields[name.field] = given;
      }
      return true;
    }

    takeClause() {
      let kind = 'run';
      if (MINUS.test(this.text.slice(this.at))) {
        kind = 'exclude';
        this.at++;
      }
      if (this.takeField(kind)) { return; }
      const value = this.valueAt(this.at);
      this.add(kind === 'run' && value.quoted ? 'exact' : kind, value.text);
      this.at = value.end;
    }

    run() {
      while (this.at < this.text.length) {
        if (isSpace(this.text.charAt(this.at))) { this.at++; } else { this.takeClause(); }
      }
      return { text: this.text, clauses: this.clauses, fields: this.fields, isPlain: this.typed === 0 };
    }
  }

  // {text, clauses: [{kind: 'run' | 'exact' | 'exclude', text, scope: 'anywhere' | 'title'}], fields,
  // isPlain}: `fields` are those of a form that were typed among the words, isPlain says that none was.
  mingbai.parseQuery = function (typed, fold) { return new Parser(typed.slice(0, LONGEST), fold).run(); };
})(window.mingbai = window.mingbai || {});
