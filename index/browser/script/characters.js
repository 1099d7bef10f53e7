// SPDX-License-Identifier: GPL-3.0-or-later
// Classes of characters and the terms of a text: index/text/characters.h, index/store/terms.h.
(function (mingbai) {
  'use strict';

  const LONGEST_FOREIGN = 64;  // bytes of UTF-8

  mingbai.isHan = function (c) {
    const code = c.codePointAt(0);
    return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) || code === 0x3005 ||
      code === 0x3007 || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFD);
  };

  // Letters, digits and marks of any script. JavaScript of 2017 knows no general categories: what is
  // lower or upper case is a letter, and of the rest punctuation and symbols are told apart.
  const SEPARATES = /[\u0000-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u037E\u0384\u0385\u0387\u2000-\u206F\u207A-\u207E\u208A-\u208E\u20A0-\u20CF\u2100-\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A-\u2BFF\u2CE5-\u2CEA\u2CF9-\u2CFC\u2CFE\u2CFF\u2E00-\u2E2E\u2E30-\u3004\u3008-\u3020\u3030\u3036\u3037\u303D-\u303F\u309B\u309C\u30A0\u30FB\u3190\u3191\u3196-\u319F\u31C0-\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4CF\uD800-\uF8FF\uFD3E\uFD3F\uFE10-\uFE1F\uFE30-\uFE6F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\uFFE0-\uFFFF]/;
  mingbai.isWord = function (c) { return mingbai.isHan(c) || !SEPARATES.test(c); };

  function bytesOf(c) {
    const code = c.codePointAt(0);
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }

  // {kind: 'character' | 'pair' | 'foreign', text, at} of a folded text, from left to right.
  mingbai.pieces = function (folded) {
    const pieces = [];
    let before = '';   // the Han character in front
    let foreign = null;
    let bytes = 0;
    let at = 0;
    for (const c of folded) {
      if (mingbai.isHan(c)) {
        foreign = null;
        pieces.push({ kind: 'character', text: c, at: at });
        if (before) { pieces.push({ kind: 'pair', text: before + c, at: at - before.length }); }
        before = c;
      } else {
        before = '';
        if (!mingbai.isWord(c)) {
          foreign = null;
        } else {
          if (!foreign) {
            foreign = { kind: 'foreign', text: '', at: at };
            bytes = 0;
            pieces.push(foreign);
          }
          bytes += bytesOf(c);
          if (bytes <= LONGEST_FOREIGN) { foreign.text += c; }
        }
      }
      at += c.length;
    }
    return pieces;
  };

  // What documents with the text have all of: pairs, foreign words, characters that stand alone.
  mingbai.requiredTerms = function (folded) {
    const pieces = mingbai.pieces(folded);
    const terms = new Set();
    for (const piece of pieces) {
      const alone = piece.kind === 'character' && !pieces.some(function (other) {
        return other.kind === 'pair' && other.at <= piece.at && piece.at < other.at + other.text.length;
      });
      if (piece.kind !== 'character' || alone) { terms.add(piece.text); }
    }
    return Array.from(terms).sort();
  };

  // The text without the punctuation around it.
  mingbai.trimmed = function (folded) {
    const characters = Array.from(folded);
    let first = 0;
    let end = characters.length;
    while (first < end && !mingbai.isWord(characters[first])) { first++; }
    while (end > first && !mingbai.isWord(characters[end - 1])) { end--; }
    return characters.slice(first, end).join('');
  };
})(window.mingbai = window.mingbai || {});
