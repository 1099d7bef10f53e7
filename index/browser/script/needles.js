// SPDX-License-Identifier: GPL-3.0-or-later
// The clauses of a query with what was made of them: index/store/query_builder.h.
(function (mingbai) {
  'use strict';

  const MAY_HAVE_NUMBER = /[\d〇○零一二三四五六七八九十百千]/;

  // {kind, scope, text, required, check, numbers, decrees, parts}: `check` says that a document with all
  // required terms may still lack the text; `parts` are the text cut into what has other names.
  function makeNeedle(clause, text) {
    const needle = { kind: clause.kind, scope: clause.scope, text: mingbai.trimmed(text), numbers: [], decrees: [], parts: [] };
    needle.required = mingbai.requiredTerms(needle.text);
    needle.check = needle.required.length !== 1 || needle.required[0] !== needle.text;
    if (clause.kind === 'run' && MAY_HAVE_NUMBER.test(needle.text)) {
      const number = mingbai.parseDocumentNumber(text);
      if (number) { needle.numbers.push(number); }
      for (const decree of mingbai.findDecrees(needle.text)) {
        // Many organs have a decree 5: the name in front of 令 must occur as well.
        const terms = mingbai.requiredTerms(needle.text.slice(0, decree.from) + '令');
        needle.decrees.push(terms.concat('XD' + decree.number));
      }
    }
    return needle;
  }

  function numberTerms(number) { return ['XN' + number.key, 'XC' + number.key]; }

  // Keeps the numbers that the index knows.
  async function known(store, numbers) {
    const found = [];
    for (const number of numbers) {
      const lists = await store.lists(numberTerms(number));
      if (Array.from(lists.values()).some(Boolean)) { found.push(number); }
    }
    return found;
  }

  // All that must be loaded before the needles can be matched.
  mingbai.termsOf = function (needles, store) {
    const terms = new Set();
    const add = function (list) { list.forEach(function (term) { terms.add(mingbai.indexTerm(term, store)); }); };
    for (const needle of needles) {
      add(needle.required);
      needle.numbers.forEach(function (number) { add(numberTerms(number)); });
      needle.decrees.forEach(add);
      for (const part of needle.parts) {
        part.forEach(function (name) { add(mingbai.requiredTerms(name)); });
      }
    }
    return terms;
  };

  mingbai.indexTerm = function (term, store) { return term.length === 1 && mingbai.isHan(term) ? store.characterTerm(term) : term; };

  // The clauses that can be looked for. When the whole text is a number that the index knows, it is
  // the only one. `wordings` are more than those in the shards.
  mingbai.makeNeedles = async function (store, query, wordings) {
    await store.prepareFold([query.text]);
    // Folded: ２０２１ is a number, too.
    if (MAY_HAVE_NUMBER.test(store.folder.fold(query.text))) { await store.script('numbers'); }
    if (query.isPlain) {
      const whole = makeNeedle({ kind: 'run', scope: 'anywhere' }, store.folder.fold(query.text));
      whole.numbers = await known(store, whole.numbers);
      if (whole.numbers.length > 0) { return [whole]; }
    }
    const needles = [];
    for (const clause of query.clauses) {
      const needle = makeNeedle(clause, store.folder.fold(clause.text));
      if (needle.required.length === 0) { continue; }
      needle.numbers = await known(store, needle.numbers);
      if (clause.kind === 'run' && !query.literal) { needle.parts = await mingbai.withOtherNames(store, needle.text, wordings || []); }
      needles.push(needle);
    }
    return needles;
  };
})(window.mingbai = window.mingbai || {});
