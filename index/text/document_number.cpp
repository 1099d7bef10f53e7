// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/document_number.h"

#include <algorithm>

#include "index/base/strings.h"
#include "index/text/cursor.h"
#include "index/text/fold.h"

namespace mingbai::text {
namespace {

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2199;
constexpr int kLargestNumber = 99'999;
constexpr std::size_t kLongestField = 200;  // bytes
constexpr std::size_t kLongestAgency = 14;  // characters; 豫脱贫攻坚领导小组办 has ten

// Words that stand before an agency's code in running text and are never part of one.
constexpr std::string_view kProse[] = {
    "根据", "按照", "依据", "依照",   "遵照",   "参照",   "对照", "印发", "转发",     "下发",
    "印制", "文件", "关于", "以及",   "贯彻",   "落实",   "执行", "废止", "替代",     "代替",
    "通知", "文号", "字号", "办公室", "办公厅", "委员会", "政府", "省委", "市委",     "县委",
    "修订", "出台", "制定", "发布",   "公布",   "号",     "详见", "参见", "政策依据", "意见"};

// Single characters of that kind. Some begin a county's code (和政办), so they are cut only where
// the code that remains is one by itself.
constexpr std::string_view kJoints[] = {"和", "与", "及", "按", "以", "见", "经", "由",
                                        "据", "从", "至", "或", "如", "的", "了", "对"};

// How a code ends. Asked only where no bracket says that this is a document number.
constexpr std::string_view kEndings[] = {"发", "办", "函", "字", "文", "政", "规",
                                         "通", "令", "告", "组", "委", "扶", "农"};

struct Tail {  // from the year on
  int year = 0;
  int number = 0;
  bool opened = false;
  bool closed = false;
  bool parted = false;  // something stands between year and number
  bool dashed = false;
  bool has_hao = false;
  std::size_t end = 0;
};

// The year, and where one bracket is lost the first four digits of the run: (2017129号.
std::optional<int> take_year(Cursor& cursor) {
  return cursor.digit_run() > 4 ? std::optional(cursor.take_digits(4)) : cursor.take_year();
}

std::optional<Tail> read_tail(std::string_view text, std::size_t at) {
  Cursor cursor{text, at};
  Tail tail;
  tail.dashed = cursor.take("-");
  tail.opened = cursor.take("(");
  cursor.skip_spaces();
  const auto year = take_year(cursor);
  if (!year || *year < kFirstYear || *year > kLastYear) {
    return std::nullopt;
  }
  tail.year = *year;
  std::size_t gaps = cursor.skip_spaces();
  gaps += cursor.take("年") ? 1 : 0;
  gaps += cursor.skip_spaces();
  tail.closed = cursor.take(")");
  gaps += cursor.skip_spaces();
  if (!tail.closed && cursor.take("-")) {
    tail.dashed = true;
  }
  gaps += cursor.take("第") ? 1 : 0;
  gaps += cursor.skip_spaces();
  tail.parted = gaps > 0 || tail.closed || tail.opened || tail.dashed;
  const auto number = cursor.take_whole(5);
  if (!number || *number < 1 || *number > kLargestNumber) {
    return std::nullopt;
  }
  tail.number = *number;
  tail.end = cursor.at;
  cursor.skip_spaces();
  tail.has_hao = cursor.take("号");
  tail.end = tail.has_hao ? cursor.at : tail.end;
  return tail;
}

bool is_agency_character(char32_t c) {
  return is_han(c) || is_ascii_letter(c);
}

bool ends_like_agency(std::string_view agency) {
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return agency.ends_with(ending); });
}

std::string_view without_joint(std::string_view run) {
  for (const std::string_view joint : kJoints) {
    const std::string_view rest = run.starts_with(joint) ? run.substr(joint.size()) : run;
    if (rest.size() < run.size() && utf8_count(rest) >= 2 && ends_like_agency(rest)) {
      return rest;
    }
  }
  return run;
}

// The part of a run of Han before the year that is the code.
std::string_view cut_prose(std::string_view run) {
  std::size_t from = 0;
  for (const std::string_view word : kProse) {
    if (const std::size_t at = run.rfind(word); at != run.npos) {
      from = std::max(from, at + word.size());
    }
  }
  run.remove_prefix(from);
  for (std::string_view shorter = without_joint(run); shorter.size() < run.size();
       shorter = without_joint(run)) {
    run = shorter;
  }
  return run;
}

// The agency that ends at byte `end` of running text and begins at `floor` or later (what lies
// before belongs to the number found last); empty when there is none.
std::string_view agency_before(std::string_view text, std::size_t floor, std::size_t end) {
  std::size_t start = end;
  std::size_t count = 0;
  // A little more than a code may have, so that the prose before it can be recognised.
  constexpr std::size_t kLookBack = kLongestAgency + 12;
  for (; start > floor && count < kLookBack; ++count) {
    const char32_t c = character_before(text, start);
    if (!is_agency_character(c)) {
      break;
    }
    std::string written;
    append_utf8(written, c);
    start -= written.size();
  }
  const std::string_view agency = cut_prose(text.substr(start, end - start));
  const std::size_t length = utf8_count(agency);
  return length >= 1 && length <= kLongestAgency ? agency : std::string_view();
}

std::string without_spaces(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return c != ' ' && c != '\t'; });
  return out;
}

bool starts_number(std::string_view text, std::size_t at, char32_t c) {
  return c == '(' || (is_ascii_digit(c) && !is_ascii_digit(character_before(text, at)));
}

// In running text the form itself must say that it is a document number.
bool stands_out(const Tail& tail, std::string_view agency) {
  if (tail.opened && tail.closed && tail.has_hao) {
    return true;
  }
  const bool bracketed = tail.opened || tail.closed;
  return (bracketed || (tail.has_hao && tail.parted)) && ends_like_agency(agency);
}

}  // namespace

std::string DocumentNumber::key() const {
  return agency + "-" + std::to_string(year) + "-" + std::to_string(number);
}

std::string DocumentNumber::display() const {
  return agency + "〔" + std::to_string(year) + "〕" + std::to_string(number) + "号";
}

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
  if (text.size() > kLongestField) {
    return std::nullopt;
  }
  const std::string folded = fold(trim(text));
  std::size_t length = 0;
  for (std::size_t i = 0; i < folded.size(); i += length) {
    const char32_t c = decode_at(folded, i, length);
    if (is_agency_character(c) ? numeral_digit(c) < 0 : c == ' ' || c == '\t') {
      continue;
    }
    const auto tail = read_tail(folded, i);
    const std::string_view rest = tail ? std::string_view(folded).substr(tail->end) : "?";
    if (!rest.empty() && rest != "文" && rest != "文件") {
      if (is_agency_character(c)) {
        continue;  // 三 of 三办发
      }
      return std::nullopt;
    }
    const std::string before = without_spaces(std::string_view(folded).substr(0, i));
    const std::string_view agency = cut_prose(before);
    const bool told_apart = tail->parted || tail->has_hao;
    if (agency.empty() || utf8_count(agency) > kLongestAgency || !told_apart) {
      return std::nullopt;
    }
    return DocumentNumber{std::string(agency), tail->year, tail->number};
  }
  return std::nullopt;
}

std::vector<DocumentNumberMention> find_document_numbers(std::string_view text) {
  const Folded folded = fold_with_offsets(text);
  std::vector<DocumentNumberMention> found;
  std::size_t floor = 0;
  for (std::size_t i = 0, length = 0; i < folded.text.size(); i += length) {
    const char32_t c = decode_at(folded.text, i, length);
    if (!starts_number(folded.text, i, c)) {
      continue;
    }
    const auto tail = read_tail(folded.text, i);
    if (!tail) {
      continue;
    }
    std::size_t agency_end = i;
    while (agency_end > floor && i - agency_end < 3 && folded.text[agency_end - 1] == ' ') {
      --agency_end;
    }
    const std::string_view agency = agency_before(folded.text, floor, agency_end);
    if (agency.empty() || !stands_out(*tail, agency)) {
      continue;
    }
    const auto [from, to] = folded.original_range(agency_end - agency.size(), tail->end);
    found.push_back({from, to - from, {std::string(agency), tail->year, tail->number}});
    floor = folded.position_of(to);
    length = floor - i;
  }
  return found;
}

}  // namespace mingbai::text
