// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of few bits, highest bit first; the codes are told in bits.h.
(function (mingbai) {
  'use strict';

  mingbai.Bits = class {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    read(count) {
      let value = 0;
      while (count > 0) {
        const left = 8 - (this.at & 7);
        const taken = count < left ? count : left;
        value = (value << taken) | ((this.bytes[this.at >> 3] >> (left - taken)) & ((1 << taken) - 1));
        this.at += taken;
        count -= taken;
      }
      return value >>> 0;
    }

    below(bound) {
      const bits = 31 - Math.clz32(bound);
      const spare = Math.pow(2, bits + 1) - bound;
      const value = this.read(bits);
      return value < spare ? value : value * 2 + this.read(1) - spare;
    }

    gamma() {
      let bits = 0;
      while (this.read(1) === 0) { bits++; }
      return Math.pow(2, bits) + this.read(bits);
    }

    golomb(low) { return (this.gamma() - 1) * (1 << low) + this.read(low); }

    // `count` members of [0, bound), ascending.
    subset(count, bound) {
      const members = new Uint32Array(count);
      this.between(members, 0, count, 0, bound - 1);
      return members;
    }

    between(members, from, end, low, high) {
      const count = end - from;
      if (count === 0) { return; }
      if (count === high - low + 1) {
        for (let i = 0; i < count; i++) { members[from + i] = low + i; }
        return;
      }
      const middle = count >> 1;
      const least = low + middle;
      const value = least + this.below(high - (count - 1 - middle) - least + 1);
      members[from + middle] = value;
      this.between(members, from, from + middle, low, value - 1);
      this.between(members, from + middle + 1, end, value + 1, high);
    }
  };
})(window.mingbai = window.mingbai || {});
