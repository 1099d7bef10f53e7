// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may have meant: index/store/corrections.h.
(function (mingbai) {
  'use strict';

  const MOST_CORRECTIONS = 3;
  const LONGEST_TEXT = 20;  // units; longer texts are sentences
  const MOST_WAYS = 16;
  const SHORTEST_INITIALS = 2;
  const LONGEST_INITIALS = 8;

  // What is replaced as a whole: a character, or a run of letters.
  function unitsOf(text) {
    const units = [];
    let at = 0;
    for (const c of text) {
      const letter = mingbai.isLetter(c);
      const last = units[units.length - 1];
      if (letter && last && last.letters && last.end === at) {
        last.end++;
      } else if (mingbai.isWord(c)) {
        units.push({ at: at, end: at + c.length, letters: letter });
      }
      at += c.length;
    }
    return units;
  }

  function hasLetters(text) { return /[a-z]/.test(text); }

  // Most characters must be right, or 同志 would be corrected to 通知.
  function isNear(typed, word) {
    if (hasLetters(typed)) { return true; }
    const a = Array.from(typed);
    const b = Array.from(word);
    const all = Math.min(a.length, b.length);
    return a.slice(0, all).filter(function (c, i) { return c === b[i]; }).length * 2 >= all;
  }

  mingbai.Corrector = class {
    constructor(store, table) {
      this.store = store;
      this.table = table;
    }

    // How many documents hold the word at most: those of its rarest pair.
    async frequency(word) {
      const units = unitsOf(word);
      const terms = [];
      units.forEach(function (unit, i) {
        const next = units[i + 1];
        const pair = next && !unit.letters && !next.letters;
        if (pair || units.length === 1 || unit.letters) { terms.push(word.slice(unit.at, pair ? next.end : unit.end)); }
      });
      const indexed = terms.map((term) => mingbai.indexTerm(term, this.store));
      const lists = await this.store.lists(indexed);
      return indexed.reduce(function (least, term) { return Math.min(least, lists.get(term) ? lists.get(term).documents.length : 0); }, terms.length > 0 ? Infinity : 0);
    }

    async typos(text, units) {
      const changes = [];
      for (let first = 0; first < units.length; first++) {
        for (let last = first; last < units.length; last++) {
          const at = units[first].at;
          const word = this.table.slips.get(text.slice(at, units[last].end));
          const frequency = word ? await this.frequency(word) : 0;
          if (frequency > 0) { changes.push({ at: at, size: units[last].end - at, word: word, cost: 0, frequency: frequency }); }
        }
      }
      return changes;
    }

    // Words that the text as a whole sounds or looks like: [word, cost].
    like(typed) {
      const pattern = mingbai.SoundPattern.parse(typed, this.table);
      if (!pattern) { return []; }
      const found = new Set(this.table.byShape.get(this.table.shapeOf(this.table.sounds(typed))) || []);
      for (const key of pattern.wholeKeys(MOST_WAYS)) {
        (this.table.bySound.get(key) || []).forEach(function (word) { found.add(word); });
      }
      return Array.from(found).filter(function (word) { return word !== typed; }).map((word) => [word, pattern.equals(this.table.sounds(word))])
        .filter(function (entry) { return entry[1] >= 0; }).sort();
    }

    async wordsFor(text, at, size) {
      const typed = text.slice(at, at + size);
      const asTyped = hasLetters(typed) ? 0 : await this.frequency(typed);
      const changes = [];
      for (const entry of this.like(typed)) {
        if (!isNear(typed, entry[0])) { continue; }
        const frequency = await this.frequency(entry[0]);
        // What is written more often than the word is no slip.
        if (frequency > asTyped) { changes.push({ at: at, size: size, word: entry[0], cost: entry[1], frequency: frequency }); }
      }
      return changes;
    }

    // Where the longest word of the lexicon that begins at `at` ends.
    knownEnd(text, at) {
      for (let end = text.length; end > at + 1; end--) {
        const cut = /[a-z0-9]/.test(text.charAt(end - 1)) && /[a-z0-9]/.test(text.charAt(end));
        if (!cut && this.table.lexicon.has(text.slice(at, end))) { return end; }
      }
      return at;
    }

    async likenesses(text, units) {
      let changes = [];
      let knownUntil = 0;
      for (let first = 0; first < units.length; first++) {
        const at = units[first].at;
        knownUntil = Math.max(knownUntil, this.knownEnd(text, at));
        for (let last = first; last < Math.min(units.length, first + this.table.longest); last++) {
          const end = units[last].end;
          const short = last === first && !units[first].letters;
          // A part of a word that is known is right as it is.
          if (!short && end > knownUntil) { changes = changes.concat(await this.wordsFor(text, at, end - at)); }
        }
      }
      return changes;
    }

    async forInitials(text) {
      if (text.length < SHORTEST_INITIALS || text.length > LONGEST_INITIALS) { return []; }
      const words = [];
      for (const word of (this.table.byInitials.get(text) || []).slice().sort()) {
        const frequency = await this.frequency(word);
        if (frequency > 0) { words.push({ word: word, frequency: frequency }); }
      }
      words.sort(function (a, b) { return b.frequency - a.frequency; });
      return words.slice(0, MOST_CORRECTIONS).map(function (entry) { return entry.word; });
    }

    // Whole texts, best first.
    async corrections(text) {
      const units = unitsOf(text);
      const letters = /^[a-z]+$/.test(text);
      if (!text || units.length > LONGEST_TEXT || (units.length < 2 && !letters)) { return []; }
      let changes = await this.typos(text, units);
      if (changes.length === 0 && this.table.lexicon.has(text)) { return []; }
      changes = changes.concat(await this.likenesses(text, units));
      if (changes.length === 0) { return letters ? this.forInitials(text) : []; }
      changes.forEach(function (change, i) { change.place = i; });
      changes.sort(function (a, b) {
        return (a.cost > 0) - (b.cost > 0) || b.size - a.size || a.cost - b.cost || b.frequency - a.frequency || a.place - b.place;
      });
      return this.applied(text, changes);
    }

    // The best changes that do not overlap, together; then with another word in the place of the best.
    applied(text, changes) {
      const list = [];
      for (const lead of changes) {
        if (lead.at !== changes[0].at || lead.size !== changes[0].size || list.length === MOST_CORRECTIONS) { continue; }
        const chosen = [lead];
        for (const other of changes) {
          if (chosen.every(function (one) { return other.at + other.size <= one.at || one.at + one.size <= other.at; })) { chosen.push(other); }
        }
        chosen.sort(function (a, b) { return b.at - a.at; });
        const meant = chosen.reduce(function (rest, change) { return rest.slice(0, change.at) + change.word + rest.slice(change.at + change.size); }, text);
        if (!list.includes(meant) && meant !== text && !this.table.isDenied(text, meant)) { list.push(meant); }
      }
      return list;
    }
  };
  mingbai.Corrector.most = MOST_CORRECTIONS;
})(window.mingbai = window.mingbai || {});
