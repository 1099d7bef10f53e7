// SPDX-License-Identifier: GPL-3.0-or-later
// The piece of a text that shows best why it was found, and what to mark in it: store/snippet.h. Where
// no punctuation helps, texts are cut between characters: the browser has no segmenter that it could
// share with the index.
(function (mingbai) {
  'use strict';

  // Characters where snippet.cpp counts bytes of UTF-8.
  const WINDOW = 70;
  const LEAD = 30;
  const LONGEST = 110;
  const SHORTEST = 70;
  const MOST_FINDS = 2000;
  const SENTENCE_ENDS = /[。！？；\n…!?;]/;
  const PAUSES = /[，：、)）》 ]/;
  const ASCII_WORD = /[a-zA-Z0-9]/;

  // What to mark for one clause: the first group of which anything occurs.
  mingbai.marksOf = function (needle) {
    const names = [];
    for (const part of needle.parts) {
      if (part.length > 1) { part.forEach(function (name) { names.push(name); }); }
    }
    const pieces = mingbai.pieces(needle.text);
    const of = function (kinds) {
      return pieces.filter(function (piece) { return kinds.includes(piece.kind); }).map(function (piece) { return piece.text; });
    };
    return { groups: [[needle.text].concat(names), of(['pair', 'foreign']), of(['character'])], numbers: needle.numbers };
  };

  // 12 is not found in 2012, nor in 120.
  function cutsWord(text, from, to) {
    const joined = function (at) { return ASCII_WORD.test(text.charAt(at - 1)) && ASCII_WORD.test(text.charAt(at)); };
    return (from > 0 && joined(from)) || (to < text.length && joined(to));
  }

  function findWords(text, words, what, finds) {
    let any = false;
    words.forEach(function (word, i) {
      for (let at = text.indexOf(word); word && at >= 0 && finds.length < MOST_FINDS; at = text.indexOf(word, at + word.length)) {
        if (!cutsWord(text, at, at + word.length)) {
          finds.push({ from: at, to: at + word.length, what: what + i });
          any = true;
        }
      }
    });
    return any;
  }

  function findGroups(folded, marks, groups, finds) {
    marks.forEach(function (clause, n) {
      groups.some(function (group) { return findWords(folded.text, clause.groups[group], (n * 3 + group) * 1000, finds); });
    });
  }

  function findAll(folded, marks) {
    const finds = [];
    findGroups(folded, marks, [0, 1], finds);
    // 小学 补助 must not mark the 学 of 上学补助: single characters only where nothing else is.
    if (finds.length === 0) { findGroups(folded, marks, [2], finds); }
    const wanted = new Set();
    marks.forEach(function (clause) { clause.numbers.forEach(function (number) { wanted.add(number.key); }); });
    if (wanted.size > 0) {
      for (const mention of mingbai.findDocumentNumbers(folded.text)) {
        if (wanted.has(mention.key)) { finds.push({ from: mention.from, to: mention.to, what: -1 }); }
      }
    }
    return finds.sort(function (a, b) { return a.from - b.from || a.to - b.to; });
  }

  // [from, to) in the original of what was found in [from, to) of it; overlapping ones are one.
  function highlights(folded, finds, from, to) {
    const list = [];
    for (const find of finds) {
      const original = folded.original(find.from, find.to);
      const first = original[0] - from;
      const end = original[1] - from;
      const last = list[list.length - 1];
      if (first < 0 || end > to - from) { continue; }
      if (last && first <= last[1]) { last[1] = Math.max(last[1], end); } else { list.push([first, end]); }
    }
    return list;
  }

  // The window with the most different words; of equals one within a sentence, then the first.
  function bestWindow(text, finds) {
    let best = null;
    let most = 0;
    const inside = new Map();
    let first = 0;
    let sentence = 0;
    let end = -1;
    const ends = new RegExp(SENTENCE_ENDS.source, 'g');
    for (const find of finds) {
      while (end < find.from && end < text.length) {
        const next = ends.exec(text);
        end = next ? next.index : text.length;
        sentence++;
      }
      find.sentence = sentence;
    }
    for (let last = 0; last < finds.length; last++) {
      inside.set(finds[last].what, (inside.get(finds[last].what) || 0) + 1);
      // Words that come again further on are not needed in front.
      while (first < last && (finds[last].to - finds[first].from > WINDOW || inside.get(finds[first].what) > 1)) {
        const times = inside.get(finds[first].what) - 1;
        if (times > 0) { inside.set(finds[first].what, times); } else { inside.delete(finds[first].what); }
        first++;
      }
      const score = 2 * inside.size + (finds[first].sentence === finds[last].sentence ? 1 : 0);
      if (score > most) {
        most = score;
        best = [finds[first].from, finds[last].to];
      }
    }
    return best;
  }

  function behindLast(text, from, to, marks) {
    for (let at = to - 1; at >= from; at--) {
      if (marks.test(text.charAt(at))) { return at + 1; }
    }
    return -1;
  }

  function startOf(text, at) {
    const earliest = Math.max(0, at - LEAD);
    let found = behindLast(text, earliest, at, SENTENCE_ENDS);
    if (found >= 0 || earliest === 0) { return Math.max(found, 0); }
    found = behindLast(text, earliest, at, PAUSES);
    return found >= 0 ? found : at - LEAD / 3;
  }

  function endOf(text, start, needed) {
    if (text.length - start <= LONGEST) { return text.length; }
    const latest = Math.max(start + LONGEST, needed);
    const from = Math.min(latest, Math.max(start + SHORTEST, needed));
    let found = behindLast(text, from, latest, SENTENCE_ENDS);
    if (found < 0) { found = behindLast(text, from, latest, PAUSES); }
    return found >= 0 ? found : latest;
  }

  // A surrogate pair is one character.
  function atBorder(text, at) { return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at; }

  // {text, marks: [[from, to]]}
  mingbai.marked = function (folder, text, marks) {
    const folded = folder.foldWithOffsets(text);
    return { text: text, marks: highlights(folded, findAll(folded, marks), 0, text.length) };
  };

  // {text, marks, cutBefore, cutAfter}
  mingbai.snippet = function (folder, text, marks) {
    const folded = folder.foldWithOffsets(text);
    const finds = findAll(folded, marks);
    const window = bestWindow(folded.text, finds);
    const original = window ? folded.original(window[0], window[1]) : [0, 0];
    const from = original[0];
    const to = original[1];
    let start = atBorder(text, from === 0 ? 0 : startOf(text, from));
    let end = atBorder(text, endOf(text, start, to));
    while (start < end && /\s/.test(text.charAt(start))) { start++; }
    while (end > start && /\s/.test(text.charAt(end - 1))) { end--; }
    return {
      text: text.slice(start, end).replace(/\n/g, ' '),
      marks: highlights(folded, finds, start, end),
      cutBefore: start > 0 && text.charAt(start - 1) !== '\n',
      cutAfter: end < text.length && text.charAt(end) !== '\n',
    };
  };
})(window.mingbai = window.mingbai || {});
