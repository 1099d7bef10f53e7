// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/attachment/pdf_fonts.h"

#include <algorithm>
#include <optional>
#include <set>

#include "index/text/decode.h"

namespace mingbai::attachment {
namespace {

constexpr std::size_t kMostCodes = 70'000;  // of one table
constexpr std::size_t kMostFonts = 8;       // that one name may mean

// Hexadecimal digits between < and >, from `at`, which is moved behind; nothing when there are
// none.
std::optional<std::string> read_hex(std::string_view text, std::size_t& at) {
  const std::size_t open = text.find('<', at);
  const std::size_t close = open == text.npos ? text.npos : text.find('>', open);
  if (close == text.npos) {
    return std::nullopt;
  }
  at = close + 1;
  return bytes_of_hex(text.substr(open + 1, close - open - 1));
}

std::uint32_t number_of(std::string_view bytes) {
  std::uint32_t n = 0;
  for (const char c : bytes.substr(0, 4)) {
    n = n << 8U | static_cast<unsigned char>(c);
  }
  return n;
}

std::string utf8_of_utf16(std::string_view big_endian) {
  const auto decoded = text::decode("\xFE\xFF" + std::string(big_endian));
  return decoded ? decoded->text : std::string();
}

// The last character one further, as ranges go.
std::string advanced(std::string utf16, std::uint32_t steps) {
  if (utf16.size() >= 2) {
    const std::uint32_t unit = number_of(std::string_view(utf16).substr(utf16.size() - 2)) + steps;
    utf16[utf16.size() - 2] = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
    utf16[utf16.size() - 1] = static_cast<char>(static_cast<unsigned char>(unit));
  }
  return utf16;
}

}  // namespace

PdfFont::PdfFont(const PdfFile& file, const PdfObject& object) {
  const std::string& dictionary = object.dictionary;
  const auto table = file.objects.find(pdf_reference(dictionary, "/ToUnicode "));
  if (table != file.objects.end()) {
    codes_ = Codes::kTable;
    code_size_ = dictionary.find("/Type0") != std::string::npos ? 2 : 1;
    read_table(table->second.stream);
  } else if (dictionary.find("UCS2") != std::string::npos ||
             dictionary.find("UTF16") != std::string::npos) {
    codes_ = Codes::kUcs2;
  } else if (dictionary.find("/GB") != std::string::npos) {
    codes_ = Codes::kGbk;
  }
}

void PdfFont::read_table(std::string_view cmap) {
  std::size_t at = 0;
  for (;;) {
    const std::size_t single = cmap.find("beginbfchar", at);
    const std::size_t range = cmap.find("beginbfrange", at);
    const std::size_t next = std::min(single, range);
    if (next == cmap.npos) {
      return;
    }
    const std::size_t end = std::min(cmap.find("endbf", next), cmap.size());
    const std::string_view part = cmap.substr(0, end);
    at = next;
    while (table_.size() < kMostCodes) {
      const auto from = read_hex(part, at);
      const auto to = from && next == range ? read_hex(part, at) : from;
      if (!from || !to) {
        break;
      }
      const std::uint32_t first = number_of(*from);
      const std::uint32_t last = std::min(number_of(*to), first + 0xFFFFU);
      const std::size_t bracket = part.find_first_not_of(" \r\n\t", at);
      const bool is_list = bracket != part.npos && part[bracket] == '[';
      std::optional<std::string> target;
      for (std::uint32_t code = first; code <= last && table_.size() < kMostCodes; ++code) {
        if (is_list || !target) {
          target = read_hex(part, at);
        }
        if (!target) {
          break;
        }
        table_[code] = utf8_of_utf16(is_list ? *target : advanced(*target, code - first));
      }
    }
    at = end;
  }
}

std::string PdfFont::text_of(std::string_view codes) const {
  switch (codes_) {
    case Codes::kBytes:
      return std::string(codes);
    case Codes::kUcs2:
      return utf8_of_utf16(codes);
    case Codes::kGbk: {
      const auto decoded = text::decode(codes);
      return decoded ? decoded->text : std::string(codes);
    }
    case Codes::kTable:
      break;
  }
  std::string text;
  for (std::size_t at = 0; at + code_size_ <= codes.size(); at += code_size_) {
    const auto found = table_.find(number_of(codes.substr(at, code_size_)));
    text += found == table_.end() ? "\xEF\xBF\xBD" : found->second;
  }
  return text;
}

std::map<std::string, std::vector<PdfFont>, std::less<>> pdf_fonts(const PdfFile& file) {
  std::map<std::string, std::vector<PdfFont>, std::less<>> fonts;
  std::set<std::pair<std::string, int>> seen;
  for (const auto& [number, object] : file.objects) {
    // Any "/Name 12 0 R" that leads to a font.
    const std::string_view dictionary = object.dictionary;
    for (std::size_t at = dictionary.find('/'); at != dictionary.npos;
         at = dictionary.find('/', at + 1)) {
      const std::size_t end = dictionary.find_first_of(" \r\n\t", at);
      const std::string name(dictionary.substr(at, std::min(end, dictionary.size()) - at));
      constexpr std::size_t kLongestName = 64;
      if (end == dictionary.npos || name.size() > kLongestName) {
        continue;
      }
      const int target = pdf_reference(dictionary.substr(at), name);
      const auto found = file.objects.find(target);
      if (found == file.objects.end() ||
          // Fonts that are drawings (Type3), as browsers make, have no /BaseFont.
          (found->second.dictionary.find("/BaseFont") == std::string::npos &&
           found->second.dictionary.find("/ToUnicode") == std::string::npos)) {
        continue;
      }
      auto& of_name = fonts[name];
      if (of_name.size() < kMostFonts && seen.emplace(name, target).second) {
        of_name.emplace_back(file, found->second);
      }
    }
  }
  return fonts;
}

}  // namespace mingbai::attachment
