// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked, as index/store/query.h tells. Whatever is typed is a query.
(function (mingbai) {
  'use strict';

  const QUOTES = { '"': '"', '＂': '＂', '“': '”', '「': '」', '『': '』' };
  const MINUS = /^[-－−](?![\s\u0000-\u0020\u007F]|$)/;
  const SPACE = /[\u0000-\u0020\u007F\u3000\u00A0\u2002\u2003\u2009\u2028\u2029\uFEFF]/;
  const LONGEST = 1024;
  const MOST_CLAUSES = 16;

  function isSpace(c) { return c === '' || SPACE.test(c); }

  // A quoted text at `at` with nothing but space behind it: where it ends, or -1. Where text
  // follows, the marks belong to it: “三类户”是否同样取消 is a pasted title.
  function quotedEnd(text, at) {
    const close = QUOTES[text.charAt(at)];
    const end = close ? text.indexOf(close, at + 1) : -1;
    return end >= 0 && isSpace(text.charAt(end + 1)) ? end : -1;
  }

  // {text, clauses: [{kind: 'run' | 'exact' | 'exclude', text}]}
  mingbai.parseQuery = function (typed) {
    const text = typed.slice(0, LONGEST);
    const clauses = [];
    const add = function (kind, part) {
      if (clauses.length < MOST_CLAUSES && Array.from(part).some(mingbai.isWord)) { clauses.push({ kind: kind, text: part.trim() }); }
    };
    for (let at = 0; at < text.length;) {
      if (isSpace(text.charAt(at))) { at++; continue; }
      let kind = 'run';
      if (MINUS.test(text.slice(at))) {
        kind = 'exclude';
        at++;
      }
      const quoted = quotedEnd(text, at);
      if (quoted >= 0) {
        add(kind === 'run' ? 'exact' : kind, text.slice(at + 1, quoted));
        at = quoted + 1;
        continue;
      }
      let end = at;
      while (!isSpace(text.charAt(end))) { end++; }
      add(kind, text.slice(at, end));
      at = end;
    }
    return { text: text, clauses: clauses };
  };
})(window.mingbai = window.mingbai || {});
