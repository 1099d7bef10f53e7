// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/name_lists.h"

#include <algorithm>
#include <map>

#include "generator/site/messages.h"
#include "generator/site/name_lines.h"
#include "generator/site/publicity.h"
#include "index/base/strings.h"
#include "index/text/date.h"
#include "index/text/person_name.h"

namespace mingbai::site {
namespace {

using model::Document;
using model::NamesShown;
using Names = std::map<std::string, std::string, std::less<>>;  // name -> what is shown

constexpr std::string_view kListName = "名单";
constexpr std::string_view kListNameEn = "names";

// What follows the colons of a fence line; nothing when the line is none.
std::optional<std::string_view> fence_of(std::string_view line) {
  std::string_view rest = trim(line);
  std::size_t colons = 0;
  for (;; ++colons) {
    if (rest.starts_with(':')) {
      rest.remove_prefix(1);
    } else if (rest.starts_with("：")) {
      rest.remove_prefix(std::string_view("：").size());
    } else {
      break;
    }
  }
  return colons >= 3 ? std::optional(trim(rest)) : std::nullopt;
}

bool opens_list(std::string_view line) {
  const auto fence = fence_of(line);
  if (!fence) {
    return false;
  }
  const std::string name = ascii_lower(replace_all(*fence, "　", " "));
  return name == kListName || name == kListNameEn ||
         name.starts_with(std::string(kListName) + " ") ||
         name.starts_with(std::string(kListNameEn) + " ");
}

bool may_hold_list(const Document& document) {
  const std::string& body = document.body;
  const bool fenced = body.find(":::") != body.npos || body.find("：：：") != body.npos;
  return fenced && (body.find(kListName) != body.npos ||
                    ascii_lower(body).find(kListNameEn) != std::string::npos);
}

// From the opening line to the closing one, both included.
struct Block {
  std::size_t open = 0;
  std::size_t close = 0;
};

class Lists {
 public:
  Lists(Document& document, Diagnostics& diagnostics)
      : document_(document), diagnostics_(diagnostics), lines_(split_lines(document.body)) {}

  void find() {
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (!opens_list(lines_[line])) {
        continue;
      }
      const std::size_t close = end_of(line);
      if (close == lines_.size()) {
        report(kNamesUnclosed, line);
        understood_ = false;
      }
      blocks_.push_back({line, close});
      line = close;
    }
    if (understood_) {
      collect();
    }
  }
  bool empty() const { return blocks_.empty(); }

  NamesShown treat(std::optional<std::int32_t> last_day, std::int32_t today,
                   model::Audience audience) {
    if (!last_day) {
      report(kNamesWithoutEnd, blocks_.front().open);
      understood_ = false;
    }
    const bool gone = !understood_ || today > *last_day;
    const bool village = audience == model::Audience::kVillage;
    const NamesShown shown = gone      ? NamesShown::kGone
                             : village ? NamesShown::kFull
                                       : NamesShown::kSurname;
    rewrite(shown, last_day.value_or(0));
    return shown;
  }

 private:
  // After a mistake nothing is said and nothing shown: a preview goes on in spite of it.
  void rewrite(NamesShown shown, std::int32_t last_day) {
    if (shown != NamesShown::kFull) {
      hide_elsewhere();
    }
    std::vector<std::string> out(elsewhere_);
    for (const Block& block : blocks_) {
      const auto renamed = block_lines(block, [&](std::string_view name) {
        return shown == NamesShown::kSurname ? escaped(mask_of(name)) : std::string(name);
      });
      out[block.open] = block.close == lines_.size() ? std::string() : heading(shown, last_day);
      for (std::size_t i = 0; i < renamed.size(); ++i) {
        out[block.open + 1 + i] = shown == NamesShown::kGone ? std::string() : renamed[i];
      }
      if (shown == NamesShown::kGone && understood_ && !renamed.empty()) {
        out[block.open + 1] = withdrawn(block, last_day);
      }
    }
    document_.body = join(out, "\n") + (document_.body.ends_with('\n') ? "\n" : "");
  }

  int line_number(std::size_t line) const { return document_.body_line + static_cast<int>(line); }

  void report(const DiagnosticRow& row, std::size_t line, std::vector<std::string> arguments = {}) {
    diagnostics_.add(row, {document_.source_path, line_number(line), 0}, std::string(lines_[line]),
                     std::move(arguments));
  }

  // The line that closes the list, or the end when another block begins first.
  std::size_t end_of(std::size_t open) const {
    for (std::size_t line = open + 1; line < lines_.size(); ++line) {
      if (const auto fence = fence_of(lines_[line])) {
        return fence->empty() ? line : lines_.size();
      }
    }
    return lines_.size();
  }

  template <typename Rename>
  std::vector<std::string> block_lines(const Block& block, const Rename& rename) const {
    std::vector<NameMistake> mistakes;
    return block_lines(block, rename, mistakes);
  }
  template <typename Rename>
  std::vector<std::string> block_lines(const Block& block, const Rename& rename,
                                       std::vector<NameMistake>& mistakes) const {
    const auto at = [&](std::size_t i) { return lines_.begin() + static_cast<std::ptrdiff_t>(i); };
    return rename_lines({at(block.open + 1), at(block.close)}, rename, mistakes);
  }

  void collect() {
    for (Block& block : blocks_) {
      std::vector<NameMistake> mistakes;
      (void)block_lines(
          block,
          [&](std::string_view name) {
            names_.try_emplace(std::string(name));
            return std::string();
          },
          mistakes);
      for (const NameMistake& mistake : mistakes) {
        report(mistake.problem == NameProblem::kWord ? kNotAName : kNoNameColumn,
               block.open + 1 + mistake.line, {mistake.text});
        understood_ = false;
      }
    }
    tell_apart();
  }

  // 李* and 李* of two people become 李*（甲） and 李*（乙）, in the order of the list.
  void tell_apart() {
    std::map<std::string, std::vector<std::string>> by_mask;
    std::vector<std::string> order;
    for (const Block& block : blocks_) {
      (void)block_lines(block, [&](std::string_view name) {
        auto& alike = by_mask[text::masked_name(name)];
        if (std::find(alike.begin(), alike.end(), name) == alike.end()) {
          alike.emplace_back(name);
        }
        return std::string();
      });
    }
    for (const auto& [mask, alike] : by_mask) {
      for (std::size_t i = 0; i < alike.size(); ++i) {
        names_[alike[i]] = mask + (alike.size() > 1 ? "（" + ordinal(i) + "）" : "");
      }
    }
  }

  static std::string ordinal(std::size_t i) {
    constexpr std::string_view kStems[] = {"甲", "乙", "丙", "丁", "戊",
                                           "己", "庚", "辛", "壬", "癸"};
    return i < std::size(kStems) ? std::string(kStems[i]) : std::to_string(i + 1);
  }

  const std::string& mask_of(std::string_view name) const { return names_.find(name)->second; }

  // Stars would be read as emphasis.
  static std::string escaped(std::string_view text) { return replace_all(text, "*", "\\*"); }

  // A name of the list that is also in the title, the summary or the rest of the text.
  void hide_elsewhere() {
    std::vector<std::string_view> longest_first;
    for (const auto& [name, mask] : names_) {
      longest_first.push_back(name);
    }
    std::stable_sort(longest_first.begin(), longest_first.end(),
                     [](auto a, auto b) { return a.size() > b.size(); });
    for (const std::string_view name : longest_first) {
      document_.title = replace_all(document_.title, name, mask_of(name));
      document_.summary = replace_all(document_.summary, name, mask_of(name));
      document_.image_alt = replace_all(document_.image_alt, name, mask_of(name));
      for (std::string& tag : document_.tags) {
        tag = replace_all(tag, name, mask_of(name));
      }
      for (std::string& line : elsewhere_) {
        line = replace_all(line, name, escaped(mask_of(name)));
      }
    }
  }

  static std::string heading(NamesShown shown, std::int32_t last_day) {
    switch (shown) {
      case NamesShown::kFull:
        return "::: 提示 名单（" + text::chinese_day(last_day) + "为止，期满撤下）";
      case NamesShown::kSurname:
        return "::: 提示 名单（姓名只留姓）";
      case NamesShown::kGone:
        break;
    }
    return "::: 提示 名单";
  }

  std::string withdrawn(const Block& block, std::int32_t last_day) const {
    std::size_t count = 0;
    (void)block_lines(block, [&](std::string_view) {
      ++count;
      return std::string();
    });
    return "名单已于" + text::chinese_day(last_day + 1) + "按规定撤下，共" + std::to_string(count) +
           "个姓名。";
  }

  Document& document_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> lines_;
  std::vector<std::string> elsewhere_{lines_.begin(), lines_.end()};
  std::vector<Block> blocks_;
  Names names_;
  bool understood_ = true;
};

}  // namespace

void treat_name_lists(model::Site& site, Diagnostics& diagnostics) {
  for (model::DocumentId id = 0; id < site.documents.size(); ++id) {
    Document& document = site.documents[id];
    if (!may_hold_list(document)) {
      continue;
    }
    Lists lists(document, diagnostics);
    lists.find();
    if (!lists.empty()) {
      site.name_lists.push_back(
          {id, lists.treat(names_until(site, id), site.today, site.audience)});
    }
  }
}

}  // namespace mingbai::site
