// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const { test } = require('node:test');
const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { buildSample, htmlFiles, root } = require('./support');

test('每一页都是合格的 HTML', () => {
  const sample = buildSample();
  try {
    const pages = htmlFiles(sample.out);
    assert.ok(pages.length > 150, pages.length + ' pages');
    // One run for all pages: starting the validator takes longer than checking a hundred of them.
    const jar = path.join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
    const done = spawnSync('java', ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', '--exit-zero-always', ...pages],
      { encoding: 'utf8', maxBuffer: 64 << 20 });
    assert.strictEqual(done.error, undefined);
    const messages = JSON.parse(done.stderr).messages;
    assert.deepStrictEqual(messages.slice(0, 5).map((m) => path.relative(sample.out, m.url.replace('file:', '')) + ':' + m.lastLine + ' ' + m.message), []);
  } finally {
    sample.remove();
  }
});

test('订阅源和网站地图是完整的 XML', () => {
  const sample = buildSample();
  try {
    const python = 'import sys, xml.dom.minidom\nfor name in sys.argv[1:]: xml.dom.minidom.parse(name)';
    const files = ['feed.xml', 'sitemap.xml', 'policies/feed.xml'].map((name) => path.join(sample.out, name));
    const done = spawnSync('python3', ['-c', python, ...files], { encoding: 'utf8' });
    assert.strictEqual(done.status, 0, done.stderr);
    assert.match(fs.readFileSync(files[0], 'utf8'), /<entry>/);
  } finally {
    sample.remove();
  }
});
