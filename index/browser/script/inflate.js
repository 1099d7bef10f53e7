// SPDX-License-Identifier: GPL-3.0-or-later
// Raw deflate streams (RFC 1951): the browser's own DecompressionStream is younger than the kiosks.
(function (mingbai) {
  'use strict';

  const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const LONGEST = 15;
  const QUICK = 9;

  // A canonical Huffman code: how many codes of each length, and the symbols in their order.
  function huffman(lengths) {
    const counts = new Uint16Array(LONGEST + 1);
    const offsets = new Uint16Array(LONGEST + 2);
    const symbols = new Uint16Array(lengths.length);
    for (let i = 0; i < lengths.length; i++) { counts[lengths[i]]++; }
    counts[0] = 0;
    for (let i = 1; i <= LONGEST; i++) { offsets[i + 1] = offsets[i] + counts[i]; }
    for (let i = 0; i < lengths.length; i++) {
      if (lengths[i] > 0) { symbols[offsets[lengths[i]]++] = i; }
    }
    return { counts: counts, symbols: symbols, table: quickTable(counts, symbols) };
  }

  // The next bits -> symbol and length of its code, for the codes that are short enough.
  function quickTable(counts, symbols) {
    const table = new Uint16Array(1 << QUICK);
    let code = 0;
    let index = 0;
    for (let length = 1; length <= QUICK; length++) {
      for (let i = 0; i < counts[length]; i++, code++, index++) {
        let reversed = 0;
        for (let bit = 0; bit < length; bit++) { reversed |= ((code >> bit) & 1) << (length - 1 - bit); }
        for (let at = reversed; at < table.length; at += 1 << length) { table[at] = (symbols[index] << 4) | length; }
      }
      code <<= 1;
    }
    return table;
  }

  class Inflater {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
      this.held = 0;
      this.count = 0;
      this.out = new Uint8Array(bytes.length * 4 + 64);
      this.size = 0;
    }

    bits(count) {
      while (this.count < count) {
        if (this.at >= this.bytes.length) { throw new Error('cut off'); }
        this.held |= this.bytes[this.at++] << this.count;
        this.count += 8;
      }
      const value = this.held & ((1 << count) - 1);
      this.held >>>= count;
      this.count -= count;
      return value;
    }

    symbol(code) {
      while (this.count < LONGEST && this.at < this.bytes.length) {
        this.held |= this.bytes[this.at++] << this.count;
        this.count += 8;
      }
      const entry = code.table[this.held & (code.table.length - 1)];
      const length = entry & 15;
      if (length > 0 && length <= this.count) {
        this.held >>>= length;
        this.count -= length;
        return entry >> 4;
      }
      return this.longSymbol(code);
    }

    // A code longer than the table knows.
    longSymbol(code) {
      let value = 0;
      let first = 0;
      let index = 0;
      for (let length = 1; length <= LONGEST; length++) {
        value |= this.bits(1);
        const count = code.counts[length];
        if (value - count < first) { return code.symbols[index + value - first]; }
        index += count;
        first = (first + count) << 1;
        value <<= 1;
      }
      throw new Error('no such code');
    }

    room(length) {
      if (this.size + length > this.out.length) {
        const larger = new Uint8Array((this.size + length) * 2);
        larger.set(this.out.subarray(0, this.size));
        this.out = larger;
      }
    }

    stored() {
      this.held = 0;
      this.count = 0;
      const length = this.bytes[this.at] | (this.bytes[this.at + 1] << 8);
      this.at += 4;
      if (!(this.at + length <= this.bytes.length)) { throw new Error('cut off'); }
      this.room(length);
      this.out.set(this.bytes.subarray(this.at, this.at + length), this.size);
      this.at += length;
      this.size += length;
    }

    // The codes of a block: fixed ones (3.2.6), or as the block tells (3.2.7).
    codes(fixed) {
      if (fixed) {
        const lengths = new Uint8Array(288).fill(8);
        lengths.fill(9, 144, 256).fill(7, 256, 280);
        return { literal: huffman(lengths), distance: huffman(new Uint8Array(30).fill(5)) };
      }
      const literals = this.bits(5) + 257;
      const distances = this.bits(5) + 1;
      const given = new Uint8Array(19);
      for (let i = 0, count = this.bits(4) + 4; i < count; i++) { given[CODE_ORDER[i]] = this.bits(3); }
      const code = huffman(given);
      const lengths = new Uint8Array(literals + distances);
      for (let i = 0; i < lengths.length;) {
        const symbol = this.symbol(code);
        if (symbol < 16) { lengths[i++] = symbol; continue; }
        const value = symbol === 16 ? lengths[i - 1] : 0;
        const times = symbol === 18 ? this.bits(7) + 11 : this.bits(symbol === 17 ? 3 : 2) + 3;
        lengths.fill(value, i, i + times);
        i += times;
      }
      return { literal: huffman(lengths.subarray(0, literals)), distance: huffman(lengths.subarray(literals)) };
    }

    block(codes) {
      for (;;) {
        const symbol = this.symbol(codes.literal);
        if (symbol === 256) { return; }
        if (symbol < 256) {
          this.room(1);
          this.out[this.size++] = symbol;
          continue;
        }
        const row = symbol - 257;
        const length = LENGTH_BASE[row] + this.bits(LENGTH_BITS[row]);
        const far = this.symbol(codes.distance);
        const extra = far < 4 ? 0 : (far >> 1) - 1;
        const distance = (far < 4 ? far : (2 + (far & 1)) << extra) + 1 + this.bits(extra);
        if (distance > this.size) { throw new Error('before the start'); }
        this.room(length);
        for (let i = 0; i < length; i++, this.size++) { this.out[this.size] = this.out[this.size - distance]; }
      }
    }

    run() {
      let last;
      do {
        last = this.bits(1);
        const kind = this.bits(2);
        if (kind === 0) { this.stored(); } else { this.block(this.codes(kind === 1)); }
      } while (!last);
      return this.out.subarray(0, this.size);
    }
  }

  mingbai.inflate = function (bytes) { return new Inflater(bytes).run(); };
})(window.mingbai = window.mingbai || {});
