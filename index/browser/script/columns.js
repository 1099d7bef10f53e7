// SPDX-License-Identifier: GPL-3.0-or-later
// Filters and the columns that they need: which documents a form or an address leaves.
(function (mingbai) {
  'use strict';

  const EARLIEST = -200000;  // days; see FORMAT.md
  const DAY = 86400000;
  mingbai.VALIDITIES = ['unstated', 'in-force', 'repealed', 'expired', 'pending', 'replaced'];

  function readNamed(size) {
    return function (reader) {
      const names = reader.list(function () { return { id: reader.text(), shown: reader.text() }; });
      const documents = [];
      for (let i = 0; i < size; i++) {
        documents.push(reader.list(function () { return reader.number() - 1; }));
      }
      return { names: names, documents: documents };
    };
  }

  // Days since 1970-01-01, NaN where there is none.
  function readDays(size) {
    return function (reader) {
      const days = new Float64Array(size).fill(NaN);
      let day = EARLIEST;
      for (let i = reader.number(); i < size; i++) { days[i] = (day += reader.number()); }
      return days;
    };
  }

  function readValidity(size) {
    return function (reader) {
      const read = function () {
        return Float64Array.from({ length: size }, function () { return reader.number(); });
      };
      const day = function (value) { return value === 0 ? NaN : value + EARLIEST; };
      return { states: read(), effective: read().map(day), expires: read().map(day) };
    };
  }

  // The column of a kind: column, organ, place, topic, date or validity.
  mingbai.column = function (store, kind) {
    const readers = { date: readDays, validity: readValidity };
    return store.table(kind, (readers[kind] || readNamed)(store.size));
  };

  mingbai.yearOf = function (day) { return new Date(day * DAY).getUTCFullYear(); };
  function firstDay(year) { return Date.UTC(year, 0, 1) / DAY; }

  // 2017, 2017年, 2016-2018, 2016..2018: [first, last], or null.
  function years(text) {
    const found = text.replace(/年/g, '').match(/^(\d{4})(?:(?:\.\.|-|至|到)(\d{4}))?$/);
    return found ? [Number(found[1]), Number(found[2] || found[1])] : null;
  }

  // Whether a name is what somebody chose or typed: an id, a shown name, the end of a path.
  function isMeant(name, folded, kind, folder) {
    const id = folder.fold(name.id);
    return id === folded || folder.fold(name.shown) === folded ||
      (kind === 'place' && id.endsWith('/' + folded)) || (kind === 'organ' && id.includes(folded));
  }

  async function namedFilter(store, kind, wanted) {
    const column = await mingbai.column(store, kind);
    await store.prepareFold([wanted].concat(column.names.map(function (name) { return name.shown; })));
    const folded = store.folder.fold(wanted.trim());
    const meant = new Set();
    column.names.forEach(function (name, i) {
      if (isMeant(name, folded, kind, store.folder)) { meant.add(i); }
    });
    return function (document) { return column.documents[document].some(function (name) { return meant.has(name); }); };
  }

  async function yearFilter(store, wanted) {
    const range = years(wanted.trim());
    if (!range) { return function () { return false; }; }
    const days = await mingbai.column(store, 'date');
    const from = firstDay(range[0]);
    const end = firstDay(range[1] + 1);
    return function (document) { return days[document] >= from && days[document] < end; };
  }

  async function validityFilter(store, wanted) {
    const column = await mingbai.column(store, 'validity');
    const state = mingbai.VALIDITIES.indexOf(wanted);
    return function (document) { return column.states[document] === state; };
  }

  // fields: {column, organ, place, topic, year, validity}, "" where nothing is chosen. A promise of
  // a function of a document's number, or of null when every document is left.
  mingbai.filterOf = async function (store, fields) {
    const all = [];
    for (const kind of ['column', 'organ', 'place', 'topic']) {
      if (fields[kind]) { all.push(await namedFilter(store, kind, fields[kind])); }
    }
    if (fields.year) { all.push(await yearFilter(store, fields.year)); }
    if (fields.validity) { all.push(await validityFilter(store, fields.validity)); }
    return all.length === 0 ? null : function (document) { return all.every(function (filter) { return filter(document); }); };
  };
})(window.mingbai = window.mingbai || {});
