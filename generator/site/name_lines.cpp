// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/name_lines.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/text/characters.h"

namespace mingbai::site {
namespace {

using Rename = std::function<std::string(std::string_view)>;

// Heads of columns that hold names, besides all that end in 姓名; a maintainer adds what clerks
// write.
constexpr std::string_view kNameHeads[] = {"户主",     "名字",   "申请人", "成员",
                                           "家庭成员", "配偶",   "对象",   "补贴对象",
                                           "受益人",   "受益户", "农户",   "聘用人员"};

// What may stand in a list besides names: 3人, 200元; 一组, 第二村; 互助一队：; 户主. Endings that
// names have as well (村, 户) count behind a numeral only.
constexpr std::string_view kCounted[] = {"人", "户",   "元", "亩", "头",
                                         "只", "万元", "口", "岁", "个月"};
constexpr std::string_view kNumbered[] = {"组", "队", "村", "类", "户", "批"};
constexpr std::string_view kGroups[] = {"组", "队", "类", "批", "社区"};
constexpr std::string_view kBeside[] = {"户主", "本人", "合计", "小计",   "总计",
                                        "低保", "五保", "特困", "脱贫户", "监测户"};
constexpr std::u32string_view kNumerals = U"一二三四五六七八九十第零";

constexpr std::size_t kFewest = 2;  // characters of a full name
constexpr std::size_t kMost = 4;
constexpr std::size_t kMostWithDot = 16;  // 买买提·艾力
constexpr char32_t kDot = U'·';

bool is_name_character(char32_t c) {
  return c == kDot || (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000;
}

struct Run {
  std::size_t bytes = 0;
  std::size_t characters = 0;
  bool dotted = false;
};

// The characters of names that begin at `at`.
Run run_at(std::string_view text, std::size_t at) {
  Run run;
  for (std::size_t length = 0; at + run.bytes < text.size(); run.bytes += length) {
    const char32_t c = text::decode_at(text, at + run.bytes, length);
    if (!is_name_character(c)) {
      break;
    }
    run.dotted = run.dotted || c == kDot;
    ++run.characters;
  }
  return run;
}

template <std::size_t kRows>
bool ends_with_one_of(std::string_view text, const std::string_view (&endings)[kRows]) {
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return text.ends_with(ending); });
}

template <std::size_t kRows>
bool is_one_of(std::string_view text, const std::string_view (&words)[kRows]) {
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

bool begins_with_numeral(std::string_view text) {
  std::size_t length = 0;
  return !text.empty() && kNumerals.find(text::decode_at(text, 0, length)) != kNumerals.npos;
}

bool is_colon(char32_t c) {
  return c == U':' || c == U'：';
}

// One line or cell, from left to right. Numbers and punctuation are passed over.
class Text {
 public:
  Text(std::string_view text, const Rename& rename) : text_(text), rename_(rename) {}

  // Empty when there is something that is neither; it is then in wrong().
  bool run() {
    while (at_ < text_.size() && wrong_.empty()) {
      step();
    }
    return wrong_.empty();
  }
  std::string out() { return std::move(out_); }
  const std::string& wrong() const { return wrong_; }

 private:
  void keep(std::size_t bytes) {
    out_ += text_.substr(at_, bytes);
    at_ += bytes;
  }

  void step() {
    std::size_t length = 0;
    const char32_t c = text::decode_at(text_, at_, length);
    if (is_name_character(c)) {
      word();
    } else if (text::is_ascii_letter(c)) {
      wrong_ = text_.substr(at_);
    } else {
      after_digit_ = text::is_ascii_digit(c) || c == U'.' || c == U'％' || c == U'%'
                         ? after_digit_ || text::is_ascii_digit(c)
                         : false;
      keep(length);
    }
  }

  void word() {
    const Run run = run_at(text_, at_);
    const std::string_view word = text_.substr(at_, run.bytes);
    const bool counted = after_digit_ && is_one_of(word, kCounted);
    after_digit_ = false;
    if (counted || is_one_of(word, kBeside) || is_group(word, at_ + run.bytes)) {
      keep(run.bytes);
      return;
    }
    const std::size_t most = run.dotted ? kMostWithDot : kMost;
    if (run.characters < kFewest || run.characters > most) {
      wrong_ = word;
      return;
    }
    out_ += rename_(word);
    at_ += run.bytes;
  }

  bool is_group(std::string_view word, std::size_t end) const {
    if (begins_with_numeral(word) && ends_with_one_of(word, kNumbered)) {
      return true;
    }
    std::size_t length = 0;
    return ends_with_one_of(word, kGroups) && end < text_.size() &&
           is_colon(text::decode_at(text_, end, length));
  }

  std::string_view text_;
  const Rename& rename_;
  std::size_t at_ = 0;
  bool after_digit_ = false;
  std::string out_;
  std::string wrong_;
};

// Cells of a table's line, with the bars; a bar behind a backslash is none.
std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  std::size_t from = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '|' && (at == 0 || line[at - 1] != '\\')) {
      cells.push_back(line.substr(from, at - from));
      from = at + 1;
    }
  }
  cells.push_back(line.substr(from));
  return cells;
}

bool is_delimiter_row(std::string_view line) {
  return line.find('-') != line.npos && line.find_first_not_of("|-: \t\r") == line.npos;
}

bool is_name_head(std::string_view cell) {
  return trim(cell).ends_with("姓名") || is_one_of(trim(cell), kNameHeads);
}

class Renamer {
 public:
  Renamer(const std::vector<std::string_view>& lines, const Rename& rename,
          std::vector<NameMistake>& mistakes)
      : lines_(lines), rename_(rename), mistakes_(mistakes) {}

  std::vector<std::string> run() {
    for (line_ = 0; line_ < lines_.size(); ++line_) {
      const std::string_view line = lines_[line_];
      if (line.find('|') == line.npos) {
        in_table_ = false;
        out_.push_back(plain(line));
      } else if (!in_table_) {
        head(line);
      } else {
        out_.push_back(is_delimiter_row(line) ? std::string(line) : row(line));
      }
    }
    return std::move(out_);
  }

 private:
  std::string plain(std::string_view text) {
    Text one(text, rename_);
    if (one.run()) {
      return one.out();
    }
    mistakes_.push_back({NameProblem::kWord, line_, one.wrong()});
    return std::string(text);
  }

  void head(std::string_view line) {
    in_table_ = true;
    name_columns_.clear();
    const auto cells = cells_of(line);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (is_name_head(cells[i])) {
        name_columns_.push_back(i);
      }
    }
    if (name_columns_.empty()) {
      mistakes_.push_back({NameProblem::kTable, line_, std::string(trim(line))});
    }
    out_.emplace_back(line);
  }

  std::string row(std::string_view line) {
    std::string out;
    const auto cells = cells_of(line);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool named =
          std::find(name_columns_.begin(), name_columns_.end(), i) != name_columns_.end();
      out += i > 0 ? "|" : "";
      out += named ? plain(cells[i]) : std::string(cells[i]);
    }
    return out;
  }

  const std::vector<std::string_view>& lines_;
  const Rename& rename_;
  std::vector<NameMistake>& mistakes_;
  std::vector<std::string> out_;
  std::vector<std::size_t> name_columns_;
  std::size_t line_ = 0;
  bool in_table_ = false;
};

}  // namespace

std::vector<std::string> rename_lines(const std::vector<std::string_view>& lines,
                                      const Rename& rename, std::vector<NameMistake>& mistakes) {
  return Renamer(lines, rename, mistakes).run();
}

}  // namespace mingbai::site
