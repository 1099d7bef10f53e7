// SPDX-License-Identifier: GPL-3.0-or-later
// What is written in the fields of a form: years, days, and names of columns, places and topics, as
// index/service/search_fields.cpp, named_values.cpp and index/text/date.cpp read them. All texts are folded.
(function (mingbai) {
  'use strict';

  const FIRST_YEAR = 1900;
  const LAST_YEAR = 2199;
  const DAY = 86400000;
  const MOST_LISTED = 12;

  mingbai.refuse = function (text) { throw Object.assign(new Error(text), { isRefusal: true }); };

  mingbai.dayOf = function (year, month, day) { return Date.UTC(year, month - 1, day) / DAY; };

  // 2017, 2017年, 2016-2018, 2016..2018, 2016至2018年: [first, last], or null.
  mingbai.parseYears = function (folded) {
    const found = folded.replace(/年/g, '').match(/^\s*(\d+)\s*(?:(?:\.\.|-|至|到)\s*(\d+)\s*)?$/);
    if (!found) { return null; }
    const first = Number(found[1]);
    const last = Number(found[2] || found[1]);
    return first > last || first < FIRST_YEAR || last > LAST_YEAR ? null : [first, last];
  };

  const NUMBER = '([0-9]{1,2}|[〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+)';
  const YEAR = '([0-9]{4}|[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{4})';
  const TIME = '(?:(?:t| *)[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2})?|[时点](?:[0-9]{1,2}分)?))?';
  const DATES = [
    new RegExp('^' + YEAR + '(?:([-/.])([0-9]{1,2})(?:\\2([0-9]{1,2})' + TIME + ')?)?$'),
    new RegExp('^' + YEAR + ' *年(?: *(元|' + NUMBER + ') *月份?(?: *' + NUMBER + ' *[日号]' + TIME + ')?)?$'),
  ];

  function numberOf(text) { return /^[0-9]/.test(text) ? Number(text) : mingbai.readNumeral(text, 0).value; }

  // Its first day, since 1970-01-01: 2017-12-01, 2017年12月, 二〇一七年十二月一日; null when it is none.
  mingbai.parseDay = function (folded) {
    const separated = DATES[0].exec(folded);
    const written = separated ? null : DATES[1].exec(folded);
    const found = separated || written;
    if (!found) { return null; }
    const month = separated ? found[3] : found[2] === '元' ? '1' : found[3];
    const parts = [numberOf(found[1]), month ? numberOf(month) : 1, found[4] ? numberOf(found[4]) : 1];
    const date = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
    const real = date.getUTCMonth() === parts[1] - 1 && date.getUTCDate() === parts[2];
    return real && parts[0] >= FIRST_YEAR && parts[0] <= LAST_YEAR ? mingbai.dayOf(parts[0], parts[1], parts[2]) : null;
  };

  function listed(names) { return names.sort().slice(0, MOST_LISTED).join('、') + (names.length > MOST_LISTED ? '…' : ''); }
  function refuseUnknown(given, known) { mingbai.refuse('没有“' + given + '”，可用的有：' + listed(known)); }
  function refuseAmbiguous(given, fitting) { mingbai.refuse('“' + given + '”不止一个，请写明是哪一个：' + listed(fitting)); }

  // The id of the one name that is meant by its id or by what is shown.
  mingbai.findNamed = function (names, given, fold) {
    if (names.some(function (name) { return name.id === given; })) { return given; }
    const wanted = fold(given);
    const fitting = names.filter(function (name) { return fold(name.shown) === wanted || fold(name.id) === wanted; });
    if (fitting.length === 0) { refuseUnknown(given, names.map(function (name) { return name.shown || name.id; })); }
    if (fitting.length > 1) { refuseAmbiguous(given, fitting.map(function (name) { return name.id; })); }
    return fitting[0].id;
  };

  // From the root to the place: each level as programs and as people call it.
  function levelsOf(path, known) {
    const parts = path.split('/');
    return parts.map(function (part, i) { return known.get(parts.slice(0, i + 1).join('/')); }).filter(Boolean);
  }

  // Whether the levels asked for are among these, in order, the last one being the place itself.
  function fits(levels, asked) {
    let next = asked.length - 1;
    for (let i = levels.length - 1; i >= 0 && next >= 0; i--) {
      if (levels[i].id === asked[next] || levels[i].name === asked[next]) {
        next--;
      } else if (next === asked.length - 1) {
        return false;
      }
    }
    return next < 0;
  }

  // The path of the one place that is meant by a name, or by a path with levels left out.
  mingbai.findPlace = function (names, given, fold) {
    if (names.some(function (name) { return name.id === given; })) { return given; }
    const asked = fold(given).split('/').map(function (level) { return level.trim(); }).filter(Boolean);
    const known = new Map(names.map(function (name) {
      return [name.id, { id: fold(name.id.replace(/^.*\//, '')), name: fold(name.shown), shown: name.shown }];
    }));
    const fullName = function (levels) { return levels.map(function (level) { return level.shown; }).join('/'); };
    const fitting = [];
    const similar = [];
    for (const name of asked.length > 0 ? names : []) {
      const levels = levelsOf(name.id, known);
      if (fits(levels, asked)) {
        if (levels.length === asked.length) { return name.id; }
        fitting.push({ id: name.id, name: fullName(levels) });
      } else if (levels.length > 0 && levels[levels.length - 1].name.includes(asked[asked.length - 1])) {
        similar.push(fullName(levels));
      }
    }
    if (fitting.length > 1) { refuseAmbiguous(given, fitting.map(function (place) { return place.name; })); }
    if (fitting.length === 0 && similar.length === 0) { mingbai.refuse('检索库里没有“' + given + '”这个地方'); }
    if (fitting.length === 0) { refuseUnknown(given, similar); }
    return fitting[0].id;
  };
})(window.mingbai = window.mingbai || {});
