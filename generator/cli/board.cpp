// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a sheet for the notice board.
#include <algorithm>

#include "generator/cli/commands.h"
#include "generator/cli/site_words.h"
#include "generator/cli/terminal.h"
#include "generator/markdown/cells.h"
#include "generator/markdown/render.h"
#include "generator/print/board_sheet.h"
#include "generator/site/assemble.h"
#include "generator/source/reader.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"site", "SITE", {"站点文件夹", "the site folder"}, OptionRow::Count::kRequired},
    {"--document",
     "FILE",
     {"公示或通知的文件名，如 publicity/a.md", "file of the document, like publicity/a.md"},
     OptionRow::Count::kRequired},
    {"--out", "FILE", {"PDF 文件，默认 公示栏.pdf", "the PDF file"}},
    {"--format", "FORMAT", {"a4（默认）或 a3", "a4 (default) or a3"}},
};

std::string plain(std::string_view markdown_text, const std::string& file) {
  std::vector<Diagnostic> ignored;  // a build reports them
  markdown::Options options;
  options.file = file;
  return markdown::render(markdown_text, options, ignored).plain_text;
}

bool is_row(std::string_view line) {
  return trim(line).substr(0, 1) == "|";
}
bool is_rule(std::string_view line) {
  return !markdown::read_delimiter_row(line).empty();
}

print::BoardBlock row_of(std::string_view line, const std::string& file) {
  print::BoardBlock block;
  block.kind = print::BoardBlock::Kind::kRow;
  for (const std::string_view cell : markdown::split_row(line)) {
    block.cells.emplace_back(trim(plain(markdown::unescape_bars(cell), file)));
  }
  return block;
}

// Tables row by row, everything else as its plain text; a heading keeps its weight.
std::vector<print::BoardBlock> blocks_of(const model::Document& document) {
  std::vector<print::BoardBlock> blocks;
  std::string text;
  const auto flush = [&] {
    const std::string words = plain(text, document.source_path);
    for (const std::string_view line : split_lines(words)) {
      if (!trim(line).empty()) {
        blocks.push_back({print::BoardBlock::Kind::kText, std::string(trim(line)), {}, false});
      }
    }
    text.clear();
  };
  const auto lines = split_lines(document.body);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_row(lines[i])) {
      flush();
      if (!is_rule(lines[i])) {
        blocks.push_back(row_of(lines[i], document.source_path));
        blocks.back().is_head =
            i + 1 < lines.size() && is_row(lines[i + 1]) && is_rule(lines[i + 1]);
      }
    } else if (lines[i].substr(0, 1) == "#") {
      flush();
      blocks.push_back({print::BoardBlock::Kind::kHeading,
                        std::string(trim(plain(lines[i], document.source_path))),
                        {},
                        false});
    } else {
      text += lines[i];
      text += '\n';
    }
  }
  flush();
  return blocks;
}

std::string period_of(const model::Site& site, std::size_t id) {
  const auto& standing = site.publicity[id];
  const auto& period = site.documents[id].publicity.period;
  if (!standing || !period) {
    return {};
  }
  const auto day = [](std::int32_t number) { return text::chinese_day(number); };
  return "公示期：" + day(standing->first) +
         (standing->last ? "至" + day(*standing->last) : std::string("起")) + "（" +
         model::format_period(*period) + "）";
}

print::BoardSheet sheet_of(const model::Site& site, std::size_t id, std::int32_t today) {
  const model::Document& document = site.documents[id];
  print::BoardSheet sheet;
  sheet.title = document.title;
  sheet.organ = join(document.organs, "、");
  sheet.date = document.date ? text::chinese(*document.date) : std::string();
  sheet.period = period_of(site, id);
  const model::Publicity& publicity = document.publicity;
  if (!publicity.objection_organ.empty() || !publicity.objection_phone.empty()) {
    sheet.objection = "有意见找" + publicity.objection_organ + "，电话" + publicity.objection_phone;
  }
  sheet.blocks = blocks_of(document);
  sheet.print_day = "打印日期" + text::chinese_day(today);
  if (!site.config.base_url.empty() && document.audience == model::Audience::kPublic) {
    sheet.qr = site.config.base_url + site.routes[id];
  }
  return sheet;
}

int run(const Invocation& invocation) {
  const std::string format = ascii_lower(invocation.arguments.get("--format", "a4"));
  if (format != "a4" && format != "a3") {
    return usage_error(invocation, {"--format 写 a4 或 a3", "--format is a4 or a3"});
  }
  Diagnostics diagnostics;
  const std::int32_t today = china_day(invocation.environment.now);
  // What hangs on a village's board may be for the village alone.
  const model::Site site =
      site::assemble(source::read(invocation.files, invocation.arguments.get("site"),
                                  invocation.environment.jobs, diagnostics),
                     today, diagnostics, model::Audience::kVillage);
  if (diagnostics.has_errors()) {
    print_diagnostics(invocation, diagnostics);
    return kContentErrors;
  }
  const std::string wanted = invocation.arguments.get("--document");
  const auto found = std::find_if(
      site.documents.begin(), site.documents.end(), [&](const model::Document& document) {
        return document.source_path == wanted || file_name(document.source_path) == wanted;
      });
  if (found == site.documents.end()) {
    return complain(invocation,
                    {"错误：没有文档“{0}”，写站点文件夹里的文件名",
                     "error: no document “{0}”: name a file of the site"},
                    {wanted});
  }
  const auto id = static_cast<std::size_t>(found - site.documents.begin());
  const print::BoardSheet sheet = sheet_of(site, id, today);
  std::string bytes;
  auto canvas =
      print::Canvas::create({sheet.title, sheet.organ, today}, [&](std::string_view more) {
        bytes += more;
        return true;
      });
  if (!canvas) {
    return report(invocation, canvas.error());
  }
  const int sheets = print::print_board_sheet(
      sheet, format == "a3" ? print::BoardFormat::kLarge : print::BoardFormat::kSmall, **canvas);
  const std::string out = invocation.arguments.get("--out", "公示栏.pdf");
  auto done = (*canvas)->finish();
  done = done ? write_atomically(invocation.files, out, bytes) : std::move(done);
  if (!done) {
    return report(invocation, done.error());
  }
  std::printf("%s\n", substitute(invocation.text({"{0}：{1} 张", "{0}: {1} sheets"}),
                                 {out, std::to_string(sheets)})
                          .c_str());
  return kFine;
}

}  // namespace

const Command kBoardCommand = {
    "board",
    {"把公示印成公示栏的大字版（PDF）", "print a publicity for the notice board (PDF)"},
    {"mingbai board content --document publicity/publicity-fund-2021.md --format a3 --out "
     "公示栏.pdf",
     "mingbai board content --document publicity/publicity-fund-2021.md --format a3 --out "
     "board.pdf"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
