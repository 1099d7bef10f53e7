// SPDX-License-Identifier: GPL-3.0-or-later
// How texts sound and look, from the table `sounds` (FORMAT.md): index/text/pinyin.h, syllable.h,
// lookalikes.h, index/store/word_sounds.h.
(function (mingbai) {
  'use strict';

  const MOST_READINGS = 4;
  const LONGEST_SYLLABLE = 6;
  const OTHER_SPELLINGS = { lue: 'lve', nue: 'nve' };
  const MOST_KEYS = 8;
  const LONGEST_INITIALS = 8;

  mingbai.isLetter = function (c) { return /^[a-z]$/.test(c); };

  // dī bǎo -> di bao, lǜ -> lv.
  mingbai.withoutTones = function (folded) {
    return folded.normalize('NFD').replace(/u\u0304?\u0308[\u0300-\u036F]?/g, 'v').replace(/[\u0300-\u036F]/g, '').normalize('NFC');
  };

  function add(map, key, value) {
    if (map.has(key)) { map.get(key).push(value); } else { map.set(key, [value]); }
  }

  // All ways to take one part of each list, joined; at most `most`.
  function combined(lists, separator, most) {
    let all = [''];
    for (const parts of lists) {
      const longer = [];
      for (const head of all) {
        for (const part of parts) {
          if (longer.length < most) { longer.push(head ? head + separator + part : part); }
        }
      }
      all = longer;
    }
    return all;
  }

  // A sound is {at, size, c, list}: a letter, digit or Han character of a text with its readings.
  mingbai.Sounds = class {
    constructor(reader) {
      const text = function () { return reader.text(); };
      const number = function () { return reader.number(); };
      this.spelled = reader.list(text);
      this.keys = reader.list(text);
      this.numbers = new Map(this.spelled.map(function (letters, i) { return [letters, i]; }));
      const characters = reader.ascending();
      this.readings = new Map(characters.map(function (c) { return [String.fromCharCode(c), reader.list(number)]; }));
      this.words = new Map();
      for (let left = reader.number(); left > 0; left--) {
        const word = reader.text();
        this.words.set(word, Array.from(word, number));
      }
      this.longestWord = Array.from(this.words.keys()).reduce(function (most, word) { return Math.max(most, word.length); }, 0);
      this.shapes = new Map();
      reader.list(text).forEach((group) => {
        for (const c of group) { this.shapes.set(c, group.charAt(0)); }
      });
      this.lexicon = new Set(reader.list(text));
      this.others = reader.list(text);
      const pairs = function () {
        const texts = reader.list(text);
        return texts.filter(function (first, i) { return i % 2 === 0; }).map(function (first, i) { return [first, texts[2 * i + 1]]; });
      };
      this.slips = new Map(pairs());
      this.denied = pairs();
      this.enterWords();
    }

    // The words by how they sound, how they look, and their initials.
    enterWords() {
      this.bySound = new Map();
      this.byShape = new Map();
      this.byInitials = new Map();
      this.longest = 0;
      for (const word of Array.from(this.lexicon).concat(this.others)) {
        const sounds = this.sounds(word);
        if (sounds.length < 2 || !sounds.some(function (sound) { return sound.list.length > 0; })) { continue; }
        this.longest = Math.max(this.longest, sounds.length);
        add(this.byShape, this.shapeOf(sounds), word);
        this.soundKeys(sounds, MOST_KEYS).forEach((key) => add(this.bySound, key, word));
        if (sounds.length <= LONGEST_INITIALS) { this.initialsOf(sounds).forEach((letters) => add(this.byInitials, letters, word)); }
      }
    }

    syllable(letters) { return this.numbers.get(OTHER_SPELLINGS[letters] || letters); }

    // The syllables that the letters can begin with, the longest first.
    firstSyllables(letters) {
      const found = [];
      for (let length = Math.min(letters.length, LONGEST_SYLLABLE); length > 0; length--) {
        const syllable = this.syllable(letters.slice(0, length));
        if (syllable !== undefined) { found.push(syllable); }
      }
      return found;
    }

    wordAt(folded, at) {
      for (let length = Math.min(this.longestWord, folded.length - at); length > 1; length--) {
        const word = folded.slice(at, at + length);
        if (this.words.has(word)) { return word; }
      }
      return '';
    }

    sounds(folded) {
      const sounds = [];
      let known = [];
      let at = 0;
      for (const c of folded) {
        if (known.length === 0) { known = (this.words.get(this.wordAt(folded, at)) || []).slice(); }
        if (known.length > 0 || mingbai.isWord(c)) {
          const list = known.length > 0 ? [known.shift()] : [];
          (this.readings.get(c) || []).forEach(function (reading) {
            if (list.length < MOST_READINGS && !list.includes(reading)) { list.push(reading); }
          });
          sounds.push({ at: at, size: c.length, c: c, list: list });
        }
        at += c.length;
      }
      return sounds;
    }

    // What a sound contributes to a key: the keys of its readings, or itself.
    keyParts(sound) {
      const parts = Array.from(new Set(sound.list.map((reading) => this.keys[reading])));
      return parts.length > 0 ? parts : [sound.c];
    }
    soundKeys(sounds, most) { return combined(sounds.map((sound) => this.keyParts(sound)), ' ', most); }
    shapeKey(c) { return this.shapes.get(c) || c; }
    shapeOf(sounds) { return sounds.map((sound) => this.shapeKey(sound.c)).join(''); }

    initialsOf(sounds) {
      return combined(sounds.map((sound) => {
        const letters = Array.from(new Set(sound.list.map((reading) => this.spelled[reading].charAt(0)))).sort();
        return letters.length > 0 || sound.c.charCodeAt(0) >= 128 ? letters : [sound.c];
      }), '', MOST_KEYS);
    }

    hasDenied(text) { return this.denied.some(function (pair) { return text.includes(pair[0]) || text.includes(pair[1]); }); }
    isDenied(typed, meant) {
      const turns = function (a, b) { return typed.includes(a) && !typed.includes(b) && meant.includes(b); };
      return this.denied.some(function (pair) { return turns(pair[0], pair[1]) || turns(pair[1], pair[0]); });
    }
  };
})(window.mingbai = window.mingbai || {});
