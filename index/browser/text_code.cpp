// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/browser/text_code.h"

#include <array>
#include <cstdint>
#include <unordered_map>

#include "index/base/error.h"
#include "index/text/characters.h"

namespace mingbai::browser {
namespace {

// By frequency in laws and circulars, with the words of villages. The order says nothing; a change
// is a new format.
constexpr std::u32string_view kSingle =
    U"\n 0123456789.-%()，。、；：（）《》“”〔〕"
    U"的人第条行法和应定十当规民政管理会以业有者关务部门设用工国或市一二机员建本保地作三区生其事"
    U"主公责施不经在等制对合产位府单物发动为及全安资可上四五构护水中由照进级实监下家提自所大并通"
    U"他任时按要组报标成查同准件项情审六办开共交利年月日收村贫困扶补助户农县乡镇低残医学教育房贴"
    U"金期服";
constexpr std::size_t kFirstPage = kSingle.size() + 1;  // code 0 ends a text
constexpr char32_t kFirstHan = 0x4E00;
constexpr char32_t kLastHan = 0x9FFF;
// After the pages of Han: Latin, punctuation, Chinese punctuation, full-width forms.
constexpr std::array<char32_t, 4> kOtherPages = {0x00, 0x20, 0x30, 0xFF};
constexpr std::size_t kHanPages = ((kLastHan - kFirstHan) >> 8U) + 1;
constexpr std::size_t kEscape = kFirstPage + kHanPages + kOtherPages.size();
static_assert(kEscape == 255);

char byte(std::size_t n) {
  return static_cast<char>(static_cast<unsigned char>(n));
}

const std::unordered_map<char32_t, char>& codes() {
  static const auto made = [] {
    std::unordered_map<char32_t, char> map;
    for (std::size_t i = 0; i < kSingle.size(); ++i) {
      map.emplace(kSingle[i], byte(i + 1));
    }
    return map;
  }();
  return made;
}

// The lead byte of the page that holds a unit of UTF-16, 0 when none does.
std::size_t lead_of(char32_t unit) {
  if (unit >= kFirstHan && unit <= kLastHan) {
    return kFirstPage + ((unit - kFirstHan) >> 8U);
  }
  for (std::size_t i = 0; i < kOtherPages.size(); ++i) {
    if (unit >> 8U == kOtherPages[i]) {
      return kFirstPage + kHanPages + i;
    }
  }
  return 0;
}

void append_unit(std::string& out, char32_t unit) {
  if (const std::size_t lead = lead_of(unit); lead != 0) {
    out.push_back(byte(lead));
  } else {
    out.push_back(byte(kEscape));
    out.push_back(byte(unit >> 8U));
  }
  out.push_back(byte(unit & 0xFFU));
}

}  // namespace

std::u32string_view single_byte_characters() {
  return kSingle;
}

void append_coded(std::string& out, std::string_view text) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size(); i += length) {
    char32_t c = text::decode_at(text, i, length);
    c = c == 0 ? U' ' : c;
    if (const auto found = codes().find(c); found != codes().end()) {
      out.push_back(found->second);
    } else if (c < 0x10000) {
      append_unit(out, c);
    } else {
      append_unit(out, 0xD800 + ((c - 0x10000) >> 10U));
      append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FFU));
    }
  }
  out.push_back('\0');
}

}  // namespace mingbai::browser
