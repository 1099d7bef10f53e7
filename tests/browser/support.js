// SPDX-License-Identifier: GPL-3.0-or-later
// What the browser tests share: the sample site built once, Chromium, a server.
'use strict';
const { execFileSync, spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');

const root = path.resolve(__dirname, '../..');
const program = process.env.MINGBAI_PROGRAM || path.join(root, 'build/mingbai');
// 2022-01-01 in China, so that what is in force does not depend on the day of the test.
const environment = Object.assign({}, process.env, { SOURCE_DATE_EPOCH: '1640966400' });

function buildSample() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mingbai-'));
  const out = path.join(folder, 'site');
  execFileSync(program, ['build', path.join(root, 'content'), '--out', out], { env: environment, stdio: 'pipe' });
  return { out, remove() { fs.rmSync(folder, { recursive: true, force: true }); } };
}

function launch(more) {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--allow-file-access-from-files=false'].concat(more || []),
  });
}

function serve(folder) {
  const child = spawn(program, ['serve', folder, '--port', '0'], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', (data) => {
      const found = String(data).match(/http:\/\/[^\s]+/);
      if (!found) { reject(new Error('serve said: ' + data)); return; }
      resolve({ address: found[0].replace(/\/$/, ''), stop: () => new Promise((done) => { child.once('exit', done); child.kill('SIGTERM'); }) });
    });
  });
}

function htmlFiles(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.')).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) { return htmlFiles(full); }
    return entry.name.endsWith('.html') ? [full] : [];
  });
}

// The pages that stand for their kind.
function samplePages(out) {
  const withTable = htmlFiles(path.join(out, 'policies')).filter((file) => /<table/.test(fs.readFileSync(file, 'utf8')) && !/index|page-/.test(path.basename(file)));
  return {
    home: 'index.html',
    list: 'policies/index.html',
    policy: path.relative(out, withTable[0]),
    guide: path.relative(out, htmlFiles(path.join(out, 'guides')).filter((file) => !/index|page-/.test(path.basename(file)))[0]),
    topic: 'topics/school.html',
    place: path.relative(out, htmlFiles(path.join(out, 'places')).filter((file) => !/index/.test(path.basename(file)))[0]),
    places: 'places/index.html',
    search: 'search.html',
    standards: 'benefits/index.html',
    benefit: 'benefits/med-xc.html',
    table: 'benefits/year-2017.html',
    changes: 'benefits/changes.html',
    questions: 'benefits/ask.html',
    cards: 'cards/index.html',
    missing: '404.html',
  };
}

module.exports = { root, program, environment, buildSample, launch, serve, htmlFiles, samplePages };
