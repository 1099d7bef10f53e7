// SPDX-License-Identifier: GPL-3.0-or-later
// node browser_race.js QUERIES.jsonl RUNS MINGBAI PAGEFIND: the same questions to both in headless Chromium,
// to mingbai from a disk (file://), to Pagefind over HTTP, because it does not run from a disk. Some questions
// with nothing loaded yet, in a new profile, bytes counted; then all of them in one open page.
// Ten hits with titles and excerpts are an answer on both sides. Prints a JSON object.
'use strict';
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

const COLD_QUESTIONS = 40;
const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.wasm': 'application/wasm' };

// A plain server: no compression, since Pagefind's own files are compressed already.
function serve(folder) {
  const server = http.createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    fs.readFile(file, (error, bytes) => {
      if (error) { response.writeHead(404).end(); return; }
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] || 'application/octet-stream' }).end(bytes);
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

// What stands in each page as `ask(query)`: the ids of ten hits, everything loaded that shows them.
const MINGBAI_PAGE = `<!doctype html><meta charset="utf-8"><script src="search.js"></script><script>
  async function ask(query) {
    const store = await window.mingbai.openStore();
    const found = await window.mingbai.ask(store, { text: query, limit: 10 });
    return found.hits.map(function (hit) { return hit.id; });
  }
</script>`;
const PAGEFIND_PAGE = `<!doctype html><html lang="zh"><meta charset="utf-8"><script>
  let opened = null;
  async function ask(query) {
    opened = opened || await import('/pagefind.js');
    const found = await opened.search(query);
    const hits = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    return hits.map((hit) => hit.url.replace(/^\\//, ''));
  }
</script></html>`;

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const summary = (values) => {
  const sorted = values.slice().sort((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
};

async function timed(page, query) {
  return page.evaluate(async (text) => {
    const started = performance.now();
    const ids = await window.ask(text);
    return { ids, milliseconds: performance.now() - started };
  }, query);
}

// Bytes of the files that were asked for, as they lie on the disk.
function count(page, address, folder) {
  let bytes = 0;
  page.on('request', (request) => {
    const file = path.join(folder, decodeURIComponent(request.url().slice(address.length)));
    if (request.url().startsWith(address) && !file.endsWith('race.html') && fs.existsSync(file)) { bytes += fs.statSync(file).size; }
  });
  return () => bytes;
}

async function cold(browser, address, folder, questions) {
  const results = { bytes: [], milliseconds: [] };
  for (const question of questions) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const bytes = count(page, address, folder);
    const started = performance.now();
    await page.goto(address + 'race.html');
    await timed(page, question.query);
    results.milliseconds.push(performance.now() - started);
    results.bytes.push(bytes());
    await context.close();
  }
  return { bytes: summary(results.bytes), milliseconds: summary(results.milliseconds) };
}

async function warm(browser, address, questions, run) {
  const page = await browser.newPage();
  await page.goto(address + 'race.html');
  const lines = [];
  const times = [];
  for (const question of questions) {
    const { ids, milliseconds } = await timed(page, question.query);
    times.push(milliseconds);
    ids.forEach((id, i) => lines.push([question.qid, id, i + 1].join('\t')));
  }
  fs.writeFileSync(run, lines.map((line) => line + '\n').join(''));
  await page.close();
  return summary(times);
}

async function measure(browser, address, folder, questions, run) {
  const step = Math.max(1, Math.floor(questions.length / COLD_QUESTIONS));
  const some = questions.filter((question, i) => i % step === 0);
  return { cold: await cold(browser, address, folder, some), warm: await warm(browser, address, questions, run) };
}

async function main([queries, runs, mingbai, pagefind]) {
  const questions = fs.readFileSync(queries, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  fs.writeFileSync(path.join(mingbai, 'race.html'), MINGBAI_PAGE);
  fs.writeFileSync(path.join(pagefind, 'race.html'), PAGEFIND_PAGE);
  const server = await serve(pagefind);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const result = {
    browser: await measure(browser, pathToFileURL(mingbai).href + '/', mingbai, questions, path.join(runs, 'browser.tsv')),
    pagefind: await measure(browser, `http://127.0.0.1:${server.address().port}/`, pagefind, questions, path.join(runs, 'pagefind.tsv')),
  };
  await browser.close();
  server.close();
  process.stdout.write(JSON.stringify(result) + '\n');
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(String(error.stack || error) + '\n');
  process.exit(1);
});
