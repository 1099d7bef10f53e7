// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as elements: the same markup as the theme's partials/search_answer.html. Texts only ever
// become text nodes.
(function (mingbai) {
  'use strict';

  const REACH = 2;  // numbers of pages on either side of the current one

  // Children are elements, texts, or nothing.
  function el(name, attributes, children) {
    const element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (attributes[key] !== null) { element.setAttribute(key, attributes[key]); }
    });
    (children || []).forEach(function (child) {
      if (child) { element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child); }
    });
    return element;
  }
  mingbai.el = el;

  function marked(excerpt) {
    const parts = [];
    let at = 0;
    for (const mark of excerpt.marks) {
      parts.push(excerpt.text.slice(at, mark[0]), el('mark', {}, [excerpt.text.slice(mark[0], mark[1])]));
      at = mark[1];
    }
    parts.push(excerpt.text.slice(at));
    return parts;
  }

  // Addresses lead into the site, or to another by http; an index says nothing else.
  function isSafe(url) { return !/^[\s\u0000-\u0020]*[a-z][a-z0-9+.-]*:/i.test(url) || /^https?:/i.test(url); }

  function entry(hit) {
    const facts = [hit.date && el('time', { datetime: hit.date }, [hit.date]), hit.column, hit.number, hit.organs.join('、'), hit.place];
    const snippet = hit.snippet;
    const title = el('a', isSafe(hit.url) ? { href: hit.url } : {}, marked(hit.title));
    return el('li', { class: 'entry' }, [
      el('h3', {}, [title].concat(hit.badges.map(function (badge) { return el('span', { class: 'badge' }, [badge]); }))),
      snippet.text ? el('p', {}, [snippet.cutBefore ? '…' : ''].concat(marked(snippet), [snippet.cutAfter ? '…' : ''])) : null,
      el('ul', { class: 'facts' }, facts.filter(Boolean).map(function (fact) { return el('li', {}, [fact]); })),
    ]);
  }

  function numbersOf(page, pages) {
    const numbers = [1];
    for (let n = Math.max(2, page - REACH); n <= Math.min(pages - 1, page + REACH); n++) { numbers.push(n); }
    if (pages > 1) { numbers.push(pages); }
    return numbers;
  }

  // addressOf(page) gives where a page of the answer stands.
  function pager(page, pages, addressOf) {
    if (pages <= 1) { return null; }
    const button = function (to, rel, text) {
      return to >= 1 && to <= pages ? el('a', { class: 'button', rel: rel, href: addressOf(to) }, [text]) : null;
    };
    let last = 0;
    const items = [];
    for (const number of numbersOf(page, pages)) {
      if (number > last + 1) { items.push(el('li', {}, [el('span', {}, ['…'])])); }
      const text = String(number);
      items.push(el('li', {}, [number === page ? el('span', { 'aria-current': 'page' }, [text]) : el('a', { href: addressOf(number) }, [text])]));
      last = number;
    }
    return el('nav', { class: 'pager flow', 'aria-label': '翻页' }, [
      button(page - 1, 'prev', '上一页'), el('p', {}, ['第 ' + page + ' 页，共 ' + pages + ' 页']), el('ul', {}, items), button(page + 1, 'next', '下一页'),
    ]);
  }

  const ADVICE = ['换个说法再搜，少输几个字，比如只输“低保”“学费”。', '可以输拼音（dibao）、首字母（db），也可以输文号。',
    '把栏目、地区、年份改回“全部”再试。', '还找不到，请打下面的电话问。'];

  // 您是不是要找: offered, never applied in silence.
  function offered(corrections, addressOf) {
    if (corrections.length === 0) { return null; }
    const links = [];
    corrections.forEach(function (text, i) { links.push(i > 0 ? '、' : '', el('a', { class: 'suggested', href: addressOf(text) }, [text])); });
    return el('p', { class: 'sheet-note' }, ['您是不是要找：'].concat(links));
  }

  mingbai.nothingPart = function (query, corrections, correctionAddress) {
    return el('section', { class: 'sheet', 'aria-labelledby': 'answer-title' }, [
      el('h2', { class: 'sheet-title', id: 'answer-title', tabindex: '-1' }, ['没有找到' + (query ? '“' + query + '”' : '')]),
      offered(corrections, correctionAddress),
      el('ul', { class: 'plain' }, ADVICE.map(function (line) { return el('li', {}, [line]); })),
    ]);
  };

  // view: {answer, page, pages, addressOf(page), literalAddress, correctionAddress(text)}
  mingbai.answerPart = function (view) {
    const answer = view.answer;
    const also = answer.alsoSearched.length > 0 ? el('p', { class: 'sheet-note' }, [
      '已同时查找：' + answer.alsoSearched.map(function (name) { return name + (answer.oldNames.includes(name) ? '（旧称）' : ''); }).join('、') + '。', el('a', { class: 'suggested', href: view.literalAddress }, ['只找输入的词'])]) :
      view.literal ? el('p', { class: 'sheet-note' }, ['只找了输入的词。', el('a', { class: 'suggested', href: view.widenedAddress }, ['别的叫法也一起找'])]) : null;
    const title = '找到 ' + answer.total + ' 份' + (view.pages > 1 ? '，第 ' + view.page + ' 页' : '');
    return el('section', { class: 'sheet', 'aria-labelledby': 'answer-title' }, [
      el('h2', { class: 'sheet-title', id: 'answer-title', tabindex: '-1' }, [title]),
      el('p', { class: 'print-only' }, [view.asked]),
      offered(answer.corrections, view.correctionAddress),
      answer.relaxed ? el('p', { class: 'sheet-note' }, ['没有完全符合的，下面是意思接近的。']) : null,
      also,
      el('ol', { class: 'quiet' }, answer.hits.map(entry)),
      pager(view.page, view.pages, view.addressOf),
    ]);
  };

  // addressOf(name, key) of the question with that value, or without it where it is chosen.
  mingbai.facetsPart = function (facets, isChosen, addressOf) {
    const shown = facets.filter(function (facet) { return facet.values.length > 0; });
    return el('aside', { class: 'facets quiet', 'aria-label': '缩小范围' }, shown.map(function (facet) {
      return el('div', { class: 'sheet facet' }, [el('h2', {}, [facet.label]), el('ul', {}, facet.values.map(function (value) {
        const chosen = isChosen(facet.name, value);
        const count = el('span', { class: 'count' }, [String(value.count), el('span', { class: 'unseen' }, ['份'])]);
        return el('li', {}, [el('a', { href: addressOf(facet.name, chosen ? '' : value.key), 'aria-current': chosen ? 'true' : null },
          [value.shown + ' ', count, chosen ? '（点一下取消）' : ''])]);
      }))]);
    }));
  };
})(window.mingbai = window.mingbai || {});
