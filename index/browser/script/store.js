// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an index: found by the manifest, loaded when something of them is asked for, kept.
// files.bytes(key) gives a promise of a file's bytes, files.script(name) one of having run a script
// of the search; the page and Node each have their own.
(function (mingbai) {
  'use strict';

  const FORMAT = 1;
  const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
  const HASH = 5;
  const FIELDS = ['id', 'url', 'title', 'date', 'column', 'place', 'organs', 'number', 'validity', 'summary', 'body'];
  const STEPS_PER_DOUBLING = 4;

  // 40 bits as the key of a file.
  function keyOf(hash) {
    const high = hash[0] * 16 + (hash[1] >> 4);
    const low = (hash[1] & 15) * 65536 * 256 + hash[2] * 65536 + hash[3] * 256 + hash[4];
    let key = '';
    for (const half of [[high, 12], [low, 28]]) {
      key += half[0].toString(2).padStart(half[1], '0');
    }
    return key.replace(/.{5}/g, function (bits) { return DIGITS[parseInt(bits, 2)]; });
  }

  // Place of the last entry that is not above `value`, by `key`.
  function lastNotAbove(list, value) {
    let low = 0;
    let high = list.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) { low = middle; } else { high = middle; }
    }
    return low;
  }

  mingbai.Store = class {
    static async open(files) {
      const store = new mingbai.Store(files);
      store.readManifest(mingbai.inflate(await files.bytes('manifest')));
      return store;
    }

    constructor(files) {
      this.files = files;
      this.kept = new Map();  // key -> promise of what was read
    }

    readManifest(bytes) {
      const reader = new mingbai.Reader(bytes);
      const text = function () { return reader.text(); };
      const number = function () { return reader.number(); };
      if (number() !== FORMAT) { throw new Error('another format'); }
      this.size = number();
      const average = number() / Math.max(this.size, 1);
      this.firsts = reader.list(text);  // of the shards
      let documents = 0;
      this.starts = reader.list(function () { documents += number(); return documents; });
      this.starts.unshift(0);
      this.starts.pop();
      const names = reader.list(text);
      // What BM25 multiplies: k1 = 1, b = .5, lengths below half the average count as half.
      this.damping = new Float32Array(this.size);
      for (let i = 0; i < this.size; i++) {
        const length = Math.pow(2, number() / STEPS_PER_DOUBLING) - 1;
        this.damping[i] = 0.5 + 0.5 * Math.max(length / average, 0.5);
      }
      this.outdated = new Set(reader.ascending());
      this.common = new Set(text());
      this.folder = new mingbai.Folder(reader.ascending().map(function (c) { return String.fromCodePoint(c); }));
      const hash = function () { return keyOf(reader.take(HASH)); };
      this.shardKeys = this.firsts.map(hash);
      this.groupKeys = this.starts.map(hash);
      this.tables = new Map(names.map(function (name) { return [name, hash()]; }));
    }

    // Parts of the search that few questions need.
    script(name) { return this.keepPromise('script ' + name, () => this.files.script(name)); }

    keep(key, make) { return this.keepPromise(key, () => this.files.bytes(key).then(make)); }

    keepPromise(key, make) {
      if (!this.kept.has(key)) {
        const promise = make();
        this.kept.set(key, promise);
        promise.catch(() => this.kept.delete(key));  // a network may come back
      }
      return this.kept.get(key);
    }

    shardOf(term) {
      return this.keep(this.shardKeys[lastNotAbove(this.firsts, term)], function (bytes) { return new mingbai.Shard(bytes); });
    }

    // term -> list or null, for all of the terms.
    async lists(terms) {
      const found = new Map();
      if (this.shardKeys.length === 0) { return found; }
      await Promise.all(Array.from(terms).map(async (term) => found.set(term, (await this.shardOf(term)).list(term))));
      return found;
    }

    // The lists of all terms from one to the other, both included.
    async range(first, last) {
      if (this.shardKeys.length === 0) { return []; }
      const found = [];
      for (let at = lastNotAbove(this.firsts, first); at <= lastNotAbove(this.firsts, last); at++) { found.push(this.shardOf(this.firsts[at])); }
      const shards = await Promise.all(found);
      return [].concat.apply([], shards.map(function (shard) { return shard.range(first, last); }));
    }

    // A character as a term: the common ones stand in shards of their own.
    characterTerm(character) { return this.common.has(character) ? 'U' + character : character; }

    async document(number) {
      const group = lastNotAbove(this.starts, number);
      const count = (group + 1 < this.starts.length ? this.starts[group + 1] : this.size) - this.starts[group];
      const documents = await this.keep(this.groupKeys[group], function (packed) {
        const bytes = mingbai.inflate(packed);
        const at = { at: 0 };
        const read = [];
        for (let i = 0; i < count; i++) {
          const fields = {};
          for (const name of FIELDS) { fields[name] = mingbai.codedText(bytes, at); }
          fields.url = fields.url || fields.id + '.html';
          read.push(fields);
        }
        return read;
      });
      return documents[number - this.starts[group]];
    }

    // What people say around what they ask for: {asking, before, after, wordings}.
    spoken() {
      return this.table('spoken', function (reader) {
        const list = function () { return reader.list(function () { return reader.text(); }); };
        const spoken = { asking: list(), before: list(), after: list() };
        return Object.assign(spoken, { wordings: mingbai.readWords(reader.bytes, reader.at).wordings });
      });
    }

    // A file that is read whole; `read` gets its bytes once.
    table(name, read) {
      return this.keep(this.tables.get(name), function (bytes) { return read(new mingbai.Reader(mingbai.inflate(bytes))); });
    }

    // Makes folder.fold() right for the texts.
    async prepareFold(texts) {
      if (texts.some((text) => this.folder.needsTable(text))) {
        await this.table('fold', (reader) => this.folder.setTable(mingbai.utf8(reader.bytes)));
      }
    }

    async folded(number) {
      const document = await this.document(number);
      if (!document.folded) {
        await this.prepareFold([document.title, document.summary, document.body]);
        const fold = (text) => this.folder.fold(text);
        document.folded = { title: fold(document.title), summary: fold(document.summary), body: fold(document.body) };
      }
      return document.folded;
    }
  };
})(window.mingbai = window.mingbai || {});
