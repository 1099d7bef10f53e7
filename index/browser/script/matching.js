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
  const ENOUGH_LETTERS = 20;
  const ENOUGH_SHORT = 5;   // of a text so short that it may be a slip which stands in other words
  const LONGEST_SHORT = 4;  // characters
  const MOST_CURRENT = 3;
  const MOST_LOOKED_AT = 20;

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
      const few = Array.from(text).length <= LONGEST_SHORT ? ENOUGH_SHORT : 1;
      if (exact >= (/[a-z]/.test(text) ? ENOUGH_LETTERS : few)) { return; }
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

    async addRelated() {
      const wanted = mingbai.relatedWanted(this);
      if (wanted === 0) { return; }
      const added = new Set();
      for (const entry of await mingbai.findRelated(this, wanted)) {
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
