// SPDX-License-Identifier: GPL-3.0-or-later
// node pagefind_index.js RECORDS.jsonl FOLDER: the records as Pagefind indexes them, one page each.
// run.sh copies it beside the package, which can only be imported from there.
'use strict';
const fs = require('node:fs');

async function main(records, folder) {
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({ forceLanguage: 'zh' });
  for (const line of fs.readFileSync(records, 'utf8').split('\n').filter(Boolean)) {
    const record = JSON.parse(line);
    const { errors } = await index.addCustomRecord({ url: '/' + record.id, content: record.title + '\n' + record.text, language: 'zh', meta: { title: record.title } });
    if (errors.length) { throw new Error(errors.join('; ')); }
  }
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length) { throw new Error(errors.join('; ')); }
  await pagefind.close();
}

main(process.argv[2], process.argv[3]).catch((error) => {
  process.stderr.write(String(error.stack || error) + '\n');
  process.exit(1);
});
