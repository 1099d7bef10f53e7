// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/assets.h"

#include <doctest/doctest.h>

#include "index/base/hash.h"
#include "index/base/memory_file_system.h"

using namespace mingbai;

TEST_CASE("主题文件：样式和脚本的名字带内容的指纹，别的照旧") {
  MemoryFileSystem files;
  files.put("t/assets/style.css", "body{}");
  files.put("t/assets/site.js", "1");
  files.put("t/assets/img/a.svg", "<svg/>");
  files.put("t/assets/.hidden", "x");
  Diagnostics diagnostics;
  const render::Assets assets = render::load_assets(files, "t", diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(assets.style_url == "assets/style." + fingerprint("body{}").substr(0, 8) + ".css");
  REQUIRE(assets.files.size() == 3);
  CHECK(assets.files[0].path == "assets/img/a.svg");
  CHECK(assets.files[1].path == assets.script_url);
  CHECK(assets.files[2].bytes == "body{}");
}

TEST_CASE("主题文件：缺样式或脚本是错误，不中断") {
  MemoryFileSystem files;
  files.put("t/assets/style.css", "body{}");
  Diagnostics diagnostics;
  const render::Assets assets = render::load_assets(files, "t", diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].row->code == "RN010");
  CHECK(assets.script_url == "assets/site.js");
}
