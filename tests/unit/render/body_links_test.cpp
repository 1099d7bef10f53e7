// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/body_links.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace mingbai;
using namespace mingbai::render;
using markdown::LinkState;
using markdown::LinkUse;

namespace {
struct Asked {
  sample::Fixture site;
  markdown::LinkTarget ask(std::string_view path, LinkUse use = LinkUse::kLink) const {
    return resolve_link(*site.context, site.id("policies/new.md"), path, use);
  }
};
}  // namespace

TEST_CASE("正文链接：文件名、相对路径、从根写起都找到文档") {
  const Asked asked;
  for (const char* path :
       {"apply.md", "guides/apply.md", "../guides/apply.md", "/guides/apply.md"}) {
    CAPTURE(path);
    CHECK(asked.ask(path).state == LinkState::kFound);
    CHECK(asked.ask(path).url == "../guides/apply.html");
  }
}

TEST_CASE("正文链接：附件带类型和大小，图片不带") {
  const Asked asked;
  const auto link = asked.ask("form.csv");
  CHECK(link.url == "../policies/form.csv");
  CHECK(link.note == "（表格，2 KB）");
  CHECK(asked.ask("policies/form.csv").url == "../policies/form.csv");
  CHECK(asked.ask("/static/a 50%.jpg", LinkUse::kImage).note.empty());
}

TEST_CASE("正文链接：站内的列表页也能指") {
  const Asked asked;
  CHECK(asked.ask("topics/school.html").url == "../topics/school.html");
  CHECK(asked.ask("../topics/index.html").url == "../topics/index.html");
  CHECK(asked.ask("topics/none.html").state == LinkState::kMissingFile);
}

TEST_CASE("正文链接：找不到的说相近的，不公开的说不公开") {
  model::Records r = sample::records();
  r.documents[0].draft = true;  // guides/apply.md
  const sample::Fixture fixture(std::move(r));
  const auto ask = [&](std::string_view path) {
    return resolve_link(*fixture.context, fixture.id("policies/new.md"), path, LinkUse::kLink);
  };
  CHECK(ask("odl.md").state == LinkState::kUnknownDocument);
  CHECK(ask("abuot.md").suggestion == "about.md");
  CHECK(ask("../guides/apply.md").state == LinkState::kWithheld);
  CHECK(ask("from.csv").suggestion == "form.csv");
  CHECK(ask("../../../etc/passwd").state == LinkState::kMissingFile);
}
