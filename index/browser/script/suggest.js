// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered while somebody types: words and titles that begin with it, that are read so (dibao),
// that have these initials (db), then titles that hold it. A list under the field, by the pattern that
// screen readers know (combobox with a listbox); arrows, Enter, Esc, a finger.
(function (mingbai) {
  'use strict';

  const MOST = 8;
  const WORD_SHARE = 6;  // so many may be words as long as there are titles for the rest

  function read(bytes) {
    const entries = [];
    for (const at = { at: 0 }; at.at < bytes.length;) {
      const isTitle = String.fromCharCode(bytes[at.at++]) === 't';
      const text = mingbai.codedText(bytes, at);
      const spelling = mingbai.codedText(bytes, at);
      const syllables = spelling.split(' ');
      entries.push({
        isTitle: isTitle, text: text, key: text.toLowerCase(), letters: syllables.join(''),
        initials: syllables.map(function (syllable) { return syllable.charAt(0); }).join(''),
      });
    }
    return entries;
  }

  // The entries in the order of a first rule that fits, no text twice.
  function choose(entries, typed) {
    const text = typed.normalize('NFKC').toLowerCase().trim();
    const letters = /^[a-z][a-z' ]*$/.test(text) ? text.replace(/[' ]/g, '') : '';
    const parts = text.split(/\s+/).filter(Boolean);
    const rules = [
      function (entry) { return !entry.isTitle && entry.key.startsWith(text); },
      function (entry) { return letters && entry.letters.startsWith(letters); },
      function (entry) { return letters.length > 1 && entry.initials.startsWith(letters); },
      function (entry) { return entry.key.startsWith(text); },
      function (entry) { return parts.every(function (part) { return entry.key.includes(part); }); },
    ];
    const chosen = [];
    for (const rule of text ? rules : []) {
      for (const entry of entries) {
        if (chosen.length < 4 * MOST && entry.key !== text && !chosen.includes(entry) && rule(entry)) { chosen.push(entry); }
      }
    }
    const titles = chosen.filter(function (entry) { return entry.isTitle; }).length;
    const words = Math.max(WORD_SHARE, MOST - titles);
    let counted = 0;
    return chosen.filter(function (entry) { return entry.isTitle || ++counted <= words; }).slice(0, MOST);
  }
  mingbai.suggestions = function (bytes) {
    const entries = read(bytes);
    return function (typed) { return choose(entries, typed).map(function (entry) { return entry.text; }); };
  };

  mingbai.SuggestionList = class {
    // submit() asks what stands in the field then.
    constructor(input, suggest, submit) {
      this.input = input;
      this.suggest = suggest;
      this.submit = submit;
      this.at = -1;
      this.list = mingbai.el('ul', { id: 'suggestions', class: 'suggestions', role: 'listbox', 'aria-label': '可能要找的', hidden: '' });
      input.parentNode.insertBefore(this.list, input.nextSibling);
      const state = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'suggestions', 'aria-expanded': 'false' };
      Object.keys(state).forEach(function (name) { input.setAttribute(name, state[name]); });
      input.addEventListener('input', () => this.show());
      input.addEventListener('keydown', (event) => this.key(event));
      input.addEventListener('blur', () => this.hide());
      // Before the field loses the focus.
      this.list.addEventListener('mousedown', function (event) { event.preventDefault(); });
      this.list.addEventListener('click', (event) => {
        const option = event.target.closest('[role="option"]');
        if (option) { this.take(option.textContent); }
      });
    }

    show() {
      this.typed = this.input.value;
      const texts = this.suggest(this.typed);
      this.list.textContent = '';
      texts.forEach((text, i) => {
        this.list.appendChild(mingbai.el('li', { role: 'option', id: 'suggestion-' + i, 'aria-selected': 'false' }, [text]));
      });
      this.at = -1;
      this.input.removeAttribute('aria-activedescendant');
      this.open(texts.length > 0);
    }

    open(isOpen) {
      this.list.hidden = !isOpen;
      this.input.setAttribute('aria-expanded', String(isOpen));
    }
    hide() { this.open(false); }

    // One further, round about; between the last and the first stands what was typed.
    move(step) {
      const options = this.list.children;
      const places = options.length + 1;
      this.at = (this.at + 1 + step + places) % places - 1;
      for (let i = 0; i < options.length; i++) { options[i].setAttribute('aria-selected', String(i === this.at)); }
      if (this.at < 0) {
        this.input.removeAttribute('aria-activedescendant');
        this.input.value = this.typed;
      } else {
        this.input.setAttribute('aria-activedescendant', options[this.at].id);
        this.input.value = options[this.at].textContent;
      }
    }

    take(text) {
      this.input.value = text;
      this.hide();
      this.submit();
    }

    key(event) {
      if (event.isComposing) { return; }  // the arrows belong to the input method
      const closed = this.list.hidden;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (closed) { this.show(); }
        if (this.list.hidden) { return; }
        event.preventDefault();
        this.move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Escape' && !closed) {
        event.preventDefault();
        this.input.value = this.typed;
        this.hide();
      } else if (event.key === 'Enter') {
        this.hide();  // the form asks what stands in the field
      }
    }
  };
})(window.mingbai = window.mingbai || {});
