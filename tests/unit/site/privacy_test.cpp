// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "generator/site/uses.h"
#include "sample.h"

using namespace mingbai;
using namespace mingbai::site::sample;

namespace {

model::Document village(std::string path) {
  model::Document d = document(std::move(path));
  d.audience = model::Audience::kVillage;
  return d;
}

model::StaticFile file(const std::string& path) {
  return {path, path, 10, 0};
}

Strings published(const Outcome& out) {
  Strings paths;
  for (const model::StaticFile& f : out.site.files) {
    paths.push_back(f.source_path);
  }
  return paths;
}

}  // namespace

TEST_CASE("隐私：草稿和本村文档不在公开的网站里，一个字也不留") {
  model::Document draft = document("news/draft.md");
  draft.draft = true;
  model::Document secret = village("publicity/list.md");
  secret.title = "张三李四名单";
  secret.organs = {"只在这里出现的村委会"};
  const Outcome out = assembled({draft, secret, document("news/open.md")});
  REQUIRE(out.site.documents.size() == 1);
  CHECK(out.site.documents[0].source_path == "news/open.md");
  CHECK(out.site.organs.empty());
  CHECK(out.site.routes.size() == 1);
  REQUIRE(out.site.withheld.size() == 2);
  CHECK(out.site.withheld[0].reason == model::Withheld::kDraft);
  CHECK(out.site.withheld[1].source_path == "publicity/list.md");
  CHECK(out.site.withheld[1].reason == model::Withheld::kVillage);
}

TEST_CASE("隐私：只有本村文档用到的附件不发布，图片和正文链接也算") {
  model::Document secret = village("publicity/list.md");
  secret.attachments = {{"publicity/names.csv", "names.csv", 10}};
  secret.image = "static/house.jpg";
  secret.body =
      "见[表](../static/%E5%90%8D%E5%8D%95.xlsx \"名单\")和[另一份][x]。\n\n[x]: <more "
      "names.txt>\n";
  model::Records r = records({secret, document("news/open.md")});
  r.files = {file("publicity/more names.txt"), file("publicity/names.csv"), file("static/form.csv"),
             file("static/house.jpg"), file("static/名单.xlsx")};
  const Outcome out = assembled(std::move(r));
  CHECK(published(out) == Strings{"static/form.csv"});
  CHECK(out.codes().empty());
}

TEST_CASE("隐私：公开文档也用到的附件照常发布") {
  model::Document secret = village("publicity/list.md");
  secret.attachments = {{"publicity/form.csv", "form.csv", 10}};
  model::Document open = document("publicity/open.md");
  open.body = "下载[申请表](form.csv#top)";
  model::Records r = records({secret, open});
  r.files = {file("publicity/form.csv")};
  CHECK(published(assembled(std::move(r))) == Strings{"publicity/form.csv"});
}

TEST_CASE("隐私：没人用的文件由读入那一步管，这里照原样") {
  model::Records r = records({document("news/a.md")});
  r.files = {file("news/left.xlsx"), file("static/left.xlsx")};
  CHECK(published(assembled(std::move(r))) == Strings{"news/left.xlsx", "static/left.xlsx"});
}

TEST_CASE("隐私：公开文档替代一份草稿时只提醒，不生成关系") {
  model::Document old = document("policies/old.md");
  old.draft = true;
  model::Document fresh = document("policies/a.md", "2017-05-01");
  fresh.replaces = {reference("old.md")};
  const Outcome out = assembled({old, fresh});
  CHECK(out.codes() == "ST025");
  CHECK(out.links("policies/a.md").replaces.empty());
}

TEST_CASE("用到的文件：很长的乱括号也很快") {
  model::Document d = document("news/a.md");
  for (int i = 0; i < 200'000; ++i) {
    d.body += "](";
  }
  int count = 0;
  site::for_each_file_used(d, [&](const std::string&) { ++count; });
  CHECK(count >= 0);
}
