// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the preview adds to every page: asks once a second whether there is a newer build, reloads,
// and shows the author's mistakes above the page. Text only ever becomes text nodes. ES2017.

#include <string_view>

namespace mingbai::cli {

inline constexpr std::string_view kPreviewScript = R"js((function () {
  'use strict';
  var seen = null;
  function panel(status) {
    var old = document.getElementById('mingbai-preview');
    if (old) { old.parentNode.removeChild(old); }
    if (!status.failure && status.messages.length === 0) { return; }
    var box = document.createElement('div');
    box.id = 'mingbai-preview';
    box.setAttribute('role', 'alert');
    box.style.cssText = 'border:4px solid #b00020;background:#fff4f4;color:#1a1a1a;padding:12px 16px;font-size:18px;';
    var title = document.createElement('strong');
    var errors = status.messages.filter(function (m) { return m.error; }).length;
    title.textContent = '预览：' + errors + ' 个错误，' + (status.messages.length - errors) + ' 个提醒';
    box.appendChild(title);
    var text = document.createElement('pre');
    text.style.cssText = 'white-space:pre-wrap;overflow:auto;max-height:50vh;margin:8px 0 0;';
    text.textContent = (status.failure ? status.failure + '\n' : '') +
      status.messages.map(function (m) { return m.text; }).join('');
    box.appendChild(text);
    document.body.insertBefore(box, document.body.firstChild);
  }
  function ask() {
    fetch('/-/status', { cache: 'no-store' }).then(function (answer) { return answer.json(); }).then(function (status) {
      if (seen !== null && seen !== status.generation) { location.reload(); return; }
      if (seen === null) { panel(status); }
      seen = status.generation;
      setTimeout(ask, 1000);
    }).catch(function () { setTimeout(ask, 3000); });
  }
  ask();
})();
)js";

}  // namespace mingbai::cli
