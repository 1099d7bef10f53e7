// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/look_into.h"

#include <doctest/doctest.h>

#include "generator/attachment/inflate.h"
#include "generator/attachment/zip_reader.h"
#include "generator/build/precompress.h"
#include "index/browser/script_file.h"
#include "index/browser/text_code.h"
#include "tests/unit/check/invented.h"

using namespace mingbai;
using namespace mingbai::attachment;
using namespace mingbai::build;

namespace {

std::string le(std::size_t number, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) {
    // Of more bytes than a number has the rest is zero.
    out += static_cast<char>(static_cast<unsigned char>(i < 8 ? number >> (8 * i) : 0));
  }
  return out;
}

struct File {
  std::string name;
  std::string text;
};

// Deflated entries; flag 1 says that they are encrypted.
std::string zip(const std::vector<File>& files, int flags = 0) {
  std::string out;
  std::string list;
  for (const File& file : files) {
    const std::string packed = browser::deflated(file.text);
    const std::string head = le(20, 2) + le(static_cast<std::size_t>(flags), 2) + le(8, 2) +
                             le(0, 8) + le(packed.size(), 4) + le(file.text.size(), 4) +
                             le(file.name.size(), 2) + le(0, 2);
    list += "PK\x01\x02" + le(20, 2) + head + le(0, 10) + le(out.size(), 4) + file.name;
    out += "PK\x03\x04" + head + file.name + packed;
  }
  const std::size_t at = out.size();
  return out + list + "PK\x05\x06" + le(0, 8) + le(list.size(), 4) + le(at, 4) + le(0, 2);
}

std::vector<Diagnostic> look(const std::string& path, const std::string& bytes) {
  check::Gate gate(check::GateRules{});
  look_into(gate, path, bytes);
  Diagnostics diagnostics;
  gate.report(diagnostics);
  return diagnostics.sorted();
}

void check_found(const std::string& path, const std::string& bytes, const std::string& where) {
  CAPTURE(path);
  const auto found = look(path, bytes);
  REQUIRE(found.size() == 1);
  CHECK(found[0].row->code == "CK101");
  CHECK(found[0].place.file == path);
  CHECK(found[0].arguments[1].find(where) != std::string::npos);
}

}  // namespace

TEST_CASE("看进去：xlsx 说出单元格，docx 和 zip 说出里面的文件") {
  const std::string id = check::invented_identity();
  const std::string sheet =
      "<sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
      "</row></sheetData>";
  const std::string shared = "<sst><si><t>姓名</t></si><si><t>" + id.substr(0, 9) + "</t><r><t>" +
                             id.substr(9) + "</t></r></si></sst>";
  check_found("a.xlsx",
              zip({{"xl/worksheets/sheet1.xml", sheet}, {"xl/sharedStrings.xml", shared}}),
              "sheet1!B1");
  check_found("b.xlsx",
              zip({{"xl/worksheets/sheet2.xml",
                    "<c r=\"C7\" t=\"inlineStr\"><is><t>" + id + "</t></is></c>"}}),
              "sheet2!C7");
  const std::string split = "<w:p><w:r><w:t>" + id.substr(0, 4) + "</w:t></w:r><w:r><w:t>" +
                            id.substr(4) + "</w:t></w:r></w:p>";
  const std::string docx = zip({{"word/document.xml", split}});
  check_found("a.docx", docx, "word/document.xml");
  check_found("a.zip", zip({{"夹/a.docx", docx}}), "夹/a.docx/word/document.xml");
  check_found("a.gz", gzip(id + std::string(10, '\n')), "gzip");
}

TEST_CASE("看进去：检索的静态分片、PDF 的压缩流") {
  const std::string id = check::invented_identity();
  std::string coded;
  browser::append_coded(coded, "标题");
  browser::append_coded(coded, "证号" + id + "。");
  check_found("search/abcd.js", browser::hashed_script_file(browser::deflated(coded)).bytes, "");
  // A zlib stream: two bytes in front of the deflated ones.
  check_found("a.pdf",
              "%PDF-1.5\n1 0 obj<<>>stream\n\x78\x9C" +
                  browser::deflated("BT /F1 12 Tf [(" + id.substr(0, 5) + ")-20(" + id.substr(5) +
                                    ")] TJ ET") +
                  "\nendstream",
              "PDF");
}

TEST_CASE("看进去：PDF 的字形按 ToUnicode 表读，字体放在对象流里也一样") {
  const std::string id = check::invented_identity();
  // Glyph 3 is 0, glyph 4 is 1 …: two bytes each.
  std::string glyphs;
  for (const char c : id) {
    const int glyph = c == 'X' ? 13 : c - '0' + 3;
    glyphs += std::string("00") + "0123456789ABCDEF"[glyph / 16] + "0123456789ABCDEF"[glyph % 16];
  }
  const std::string content = "BT /F2 9 Tf 1 0 0 1 72 700 Tm <" + glyphs.substr(0, 20) +
                              "> Tj 40.5 0 Td <" + glyphs.substr(20) + "> Tj ET";
  const std::string cmap =
      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
      "1 beginbfrange <0003> <000C> <0030> endbfrange\n1 beginbfchar <000D> <0058> endbfchar";
  const std::string font = "<< /Type /Font /Subtype /Type0 /BaseFont /A /ToUnicode 7 0 R >>";
  const std::string resources = "<< /Font << /F2 5 0 R >> >>";
  const auto object = [](int number, const std::string& text) {
    return std::to_string(number) + " 0 obj\n" + text + "\nendobj\n";
  };
  const auto stream = [](const std::string& dictionary, const std::string& text) {
    return "<< /Filter /FlateDecode " + dictionary + " >>\nstream\n\x78\x9C" +
           browser::deflated(text) + "\nendstream";
  };
  const std::string plain = "%PDF-1.4\n" + object(4, resources) + object(5, font) +
                            object(6, stream("", content)) + object(7, stream("", cmap));
  check_found("a.pdf", plain, "PDF");
  const std::string packed = "4 0 5 " + std::to_string(resources.size() + 1) + " ";
  const std::string in_stream =
      "%PDF-1.5\n" + object(6, stream("", content)) + object(7, stream("", cmap)) +
      object(8, stream("/Type /ObjStm /N 2 /First " + std::to_string(packed.size()),
                       packed + resources + "\n" + font));
  check_found("b.pdf", in_stream, "PDF");
  CHECK(look("c.pdf", plain + "trailer << /Encrypt 9 0 R >>").size() == 2);
  for (std::size_t size = 0; size < in_stream.size(); ++size) {
    (void)look("a.pdf", in_stream.substr(0, size));
  }
}

TEST_CASE("看进去：打不开的说一声，残缺的不出错") {
  const std::string closed = zip({{"a.txt", "x"}}, 1);
  for (const std::string& bytes :
       {closed, std::string("Rar!\x1A\x07"), std::string("7z\xBC\xAF'")}) {
    const auto found = look("a.zip", bytes);
    REQUIRE(found.size() == 1);
    CHECK(found[0].row->code == "CK108");
    CHECK(found[0].row->severity == Severity::kWarning);
  }
  const std::string whole = zip({{"a.txt", "你好"}, {"b/", ""}, {"c.txt", "再见"}});
  CHECK(look("a.zip", whole).empty());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    (void)look("a.zip", whole.substr(0, size));
  }
}

TEST_CASE("解压：不超过上限，残缺的给出已有的") {
  const std::string packed = browser::deflated(std::string(1'000'000, 'a'));
  CHECK(inflated(packed, Wrapping::kRaw, 1000)->size() == 1000);
  CHECK(inflated(packed, Wrapping::kRaw, 2'000'000)->size() == 1'000'000);
  CHECK(!inflated("", Wrapping::kRaw, 1000));
  CHECK(!inflated("\xFF\xFF", Wrapping::kZlib, 1000));
}
