// SPDX-License-Identifier: GPL-3.0-or-later
// The search page from a copied folder, opened from the disk, without any server: by keyboard and by touch, in
// today's browser and without what Chromium 69 lacks.
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { buildSample, launch } = require('./support.js');

let sample;
let folder;
let browser;

test.before(async () => {
  sample = buildSample();
  folder = path.join(path.dirname(sample.out), '优盘 里的 网站');
  fs.cpSync(sample.out, folder, { recursive: true });
  browser = await launch();
});

test.after(async () => {
  if (browser) { await browser.close(); }
  if (sample) { sample.remove(); }
});

// What came after 2018. A page that calls one of them throws.
function removeNewInterfaces() {
  delete window.DecompressionStream;
  delete window.CompressionStream;
  delete window.structuredClone;
  delete window.queueMicrotask;
  delete window.ResizeObserver;
  delete window.URLPattern;
  delete Intl.Segmenter;
  delete Intl.ListFormat;
  delete Intl.RelativeTimeFormat;
  for (const name of ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']) { delete Array.prototype[name]; }
  for (const name of ['matchAll', 'replaceAll', 'at', 'trimStart', 'trimEnd', 'isWellFormed']) { delete String.prototype[name]; }
  for (const name of ['fromEntries', 'hasOwn', 'groupBy']) { delete Object[name]; }
  for (const name of ['allSettled', 'any', 'withResolvers']) { delete Promise[name]; }
  for (const name of ['replaceChildren']) { delete Element.prototype[name]; }
  window.fetch = undefined;  // it cannot read a disk, whatever its age
}

// A page with what it loaded and whatever it complained about.
async function openPage(isOld, viewport) {
  const context = await browser.newContext({ viewport: viewport || { width: 1280, height: 1024 }, hasTouch: true });
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  if (isOld) { await page.addInitScript(removeNewInterfaces); }
  const seen = { complaints: [], bytes: 0, files: 0 };
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') { seen.complaints.push(message.text()); } });
  page.on('pageerror', (error) => seen.complaints.push(String(error)));
  page.on('request', (request) => {
    const address = request.url();
    if (address.startsWith('file:') && /\/search\/[^/]+\.js$/.test(address)) {
      seen.bytes += fs.statSync(fileURLToPath(address)).size;
      seen.files++;
    }
  });
  return { page, seen, close: () => context.close() };
}

const searchPage = () => pathToFileURL(path.join(folder, 'search.html')).href;
// While the next answer is looked for, the page may say so in place of the last one: there is no title then.
const waitForFound = (page, number) => page.waitForSelector(`#answer-title:has-text("找到 ${number} 份")`);
const titles = (page) => page.$$eval('.entry h3 a', (links) => links.map((link) => link.textContent));

for (const isOld of [false, true]) {
  const kind = isOld ? '没有新接口的老浏览器' : '今天的浏览器';

  test(`从磁盘检索（${kind}）：搜、缩小范围、打开、返回`, async () => {
    const { page, seen, close } = await openPage(isOld);
    await page.goto(searchPage());
    await page.fill('main #q', '低保');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.facets a');
    const cold = Object.assign({}, seen);
    const all = Number((await page.textContent('#answer-title')).match(/\d+/)[0]);
    assert.ok(all > 10);
    const facet = await page.$('.facets a:has-text("办事指南")');
    const count = Number((await facet.textContent()).match(/\d+/)[0]);
    await facet.tap();
    await waitForFound(page, count);
    assert.ok(count < all);
    const shown = await titles(page);
    const narrowed = page.url();

    await page.click('.entry h3 a');
    await page.waitForSelector('h1');
    assert.ok(page.url().includes('/guides/'));
    await page.goBack();
    await page.waitForSelector('.entry');
    assert.strictEqual(page.url(), narrowed);
    assert.deepStrictEqual(await titles(page), shown);
    await page.goBack();
    await waitForFound(page, all);

    assert.deepStrictEqual(seen.complaints, []);
    assert.ok(cold.bytes < 160 * 1000, `${cold.bytes} bytes`);
    console.log(`${kind}：第一次检索读了 ${cold.files} 个文件，${(cold.bytes / 1000).toFixed(0)} KB`);
    await close();
  });

  test(`从磁盘检索（${kind}）：拼音、首字母、错字、文号、某一天有效的`, async () => {
    const { page, seen, close } = await openPage(isOld);
    for (const [typed, first] of [['dibao', /低保/], ['db', /低保/], ['di保', /低保/], ['底保', /低保/], ['脫貧攻堅', /脱贫攻坚/], ['２０２１年 低保', /低保/]]) {
      await page.goto(`${searchPage()}#q=${encodeURIComponent(typed)}`);
      await page.reload();
      await page.waitForSelector('.entry');
      assert.match((await titles(page)).join(' '), first, typed);
    }
    await page.goto(`${searchPage()}#q=${encodeURIComponent('底保')}`);
    await page.reload();
    await page.click('text=您是不是要找 >> a');
    await page.waitForFunction(() => document.querySelector('main #q').value === '低保');
    // It stands in 兜底保障, and is meant as 低保 all the same.
    await page.goto(`${searchPage()}#q=${encodeURIComponent('底保')}`);
    await page.reload();
    await page.waitForSelector('.entry');
    assert.ok((await titles(page)).some((title) => title.includes('低保')));
    // The amount itself is found, and leads to its place on the page.
    await page.goto(`${searchPage()}#q=${encodeURIComponent('门诊慢性病报销 项城市')}`);
    await page.reload();
    await page.click('.entry h3 a:has-text("85%")');
    await page.waitForSelector('.figure');
    assert.ok(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"] .figure:has-text("85%")`).isVisible());
    await page.goto(`${searchPage()}#q=${encodeURIComponent('最低生活保障')}`);
    await page.reload();
    await page.waitForSelector('.entry');
    assert.ok((await page.textContent('[data-search-answer]')).includes('已同时查找：低保'));
    await page.goto(`${searchPage()}#q=${encodeURIComponent('门诊慢性病')}&as_of=2017-12-01`);
    await page.reload();
    await page.waitForSelector('.entry');
    assert.ok((await page.textContent('[data-search-answer]')).includes('旧标准'));
    assert.deepStrictEqual(seen.complaints, []);
    await close();
  });
}

test('边输边提示：方向键选、回车搜、Esc 收起，读屏器知道', async () => {
  const { page, seen, close } = await openPage(true);
  await page.goto(searchPage());
  await page.click('main #q');
  await page.keyboard.type('dib');
  await page.waitForSelector('#suggestions li');
  assert.strictEqual(await page.getAttribute('main #q', 'aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  const chosen = await page.inputValue('main #q');
  assert.match(chosen, /低保/);
  assert.strictEqual(await page.getAttribute('main #q', 'aria-activedescendant'), 'suggestion-0');
  await page.keyboard.press('ArrowUp');
  assert.strictEqual(await page.inputValue('main #q'), 'dib');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.strictEqual(await page.inputValue('main #q'), 'dib');
  assert.ok(await page.isHidden('#suggestions'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.entry');
  assert.ok(decodeURIComponent(page.url()).includes('q=低保'));
  assert.ok(await page.isHidden('#suggestions'));
  await page.fill('main #q', '');
  await page.keyboard.type('残疾');
  await page.tap('#suggestions li:nth-child(2)');
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes('残疾'));
  assert.ok(fs.statSync(path.join(folder, 'search/suggestions.js')).size <= 40000);
  assert.deepStrictEqual(seen.complaints, []);
  await close();
});

test('手机上第一条结果不用往下翻就看得到，不管上面说了什么', async () => {
  const line = 30;
  for (const question of ['门诊慢性病', '最低生活保障', 'dibao', '底保']) {
    const { page, close } = await openPage(false, { width: 390, height: 844 });
    await page.goto(`${searchPage()}#q=${encodeURIComponent(question)}`);
    const entry = await page.waitForSelector('.entry h3');
    const top = (await entry.boundingBox()).y;
    assert.ok(top < 844 - line, `${question}：第一条在 ${top} 像素处`);
    await close();
  }
});

test('选了条件就说已选，不把结果挤下去', async () => {
  const { page, seen, close } = await openPage(false);
  await page.goto(`${searchPage()}#q=${encodeURIComponent('低保')}`);
  await page.waitForSelector('.entry h3');
  assert.ok(await page.locator('.chosen').isHidden());
  await page.goto(`${searchPage()}#q=${encodeURIComponent('低保')}&validity=in-force`);
  await page.waitForFunction(() => !document.querySelector('.chosen').hidden);
  assert.strictEqual(await page.locator('.more-filters').evaluate((more) => more.open), false);
  await page.goto(`${searchPage()}#q=${encodeURIComponent('低保')}&amount=${encodeURIComponent('很多钱')}`);
  await page.waitForSelector('[aria-invalid]');
  assert.ok(await page.locator('#amount').isVisible(), '写错的那一格要看得见');
  assert.deepStrictEqual(seen.complaints, []);
  await close();
});
