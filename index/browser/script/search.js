// SPDX-License-Identifier: GPL-3.0-or-later
// A query to an answer: the same in a page and in Node.
(function (mingbai) {
  'use strict';

  const OLD_NAME = '旧称';
  const BADGES = { repealed: '已废止', expired: '已失效', pending: '尚未施行', replaced: '旧标准' };

  // Who asks for a day sees what held then, and that it holds no longer.
  function badgesOf(validity, asOf) {
    const badges = BADGES[validity] ? [BADGES[validity]] : [];
    if (asOf && (validity === 'repealed' || validity === 'expired')) { badges.unshift(BADGES.replaced); }
    return badges;
  }

  // The programmes that are asked for by any of their names, each once.
  function renamedIn(needles) {
    const list = [];
    for (const needle of needles) {
      for (const part of needle.parts) {
        for (const one of part.renamed || []) {
          if (!list.some(function (known) { return known.current === one.current; })) { list.push(one); }
        }
      }
    }
    return list;
  }
  mingbai.renamedIn = renamedIn;

  async function hasOnlyOldName(store, number, renamed) {
    if (renamed.length === 0) { return false; }
    const texts = await store.folded(number);
    const has = function (name) { return texts.title.includes(name) || texts.summary.includes(name) || texts.body.includes(name); };
    return renamed.some(function (one) { return !has(one.current) && one.old.some(has); });
  }

  async function makeHit(store, found, marks, renamed, asOf) {
    const document = await store.document(found.document);
    await store.prepareFold([document.title, document.summary, document.body]);
    let snippet = mingbai.snippet(store.folder, document.body, marks);
    if (snippet.marks.length === 0 && document.summary) { snippet = mingbai.snippet(store.folder, document.summary, marks); }
    return {
      document: found.document,
      id: document.id,
      url: document.url,
      match: found.match,
      title: mingbai.marked(store.folder, document.title, marks),
      snippet: snippet,
      date: document.date,
      column: document.column,
      place: document.place,
      organs: document.organs ? document.organs.split('\n') : [],
      number: document.number,
      badges: badgesOf(document.validity, asOf).concat(await hasOnlyOldName(store, found.document, renamed) ? [OLD_NAME] : []),
    };
  }

  const SHORTEST_CORE = 2;
  const MOST_PHRASES = 8;  // at one end
  const MOST_CORES = 24;
  const MARKS = /^[ ?!,.:;"'。、…]+|[ ?!,.:;"'。、…]+$/g;

  function longest(phrases, fits) {
    return phrases.reduce(function (length, phrase) { return phrase.length > length && fits(phrase) ? phrase.length : length; }, 0);
  }

  // The text, and what is left of it after each phrase at one end, longest first.
  function peeled(text, strip) {
    const rests = [text];
    while (rests.length <= MOST_PHRASES) {
      const last = rests[rests.length - 1];
      const rest = strip(last).replace(MARKS, '');
      if (rest.length === last.length || Array.from(rest).length < SHORTEST_CORE) { break; }
      rests.push(rest);
    }
    return rests;
  }

  // The text without phrases of the shell at either end, the longest rest first:
  // index/text/spoken_shell.h.
  function withoutShell(spoken, folded) {
    const all = folded.replace(MARKS, '');
    const fronts = peeled(all, function (text) {
      return text.slice(longest(spoken.before, function (phrase) { return text.startsWith(phrase); }));
    });
    const backs = peeled(all, function (text) {
      return text.slice(0, text.length - longest(spoken.after, function (phrase) { return text.endsWith(phrase); }));
    });
    const cores = [];
    fronts.forEach(function (front) {
      backs.forEach(function (back) {
        const core = all.slice(all.length - front.length, back.length);
        if (core.length < all.length && Array.from(core).length >= SHORTEST_CORE) { cores.push(core); }
      });
    });
    // Of equal ones the earlier: sort() of old browsers keeps no order.
    const places = new Map(cores.map(function (core, place) { return [core, place]; }));
    cores.sort(function (a, b) { return b.length - a.length || places.get(a) - places.get(b); });
    return cores.slice(0, MOST_CORES);
  }

  // The needles of a question without its shell, where some document contains the rest; else null.
  async function coreOf(store, query, needles, spoken) {
    const plain = needles.every(function (needle) {
      return needle.kind === 'run' && needle.scope === 'anywhere' && needle.numbers.length === 0 && needle.decrees.length === 0;
    });
    if (!plain) { return null; }
    for (const core of withoutShell(spoken, needles.map(function (needle) { return needle.text; }).join(' '))) {
      const clauses = core.split(' ').filter(Boolean).map(function (run) { return { kind: 'run', text: run, scope: 'anywhere' }; });
      const shorter = await mingbai.makeNeedles(store, Object.assign({}, query, { text: core, clauses: clauses, isPlain: false }), spoken.wordings);
      if (shorter.length > 0 && await new mingbai.Matching(store, query, shorter, null).holdsSomewhere()) { return shorter; }
    }
    return null;
  }

  const FILTERS = ['column', 'organ', 'place', 'topic', 'year', 'validity', 'number', 'tag', 'as_of', 'amount'];

  // What the form and the address ask for: {text, column, …, sort, literal, offset, limit}; what was
  // typed as 单位:民政局 goes before the field of that name. A field that makes no sense is an Error
  // with the name of the `field`.
  // answer: {total, exact, relaxed, incomplete, alsoSearched, documents, hits}
  mingbai.ask = async function (store, request) {
    await store.prepareFold([request.text]);
    const query = mingbai.parseQuery(request.text, function (text) { return store.folder.fold(text); });
    const fields = Object.assign({}, request, query.fields);
    query.offset = request.offset || 0;
    query.limit = request.limit || 10;
    query.sort = request.sort || 'relevance';
    query.literal = Boolean(request.literal);
    let filter = null;
    if (FILTERS.some(function (name) { return fields[name]; })) {
      await Promise.all(['filters', 'fields', 'numbers'].map(function (name) { return store.script(name); }));
      filter = await mingbai.filterOf(store, fields);
    }
    let needles = await mingbai.makeNeedles(store, query);
    let matching = new mingbai.Matching(store, query, needles, filter);
    let answer = await matching.run(true);
    if (!matching.verified) {
      const spoken = await store.spoken();
      needles = await coreOf(store, query, needles, spoken) || await mingbai.makeNeedles(store, query, spoken.wordings);
      matching = new mingbai.Matching(store, query, needles, filter);
      answer = await matching.run(false);
    }
    const meant = answer.corrections.map(function (text) { return { text: text, parts: [], numbers: [] }; });
    const marks = needles.filter(function (needle) { return needle.kind !== 'exclude'; }).concat(meant).map(mingbai.marksOf);
    const renamed = renamedIn(needles);
    answer.oldNames = answer.alsoSearched.filter(function (name) { return renamed.some(function (one) { return one.old.includes(store.folder.fold(name)); }); });
    answer.hits = await Promise.all(answer.page.map(function (found) { return makeHit(store, found, marks, renamed, fields.as_of); }));
    return answer;
  };
})(window.mingbai = window.mingbai || {});
