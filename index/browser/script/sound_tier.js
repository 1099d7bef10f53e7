// SPDX-License-Identifier: GPL-3.0-or-later
// The tier of documents that sound like what was typed, and the corrections that are offered:
// index/store/sound_tier.cpp. Fewer titles are read than there: each may cost a file.
(function (mingbai) {
  'use strict';

  const MOST_HEARD = 20;
  const MOST_PAIRS = 20;
  const ENOUGH_HITS = 20;
  const FEW_HITS = 5;  // of a known slip
  const LONGEST_HAN = 40;
  const NEAR_BEST = 3;
  const MOST_COST = 6;
  const COST_PER_SOUND = 2;

  // What was typed as one text; '' when a part of it is quoted.
  function spokenText(needles) {
    if (needles.some(function (needle) { return needle.kind === 'exact' || needle.scope !== 'anywhere'; })) { return ''; }
    return needles.filter(function (needle) { return needle.kind === 'run'; }).map(function (needle) { return needle.text; }).join(' ');
  }

  function patternOf(text, table) {
    const pattern = mingbai.SoundPattern.parse(text, table);
    const length = Array.from(text).length;
    return pattern && (pattern.hasLetters || (length >= 2 && length <= LONGEST_HAN)) ? pattern : null;
  }

  class Tier {
    constructor(matching, table) {
      this.matching = matching;
      this.table = table;
      this.corrector = new mingbai.Corrector(matching.store, table);
      this.found = { corrections: [], also: [], heard: [], any: [], pattern: null };
    }

    async find(exact) {
      const text = spokenText(this.matching.needles);
      const found = this.found;
      if (!text || this.matching.needles[0].numbers.length > 0) { return found; }
      found.corrections = await this.corrector.corrections(text);
      found.pattern = patternOf(text, this.table);
      // Letters that are no pinyin were taken for initials.
      const spelled = found.pattern ? found.pattern.hasLetters : found.corrections.length > 0;
      // 底保 is how people write 低保, though it stands in 兜底保障 as well.
      const enough = spelled ? ENOUGH_HITS : this.table.slips.has(text) ? FEW_HITS : 1;
      if (exact >= enough || this.table.hasDenied(text)) {
        found.pattern = null;
        return found;
      }
      for (const meant of found.corrections.slice(0, spelled ? mingbai.Corrector.most : 1)) {
        const result = await this.containing(meant);
        found.any.push(result);
        if (result.documents.length > 0) { found.also.push(meant); }
      }
      if (found.pattern) { await this.addTitles(text); }
      return found;
    }

    async containing(text) {
      const matching = this.matching;
      const terms = mingbai.requiredTerms(text);
      await matching.loadLists(terms.map(function (term) { return mingbai.indexTerm(term, matching.store); }));
      return matching.within(matching.allOf(terms));
    }

    async addTitles(text) {
      for (const heard of await this.hearTitles()) {
        if (this.table.isDenied(text, heard.words)) { continue; }
        this.found.heard.push(heard.document);
        const list = this.found.corrections;
        if (heard.words !== text && !this.table.lexicon.has(text) && list.length < mingbai.Corrector.most && !list.includes(heard.words)) {
          list.push(heard.words);
        }
      }
    }

    async hearTitles() {
      const pattern = this.found.pattern;
      const ways = pattern.ways();
      await this.matching.loadLists(pattern.neighbours().map(function (key) { return 'XY' + key; }));
      const like = await this.heard(this.shortest(this.likeTitles(ways)));
      const pairs = ways[0].length - 1;
      if (like.length > 0 || (pairs > MOST_PAIRS && !pattern.hasLetters)) { return like; }
      return this.heard(this.nearTitles(pairs - 2));
    }

    term(key) { return this.matching.ranker.term(this.matching.lists.get('XY' + key)); }

    // Titles with all pairs of syllables of one way to cut the pattern.
    likeTitles(ways) {
      const ranker = this.matching.ranker;
      return ranker.any(ways.map((way) => {
        const all = way.length === 1 ? [ranker.any(way[0].map((key) => this.term(key)))] : [];
        for (let i = 0; i + 1 < way.length; i++) {
          if (way[i].length > 0 && way[i + 1].length > 0) {
            const pairs = [].concat.apply([], way[i].map(function (a) { return way[i + 1].map(function (b) { return a + ' ' + b; }); }));
            all.push(ranker.any(pairs.map((key) => this.term(key))));
          }
        }
        return all.length > 0 ? ranker.all(all) : ranker.any([]);
      }));
    }

    // document -> length of its title, of all that the pairs of the pattern are in.
    lengths() {
      const lengths = new Map();
      for (const key of this.found.pattern.neighbours()) {
        const list = this.matching.lists.get('XY' + key);
        for (let i = 0; list && i < list.documents.length; i++) { lengths.set(list.documents[i], list.titles[i]); }
      }
      return lengths;
    }

    shortest(result) {
      const lengths = this.lengths();
      return Array.from(this.matching.within(result).documents).sort(function (a, b) { return lengths.get(a) - lengths.get(b) || b - a; }).slice(0, MOST_HEARD);
    }

    // Titles that share most pairs with it, at least `least`; equally near ones the shorter first.
    nearTitles(least) {
      const lengths = this.lengths();
      const counts = new Map();
      for (const key of this.found.pattern.neighbours()) {
        for (const document of this.matching.within(this.term(key)).documents) { counts.set(document, (counts.get(document) || 0) + 1); }
      }
      const near = Array.from(counts.keys()).filter(function (document) { return counts.get(document) >= least; });
      near.sort(function (a, b) { return counts.get(b) - counts.get(a) || lengths.get(a) - lengths.get(b) || b - a; });
      return near.slice(0, MOST_HEARD);
    }

    // Of the candidates those whose title sounds like the pattern, as nearly as the best of them.
    async heard(candidates) {
      const all = await Promise.all(candidates.map(async (document) => {
        const title = (await this.matching.store.folded(document)).title;
        const sounds = this.table.sounds(title);
        const match = this.found.pattern.find(sounds);
        if (!match || match.cost > Math.max(MOST_COST, COST_PER_SOUND * match.count)) { return null; }
        const last = sounds[match.first + match.count - 1];
        return { document: document, cost: match.cost, words: title.slice(sounds[match.first].at, last.at + last.size) };
      }));
      const heard = all.filter(Boolean);
      heard.forEach(function (one, i) { one.place = i; });
      heard.sort(function (a, b) { return a.cost - b.cost || a.place - b.place; });
      return heard.filter(function (one) { return one.cost <= heard[0].cost + NEAR_BEST; });
    }
  }

  // {corrections, also, heard, any, pattern}: texts to offer; those of them that were looked for; documents
  // whose titles sound so; sets of documents with what may have been meant.
  mingbai.findSounding = async function (matching, exact) {
    const table = await matching.store.table('sounds', function (reader) { return new mingbai.Sounds(reader); });
    return new Tier(matching, table).find(exact);
  };
})(window.mingbai = window.mingbai || {});
