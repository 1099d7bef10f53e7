// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/content_tree.h"

#include <chrono>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "generator/source/document_reader.h"
#include "support.h"
#include "tests/support/temporary_folder.h"

namespace mingbai::source {
namespace {

using testing::read_site;

std::string document(const std::string& title) {
  return "---\n标题: " + title + "\n发布日期: 2017-12-01\n---\n正文\n";
}

std::string paths(const std::vector<model::StaticFile>& files) {
  std::string out;
  for (const model::StaticFile& file : files) {
    out += (out.empty() ? "" : " ") + file.source_path + ">" + file.output_path;
  }
  return out;
}

std::string titles(const model::Records& records) {
  std::string out;
  for (const model::Document& d : records.documents) {
    out += (out.empty() ? "" : " ") + d.source_path;
  }
  return out;
}

TEST_CASE("内容：哪些文件夹读，哪些不读") {
  const auto site = read_site({{"policies/b.md", document("乙")},
                               {"policies/a.md", document("甲")},
                               {"policies/2017/c.MD", document("丙")},
                               {"news/d.md", document("丁")},
                               {"README.md", "说明"},
                               {"policies/README.md", "说明"},
                               {"private/e.md", "秘密"},
                               {"benefits/f.md", "x"},
                               {"lexicon/g.md", "x"},
                               {"public/h.md", "x"},
                               {".git/i.md", "x"},
                               {"news/.j.md", "x"},
                               {"static/k.md", "附件"},
                               {"static/.hidden", "x"},
                               {"lexicon/synonyms.txt", "eq\t低保\t最低生活保障\n"},
                               {"lexicon/pinyin.txt", "泌阳\tbì yáng\n"}});
  CHECK(site.found == "");
  CHECK(titles(site.records) == "news/d.md policies/2017/c.MD policies/a.md policies/b.md");
  CHECK(paths(site.records.files) == "static/k.md>static/k.md");
  CHECK(site.records.synonyms == "eq\t低保\t最低生活保障\n");
  CHECK(site.records.pinyin == "泌阳\tbì yáng\n");
}

TEST_CASE("内容：最外层的文档提醒放错了地方") {
  const auto site = read_site({{"notice.md", document("甲")}, {"LICENSE", "x"}});
  CHECK(site.found == "CT015@notice.md");
  CHECK(site.records.documents.empty());
}

TEST_CASE("内容：空文件、太大、二进制、名叫 .md 的文件夹") {
  const auto begin = std::chrono::steady_clock::now();
  const auto site = read_site({{"news/binary.md", std::string("PK\x03\x04\0\0", 6)},
                               {"news/blank.md", " \n\n"},
                               {"news/empty.md", ""},
                               {"news/folder.md/a.md", document("甲")},
                               {"news/huge.md", std::string(std::size_t{50} << 20U, 'x')},
                               {"news/zzz.md", document("乙")}});
  CHECK(site.found ==
        "CT004@news/binary.md CT002@news/blank.md CT002@news/empty.md CT006@news/folder.md "
        "CT003@news/huge.md");
  CHECK(titles(site.records) == "news/binary.md news/blank.md news/empty.md news/zzz.md");
  CHECK(site.records.documents[0].draft);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}

TEST_CASE("编码：GBK 的文档照读并提醒，带 BOM 的 UTF-8 不提醒") {
  // 标题: 低保 in GB18030
  const std::string gbk =
      "---\n\xB1\xEA\xCC\xE2: \xB5\xCD\xB1\xA3\ndate: 2017-12-01\n---\n\xB5\xCD\xB1\xA3\n";
  const auto site =
      read_site({{"news/gbk.md", gbk}, {"news/bom.md", "\xEF\xBB\xBF" + document("乙")}});
  CHECK(site.found == "CT005@news/gbk.md");
  CHECK(site.diagnostics[0].row->severity == Severity::kWarning);
  CHECK(site.diagnostics[0].arguments.at(0) == "GB18030");
  CHECK(site.records.documents[0].title == "乙");
  CHECK(site.records.documents[1].title == "低保");
  CHECK(site.records.documents[1].body == "低保\n");
}

TEST_CASE("编码：老苹果机的换行也算换行") {
  const auto site = read_site({{"news/a.md", "---\r标题: 甲\r发布日期: 2017\r---\r正文\r"}});
  CHECK(site.found == "");
  CHECK(site.only().body == "正文\n");
  CHECK(site.only().body_line == 5);
}

TEST_CASE("重复：文号、索引号、网页地址，说出两处") {
  const auto site = read_site(
      {{"policies/a.md", "---\n标题: 甲\n发布日期: 2017\n文号: 甲〔2017〕1号\n索引号: X1\n---\n"},
       {"policies/b.md", "---\n标题: 乙\n发布日期: 2017\n文号: 甲[2017]1\n索引号: X1\n---\n"},
       {"policies/2017/A.md", document("丙")},
       {"news/a.md", document("丁")}});
  CHECK(site.found == "FM034@policies/a.md FM032@policies/b.md:4:5 FM033@policies/b.md:5:6");
  CHECK(site.diagnostics[0].arguments.at(0) == "policies/2017/A.md");
  CHECK(site.diagnostics[1].arguments ==
        std::vector<std::string>{"甲〔2017〕1号", "policies/a.md:4"});
  CHECK(site.diagnostics[2].excerpt == "索引号: X1");
}

TEST_CASE("文件：只发布用到的；谁能看文档，谁能看它的文件") {
  const auto site = read_site(
      {{"news/a.md",
        "---\n标题: 甲\n发布日期: 2017\n附件: form.csv\n---\n[表](sub/linked%20one.txt \"题\")\n"
        "![图](<pic 1.png>)\n\n[脚]: ref.pdf\n[外](https://a.invalid/none.csv)\n"},
       {"news/b.md",
        "---\n标题: 乙\n发布日期: 2017\n范围: 本村\n附件: [list.csv, form.csv]\n---\n"},
       {"news/c.md", "---\n标题: 丙\n发布日期: 2017\n草稿: 是\n附件: draft.csv\n---\n"},
       {"news/form.csv", "x"},
       {"news/list.csv", "x"},
       {"news/draft.csv", "x"},
       {"news/ref.pdf", "x"},
       {"news/pic 1.png", "x"},
       {"news/none.csv", "x"},
       {"news/sub/linked one.txt", "x"},
       {"news/sub/households.xlsx", "x"},
       {"static/always.css", "x"}});
  CHECK(site.found == "CT014@news/ CT014@news/sub/");
  CHECK(site.diagnostics[0].arguments == std::vector<std::string>{"1", "none.csv"});
  CHECK(site.diagnostics[1].arguments == std::vector<std::string>{"1", "households.xlsx"});
  CHECK(paths(site.records.files) ==
        "news/form.csv>news/form.csv news/pic 1.png>news/pic 1.png news/ref.pdf>news/ref.pdf "
        "news/sub/linked one.txt>news/sub/linked one.txt static/always.css>static/always.css");
  CHECK(paths(site.records.village_files) == "news/list.csv>news/list.csv");
}

TEST_CASE("文件：正文里的链接") {
  using Paths = std::vector<std::string>;
  CHECK(linked_paths("[a](b.csv) ![c](d/e.png \"题\") [f](<g h.txt>)") ==
        Paths{"b.csv", "d/e.png", "g h.txt"});
  CHECK(linked_paths("[![图](a.png)](b.csv)") == Paths{"a.png", "b.csv"});
  CHECK(linked_paths("[a](b%20(1).csv#x) [c](form\\_1.csv) [d](https://x/y.csv)") ==
        Paths{"b (1).csv", "form_1.csv"});
  CHECK(linked_paths("[a]: b.csv\n[c]:\n  d.csv\n") == Paths{"b.csv", "d.csv"});
  CHECK(linked_paths("见](没有完[真](a.csv)") == Paths{"a.csv"});
  CHECK(linked_paths("](").empty());
  CHECK(linked_paths("]") == Paths{});
  std::string hostile;
  for (int i = 0; i < 500'000; ++i) {
    hostile += "](<";
  }
  CHECK(linked_paths(hostile).empty());
}

TEST_CASE("网址：由文件名而来") {
  CHECK(slug_of("policies/education-2017.md") == "education-2017");
  CHECK(slug_of("news/2017年补助.md") == "2017年补助");
  CHECK(slug_of("news/v1.2_a.MD") == "v1.2_a");
  CHECK(slug_of("news/通知 (1).md") == "通知-1");
  CHECK(slug_of("news/a?b#c%20.md") == "a-b-c-20");
  CHECK(slug_of("news/" + std::string(250, 'a') + ".md").size() == 64);
}

TEST_CASE("并行：几个线程读，结果一样") {
  testing::FileList files;
  for (int i = 0; i < 200; ++i) {
    files.emplace_back("news/d" + std::to_string(i) + ".md",
                       "---\n标题: 第" + std::to_string(i) + "\n发布日期: 2017\n地区: " +
                           (i % 3 == 0 ? "大张村" : "大章村") + "\n---\n" + std::string(50, 'x'));
  }
  const auto one = read_site(files, 1);
  const auto four = read_site(files, 4);
  CHECK(one.found == four.found);
  CHECK(one.found.size() > 1000);
  CHECK(titles(one.records) == titles(four.records));
}

TEST_CASE("链接：站点里面的文件照读，别的都不跟") {
  const tests::TemporaryFolder folder;
  const std::string root = folder.path() + "/site";
  RealFileSystem disk;
  const auto put = [&](const std::string& path, const std::string& bytes) {
    REQUIRE(disk.make_directories(std::string(parent_path(path))));
    REQUIRE(disk.write(path, bytes));
  };
  const auto link = [&](const std::string& target, const std::string& path) {
    REQUIRE(disk.symlink(target, root + "/" + path));
  };
  put(root + "/site.yaml", "名称: 甲\n");
  put(root + "/news/a.md", document("甲"));
  put(root + "/static/pic.png", "png");
  put(root + "/private/list.csv", "秘密");
  put(folder.path() + "/outside/secret.md", document("外"));
  put(folder.path() + "/site-other/x.md", document("外"));
  link("a.md", "news/same.md");
  link("../static/pic.png", "static/copy.png");
  link(root + "/static/pic.png", "static/absolute.png");
  link("../../outside/secret.md", "news/out.md");
  link(folder.path() + "/site-other/x.md", "news/out-absolute.md");
  link("/etc/passwd", "static/passwd");
  link("../private/list.csv", "static/list.csv");
  link("../private", "static/hidden");
  link("hidden/list.csv", "static/through");
  link("..", "news/loop");
  link("../news", "news/self");
  link("ring-b.md", "news/ring-a.md");
  link("ring-a.md", "news/ring-b.md");
  link("none.md", "news/dangling.md");
  link("../outside", "linked-folder");
  REQUIRE(::mkfifo((root + "/news/pipe.md").c_str(), 0600) == 0);
  Diagnostics diagnostics;
  const model::Records records = read(disk, root, 2, diagnostics);
  CHECK(testing::found(diagnostics) ==
        "CT007@linked-folder CT010@news/dangling.md CT009@news/loop CT007@news/out-absolute.md "
        "CT007@news/out.md CT011@news/pipe.md CT010@news/ring-a.md CT010@news/ring-b.md "
        "CT009@news/self CT008@static/hidden CT008@static/list.csv CT007@static/passwd "
        "CT008@static/through");
  CHECK(titles(records) == "news/a.md news/same.md");
  CHECK(paths(records.files) ==
        "static/pic.png>static/absolute.png static/pic.png>static/copy.png "
        "static/pic.png>static/pic.png");
}

TEST_CASE("内容：读不了的文件、乱码的文件名、过深的文件夹都报告，其余照读") {
  const tests::TemporaryFolder folder;
  const std::string root = folder.path() + "/site";
  RealFileSystem disk;
  const auto put = [&](const std::string& path, const std::string& bytes) {
    REQUIRE(disk.make_directories(root + "/" + std::string(parent_path(path))));
    REQUIRE(disk.write(root + "/" + path, bytes));
  };
  put("site.yaml", "名称: 甲\n");
  put("news/a.md", document("甲"));
  put("news/\xB9\xAB\xB8\xE6.md", document("乙"));  // 公告 in GB18030
  put("news/tab\there.md", document("丙"));
  std::string deep = "news";
  for (int i = 0; i < 40; ++i) {
    deep += "/d";
  }
  put(deep + "/e.md", document("丁"));
  Diagnostics diagnostics;
  const model::Records records = read(disk, root, 1, diagnostics);
  CHECK(titles(records) == "news/a.md");
  std::string codes;
  for (const Diagnostic& d : diagnostics.sorted()) {
    codes += std::string(d.row->code) + " ";
  }
  CHECK(codes == "CT013 CT012 CT012 ");
  CHECK(diagnostics.sorted()[2].place.file == "news/公告.md");
}

}  // namespace
}  // namespace mingbai::source
