// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/person_name.h"

#include <algorithm>

#include "index/text/characters.h"

namespace mingbai::text {
namespace {

constexpr std::size_t kMostStars = 2;

constexpr std::u32string_view kCompound[] = {
    U"欧阳", U"司马", U"上官", U"诸葛", U"司徒", U"皇甫", U"尉迟", U"公孙", U"令狐",
    U"慕容", U"长孙", U"宇文", U"夏侯", U"东方", U"轩辕", U"端木", U"独孤", U"南宫",
    U"申屠", U"呼延", U"完颜", U"鲜于", U"闻人", U"澹台", U"万俟", U"钟离", U"淳于",
    U"单于", U"太史", U"公冶", U"宗政", U"濮阳", U"仲孙", U"闾丘", U"东郭", U"西门",
    U"百里", U"拓跋", U"纳兰", U"第五", U"左丘", U"赫连", U"公羊", U"谷梁"};

}  // namespace

std::span<const std::u32string_view> compound_surnames() {
  return kCompound;
}

std::size_t surname_length(std::u32string_view name) {
  const bool compound = std::any_of(std::begin(kCompound), std::end(kCompound),
                                    [&](auto surname) { return name.starts_with(surname); });
  return compound && name.size() > 2 ? 2 : 1;
}

std::string masked_name(std::string_view name) {
  std::u32string characters;
  for (std::size_t at = 0, length = 0; at < name.size(); at += length) {
    characters += decode_at(name, at, length);
  }
  const std::size_t shown = std::min(surname_length(characters), characters.size());
  std::string masked;
  for (std::size_t i = 0; i < shown; ++i) {
    append_utf8(masked, characters[i]);
  }
  // A name of one character is a surname at most; a star says that it is not all.
  const std::size_t hidden = std::max<std::size_t>(characters.size() - shown, 1);
  return masked + std::string(std::min(hidden, kMostStars), '*');
}

}  // namespace mingbai::text
