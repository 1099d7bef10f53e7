// SPDX-License-Identifier: GPL-3.0-or-later
// Other names of things: what the synonym file knows, found in the shards that a query needs anyway.
(function (mingbai) {
  'use strict';

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

  // The text as parts that must all occur, each a list of names, the first as it stands:
  // 低保标准 -> [[低保, 最低生活保障, …], [标准]].
  mingbai.withOtherNames = async function (store, folded) {
    const shards = new Map();
    await Promise.all(Array.from(places(folded), async function (entry) {
      shards.set(entry[0], store.shardKeys.length > 0 ? await store.shardOf(entry[1]) : null);
    }));
    const parts = [];
    let from = 0;
    const addPlain = function (end) {
      const plain = mingbai.trimmed(folded.slice(from, end));
      if (plain) { parts.push([plain]); }
    };
    for (let at = 0; at < folded.length;) {
      const shard = shards.get(at);
      const word = shard ? longestAt(shard.words, folded, at) : '';
      const names = word ? shard.words.get(word) : [];
      if (names.length === 0) {
        at++;
        continue;
      }
      addPlain(at);
      parts.push([word].concat(names.map(function (entry) { return entry.name; })));
      at += word.length;
      from = at;
    }
    addPlain(folded.length);
    return parts;
  };
})(window.mingbai = window.mingbai || {});
