// SPDX-License-Identifier: GPL-3.0-or-later
// The inverse of text_code.cpp: one byte for frequent characters, two for the other Han.
(function (mingbai) {
  'use strict';

  const SINGLE = '\n 0123456789.-%()，。、；：（）《》“”〔〕' +
    '的人第条行法和应定十当规民政管理会以业有者关务部门设用工国或市一二机员建本保地作三区生其事' +
    '主公责施不经在等制对合产位府单物发动为及全安资可上四五构护水中由照进级实监下家提自所大并通' +
    '他任时按要组报标成查同准件项情审六办开共交利年月日收村贫困扶补助户农县乡镇低残医学教育房贴' +
    '金期服';
  const FIRST_PAGE = SINGLE.length + 1;
  const PAGES = [];  // lead byte -> the upper byte of the unit
  for (let page = 0x4E; page <= 0x9F; page++) { PAGES.push(page); }
  PAGES.push(0x00, 0x20, 0x30, 0xFF);
  const ESCAPE = FIRST_PAGE + PAGES.length;

  // The next text in `bytes`, read from `at.at`, which moves behind it.
  mingbai.codedText = function (bytes, at) {
    let units = [];
    let text = '';
    for (;;) {
      const byte = bytes[at.at++];
      if (!byte) { break; }
      if (byte < FIRST_PAGE) {
        units.push(SINGLE.charCodeAt(byte - 1));
      } else if (byte < ESCAPE) {
        units.push((PAGES[byte - FIRST_PAGE] << 8) | bytes[at.at++]);
      } else {
        units.push((bytes[at.at] << 8) | bytes[at.at + 1]);
        at.at += 2;
      }
      if (units.length === 4096) {  // as many arguments as every engine takes
        text += String.fromCharCode.apply(null, units);
        units = [];
      }
    }
    return text + String.fromCharCode.apply(null, units);
  };
})(window.mingbai = window.mingbai || {});
