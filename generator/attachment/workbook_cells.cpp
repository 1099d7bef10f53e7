// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/attachment/workbook_cells.h"

#include <algorithm>

#include "index/base/strings.h"

namespace mingbai::attachment {
namespace {

// r="B3" of the <c …> that begins at `at`.
std::string reference_of(std::string_view xml, std::size_t at) {
  const std::string_view tag = xml.substr(at, xml.find('>', at) - at);
  constexpr std::string_view kName = " r=\"";
  const std::size_t name = tag.find(kName);
  if (name == tag.npos) {
    return {};
  }
  const std::string_view rest = tag.substr(name + kName.size());
  return std::string(rest.substr(0, rest.find('"')));
}

}  // namespace

std::string cell_at(const Worksheet& sheet, std::size_t offset) {
  const std::string_view before = std::string_view(sheet.xml).substr(0, offset);
  const std::size_t cell = before.rfind("<c ");
  const std::string reference = cell == before.npos ? std::string() : reference_of(sheet.xml, cell);
  return reference.empty() ? sheet.name : sheet.name + "!" + reference;
}

std::string cell_of_shared_text(const std::vector<Worksheet>& sheets, std::string_view shared,
                                std::size_t offset) {
  std::size_t index = 0;
  for (std::size_t at = find_bytes(shared, "</si>"); at < offset && at != shared.npos;
       at = find_bytes(shared, "</si>", at + 1)) {
    ++index;
  }
  const std::string value = "<v>" + std::to_string(index) + "</v>";
  for (const Worksheet& sheet : sheets) {
    const std::string_view xml = sheet.xml;
    for (std::size_t at = xml.find(value); at != xml.npos; at = xml.find(value, at + 1)) {
      const std::size_t cell = xml.rfind("<c ", at);
      const std::string_view tag =
          cell == xml.npos ? std::string_view() : xml.substr(cell, xml.find('>', cell) - cell);
      if (tag.find("t=\"s\"") != tag.npos) {
        return sheet.name + "!" + reference_of(xml, cell);
      }
    }
  }
  return "sharedStrings";
}

}  // namespace mingbai::attachment
