// SPDX-License-Identifier: GPL-3.0-or-later
// node answer_questions.js FOLDER: the scripts that a page runs, without a page. Questions come from
// standard input, a JSON object a line: {"query": "…", "filters": {…}, "limit": 10}; for each a line goes out:
// {"ids": […], "milliseconds": …, "bytes": …}, with all of the answer for {"whole": true}; where a
// field makes no sense {"problem": {"field": …, "text": …}}. Every question starts with nothing loaded when FOLDER is followed by --cold.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const folder = process.argv[2];
const cold = process.argv.includes('--cold');
const arrived = new Map();
global.window = global;
global.mingbaiPart = (key, text) => arrived.set(key, text);

// What a page would have loaded, counted.
class Files {
  constructor() {
    this.loaded = new Set();
    this.size = 0;
  }
  run(name) {
    const text = fs.readFileSync(path.join(folder, name + '.js'), 'utf8');
    this.size += Buffer.byteLength(text);
    this.loaded.add(name);
    vm.runInThisContext(text, { filename: name + '.js' });
  }
  async script(name) { this.run(name); }
  async bytes(key) {
    this.run(key);
    return global.mingbai.bytesOf(arrived.get(key));
  }
}

async function open() {
  const files = new Files();
  files.run('search');
  return { files, store: await global.mingbai.Store.open(files) };
}

async function answer(session, question) {
  const started = process.hrtime.bigint();
  const request = Object.assign({ limit: question.limit || 10 }, question.filters, { text: question.query });
  let found;
  try {
    found = await global.mingbai.ask(session.store, request);
  } catch (error) {
    if (!error.field) { throw error; }
    return { problem: { field: error.field, text: error.message } };
  }
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  const line = { ids: found.hits.map((hit) => hit.id), milliseconds, bytes: session.files.size, files: session.files.loaded.size };
  return question.whole ? Object.assign(line, { answer: found }) : line;
}

async function main() {
  const lines = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean);
  let session = await open();
  for (const line of lines) {
    if (cold) { session = await open(); }
    process.stdout.write(JSON.stringify(await answer(session, JSON.parse(line))) + '\n');
  }
}

main().catch((error) => {
  process.stderr.write(String(error.stack || error) + '\n');
  process.exit(1);
});
