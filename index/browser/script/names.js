// SPDX-License-Identifier: GPL-3.0-or-later
// Other names of things: what the synonym file knows, found in the shards that a query needs anyway.
(function (mingbai) {
  'use strict';

  const LONGEST_GAP = 6;  // characters

  // The place of every word that may begin in a folded text: position -> term.
  function places(folded) {
    const found = new Map();
    for (const piece of mingbai.pieces(folded)) {
      if (piece.kind !== 'character' || !found.has(piece.at)) { found.set(piece.at, piece.text); }
    }
    return found;
  }

  // The longest word that begins at `at`; 12317 is not in 123178.
  function longestAt(words, folded, at) {
    let longest = '';
    words.forEach(function (names, word) {
      const end = at + word.length;
      const cut = /[a-z0-9]$/.test(word) && /[a-z0-9]/.test(folded.charAt(end));
      if (word.length > longest.length && folded.startsWith(word, at) && !cut) { longest = word; }
    });
    return longest;
  }

  // Where the wording that begins at `at` ends, 0 when it does not stand there.
  function endOfWording(pieces, folded, at) {
    if (!folded.startsWith(pieces[0], at)) { return 0; }
    let end = at + pieces[0].length;
    for (let i = 1; i < pieces.length; i++) {
      const next = folded.indexOf(pieces[i], end);
      if (next < 0 || next > end + LONGEST_GAP) { return 0; }
      end = next + pieces[i].length;
    }
    return end;
  }

  // {at, end, names} of the site's words, left to right, the longest first.
  function findWords(shards, folded) {
    const found = [];
    for (let at = 0; at < folded.length;) {
      const shard = shards.get(at);
      const word = shard ? longestAt(shard.words, folded, at) : '';
      const known = word ? shard.words.get(word) : { names: [] };
      if (known.names.length > 0) { found.push(Object.assign({ at: at, end: at + word.length }, known)); }
      at += known.names.length > 0 ? word.length : 1;
    }
    return found;
  }

  // The same of wordings; of those that begin at one place the one with most characters.
  function findWordings(shards, more, folded) {
    const found = [];
    for (let at = 0; at < folded.length;) {
      const shard = shards.get(at);
      let best = null;
      for (const wording of more.concat(shard ? shard.wordings : [])) {
        const end = !best || wording.size > best.size ? endOfWording(wording.pieces, folded, at) : 0;
        if (end > 0) { best = { at: at, end: end, names: wording.names, size: wording.size }; }
      }
      if (best) { found.push(best); }
      at = best ? best.end : at + 1;
    }
    return found;
  }

  // The text as parts that must all occur, each a list of names, the first as it stands:
  // 低保标准 -> [[低保, 最低生活保障, …], [标准]]. The site knows better what its people call a thing
  // than the general table of wordings. Of a part that a programme was or is called, `renamed` tells; `more` are those of its rows that lie in no shard.
  mingbai.withOtherNames = async function (store, folded, more) {
    const shards = new Map();
    await Promise.all(Array.from(places(folded), async function (entry) {
      shards.set(entry[0], store.shardKeys.length > 0 ? await store.shardOf(entry[1]) : null);
    }));
    const words = findWords(shards, folded);
    const wordings = findWordings(shards, more, folded).filter(function (wording) {
      return !words.some(function (word) { return wording.at < word.end && word.at < wording.end; });
    });
    const parts = [];
    let from = 0;
    const addPlain = function (end) {
      const plain = mingbai.trimmed(folded.slice(from, end));
      if (plain) { parts.push([plain]); }
    };
    for (const found of words.concat(wordings).sort(function (a, b) { return a.at - b.at; })) {
      addPlain(found.at);
      parts.push([folded.slice(found.at, found.end)].concat(found.names));
      parts[parts.length - 1].renamed = found.renamed || [];
      from = found.end;
    }
    addPlain(folded.length);
    return parts;
  };
})(window.mingbai = window.mingbai || {});
