// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents the fields of a form leave: index/service/search_fields.h, index/store/query_builder.h.
(function (mingbai) {
  'use strict';

  const SHOWN_VALIDITIES = {
    'in-force': ['有效', 'in force'], repealed: ['已废止', 'repealed'], expired: ['已失效', 'expired'], pending: ['尚未施行', 'not yet in force'],
    replaced: ['已被替代', 'replaced'], unstated: ['未注明', 'not stated'],
  };

  function columnFilter(kind, accept) {
    return async function (store, given) {
      const column = await mingbai.column(store, kind);
      await store.prepareFold([given].concat(column.names.map(function (name) { return name.shown; })));
      const meant = new Set(accept(column.names, given, function (text) { return store.folder.fold(text); }));
      const accepted = column.names.map(function (name) { return meant.has(name.id); });
      return function (document) { return column.documents[document].some(function (name) { return accepted[name]; }); };
    };
  }

  // An organ by its whole name, else all whose name contains what was given: 民政局 of every county.
  function organs(names, given, fold) {
    const ids = names.map(function (name) { return name.id; });
    const wanted = fold(given);
    return ids.includes(wanted) ? [wanted] : ids.filter(function (id) { return id.includes(wanted); });
  }

  function named(names, given, fold) { return [mingbai.findNamed(names, given, fold)]; }
  function tags(names, given, fold) { return [fold(given)]; }

  // A column lists the whole path of a place, so that what lies below it is left as well.
  function places(names, given, fold) { return [mingbai.findPlace(names, given, fold)]; }

  async function yearFilter(store, given) {
    const range = mingbai.parseYears(store.folder.fold(given));
    if (!range) { mingbai.refuse('“' + given + '”不是年份，应如 2017 或 2016-2018'); }
    const days = await mingbai.column(store, 'date');
    const from = mingbai.dayOf(range[0], 1, 1);
    const end = mingbai.dayOf(range[1] + 1, 1, 1);
    return function (document) { return days[document] >= from && days[document] < end; };
  }

  async function validityFilter(store, given) {
    const folded = store.folder.fold(given);
    const state = mingbai.VALIDITIES.findIndex(function (key) { return key === given || SHOWN_VALIDITIES[key].includes(folded); });
    if (state < 0) {
      const known = Object.keys(SHOWN_VALIDITIES).map(function (key) { return key + ' ' + SHOWN_VALIDITIES[key][0]; });
      mingbai.refuse('没有“' + given + '”，可用的有：' + known.join('、'));
    }
    const states = await mingbai.column(store, 'validity');
    return function (document) { return states[document] === state; };
  }

  // In force on a day: it had begun, and its last day was not over.
  async function dayFilter(store, given) {
    const day = mingbai.parseDay(store.folder.fold(given));
    if (day === null) { mingbai.refuse('“' + given + '”不是日期，应如 2017-12-01 或 2017年12月1日'); }
    const days = await mingbai.column(store, 'force');
    return function (document) { return days.effective[document] <= day && !(days.expires[document] < day); };
  }

  function among(lists) {
    const documents = new Set();
    for (const list of lists) {
      for (const document of list.documents) { documents.add(document); }
    }
    return function (document) { return documents.has(document); };
  }

  async function amountFilter(store, given) {
    const range = mingbai.parseAmounts(store.folder.fold(given));
    if (!range) { mingbai.refuse('“' + given + '”不是金额，应如 >1000元、<1万元 或 1000..2000'); }
    return among(await store.range(mingbai.amountTerm(range[0]), mingbai.amountTerm(range[1])));
  }

  // What is no number can be nobody's number.
  async function numberFilter(store, given) {
    const number = mingbai.parseDocumentNumber(store.folder.fold(given));
    const lists = number ? await store.lists(['XN' + number.key]) : new Map();
    return among(Array.from(lists.values()).filter(Boolean));
  }

  // In the order in which a server looks at them: of two that make no sense it names the first.
  const FILTERS = {
    year: yearFilter,
    as_of: dayFilter,
    amount: amountFilter,
    validity: validityFilter,
    column: columnFilter('column', named),
    place: columnFilter('place', places),
    topic: columnFilter('topic', named),
    organ: columnFilter('organ', organs),
    tag: columnFilter('tag', tags),
    number: numberFilter,
  };

  // A promise of a function of a document's number, or of null when every document is left. An Error
  // that tells why a field makes no sense has the name of the `field`.
  mingbai.filterOf = async function (store, fields) {
    const all = [];
    for (const field of Object.keys(FILTERS)) {
      const given = (fields[field] || '').trim();
      if (!given) { continue; }
      await store.prepareFold([given]);
      try {
        all.push(await FILTERS[field](store, given));
      } catch (error) {
        if (error.isRefusal) { error.field = field; }
        throw error;
      }
    }
    return all.length === 0 ? null : function (document) { return all.every(function (filter) { return filter(document); }); };
  };
})(window.mingbai = window.mingbai || {});
