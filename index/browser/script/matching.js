// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents answer, in which order, and how many: index/store/FORMAT.md, "Answers". Texts are
// loaded one page of candidates after the other, and no further than the page that is asked for.
(function (mingbai) {
  'use strict';

  // Quoted and excluded texts are checked in all candidates when these are few, so that the number
  // of hits is exact; else in those that are shown.
  const FEW_TO_CHECK = 60;
  // Candidates are checked for the texts as typed until the page is full, but not more than this, and
  // fewer when some contain them: the rest would only be loaded to stand behind.
  const MOST_CANDIDATES = 400;
  const ENOUGH_CANDIDATES = 30;
  const MOST_TITLES = 100;
  const SMALLEST_BATCH = 4;
  const FIRST_CANDIDATES = 100;
  const OUTDATED_WEIGHT = 0.8;
  const CHARACTER_WEIGHT = 0.5;
  const TITLE_WEIGHT = 0.2;
  const FEW_TERMS = 8;
  const OTHER_NAME_WEIGHT = 0.7;
  const OTHER_TITLE_WEIGHT = 0.15;
  const FILL = 20;
  const RELAXED = 100;
  const SHORT_QUERY = 10;
  const ENOUGH_LETTERS = 20;
  const SOUND_WEIGHT = 0.5;
  const MOST_CURRENT = 3;
  const MOST_LOOKED_AT = 20;

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

  mingbai.Matching = class {
    // `filter(document)` says what the filters leave; null for everything.
    constructor(store, query, needles, filter) {
      this.store = store;
      this.query = query;
      this.needles = needles;
      this.filter = filter;
      this.ranker = new mingbai.Ranker(store);
      this.positive = needles.filter(function (needle) { return needle.kind !== 'exclude'; });
      this.needed = query.offset + query.limit;
      this.found = [];
      this.seen = new Set();
      this.words = [];
      this.sounding = null;
      this.answer = { total: 0, exact: 0, incomplete: false, alsoSearched: [], corrections: [], documents: [] };
    }

    // `stop` when nothing is as it was typed: a question is then asked again without its shell.
    async run(stop) {
      this.stop = stop;
      this.verified = true;
      this.lists = await this.store.lists(mingbai.termsOf(this.needles, this.store));
      await this.narrow();
      this.exact = this.within(this.everything());
      this.otherNames = this.query.literal ? null : this.withOtherNames();
      if (this.query.sort === 'date' || this.positive.length === 0) {
        await this.byDate();
      } else {
        await this.byRelevance();
      }
      this.answer.page = this.found.slice(this.query.offset, this.needed);
      return this.answer;
    }

    async loadLists(terms) {
      const missing = terms.filter((term) => !this.lists.has(term));
      (await this.store.lists(missing)).forEach((list, term) => this.lists.set(term, list));
    }

    // Words as typed that many documents contain were meant so; of letters it takes more.
    async addSounding(exact) {
      const text = this.needles.map(function (needle) { return needle.text; }).join('');
      if (exact >= (/[a-z]/.test(text) ? ENOUGH_LETTERS : 1)) { return; }
      await this.store.script('sounds');
      const sounding = await mingbai.findSounding(this, exact);
      this.answer.corrections = sounding.corrections;
      this.answer.alsoSearched = sounding.also.slice();
      this.pattern = sounding.pattern;
      if (!this.pattern && sounding.any.length === 0) { return; }
      const heard = sounding.heard.filter((document) => !mingbai.contains(this.exact, document));
      const titles = { documents: Uint32Array.from(sounding.heard).sort(), weights: new Float64Array(sounding.heard.length) };
      this.sounding = this.ranker.filter(this.ranker.any(sounding.any.concat([titles])), (document) => !mingbai.contains(this.exact, document));
      this.count(this.sounding);
      const order = heard.concat(this.ranker.best(this.sounding, Math.max(this.needed, FIRST_CANDIDATES)).map(function (entry) { return entry[0]; }));
      this.replaced = await this.successors(order);
      await this.addAll(this.rankReplaced(order.filter(function (document, i) { return order.indexOf(document) === i; })), 'pinyin');
    }

    // Whether one of the best candidates contains all as typed.
    async holdsSomewhere() {
      this.lists = await this.store.lists(mingbai.termsOf(this.needles, this.store));
      for (const entry of this.ranker.best(this.everything(), ENOUGH_CANDIDATES)) {
        if (await this.holds(entry[0], this.needles)) { return true; }
      }
      return false;
    }

    list(term) { return this.lists.get(mingbai.indexTerm(term, this.store)); }
    allOf(terms) { return this.ranker.all(terms.map((term) => this.ranker.term(this.list(term)))); }
    titleOf(terms) { return terms.map((term) => this.ranker.titleTerm(this.list(term))); }
    within(result) { return this.filter ? this.ranker.filter(result, this.filter) : result; }

    contains(needle) {
      if (needle.scope === 'title') { return this.ranker.all(this.titleOf(needle.required)); }
      const any = [this.allOf(needle.required)];
      for (const number of needle.numbers) {
        any.push(this.ranker.term(this.list('XN' + number.key)), this.ranker.term(this.list('XC' + number.key)));
      }
      for (const decree of needle.decrees) { any.push(this.allOf(decree)); }
      return this.ranker.any(any);
    }
    everything() { return this.ranker.all(this.positive.map((needle) => this.contains(needle))); }

    // Quoted texts must occur and excluded ones must not, beyond what the terms say.
    async narrow() {
      for (const needle of this.needles) {
        if (needle.kind === 'run' || (needle.kind === 'exact' && !needle.check)) { continue; }
        const candidates = this.within(this.contains(needle));
        const order = this.ranker.best(candidates, FEW_TO_CHECK).map(function (entry) { return entry[0]; });
        const holding = new Set();
        for (const document of needle.check ? order : Array.from(candidates.documents)) {
          if (!needle.check || await this.holds(document, [needle])) { holding.add(document); }
        }
        const unchecked = needle.check && candidates.documents.length > order.length;
        const checked = new Set(order);
        const before = this.filter;
        const wanted = needle.kind === 'exact';
        const decide = function (document) {
          const unsure = unchecked && !checked.has(document) && mingbai.contains(candidates, document);
          return unsure ? true : holding.has(document) === wanted;
        };
        this.filter = function (document) { return (!before || before(document)) && decide(document); };
        if (unchecked) {
          this.answer.incomplete = true;
          this.unsure = (this.unsure || []).concat({ needle: needle, wanted: wanted });
        }
      }
    }

    // Whether a document that is about to be shown is what quoted and excluded texts ask for.
    async admits(document) {
      for (const unsure of this.unsure || []) {
        if (await this.holds(document, [unsure.needle]) !== unsure.wanted) { return false; }
      }
      return true;
    }

    async holds(document, needles) {
      const texts = await this.store.folded(document);
      return needles.every(function (needle) {
        const inTitle = !needle.check || texts.title.includes(needle.text);
        return inTitle || (needle.scope !== 'title' && (texts.body.includes(needle.text) || texts.summary.includes(needle.text)));
      });
    }

    async titleHolds(document) {
      const texts = await this.store.folded(document);
      return this.positive.every(function (needle) { return !needle.check || texts.title.includes(needle.text); });
    }

    full() { return this.found.length >= this.needed; }

    async add(document, match) {
      if (this.seen.has(document)) { return; }
      this.seen.add(document);
      if (this.unsure && !await this.admits(document)) {
        this.answer.total--;
        if (!['related', 'synonym', 'pinyin'].includes(match)) { this.answer.exact--; }
        return;
      }
      this.found.push({ document: document, match: match });
    }

    count(result) {
      this.answer.total += result.documents.length;
      for (const document of result.documents) { this.answer.documents.push(document); }
    }

    async byRelevance() {
      this.count(this.exact);
      this.answer.exact = this.answer.total;
      this.answer.relaxed = this.answer.exact === 0;
      await this.addNumbers();
      if (this.found.length === 0) { await this.addCurrentNames(); }
      const renamed = this.found.length;
      if (this.answer.exact > 0) {
        this.replaced = await this.successors(this.exact.documents);
        await this.addTitles();
        await this.addTexts();
      }
      this.verified = this.found.length > renamed;
      if (!this.verified && this.stop) { return; }
      await this.addSounding(this.verified ? this.answer.exact : 0);
      await this.addAll(this.words, 'words');
      await this.addOtherNames();
      await this.addRelated();
      this.answer.relaxed = this.answer.exact === 0 && this.answer.total > 0;
    }

    async addNumbers() {
      const own = [];
      for (const needle of this.positive) {
        for (const number of needle.numbers) { own.push(this.ranker.term(this.list('XN' + number.key))); }
        for (const decree of needle.decrees) { own.push(this.allOf(decree)); }
      }
      const result = this.ranker.filter(this.ranker.any(own), (document) => mingbai.contains(this.exact, document));
      for (const entry of this.ranker.best(result, MOST_TITLES)) { await this.add(entry[0], 'number'); }
    }

    // Who asks by an old name gets a few pages of what it is called today first.
    async addCurrentNames() {
      if (!this.otherNames) { return; }
      const isAsked = (name) => this.needles.some(function (needle) { return needle.parts.some(function (part) { return part[0] === name; }); });
      for (const renamed of mingbai.renamedIn(this.needles)) {
        if (!renamed.old.some(isAsked)) { continue; }
        const terms = mingbai.requiredTerms(renamed.current);
        await this.loadLists(terms.map((term) => mingbai.indexTerm(term, this.store)));
        const titled = Array.from(this.ranker.all(this.titleOf(terms)).documents).filter((document) => mingbai.contains(this.otherNames, document));
        let left = MOST_CURRENT;
        for (const document of titled.reverse().slice(0, MOST_LOOKED_AT)) {
          const inForce = left > 0 && (await this.store.document(document)).validity === 'in-force';
          if (inForce && (await this.store.folded(document)).title.includes(renamed.current)) {
            await this.add(document, 'synonym');
            left--;
          }
        }
      }
    }

    // document -> successors, of those no longer in force; empty when none is among the documents.
    async successors(documents) {
      const outdated = this.store.outdated;
      if (outdated.size === 0 || !documents.some(function (document) { return outdated.has(document); })) { return new Map(); }
      return this.store.table('replaced', function (reader) {
        const map = new Map();
        while (!reader.done()) {
          const document = reader.number();
          map.set(document, reader.list(function () { return reader.number(); }));
        }
        return map;
      });
    }

    // The order of candidates with every replaced document directly under its lowest successor,
    // where both are among the first.
    rankReplaced(order) {
      const first = order.slice(0, FIRST_CANDIDATES);
      const ranks = new Map(first.map(function (document, i) { return [document, i]; }));
      const places = first.map((document, i) => {
        let rank = i;
        for (const successor of this.replaced.get(document) || []) {
          if (ranks.has(successor)) { rank = Math.max(rank, ranks.get(successor)); }
        }
        return { document: document, rank: rank, own: rank === i ? -1 : i };
      });
      places.sort(function (a, b) { return a.rank - b.rank || a.own - b.own; });
      return places.map(function (place) { return place.document; }).concat(order.slice(FIRST_CANDIDATES));
    }

    async addTitles() {
      const terms = new Set();
      for (const needle of this.positive) { needle.required.forEach(function (term) { terms.add(term); }); }
      const all = this.ranker.all(this.titleOf(Array.from(terms)));
      const lengths = this.titleLengths(Array.from(terms)[0]);
      const candidates = Array.from(all.documents).filter((document) => mingbai.contains(this.exact, document));
      candidates.sort(function (a, b) { return lengths.get(a) - lengths.get(b) || b - a; });
      const check = this.positive.some(function (needle) { return needle.check; });
      const order = this.rankReplaced(candidates.slice(0, MOST_TITLES));
      if (check) { await this.addChecked(order, 'title', (document) => this.titleHolds(document)); } else { await this.addAll(order, 'title'); }
    }

    titleLengths(term) {
      const list = this.list(term);
      const lengths = new Map();
      for (let i = 0; list && i < list.documents.length; i++) { lengths.set(list.documents[i], list.titles[i]); }
      return lengths;
    }

    async addAll(documents, match) {
      for (const document of documents) {
        if (this.full()) { return; }
        await this.add(document, match);
      }
    }

    // Adds the candidates that `holds` says, as far as they are needed and worth loading, and gives
    // the others. Texts are loaded as many at a time as the page lacks hits.
    async addChecked(order, match, holds) {
      const left = [];
      const before = this.found.length;
      let at = 0;
      while (at < order.length && !this.full() && (at < ENOUGH_CANDIDATES || this.found.length === before)) {
        const batch = order.slice(at, at + Math.max(SMALLEST_BATCH, this.needed - this.found.length));
        await Promise.all(batch.map((document) => this.store.folded(document)));
        for (const document of batch) {
          if (!await holds(document)) { left.push(document); } else if (!this.full()) { await this.add(document, match); }
        }
        at += batch.length;
      }
      return left.concat(order.slice(at));
    }

    // Candidates that contain the texts as typed; those that contain only all their parts wait in `words`.
    async addTexts() {
      const check = this.positive.some(function (needle) { return needle.check; });
      const outdated = this.store.outdated;
      const weightOf = function (document, weight) { return outdated.has(document) ? weight * OUTDATED_WEIGHT : weight; };
      const ranked = this.ranker.best(this.exact, this.exact.documents.length, weightOf).map(function (entry) { return entry[0]; });
      const order = this.rankReplaced(ranked);
      if (!check) {
        await this.addAll(order, 'text');
        return;
      }
      const fresh = order.filter((document) => !this.seen.has(document));
      const left = await this.addChecked(fresh.slice(0, MOST_CANDIDATES), 'text', (document) => this.holds(document, this.positive));
      this.words = left.concat(fresh.slice(MOST_CANDIDATES));
    }

    // null when nothing has another name.
    withOtherNames() {
      const all = [];
      let any = false;
      for (const needle of this.positive) {
        if (needle.kind === 'exact' || needle.parts.length === 0) { all.push(this.contains(needle)); }
        for (const part of needle.parts) {
          any = any || part.length > 1;
          all.push(this.ranker.any(part.map((name) => this.allOf(mingbai.requiredTerms(name)))));
        }
      }
      return any ? this.within(this.ranker.all(all)) : null;
    }

    async addOtherNames() {
      if (!this.otherNames) { return; }
      const only = this.ranker.filter(this.otherNames, (document) => !mingbai.contains(this.exact, document));
      this.count(only);
      const order = this.ranker.best(only, this.needed).map(function (entry) { return entry[0]; });
      await this.addAll(order, 'synonym');
      if (only.documents.length > 0) { this.nameOtherNames(); }
    }

    // Those that some document has, or one of `among`: a list of names that nothing bears would only
    // puzzle.
    nameOtherNames(among) {
      const names = new Set();
      for (const needle of this.needles) {
        for (const part of needle.parts) { part.slice(1).forEach(function (name) { names.add(name); }); }
      }
      const named = this.answer.alsoSearched;
      names.forEach((name) => {
        const bearing = this.within(this.allOf(mingbai.requiredTerms(name))).documents;
        const some = among ? bearing.some(function (document) { return among.has(document); }) : bearing.length > 0;
        if (some && !named.includes(name)) { named.push(name); }
      });
    }

    // How many hits shall be added that only share words with the query.
    relatedWanted() {
      const runs = this.positive.filter(function (needle) { return needle.kind === 'run'; });
      if (runs.length === 0) { return 0; }
      if (this.answer.total === 0) { return RELAXED; }
      // More than one word: a question, which nothing may contain as a whole.
      const phrase = runs.some(function (needle) { return needle.check && needle.numbers.length === 0; });
      const question = this.positive.length === 1 && phrase;
      return question || this.answer.exact === 0 ? Math.max(0, FILL - this.answer.total) : 0;
    }

    // Of pairs and of words of other scripts; their lists are there, since the query requires them.
    rarest(pieces) {
      const counts = new Map();
      pieces.forEach((piece) => {
        const list = piece.kind === 'character' ? null : this.list(piece.text);
        if (list && list.documents.length > 0) { counts.set(piece.text, list.documents.length); }
      });
      const order = Array.from(counts.keys()).sort(function (a, b) { return counts.get(a) - counts.get(b) || (a < b ? -1 : 1); });
      const kept = new Set(order.slice(0, FEW_TERMS));
      return pieces.filter(function (piece) { return kept.has(piece.text); });
    }

    // Anything of the runs. Characters are weak and only the rare ones count; a short query that
    // nothing contains needs them all at full weight; and they are what is left when no word occurs;
    // 'none': a few rare words, to fill a page below what contains all.
    async anything(characters) {
      const store = this.store;
      const terms = new Map();  // term -> times
      const names = [];
      const asking = characters === 'only' ? [] : (await store.spoken()).asking;
      for (const needle of this.needles.filter(function (clause) { return clause.kind === 'run'; })) {
        const pieces = withoutQuestionWords(mingbai.pieces(needle.text), needle.text, asking);
        for (const piece of characters === 'none' ? this.rarest(pieces) : pieces) {
          const skipped = piece.kind === 'character' ? characters === 'rare' && store.common.has(piece.text) : characters === 'only';
          if (!skipped) { terms.set(piece.text, (terms.get(piece.text) || 0) + 1); }
        }
        for (const part of needle.parts) {
          part.slice(1).forEach((name) => names.push(mingbai.requiredTerms(name)));
        }
      }
      const keys = Array.from(terms.keys());
      const more = await store.lists(keys.map(function (term) { return mingbai.indexTerm(term, store); }));
      more.forEach((list, term) => this.lists.set(term, list));
      const isCharacter = function (term) { return Array.from(term).length === 1 && mingbai.isHan(term); };
      const parts = [];
      for (const term of keys) {
        const list = this.list(term);
        const weak = isCharacter(term) && characters !== 'all';
        parts.push(this.ranker.scaled(this.ranker.term(list, terms.get(term)), weak ? CHARACTER_WEIGHT : 1));
        parts.push(this.ranker.scaled(this.ranker.titleTerm(list, terms.get(term)), TITLE_WEIGHT));
      }
      for (const required of names) {
        parts.push(this.ranker.scaled(this.allOf(required), OTHER_NAME_WEIGHT));
        parts.push(this.ranker.scaled(this.ranker.all(this.titleOf(required)), OTHER_TITLE_WEIGHT));
      }
      return this.ranker.any(parts);
    }

    async related(count) {
      const characters = this.positive.reduce(function (sum, needle) { return sum + Array.from(needle.text).length; }, 0);
      const generous = this.answer.exact === 0 && characters <= SHORT_QUERY;
      const first = this.verified ? 'none' : generous ? 'all' : 'rare';
      for (const which of this.verified ? [first] : [first, 'only']) {
        let any = await this.anything(which);
        if (this.pattern && generous) {
          // A title with a slip in it, or of which only a part was spelled.
          const pairs = this.pattern.neighbours().map((key) => this.ranker.scaled(this.ranker.term(this.lists.get('XY' + key)), SOUND_WEIGHT));
          any = this.ranker.any([any].concat(pairs));
        }
        const known = [this.exact, this.otherNames, this.sounding].filter(Boolean);
        const fresh = this.ranker.filter(this.within(any), function (document) {
          return !known.some(function (result) { return mingbai.contains(result, document); });
        });
        if (fresh.documents.length > 0) { return this.ranker.best(fresh, count); }
      }
      return [];
    }

    async addRelated() {
      const wanted = this.relatedWanted();
      if (wanted === 0) { return; }
      const added = new Set();
      for (const entry of await this.related(wanted)) {
        this.answer.total++;
        this.answer.documents.push(entry[0]);
        added.add(entry[0]);
        await this.add(entry[0], 'related');
      }
      if (this.otherNames) { this.nameOtherNames(added); }
    }

    async byDate() {
      const all = this.otherNames ? this.ranker.any([this.exact, this.otherNames]) : this.exact;
      this.count(all);
      this.answer.exact = this.exact.documents.length;
      if (all.documents.length > this.answer.exact) { this.nameOtherNames(); }
      const newest = Array.from(all.documents).reverse();
      for (let i = 0; i < newest.length && !this.full(); i++) { await this.add(newest[i], mingbai.contains(this.exact, newest[i]) ? 'words' : 'synonym'); }
      const before = this.found.length;
      await this.addRelated();
      const related = this.found.splice(before).sort(function (a, b) { return b.document - a.document; });
      this.found = this.found.concat(related);
      this.verified = this.positive.length === 0 || this.answer.exact > 0;
      this.answer.relaxed = this.answer.exact === 0 && this.answer.total > 0;
    }
  };
})(window.mingbai = window.mingbai || {});
