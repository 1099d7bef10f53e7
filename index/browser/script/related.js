// SPDX-License-Identifier: GPL-3.0-or-later
// What only shares words with the query, to fill a page that nothing else fills: index/store/FORMAT.md, "Answers".
(function (mingbai) {
  'use strict';

  const CHARACTER_WEIGHT = 0.5;
  const TITLE_WEIGHT = 0.2;
  const FEW_TERMS = 8;
  const OTHER_NAME_WEIGHT = 0.7;
  const OTHER_TITLE_WEIGHT = 0.15;
  const FILL = 20;
  const RELAXED = 100;
  const SHORT_QUERY = 10;
  const SOUND_WEIGHT = 0.5;

  // A text without what people ask with: index/store/query_terms.cpp.
  function withoutQuestionWords(pieces, folded, words) {
    const asking = [];
    for (let at = 0; at < folded.length;) {
      let end = at;
      for (const word of words) {
        if (at + word.length > end && folded.startsWith(word, at)) { end = at + word.length; }
      }
      if (end > at) { asking.push([at, end]); }
      at = Math.max(end, at + 1);
    }
    const rest = pieces.filter(function (piece) {
      return !asking.some(function (span) { return span[0] <= piece.at && piece.at + piece.text.length <= span[1]; });
    });
    return rest.length > 0 ? rest : pieces;
  }

  // How many hits shall be added that only share words with the query.
  mingbai.relatedWanted = function (matching) {
    const runs = matching.positive.filter(function (needle) { return needle.kind === 'run'; });
    if (runs.length === 0) { return 0; }
    if (matching.answer.total === 0) { return RELAXED; }
    // More than one word: a question, which nothing may contain as a whole.
    const phrase = runs.some(function (needle) { return needle.check && needle.numbers.length === 0; });
    const question = matching.positive.length === 1 && phrase;
    return question || matching.answer.exact === 0 ? Math.max(0, FILL - matching.answer.total) : 0;
  };

  // Of pairs and of words of other scripts; their lists are there, since the query requires them.
  function rarest(matching, pieces) {
    const counts = new Map();
    pieces.forEach((piece) => {
      const list = piece.kind === 'character' ? null : matching.list(piece.text);
      if (list && list.documents.length > 0) { counts.set(piece.text, list.documents.length); }
    });
    const order = Array.from(counts.keys()).sort(function (a, b) { return counts.get(a) - counts.get(b) || (a < b ? -1 : 1); });
    const kept = new Set(order.slice(0, FEW_TERMS));
    return pieces.filter(function (piece) { return kept.has(piece.text); });
  }

  // Anything of the runs. Characters are weak and only the rare ones count; a short query that
  // nothing contains needs them all at full weight; and they are what is left when no word occurs;
  // 'none': a few rare words, to fill a page below what contains all.
  async function anything(matching, characters) {
    const store = matching.store;
    const terms = new Map();  // term -> times
    const names = [];
    const asking = characters === 'only' ? [] : (await store.spoken()).asking;
    for (const needle of matching.needles.filter(function (clause) { return clause.kind === 'run'; })) {
      const pieces = withoutQuestionWords(mingbai.pieces(needle.text), needle.text, asking);
      for (const piece of characters === 'none' ? rarest(matching, pieces) : pieces) {
        const skipped = piece.kind === 'character' ? characters === 'rare' && store.common.has(piece.text) : characters === 'only';
        if (!skipped) { terms.set(piece.text, (terms.get(piece.text) || 0) + 1); }
      }
      for (const part of needle.parts) {
        part.slice(1).forEach((name) => names.push(mingbai.requiredTerms(name)));
      }
    }
    const keys = Array.from(terms.keys());
    const more = await store.lists(keys.map(function (term) { return mingbai.indexTerm(term, store); }));
    more.forEach((list, term) => matching.lists.set(term, list));
    const isCharacter = function (term) { return Array.from(term).length === 1 && mingbai.isHan(term); };
    const parts = [];
    for (const term of keys) {
      const list = matching.list(term);
      const weak = isCharacter(term) && characters !== 'all';
      parts.push(matching.ranker.scaled(matching.ranker.term(list, terms.get(term)), weak ? CHARACTER_WEIGHT : 1));
      parts.push(matching.ranker.scaled(matching.ranker.titleTerm(list, terms.get(term)), TITLE_WEIGHT));
    }
    for (const required of names) {
      parts.push(matching.ranker.scaled(matching.allOf(required), OTHER_NAME_WEIGHT));
      parts.push(matching.ranker.scaled(matching.ranker.all(matching.titleOf(required)), OTHER_TITLE_WEIGHT));
    }
    return matching.ranker.any(parts);
  }

  mingbai.findRelated = async function (matching, count) {
    const characters = matching.positive.reduce(function (sum, needle) { return sum + Array.from(needle.text).length; }, 0);
    const generous = matching.answer.exact === 0 && characters <= SHORT_QUERY;
    const first = matching.verified ? 'none' : generous ? 'all' : 'rare';
    for (const which of matching.verified ? [first] : [first, 'only']) {
      let any = await anything(matching, which);
      if (matching.pattern && generous) {
        // A title with a slip in it, or of which only a part was spelled.
        const pairs = matching.pattern.neighbours().map((key) => matching.ranker.scaled(matching.ranker.term(matching.lists.get('XY' + key)), SOUND_WEIGHT));
        any = matching.ranker.any([any].concat(pairs));
      }
      const known = [matching.exact, matching.otherNames, matching.sounding].filter(Boolean);
      const fresh = matching.ranker.filter(matching.within(any), function (document) {
        return !known.some(function (result) { return mingbai.contains(result, document); });
      });
      if (fresh.documents.length > 0) { return matching.ranker.best(fresh, count); }
    }
    return [];
  };
})(window.mingbai = window.mingbai || {});
