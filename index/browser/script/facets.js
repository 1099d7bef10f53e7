// SPDX-License-Identifier: GPL-3.0-or-later
// How many hits stand under which column, year, place, validity: index/store/facets.h.
(function (mingbai) {
  'use strict';

  const SHOWN = { unstated: '未注明', 'in-force': '有效', repealed: '已废止', expired: '已失效', pending: '尚未施行', replaced: '已被替代' };

  // key -> count, by `keyOf(document)`.
  function tally(documents, keyOf) {
    const counts = new Map();
    for (const document of documents) {
      const key = keyOf(document);
      if (key !== null) { counts.set(key, (counts.get(key) || 0) + 1); }
    }
    return counts;
  }

  function byCount(a, b) { return b.count - a.count || (a.key < b.key ? -1 : 1); }

  function values(counts, shownOf) { return Array.from(counts, function (entry) { return { key: entry[0], shown: shownOf(entry[0]), count: entry[1] }; }); }

  async function named(store, kind, documents) {
    const column = await mingbai.column(store, kind);
    const counts = tally(documents, function (document) {
      const own = column.documents[document];
      return own.length > 0 ? own[0] : null;
    });
    return values(counts, function (i) { return column.names[i].shown; }).map(function (value) {
      return Object.assign(value, { key: column.names[value.key].id });
    }).sort(byCount);
  }

  // How much of two paths is the same, whole levels only.
  function commonLevels(a, b) {
    const left = a.split('/');
    const right = b.split('/');
    let same = 0;
    while (same < left.length && same < right.length && left[same] === right[same]) { same++; }
    return left.slice(0, same).join('/');
  }

  // Of the level where the hits begin to differ.
  async function places(store, documents) {
    const column = await mingbai.column(store, 'place');
    const paths = tally(documents, function (document) {
      const own = column.documents[document];
      return own.length > 0 ? column.names[own[own.length - 1]].id : null;
    });
    let top = null;
    paths.forEach(function (count, path) { top = top === null ? path : commonLevels(path, top); });
    const counts = new Map();
    paths.forEach(function (count, path) {
      const depth = top === '' ? 1 : top.split('/').length + 1;
      const shown = path.split('/').slice(0, depth).join('/');
      counts.set(shown, (counts.get(shown) || 0) + count);
    });
    const names = new Map(column.names.map(function (name) { return [name.id, name.shown]; }));
    return values(counts, function (path) { return names.get(path) || path; }).sort(byCount);
  }

  async function years(store, documents) {
    const days = await mingbai.column(store, 'date');
    const counts = tally(documents, function (document) { return days[document] === days[document] ? String(mingbai.yearOf(days[document])) : null; });
    return values(counts, function (year) { return year + '年'; }).sort(function (a, b) { return b.key - a.key; });
  }

  async function validities(store, documents) {
    const states = await mingbai.column(store, 'validity');
    const counts = tally(documents, function (document) { return mingbai.VALIDITIES[states[document]]; });
    return values(counts, function (state) { return SHOWN[state]; }).sort(byCount);
  }

  // [{name, label, values: [{key, shown, count}]}] of the documents.
  mingbai.facets = async function (store, documents) {
    return [
      { name: 'column', label: '栏目', values: await named(store, 'column', documents) },
      { name: 'year', label: '年份', values: await years(store, documents) },
      { name: 'place', label: '地区', values: await places(store, documents) },
      { name: 'validity', label: '有效性', values: await validities(store, documents) },
    ];
  };
})(window.mingbai = window.mingbai || {});
