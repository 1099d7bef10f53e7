// SPDX-License-Identifier: GPL-3.0-or-later
// node tests/browser/screenshots.js [FOLDER]: pictures of the sample's pages at kiosk, phone and print size, to be looked at.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { buildSample, launch, serve, samplePages, root } = require('./support');

const sizes = { kiosk: { width: 1280, height: 1024 }, phone: { width: 390, height: 844 } };

(async () => {
  const folder = process.argv[2] || path.join(root, 'build/screenshots');
  fs.mkdirSync(folder, { recursive: true });
  const sample = buildSample();
  const browser = await launch();
  const server = await serve(sample.out);
  const pages = Object.assign(samplePages(sample.out), { answer: 'search.html?q=' + encodeURIComponent('小学 补助') });
  for (const [name, address] of Object.entries(pages)) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      await page.goto(server.address + '/' + address);
      await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), fullPage: size === 'phone' });
      if (size === 'kiosk') {
        await page.pdf({ path: path.join(folder, `${name}-print.pdf`), format: 'A4' });
      }
      await context.close();
    }
  }
  await browser.close();
  await server.stop();
  sample.remove();
  console.log(folder);
})();
