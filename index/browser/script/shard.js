// SPDX-License-Identifier: GPL-3.0-or-later
// One shard: which terms it has, and their lists, decoded when they are asked for (FORMAT.md).
(function (mingbai) {
  'use strict';

  const BLOCK = 16;
  // Occurrences that are told apart, and what stands for each step.
  const STEPS = [1, 2, 3, 4.7, 7, 11, 18];

  function readTerm(bits, before) {
    if (bits.read(1)) {
      const last = before.length - 1;
      return before.slice(0, last) + String.fromCharCode(before.charCodeAt(last) + bits.golomb(5));
    }
    let term = before.slice(0, bits.gamma() - 1);
    for (let left = bits.gamma(); left > 0; left--) {
      term += String.fromCharCode(bits.read(1) ? bits.read(7) : bits.read(16));
    }
    return term;
  }

  // {documents, counts, titles, titleCount}: counts are what stands for the occurrences; titles the
  // lengths of the titles that have the term, 0 where it is not in the title.
  function readList(bits, span) {
    const size = bits.gamma();
    const documents = bits.subset(size, span);
    const counts = new Float32Array(size).fill(STEPS[0]);
    let among = null;  // the places in the list that reached the last step
    let bound = size;
    for (let step = 1; step < STEPS.length; step++) {
      const members = bits.subset(bits.below(bound + 1), bound);
      if (members.length === 0) { break; }
      for (let i = 0; i < members.length; i++) {
        if (among) { members[i] = among[members[i]]; }
        counts[members[i]] = STEPS[step];
      }
      among = members;
      bound = members.length;
    }
    const titles = new Uint8Array(size);
    const titled = bits.subset(bits.below(size + 1), size);
    for (let i = 0; i < titled.length; i++) { titles[titled[i]] = bits.golomb(4); }
    return { documents: documents, counts: counts, titles: titles, titleCount: titled.length };
  }

  // {words: word -> {names, renamed}, wordings: [{pieces, size, names}]}: of words whose programme was
  // renamed what it is called today and was called before; what people say, the pieces between gaps.
  mingbai.readWords = function (bytes, from) {
    const words = new Map();
    const wordings = [];
    for (const at = { at: from }; at.at < bytes.length;) {
      const word = mingbai.codedText(bytes, at);
      const lines = mingbai.codedText(bytes, at).split('\n').filter(Boolean);
      const rest = function (isRenamed) {
        return lines.filter(function (line) { return (line.charAt(0) === '>') === isRenamed; }).map(function (line) { return line.slice(1); });
      };
      const names = rest(false);
      if (lines.length > 0 && lines[0].charAt(0) === '~') {
        const pieces = word.split('\u2026');
        wordings.push({ pieces: pieces, size: pieces.join('').length, names: names });
      } else {
        words.set(word, { names: names, renamed: rest(true).map(function (row) { return { current: row.split('|')[0], old: row.split('|').slice(1) }; }) });
      }
    }
    return { words: words, wordings: wordings };
  };

  mingbai.Shard = class {
    constructor(bytes) {
      const reader = new mingbai.Reader(bytes);
      this.bits = new mingbai.Bits(reader.take(reader.number()));
      this.places = new Map();  // term -> [where the lists of its block begin, its place there]
      this.lists = new Map();
      this.readTerms();
      Object.assign(this, mingbai.readWords(bytes, reader.at));
    }

    readTerms() {
      const bits = this.bits;
      const size = bits.gamma() - 1;
      this.span = bits.gamma() - 1;
      let term = '';
      for (let from = 0; from < size; from += BLOCK) {
        const block = [];
        for (let i = from; i < Math.min(size, from + BLOCK); i++) {
          term = readTerm(bits, term);
          block.push(term);
        }
        const length = bits.golomb(9);
        for (let i = 0; i < block.length; i++) { this.places.set(block[i], [bits.at, i]); }
        bits.at += length;
      }
    }

    // The lists of the terms from one to the other.
    range(first, last) {
      return Array.from(this.places.keys()).filter(function (term) { return first <= term && term <= last; }).map((term) => this.list(term));
    }

    // null when no document has the term.
    list(term) {
      const place = this.places.get(term);
      if (!place) { return null; }
      if (!this.lists.has(term)) {
        this.bits.at = place[0];
        for (let i = 0; i < place[1]; i++) { readList(this.bits, this.span); }
        this.lists.set(term, readList(this.bits, this.span));
      }
      return this.lists.get(term);
    }
  };
})(window.mingbai = window.mingbai || {});
