// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes in the string of a file, and the numbers and texts in those bytes (FORMAT.md, "Files").
(function (mingbai) {
  'use strict';

  // Character code -> symbol: 0x00, LF, CR, " and \ are none.
  const symbols = new Uint8Array(128);
  for (let code = 0, next = 0; code < 128; code++) {
    const none = code === 0 || code === 10 || code === 13 || code === 34 || code === 92;
    symbols[code] = none ? 0 : next++;
  }
  const SHORT = 5;

  // The inverse of ascii_of() in script_file.cpp.
  mingbai.bytesOf = function (text) {
    const out = new Uint8Array(Math.ceil(text.length * 7 / 8));
    let size = 0;
    let held = 0;
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      const symbol = symbols[text.charCodeAt(i) & 127];
      if (symbol < SHORT) {
        held = (held << 6) | symbol;
        count += 6;
      } else {
        held = (held << 7) | (symbol + SHORT);
        count += 7;
      }
      if (count >= 8) {
        count -= 8;
        out[size++] = held >> count;
        held &= (1 << count) - 1;
      }
    }
    return out.subarray(0, size);
  };

  // Packed numbers (seven bits a byte, lowest first) and texts (length, then UTF-8), in order.
  mingbai.Reader = class {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }
    done() { return this.at >= this.bytes.length; }
    number() {
      let value = 0;
      let unit = 1;
      let byte;
      do {
        byte = this.bytes[this.at++];
        value += (byte & 127) * unit;
        unit *= 128;
      } while (byte >= 128);
      return value;
    }
    take(length) {
      this.at += length;
      return this.bytes.subarray(this.at - length, this.at);
    }
    text() { return mingbai.utf8(this.take(this.number())); }
    list(read) {
      const out = [];
      for (let left = this.number(); left > 0; left--) { out.push(read(this)); }
      return out;
    }
    // Numbers given as steps from one to the next.
    ascending() {
      let last = 0;
      return this.list(function (reader) { return (last += reader.number()); });
    }
  };

  mingbai.utf8 = function (bytes) { return new TextDecoder().decode(bytes); };
})(window.mingbai = window.mingbai || {});
