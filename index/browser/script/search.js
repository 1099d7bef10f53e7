// SPDX-License-Identifier: GPL-3.0-or-later
// A query to an answer: the same in a page and in Node.
(function (mingbai) {
  'use strict';

  const BADGES = { repealed: '已废止', expired: '已失效', pending: '尚未施行' };

  async function makeHit(store, found, marks) {
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
      badges: BADGES[document.validity] ? [BADGES[document.validity]] : [],
    };
  }

  const FILTERS = ['column', 'organ', 'place', 'topic', 'year', 'validity'];

  // What the form and the address ask for: {text, column, …, sort, literal, offset, limit}.
  // answer: {total, exact, relaxed, incomplete, alsoSearched, documents, hits}
  mingbai.ask = async function (store, request) {
    const query = mingbai.parseQuery(request.text);
    query.offset = request.offset || 0;
    query.limit = request.limit || 10;
    query.sort = request.sort || 'relevance';
    query.literal = Boolean(request.literal);
    let filter = null;
    if (FILTERS.some(function (name) { return request[name]; })) {
      await store.script('filters');
      filter = await mingbai.filterOf(store, request);
    }
    const needles = await mingbai.makeNeedles(store, query);
    const answer = await new mingbai.Matching(store, query, needles, filter).run();
    const marks = needles.filter(function (needle) { return needle.kind !== 'exclude'; }).map(mingbai.marksOf);
    answer.hits = await Promise.all(answer.page.map(function (found) { return makeHit(store, found, marks); }));
    return answer;
  };
})(window.mingbai = window.mingbai || {});
