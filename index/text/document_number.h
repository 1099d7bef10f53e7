// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 发文字号, as GB/T 9704-2012 builds it: 机关代字 + 〔年份〕 + 顺序号 + 号 (国办发〔2017〕47号).
// People type it in every bracket style; all spellings share one key. Pure; thread-safe.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingbai::text {

struct DocumentNumber {
  std::string agency;  // 国办发; folded (simplified, half-width)
  int year = 0;        // four digits
  int number = 0;      // 1 to 99999

  std::string key() const;      // 国办发-2017-47
  std::string display() const;  // 国办发〔2017〕47号

  friend bool operator==(const DocumentNumber&, const DocumentNumber&) = default;
};

// A field's or query's whole text: 国办发〔2017〕47号, [2017], 【2017】, （2017）, (2017),
// ﹝2017﹞, 2017-47, 国办发2017年47号, 第47号, 國辦發〔2017〕47號, full-width digits, spaces
// anywhere, 号 missing, one bracket lost (豫扶贫办〔2017129号). Empty when it is not one.
std::optional<DocumentNumber> parse_document_number(std::string_view text);

struct DocumentNumberMention {
  std::size_t offset = 0;  // bytes
  std::size_t length = 0;
  DocumentNumber number;
};
// Those in running text, left to right; only forms with brackets or 号.
std::vector<DocumentNumberMention> find_document_numbers(std::string_view text);

}  // namespace mingbai::text
