// SPDX-License-Identifier: GPL-3.0-or-later
// The search page of a site that no server answers for: from a disk, or on a plain web server. The
// question stands behind # in the address, so that it can be shared and the back button works; a form
// on another page leads here with ? in front.
(function (mingbai) {
  'use strict';
  if (typeof document === 'undefined') { return; }  // Node

  // As the server's page has them (generator/render/view_search.cpp), with what people call them.
  const LABELS = {
    q: '要找的词', column: '栏目', organ: '发文机关', place: '地区', topic: '办什么事', year: '年份', validity: '有效性', number: '文号', tag: '标签',
    as_of: '哪一天有效', amount: '金额', literal: '别的叫法', sort: '排列',
  };
  const FIELDS = Object.keys(LABELS);
  const NO_CONDITIONS = ['literal', 'sort'];
  const PAGE_SIZE = 10;
  const PATIENCE = 300;  // milliseconds until the page says that it is busy

  const here = document.currentScript;
  const folder = here ? here.src.replace(/[^/]*$/, '') : '';

  // Files arrive by name: each calls the one global function.
  const arrived = new Map();
  window.mingbaiPart = function (key, text) { arrived.set(key, text); };
  function load(key) {
    return new Promise(function (resolve, reject) {
      const script = document.createElement('script');
      script.onload = script.onerror = function (event) {
        document.head.removeChild(script);
        if (event.type === 'load') { resolve(); } else { reject(new Error(key)); }
      };
      script.src = folder + key + '.js';
      document.head.appendChild(script);
    });
  }
  const files = {
    script: load,
    bytes: async function (key) {
      await load(key);
      const text = arrived.get(key);
      arrived.delete(key);
      return mingbai.bytesOf(text);
    },
  };

  // The store is opened with the first question; after a failure the next one tries again.
  let opening = null;
  mingbai.openStore = function () {
    if (!opening) {
      opening = mingbai.Store.open(files);
      opening.catch(function () { opening = null; });
    }
    return opening;
  };

  // The question in the address: fields, page, literal.
  function readAddress() {
    const given = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    const question = { page: Math.max(1, Math.floor(Number(given.get('page'))) || 1) };
    FIELDS.forEach(function (name) { question[name] = (given.get(name) || '').trim(); });
    return question;
  }

  function addressOf(question, changes) {
    const next = Object.assign({}, question, { page: 1 }, changes);
    const parts = FIELDS.filter(function (name) { return next[name]; }).map(function (name) { return name + '=' + encodeURIComponent(next[name]); });
    if (next.page > 1) { parts.push('page=' + next.page); }
    return '#' + parts.join('&');
  }

  function isEmpty(question) { return !FIELDS.some(function (name) { return !NO_CONDITIONS.includes(name) && question[name]; }); }

  // On paper, where the form is not: 检索：低保；栏目：办事指南。
  function inWords(question) {
    const parts = FIELDS.filter(function (name) { return question[name] && !NO_CONDITIONS.includes(name); }).map(function (name) {
      return (name === 'q' ? '检索' : LABELS[name]) + '：' + question[name];
    });
    return parts.join('；') + '。';
  }

  class Page {
    constructor(place, form) {
      this.place = place;  // where answers go
      this.form = form;
      this.status = document.querySelector('[data-search-status]');
      this.others = document.querySelectorAll('[data-without-answer]');
      this.asked = 0;
      this.title = document.title;
    }

    start() {
      this.form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.submit();
      });
      this.form.addEventListener('change', (event) => {
        if (event.target.tagName === 'SELECT' && !isEmpty(readAddress())) { this.submit(); }
      });
      window.addEventListener('hashchange', () => this.answer());
      this.offerWhileTyping();
      this.answer();
    }

    // Loaded with the first letter that is typed; without it the page works as before.
    offerWhileTyping() {
      const input = this.form.elements.namedItem('q');
      if (!input) { return; }
      const begin = () => {
        const turn = this.asked;
        input.removeEventListener('input', begin);
        Promise.all([files.script('suggest'), files.bytes('suggestions')]).then((loaded) => {
          const list = new mingbai.SuggestionList(input, mingbai.suggestions(mingbai.inflate(loaded[1])), () => this.submit());
          if (document.activeElement === input && turn === this.asked) { list.show(); }
        }, function () { /* a copy of the site without them */ });
      };
      input.addEventListener('input', begin);
    }

    submit() {
      const question = {};
      FIELDS.forEach((name) => {
        const field = this.form.elements.namedItem(name);
        question[name] = field ? field.value.trim() : '';
      });
      const hash = addressOf(question, {});
      if (hash === location.hash) { this.answer(); } else { location.hash = hash; }
    }

    // A field that few ask for; the server's form has it when it is asked for as well.
    addField(name) {
      const frame = this.form.querySelector('.more-filters .filters');
      if (!frame) { return null; }
      const input = mingbai.el('input', { class: 'field', id: name, name: name, maxlength: '100', autocomplete: 'off' });
      frame.appendChild(mingbai.el('p', {}, [mingbai.el('label', { for: name }, [LABELS[name]]), ' ', input]));
      return input;
    }

    fillForm(question) {
      if (question.tag && !this.form.elements.namedItem('tag')) { this.addField('tag'); }
      const more = this.form.querySelector('.more-filters');
      let chosen = false;
      FIELDS.forEach((name) => {
        const field = this.form.elements.namedItem(name);
        if (!field) { return; }
        field.value = question[name];
        if (field.tagName === 'SELECT' && field.selectedIndex < 0) { field.value = ''; }
        if (more && field.value && more.contains(field)) { chosen = true; }
        field.removeAttribute('aria-invalid');
      });
      const mark = more && more.querySelector('.chosen');
      if (mark) { mark.hidden = !chosen; }
    }

    say(text) { if (this.status) { this.status.textContent = text; } }

    show(part) {
      while (this.place.firstChild) { this.place.removeChild(this.place.firstChild); }
      if (part) { this.place.appendChild(part); }
    }

    showOthers(shown) {
      Array.prototype.forEach.call(this.others, function (part) { part.hidden = !shown; });
    }

    async answer() {
      const question = readAddress();
      const turn = ++this.asked;  // an answer that comes after the next question is dropped
      this.fillForm(question);
      document.title = (question.q ? question.q + ' - ' : '') + this.title;
      if (isEmpty(question)) {
        this.show(null);
        this.showOthers(true);
        this.say('');
        return;
      }
      const busy = setTimeout(() => {
        if (turn === this.asked) {
          this.say('正在查找');
          this.show(mingbai.el('p', { class: 'notice' }, ['正在查找……']));
        }
      }, PATIENCE);
      try {
        const store = await mingbai.openStore();
        const answer = await mingbai.ask(store, Object.assign({}, question, {
          text: question.q, literal: question.literal === '1', offset: (question.page - 1) * PAGE_SIZE, limit: PAGE_SIZE,
        }));
        clearTimeout(busy);  // at once: the answer shows before its facets have come
        if (turn === this.asked) { await this.showAnswer(store, question, answer); }
      } catch (error) {
        if (turn === this.asked) { if (error.field) { this.showProblem(error); } else { this.showFailure(error); } }
      } finally {
        clearTimeout(busy);
      }
    }

    async showAnswer(store, question, answer) {
      const correctionAddress = function (text) { return addressOf(question, { q: text }); };
      if (answer.total === 0) {
        this.show(mingbai.nothingPart(question.q, answer.corrections, correctionAddress));
        this.showOthers(true);
        this.say('没有找到');
        return;
      }
      const pages = Math.ceil(answer.total / PAGE_SIZE);
      const part = mingbai.answerPart({
        answer: answer, page: Math.min(question.page, pages), pages: pages,
        addressOf: function (page) { return addressOf(question, { page: page }); },
        correctionAddress: correctionAddress, asked: inWords(question),
        literalAddress: addressOf(question, { literal: '1' }), widenedAddress: addressOf(question, { literal: '' }), literal: question.literal === '1',
      });
      const frame = mingbai.el('div', {}, [part]);
      this.show(frame);
      this.showOthers(false);
      this.say('找到 ' + answer.total + ' 份');
      const turn = this.asked;
      await store.script('filters');
      const facets = await mingbai.facets(store, answer.documents);
      if (turn !== this.asked) { return; }
      frame.className = 'answer-with-facets';
      frame.appendChild(mingbai.facetsPart(facets, function (name, value) {
        return question[name] !== '' && (question[name] === value.key || question[name] === value.shown || value.key.endsWith('/' + question[name]));
      }, function (name, key) {
        const changes = {};
        changes[name] = key;
        return addressOf(question, changes);
      }));
    }

    // What was asked makes no sense: said in the words of the form, as the server's page says it.
    showProblem(problem) {
      const text = '“' + LABELS[problem.field] + '”这一项没看懂：' + problem.message;
      const field = this.form.elements.namedItem(problem.field);
      if (field) {
        field.setAttribute('aria-invalid', 'true');
        const more = this.form.querySelector('.more-filters');
        if (more && more.contains(field)) { more.open = true; }
      }
      this.show(mingbai.el('p', { class: 'notice notice-warning', role: 'alert', id: 'problem' }, [text]));
      this.showOthers(true);
      this.say('');
    }

    showFailure(error) {
      const format = error && error.message === 'another format';
      const text = format ? '检索文件更新了，请刷新本页再试。' : '检索文件没有读出来，请稍后再试；从优盘打开时，请检查 search 文件夹是否完整。';
      this.show(mingbai.el('p', { class: 'notice notice-warning' }, [text]));
      this.showOthers(true);
      this.say(text);
    }
  }

  function start() {
    const place = document.querySelector('[data-search-answer]');
    const form = document.querySelector('main form[role="search"]');
    if (place && form) { new Page(place, form).start(); }
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})(window.mingbai = window.mingbai || {});
