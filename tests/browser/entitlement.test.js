// SPDX-License-Identifier: GPL-3.0-or-later
// 我家能享受什么: the script in the page gives what generator/benefit/ gives, on the cases of tests/vectors,
// and the page answers from a disk, without a trace.
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { pathToFileURL } = require('node:url');
const { execFileSync } = require('node:child_process');
const { root, program, environment, buildSample, launch } = require('./support.js');

let sample;
let browser;

test.before(async () => {
  sample = buildSample();
  browser = await launch();
});

test.after(async () => {
  if (browser) { await browser.close(); }
  if (sample) { sample.remove(); }
});

const vectors = JSON.parse(fs.readFileSync(path.join(root, 'tests/vectors/entitlement.json'), 'utf8'));
const dayOf = (iso) => Date.parse(iso + 'T00:00:00Z') / 86400000;

function loadEngine() {
  const page = { window: {} };
  vm.createContext(page);
  vm.runInContext(fs.readFileSync(path.join(sample.out, 'benefits/standards.js'), 'utf8'), page);
  vm.runInContext(fs.readFileSync(path.join(root, 'themes/default/assets/entitlement.js'), 'utf8'), page);
  return page.window;
}

test('共用算例：页面里的脚本和程序算得一样', () => {
  const { mingbaiBenefits: data, mingbaiEntitlement: entitlement } = loadEngine();
  assert.ok(vectors.length >= 15);
  for (const vector of vectors) {
    const facts = {};
    for (const [name, text] of Object.entries(vector.facts)) {
      const i = data.facts.findIndex((fact) => fact[0] === name);
      assert.ok(i >= 0, name);
      facts[i] = data.facts[i][1] === 0 ? (text === '是' ? 100 : 0) : entitlement.typed(text, data.facts[i][1]);
      assert.notStrictEqual(facts[i], undefined, `${name}=${text}`);
    }
    // A township lies in the county that has standards.
    const place = data.places.findIndex((one) => one[0] === vector.place.split('/')[0]);
    const answer = entitlement(data, place, facts, dayOf(vector.day));
    const paid = {};
    for (const item of answer.paid) {
      paid[item.standard.id] = item.amount;
      if (vector.steps && vector.steps[item.standard.id]) { assert.deepStrictEqual(Array.from(item.steps), vector.steps[item.standard.id], vector.name); }
    }
    assert.deepStrictEqual(paid, vector.paid, vector.name);
    assert.strictEqual(answer.total, vector.total, vector.name);
    assert.strictEqual(answer.totalIf, vector.total_if === undefined ? vector.total : vector.total_if, vector.name);
    for (const id of vector.unstated || []) { assert.ok(answer.unstated.some((item) => item.standard.id === id), `${vector.name} ${id}`); }
  }
});

// Numbers that look like chance and are the same every time (mulberry32).
function chance(seed) {
  return () => {
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test('随便填的两百户：页面里的脚本和程序算得一样，算不出来的也一样', () => {
  const { mingbaiBenefits: data, mingbaiEntitlement: entitlement } = loadEngine();
  const random = chance(20211201);
  const below = (n) => Math.floor(random() * n);
  const value = (kind) => {
    if (kind === 0) { return random() < 0.6 ? '是' : '否'; }
    if (kind === 1) { return String(random() < 0.8 ? below(6) : below(400) / (random() < 0.5 ? 1 : 4)); }
    return String(random() < 0.5 ? below(12000) : below(40000000) / 100);
  };
  let paid = 0;
  let open = 0;
  for (let i = 0; i < 200; i++) {
    const place = below(data.places.length);
    const day = dayOf('2015-06-01') + below(2500);
    const iso = new Date(day * 86400000).toISOString().slice(0, 10);
    const share = random();
    const facts = {};
    const words = ['entitle', path.join(root, 'content'), '--place', data.places[place][0], '--day', iso, '--json'];
    data.facts.forEach((fact, j) => {
      if (random() > share) { return; }
      const text = value(fact[1]);
      facts[j] = fact[1] === 0 ? (text === '是' ? 100 : 0) : entitlement.typed(text, fact[1]);
      words.push('--fact', `${fact[0]}=${text}`);
    });
    const own = JSON.parse(execFileSync(program, words, { encoding: 'utf8', env: environment }));
    const page = entitlement(data, place, facts, day);
    const name = words.slice(2).join(' ');
    const ids = (list) => Array.from(list, (item) => item.standard.id).sort();
    assert.deepStrictEqual(Array.from(page.paid, (item) => [item.standard.id, item.amount, Array.from(item.steps)]),
      own.paid.map((item) => [item.id, item.amount_fen, item.steps.map((step) => step.text)]), name);
    assert.strictEqual(page.total, own.total_fen, name);
    assert.strictEqual(page.totalIf, own.total_if_fen, name);
    assert.deepStrictEqual(ids(page.services), own.services.map((item) => item.id).sort(), name);
    assert.deepStrictEqual(ids(page.unstated), own.unstated.map((item) => item.id).sort(), name);
    assert.deepStrictEqual(Array.from(page.missing, (j) => data.facts[j][0]).sort(), own.missing.sort(), name);
    paid += own.paid.length;
    open += own.unstated.length;
  }
  assert.ok(paid > 100 && open > 100, `${paid} ${open}`);
});

async function openQuestions(viewport) {
  const context = await browser.newContext({ viewport: viewport || { width: 1280, height: 1024 } });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') { complaints.push(message.text()); } });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(path.join(sample.out, 'benefits/ask.html')).href);
  return { page, context, complaints };
}

const heading = (page) => page.innerText('[data-questions] h2');
const next = (page) => page.click('[data-questions] [type="submit"]');
const yes = (page, question, answer) => page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();

async function where(page, place, day) {
  await page.getByRole('radio', { name: place, exact: true }).check();
  await page.click('summary');
  await page.fill('#ask-day', day);
}

// The question with these words, whatever comes before it.
async function turnTo(page, words) {
  for (let i = 0; i < 8 && !(await heading(page)).includes(words); i++) { await next(page); }
  assert.ok((await heading(page)).includes(words), await heading(page));
}

test('从硬盘打开：一问一问点，算出数额和算式，不留痕迹', async () => {
  const { page, context, complaints } = await openQuestions();
  await where(page, '东新区', '2017-12-01');
  await turnTo(page, '家庭情况');
  await yes(page, '您家是脱贫户', '是');
  await yes(page, '您家是当年新增', '不是');
  await turnTo(page, '养殖');
  const pigs = page.getByLabel('几头猪');
  for (let i = 0; i < 4; i++) { await page.getByRole('button', { name: '生猪：加一' }).click(); }
  await page.getByRole('button', { name: '生猪：减一' }).click();
  assert.strictEqual(await pigs.inputValue(), '3');
  await page.getByLabel('几只羊').fill('１０');
  await page.getByLabel('几亩鱼塘').fill('2');
  // Back and forth, nothing is lost.
  await page.getByRole('button', { name: '上一问' }).click();
  await page.keyboard.press('Tab');
  await turnTo(page, '养殖');
  assert.strictEqual(await pigs.inputValue(), '3');
  await pigs.press('Enter');
  while (await page.locator('[data-questions]').isVisible()) { await next(page); }
  const text = await page.locator('[data-answer]').innerText();
  assert.ok(text.includes('一年合计 6,200元'), text);
  assert.ok(text.includes('每只300元 × 10只 = 3,000元'), text);
  assert.ok(text.includes('先诊疗后付费'), text);
  assert.ok(text.includes('您填的：东新区，脱贫户，不是新增贫困户，生猪 3头，羊 10只，水产养殖面积 2亩。'), text);
  assert.strictEqual(await page.evaluate(() => document.activeElement.closest('[data-answer]') !== null), true, '焦点在答案上');
  assert.strictEqual(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  assert.ok(!page.url().includes('?') && !page.url().includes('#'));
  await page.getByRole('button', { name: '改一改' }).click();
  await turnTo(page, '养殖');
  assert.strictEqual(await pigs.inputValue(), '3');
  assert.deepStrictEqual(complaints, []);
  await context.close();
});

test('没有点地方，不替人猜', async () => {
  const { page, context, complaints } = await openQuestions();
  assert.strictEqual(await page.locator('[data-questions] input:checked').count(), 0);
  await next(page);
  assert.ok((await page.locator('[data-answer]').innerText()).includes('请先点一下您家在哪里'));
  assert.ok((await heading(page)).includes('您家在哪里'));
  await page.getByRole('radio', { name: '项城市', exact: true }).check();
  assert.strictEqual(await page.locator('[data-answer]').innerText(), '');
  await next(page);
  assert.ok((await heading(page)).includes('第 2 问'));
  assert.deepStrictEqual(complaints, []);
  await context.close();
});

test('每个地方、每一年至多八问，或者说没有登记的标准', async () => {
  const { page, context, complaints } = await openQuestions();
  const places = await page.locator('.choice span').allInnerTexts();
  assert.ok(places.length >= 4);
  const counts = [];
  for (const place of places) {
    for (const year of ['2017', '2021', '2023']) {
      await page.goto(page.url());
      await where(page, place, `${year}-12-01`);
      const count = (await heading(page)).match(/共 (\d+) 问/);
      if (count) { counts.push(Number(count[1])); } else { assert.ok(await page.getByText('没有登记的补贴标准').isVisible()); }
    }
  }
  console.log('各地各年的问数：' + counts.join(' '));
  assert.ok(counts.length >= 6 && Math.max(...counts) <= 8, counts.join(' '));
  assert.deepStrictEqual(complaints, []);
  await context.close();
});

test('看不懂的一格说出来，不往下走；不用键盘也能填；清空以后什么都没有', async () => {
  const { page, context, complaints } = await openQuestions({ width: 390, height: 844 });
  await where(page, '项城市', '2021-12-01');
  await turnTo(page, '看病');
  await page.getByLabel('合规的费用').fill('十五万');
  await next(page);
  assert.ok((await page.locator('[data-answer]').innerText()).includes('请只填数字'));
  assert.ok((await heading(page)).includes('看病'));
  assert.strictEqual(await page.getByLabel('合规的费用').getAttribute('aria-invalid'), 'true');
  for (let i = 0; i < 3; i++) { await page.locator('.key:text-is("退格")').click(); }
  for (const digit of '150000') { await page.locator(`.key:text-is("${digit}")`).click(); }
  assert.strictEqual(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, '手机上不横着滚');
  while (await page.locator('[data-questions]').isVisible()) { await next(page); }
  const text = await page.locator('[data-answer]').innerText();
  assert.ok(text.includes('127,825元') && text.includes('前提：脱贫户或监测对象'), text);
  await page.getByRole('button', { name: '看完了，清空' }).click();
  assert.strictEqual(await page.locator('[data-answer]').innerText(), '');
  await where(page, '项城市', '2021-12-01');
  await turnTo(page, '看病');
  assert.strictEqual(await page.getByLabel('合规的费用').inputValue(), '');
  assert.deepStrictEqual(complaints, []);
  await context.close();
});

test('没有人看了就清空；离开再回来，什么也没有', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2021-12-01T08:00:00Z') });
  const address = pathToFileURL(path.join(sample.out, 'benefits/ask.html')).href;
  const fill = async () => {
    await page.getByRole('radio', { name: '项城市', exact: true }).check();
    await turnTo(page, '看病');
    await page.getByLabel('合规的费用').fill('150000');
  };
  await page.goto(address);
  await fill();
  await page.clock.runFor(280000);
  assert.match(await page.innerText('[data-left]'), /秒后清空/);
  await page.mouse.move(200, 200);
  await page.clock.runFor(60000);
  assert.strictEqual(await page.getByLabel('合规的费用').inputValue(), '150000');
  await page.clock.runFor(300000);
  assert.ok((await heading(page)).includes('您家在哪里'));
  assert.strictEqual(await page.innerText('[data-left]'), '');
  await page.getByRole('radio', { name: '项城市', exact: true }).check();
  await turnTo(page, '看病');
  assert.strictEqual(await page.getByLabel('合规的费用').inputValue(), '');
  await page.goto(address);
  await fill();
  await page.goto(pathToFileURL(path.join(sample.out, 'index.html')).href);
  await page.goBack();
  assert.ok((await heading(page)).includes('您家在哪里'));
  await context.close();
});

test('没有脚本时有一张对照表', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path.join(sample.out, 'benefits/ask.html')).href);
  assert.ok(await page.getByText('脱贫户或监测对象，有门诊慢性病费用').first().isVisible());
  assert.ok(await page.locator('[data-questions]').isHidden());
  await context.close();
});
