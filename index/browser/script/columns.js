// SPDX-License-Identifier: GPL-3.0-or-later
// Columns: what every document counts under, for filters and facets.
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

  function readStates(size) {
    return function (reader) { return Uint8Array.from({ length: size }, function () { return reader.number(); }); };
  }

  // The first and the last day in force, NaN where it is not stated: steps from the one before, which
  // may lead back.
  function readForce(size) {
    return function (reader) {
      const read = function () {
        let day = 0;
        return Float64Array.from({ length: size }, function () {
          const step = reader.number();
          if (step === 0) { return NaN; }
          day += step % 2 === 1 ? (step - 1) / 2 : -step / 2;
          return day;
        });
      };
      return { effective: read(), expires: read() };
    };
  }

  // The column of a kind: column, organ, place, topic, tag, date, validity or force.
  mingbai.column = function (store, kind) {
    const readers = { date: readDays, validity: readStates, force: readForce };
    return store.table(kind, (readers[kind] || readNamed)(store.size));
  };

  mingbai.yearOf = function (day) { return new Date(day * DAY).getUTCFullYear(); };
})(window.mingbai = window.mingbai || {});
