// SPDX-License-Identifier: GPL-3.0-or-later
// 明白卡查询: a sealed page opens by the code and by the words, from a disk, from this machine and over the plain http of a
// village network; nothing else opens it; and nothing of it stays.
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');
const { pathToFileURL } = require('node:url');
const { root, program, environment, buildSample, launch, serve } = require('./support.js');

const HOUSEHOLD = '0042';  // 示例
const WRONG = /打不开。请对着卡再看一遍/;
let sample;
let browser;
let local;
let village;
const card = {};
const origins = {};

// A web server as a county has one, reached by a name that is not this machine's: no secure context.
function serveFiles(folder) {
  const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css' };
  const server = http.createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    fs.readFile(file, (error, bytes) => {
      response.writeHead(error ? 404 : 200, { 'Content-Type': types[path.extname(file)] || 'application/octet-stream' });
      response.end(error ? '' : bytes);
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function textOf(pdf) {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

test.before(async () => {
  sample = buildSample();
  const keys = ['--key', path.join(sample.out, '../示例.key'), '--day', '2017-12-01'];
  const run = (...words) => execFileSync(program, words, { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  run('seal', path.join(root, 'content'), '--new-key', ...keys.slice(0, 2));
  run('seal', path.join(root, 'content'), '--out', sample.out, '--household', HOUSEHOLD, '--household', '0001', ...keys);
  const out = path.join(sample.out, '../cards');
  run('cards', path.join(root, 'content'), '--household', HOUSEHOLD, '--out', out, ...keys);
  const pdf = path.join(out, fs.readdirSync(out).find((name) => name.endsWith('.pdf')));
  const text = textOf(pdf);
  card.number = /查询号 (\d{4} \d{4} \d{4})/.exec(text)[1].replace(/ /g, '');
  card.words = /五个词 (\S{2} \S{2} \S{2} \S{2} \S{2})/.exec(text)[1].replace(/ /g, '');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, path.join(out, 'card')]);
  const code = execFileSync('zbarimg', ['-q', '--raw', path.join(out, 'card.png')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  assert.ok(code.startsWith('https://example.invalid/cards/index.html#' + card.number + '.'), code);
  card.fragment = code.slice(code.indexOf('#'));
  local = await serve(sample.out);
  village = await serveFiles(sample.out);
  origins['file'] = pathToFileURL(sample.out).href;
  origins['127.0.0.1'] = local.address;
  origins['lan'] = 'http://kiosk.example:' + village.address().port;
  browser = await launch(['--host-resolver-rules=MAP kiosk.example 127.0.0.1']);
});

test.after(async () => {
  if (browser) { await browser.close(); }
  if (local) { await local.stop(); }
  if (village) { village.close(); }
  if (sample) { sample.remove(); }
});

async function fresh(address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60000);  // the key of the words alone takes seconds on a busy machine
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error' && !/ERR_FILE_NOT_FOUND|404/.test(message.text())) { problems.push(message.text()); } });
  await page.goto(address);
  return { context, page, problems };
}

async function fill(page, number, words) {
  for (const digit of number) { await page.click(`[data-keys="digits"] .key:text-is("${digit}")`); }
  for (const [i, character] of Array.from(words).entries()) {
    await page.click(`[data-keys="${i % 2 === 0 ? 'first' : 'second'}"] .key:text-is("${character}")`);
  }
  await page.click('[data-open]');
}

async function assertOpen(page) {
  await page.waitForSelector('[data-card] h2');
  const shown = await page.innerText('[data-card]');
  assert.match(shown, /户号\s*0042/);
  assert.match(shown, /全年合计：3,250元/);
  assert.match(shown, /每头400元 × 5头 = 2,000元/);
}

async function assertLocked(page) {
  assert.strictEqual(await page.innerHTML('[data-card]'), '');
  assert.ok(!(await page.content()).includes('3,250'));
  assert.strictEqual(await page.inputValue('#card-number') + await page.inputValue('#card-words'), '');
}

// What a browser might keep: nothing of the number, the code, the words or the card.
async function assertNoTrace(context, page) {
  const left = await page.evaluate(async () => ({
    local: Object.assign({}, window.localStorage), session: Object.assign({}, window.sessionStorage), cookie: document.cookie,
    databases: (await window.indexedDB.databases()).length, address: location.href, title: document.title, state: history.state,
    entries: history.length,
  }));
  const text = JSON.stringify(left) + JSON.stringify(await context.cookies());
  for (const secret of [card.number, card.fragment.slice(14), card.words, '3,250', '示例戊']) { assert.ok(!text.includes(secret), `${secret} in ${text}`); }
  assert.strictEqual(left.address.includes('#'), false);
  assert.deepStrictEqual([left.local, left.session, left.cookie, left.databases, left.state], [{}, {}, '', 0, null]);
}

for (const name of ['file', '127.0.0.1', 'lan']) {
  test(`${name}：扫码打开，锁上以后什么也不留`, async () => {
    const { context, page, problems } = await fresh(origins[name] + '/cards/index.html' + card.fragment);
    await assertOpen(page);
    assert.strictEqual(await page.evaluate(() => window.isSecureContext), name !== 'lan');
    await assertNoTrace(context, page);
    await page.click('[data-lock]');
    await assertLocked(page);
    await assertNoTrace(context, page);
    assert.deepStrictEqual(problems, []);
    await context.close();
  });

  test(`${name}：点查询号和五个词打开`, async () => {
    const { context, page, problems } = await fresh(origins[name] + '/cards/index.html');
    await fill(page, card.number, card.words);
    await assertOpen(page);
    await assertNoTrace(context, page);
    assert.deepStrictEqual(problems, []);
    await context.close();
  });
}

test('码错、词错、查询号没有、文件坏了：说的话一个字不差', async () => {
  const said = [];
  const broken = path.join(sample.out, 'cards', card.number.slice(0, 2), card.number + '.js');
  const whole = fs.readFileSync(broken, 'utf8');
  const last = card.fragment.slice(-2, -1) === 'A' ? 'B' : 'A';
  const otherWords = card.words.slice(0, -2) + (card.words.slice(-2) === '红马' ? '白马' : '红马');
  const cases = [
    ['#' + card.number + '.' + card.fragment.slice(14, -2) + last + card.fragment.slice(-1)],
    ['#000000000000.' + card.fragment.slice(14)],
    ['', card.number, otherWords],
    ['', '000000000000', card.words],
    [card.fragment, '', '', whole.slice(0, 2000)],
    [card.fragment, '', '', whole.replace(/(.{3000})./, '$1' + (whole[3000] === 'A' ? 'B' : 'A'))],
    [card.fragment, '', '', ''],
    ['', card.number, card.words, whole.replace(/(.{60})./, '$1' + (whole[60] === 'A' ? 'B' : 'A'))],
  ];
  for (const [fragment, number, words, bytes] of cases) {
    if (bytes !== undefined) { fs.writeFileSync(broken, bytes); }
    const { context, page } = await fresh(origins.file + '/cards/index.html' + fragment);
    if (number) { await fill(page, number, words); }
    await page.waitForFunction(() => /打不开/.test(document.querySelector('[data-status]').textContent));
    said.push(await page.innerText('[data-status]'));
    await assertLocked(page);
    await context.close();
    fs.writeFileSync(broken, whole);
  }
  assert.match(said[0], WRONG);
  assert.strictEqual(new Set(said).size, 1, JSON.stringify(said));
});

test('没有人看了就锁上：先提醒，碰一下接着看', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  await page.clock.install({ time: new Date('2021-12-01T08:00:00Z') });
  await page.goto(origins.file + '/cards/index.html' + card.fragment);
  await assertOpen(page);
  await page.clock.runFor(95000);
  assert.match(await page.innerText('[data-left]'), /秒后自动锁上/);
  await page.mouse.move(300, 300);
  await page.clock.runFor(60000);
  await assertOpen(page);
  await page.clock.runFor(70000);
  await assertLocked(page);
  assert.match(await page.innerText('[data-status]'), /已经锁上了/);
  await context.close();
});

test('离开就锁上：换网页再退回来，看不到', async () => {
  const { context, page } = await fresh(origins['127.0.0.1'] + '/cards/index.html' + card.fragment);
  await assertOpen(page);
  await page.goto(origins['127.0.0.1'] + '/index.html');
  await page.goBack();
  await assertLocked(page);
  await assertNoTrace(context, page);
  await context.close();
});

test('离开就锁上：切到别的窗口', async () => {
  const { context, page } = await fresh(origins.file + '/cards/index.html' + card.fragment);
  await assertOpen(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await assertLocked(page);
  await context.close();
});

test('同一页上换一张卡扫：打开的是后一张', async () => {
  const { context, page } = await fresh(origins.file + '/cards/index.html#000000000000.' + card.fragment.slice(14));
  await page.waitForFunction(() => /打不开/.test(document.querySelector('[data-status]').textContent));
  await page.evaluate((fragment) => { location.hash = fragment; }, card.fragment);
  await assertOpen(page);
  await assertNoTrace(context, page);
  await context.close();
});

test('键盘也行：打字、退格、回车', async () => {
  const { context, page } = await fresh(origins.file + '/cards/index.html');
  await page.fill('#card-number', '１２３４ 5678 9012 3');
  assert.ok(await page.isVisible('[data-step="words"]'));
  await page.click('[data-back]');
  assert.strictEqual(await page.inputValue('#card-number'), '1234 5678 901');
  await page.fill('#card-number', card.number);
  await page.fill('#card-words', Array.from(card.words).join('，'));
  await page.press('#card-words', 'Enter');
  await assertOpen(page);
  await context.close();
});

test('没有脚本：说清楚到哪里查', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(origins.file + '/cards/index.html');
  assert.match(await page.innerText('main'), /请拿卡到村委会查/);
  assert.ok(!(await page.isVisible('form[data-form]')));
  await context.close();
});

test('共用的例子：网页里的脚本打开程序封的同一份', async () => {
  const vector = JSON.parse(fs.readFileSync(path.join(root, 'tests/vectors/sealed.json'), 'utf8'));
  const window = {};
  vm.runInNewContext(fs.readFileSync(path.join(sample.out, 'cards/opener.js'), 'utf8'),
    { window, atob, TextDecoder, TextEncoder, Uint8Array, Uint32Array, DataView, ArrayBuffer, setTimeout, Promise, Date });
  const opener = window.mingbaiOpener;
  const script = { number: vector.number, text: /,"(.*)"\);\n$/.exec(vector.script)[1] };
  assert.strictEqual(await opener.withCode(script, vector.code), vector.html);
  assert.strictEqual(await opener.withWords(script, vector.words), vector.html);
  assert.strictEqual(await opener.withCode({ number: '000000000000', text: script.text }, vector.code), null);
  assert.strictEqual(await opener.withCode(script, 'x'), null);
  assert.strictEqual(await opener.withWords({ number: vector.number, text: 'TUJTMQ==' }, vector.words), null);
  assert.strictEqual(opener.parseAddress('#123'), null);
  assert.strictEqual(opener.path('123456789012'), '12/123456789012.js');
});
