// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody typed, as it may be read aloud: index/text/sound_pattern.h.
(function (mingbai) {
  'use strict';

  const LONGEST = 80;  // characters
  const OTHER_READING = 1;
  const SAME_SOUND = 4;
  const ALIKE = 6;
  const NEARLY_SPELLED = 4;
  const MOST_WAYS = 8;

  // Whoever types one syllable after the other with spaces between has cut them.
  function isSpaced(table, text) {
    const parts = text.split(' ');
    return parts.length > 1 && parts.every(function (part) { return table.syllable(part) !== undefined; });
  }

  mingbai.SoundPattern = class {
    // null when the text is letters that are no pinyin, or too long.
    static parse(folded, table) {
      if (folded.length > LONGEST) { return null; }
      const pattern = new mingbai.SoundPattern(table);
      return pattern.read(mingbai.withoutTones(folded)) ? pattern : null;
    }

    constructor(table) {
      this.table = table;
      this.steps = [];  // by place: [{to, sound, letters}]
      this.hasLetters = false;
    }

    read(plain) {
      const sounds = this.table.sounds(plain);
      this.end = sounds.length;
      this.steps = sounds.map(function () { return []; });
      this.hasHan = sounds.some(function (sound) { return sound.list.length > 0; });
      const bySyllables = isSpaced(this.table, plain);
      for (let at = 0; at < sounds.length;) {
        const letters = mingbai.isLetter(sounds[at].c);
        let end = at + 1;
        while (letters && end < sounds.length && mingbai.isLetter(sounds[end].c) && sounds[end].at === sounds[end - 1].at + 1) { end++; }
        const run = plain.substr(sounds[at].at, end - at);
        if (letters && (bySyllables ? this.addSyllable(run, at) : this.addLetters(run, at))) {
          this.hasLetters = true;
        } else if (letters && !this.hasHan) {
          return false;
        } else {
          for (let i = at; i < end; i++) { this.steps[i].push({ to: i + 1, sound: sounds[i], letters: false }); }
        }
        at = end;
      }
      return this.hasLetters || this.hasHan;
    }

    step(to, syllable) { return { to: to, sound: { c: '', list: [syllable] }, letters: true }; }

    addSyllable(letters, from) {
      this.steps[from].push(this.step(from + letters.length, this.table.syllable(letters)));
      return true;
    }

    // The steps of all ways to cut the letters as a whole.
    addLetters(letters, from) {
      const steps = [];
      for (let i = 0; i < letters.length; i++) {
        for (const syllable of this.table.firstSyllables(letters.slice(i))) {
          const spelled = this.table.spelled[syllable];
          // Only exclamations are read o; or every bao would be ba o as well.
          if (i === 0 || spelled !== 'o') { steps.push({ from: i, to: i + spelled.length, syllable: syllable }); }
        }
      }
      const leadsOn = new Set([letters.length]);
      steps.slice().reverse().forEach(function (step) { if (leadsOn.has(step.to)) { leadsOn.add(step.from); } });
      if (!leadsOn.has(0)) { return false; }
      const reached = new Set([0]);
      for (const step of steps) {
        if (reached.has(step.from) && leadsOn.has(step.to)) {
          reached.add(step.to);
          this.steps[from + step.from].push(this.step(from + step.to, step.syllable));
        }
      }
      return true;
    }

    // What it costs to hear a step as the sound of a text; -1 when it is another.
    cost(step, heard) {
      const key = (reading) => this.table.keys[reading];
      if (step.letters) {
        const typed = step.sound.list[0];
        const at = heard.list.indexOf(typed);
        if (at >= 0) { return at === 0 ? 0 : OTHER_READING; }
        return heard.list.some(function (reading) { return key(reading) === key(typed); }) ? NEARLY_SPELLED : -1;
      }
      if (step.sound.c === heard.c) { return 0; }
      if (step.sound.list.some(function (reading) { return heard.list.includes(reading); })) { return SAME_SOUND; }
      const alike = step.sound.list.some(function (a) { return heard.list.some(function (b) { return key(a) === key(b); }); });
      return alike || this.table.shapeKey(step.sound.c) === this.table.shapeKey(heard.c) ? ALIKE : -1;
    }

    // Calls atEnd(sounds read, cost) wherever the pattern, begun at `first`, is at its end.
    follow(text, first, atEnd) {
      let states = new Map([[0, 0]]);  // place -> least cost
      for (let i = first; i < text.length && states.size > 0; i++) {
        const next = new Map();
        states.forEach((before, place) => {
          for (const step of this.steps[place] || []) {
            const more = this.cost(step, text[i]);
            if (more < 0) { continue; }
            const total = before + more;
            if (!next.has(step.to) || next.get(step.to) > total) { next.set(step.to, total); }
          }
        });
        if (next.has(this.end)) { atEnd(i + 1 - first, next.get(this.end)); }
        states = next;
      }
    }

    // {first, count, cost} of the cheapest place in a text; null.
    find(text) {
      let best = null;
      for (let first = 0; first < text.length; first++) {
        this.follow(text, first, function (count, cost) {
          if (!best || cost < best.cost) { best = { first: first, count: count, cost: cost }; }
        });
      }
      return best;
    }

    // What it costs when it is the whole text; -1.
    equals(text) {
      let least = -1;
      this.follow(text, 0, function (count, cost) { if (count === text.length) { least = cost; } });
      return least;
    }

    // Every way to cut it: the keys of each syllable or character, none for what has no reading.
    ways() {
      const ways = [];
      const walk = (place, way) => {
        if (place === this.end) { ways.push(way); return; }
        for (const step of this.steps[place]) {
          if (ways.length < MOST_WAYS) { walk(step.to, way.concat([step.sound.list.length > 0 ? this.table.keyParts(step.sound) : []])); }
        }
      };
      walk(0, []);
      return ways;
    }

    // The keys of all neighbours; of a single syllable its own.
    neighbours() {
      const pairs = new Set();
      this.steps.forEach((steps, from) => {
        for (const step of steps) {
          if (step.sound.list.length === 0) { continue; }
          const own = this.table.keyParts(step.sound);
          if (from === 0 && step.to === this.end) { own.forEach(function (key) { pairs.add(key); }); }
          for (const after of this.steps[step.to] || []) {
            if (after.sound.list.length === 0) { continue; }
            for (const a of own) { this.table.keyParts(after.sound).forEach(function (b) { pairs.add(a + ' ' + b); }); }
          }
        }
      });
      return Array.from(pairs);
    }

    // The keys of the whole for the first `most` ways of reading it.
    wholeKeys(most) {
      const keys = new Set();
      const walk = (place, head) => {
        if (place === this.end) { keys.add(head); return; }
        for (const step of this.steps[place]) {
          for (const part of this.table.keyParts(step.sound)) {
            if (keys.size < most) { walk(step.to, head ? head + ' ' + part : part); }
          }
        }
      };
      walk(0, '');
      return Array.from(keys);
    }
  };
})(window.mingbai = window.mingbai || {});
