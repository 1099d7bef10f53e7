// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const { test, before, after } = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { buildSample, launch, serve, samplePages } = require('./support');

const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let sample; let browser; let server;

before(async () => {
  sample = buildSample();
  browser = await launch();
  server = await serve(sample.out);
});
after(async () => {
  if (browser) { await browser.close(); }
  if (server) { await server.stop(); }
  if (sample) { sample.remove(); }
});

// A page with its console errors and failed requests collected.
async function open(url, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => { if (message.type() === 'error') { problems.push(message.text()); } });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => problems.push('failed: ' + request.url()));
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}

test('无障碍：首页、列表、政策、检索、404 没有严重问题', async () => {
  const pages = samplePages(sample.out);
  const addresses = Object.values(pages).map((name) => server.address + '/' + name);
  addresses.push(server.address + '/search.html?q=' + encodeURIComponent('低保'));
  for (const address of addresses) {
    const { page, close } = await open(address);
    await page.evaluate(axeSource);
    const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const serious = result.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
    assert.deepStrictEqual(serious.map((v) => v.id + ' ' + v.nodes[0].html.slice(0, 200)), [], address);
    await close();
  }
});

test('正文对比度不低于 7:1，字号不小于 18 像素', async () => {
  const { page, close } = await open(server.address + '/' + samplePages(sample.out).policy);
  const found = await page.evaluate(() => {
    const element = document.querySelector('main p');
    const parse = (text) => text.match(/[\d.]+/g).map(Number);
    const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4)))
      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    let ground = element;
    while (ground && (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)')) { ground = ground.parentElement; }
    const back = ground ? parse(getComputedStyle(ground).backgroundColor) : [255, 255, 255];
    const [light, dark] = [luminance(back), luminance(parse(getComputedStyle(element).color))].sort((a, b) => b - a);
    return { ratio: (light + 0.05) / (dark + 0.05), size: parseFloat(getComputedStyle(element).fontSize) };
  });
  assert.ok(found.ratio >= 7, 'ratio ' + found.ratio);
  assert.ok(found.size >= 18, 'size ' + found.size);
  await close();
});

test('首页全部加起来不超过 60 KB', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes = [];
  page.on('response', (response) => { sizes.push(response.body().then((body) => body.length)); });
  await page.goto(server.address + '/index.html', { waitUntil: 'load' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  assert.ok(sizes.length >= 3 && bytes <= 60 * 1024, sizes.length + ' files, ' + bytes + ' bytes');
  await context.close();
});

test('从磁盘打开：每类网页都有样式，没有报错，链接点得通', async () => {
  for (const name of Object.values(samplePages(sample.out)).filter((file) => file !== '404.html')) {
    const { page, problems, close } = await open('file://' + path.join(sample.out, name));
    const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily !== '' && document.styleSheets.length > 0);
    assert.ok(styled, name);
    assert.deepStrictEqual(problems, [], name);
    await close();
  }
  const { page, problems, close } = await open('file://' + path.join(sample.out, 'index.html'));
  await page.click('a[href="topics/school.html"]');
  await page.waitForURL(/topics\/school\.html/);
  await page.click('main a[href*="../"]');
  await page.waitForLoadState();
  assert.ok(page.url().startsWith('file://'));
  assert.deepStrictEqual(problems, []);
  await close();
});

test('不用脚本也能读、能检索', async () => {
  const { page, close } = await open(server.address + '/', { javaScriptEnabled: false });
  assert.ok((await page.textContent('main')).length > 200);
  await page.fill('input[name="q"]', '低保');
  await page.press('input[name="q"]', 'Enter');
  await page.waitForURL(/search\.html\?/);
  assert.ok(await page.locator('mark').count() > 0);
  await close();
});

test('手机宽度不横向滚动，按钮够大', async () => {
  for (const name of Object.values(samplePages(sample.out))) {
    const { page, close } = await open(server.address + '/' + name, { viewport: { width: 390, height: 844 } });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, name + ' overflows by ' + overflow);
    await close();
  }
  const { page, close } = await open(server.address + '/', { viewport: { width: 1280, height: 1024 } });
  const tile = await page.locator('a[href="topics/school.html"]').first().boundingBox();
  assert.ok(tile.height >= 48 && tile.width >= 48, JSON.stringify(tile));
  await close();
});

test('打印：导航不上纸，示例字样在纸上', async () => {
  const { page, close } = await open(server.address + '/' + samplePages(sample.out).policy);
  await page.emulateMedia({ media: 'print' });
  assert.strictEqual(await page.locator('header nav:visible').count(), 0);
  assert.ok(await page.getByText('示例').first().isVisible());
  await close();
});

test('打印：A4 纸上没有一处伸出边外', async () => {
  for (const name of Object.values(samplePages(sample.out))) {
    // A4 less 2 × 10 mm, in CSS pixels.
    const { page, close } = await open(server.address + '/' + name, { viewport: { width: 718, height: 1047 } });
    await page.emulateMedia({ media: 'print' });
    const outside = await page.evaluate(() => Array.from(document.querySelectorAll('main *'))
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => { const box = element.getBoundingClientRect(); return box.left < -1 || box.right > window.innerWidth + 1; })
      .map((element) => element.tagName + '.' + element.className).slice(0, 3));
    assert.deepStrictEqual(outside, [], name);
    await close();
  }
});

test('老浏览器：没有新接口时脚本不报错', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    delete window.localStorage;
    delete Array.prototype.at;
    delete Object.fromEntries;
    delete String.prototype.replaceAll;
    delete Element.prototype.replaceChildren;
    delete window.ResizeObserver;
  });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(server.address + '/');
  assert.deepStrictEqual(problems, []);
  await context.close();
});
