// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The numbers by which documents are known: 发文字号 (国办发〔2017〕47号) and decrees
// (国务院令第588号). A document's own number stands in its record, or at the head of its text by
// itself; what stands further down or in a sentence that cites (根据…、…文件) is another one's.
// Pure; thread-safe.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/record.h"
#include "index/text/document_number.h"

namespace mingbai::store {

struct NumberTerms {
  std::vector<text::DocumentNumber> own;
  std::vector<text::DocumentNumber> cited;
  std::vector<int> own_decrees;
  std::vector<int> cited_decrees;
};

NumberTerms find_numbers(const Record& record);

struct DecreeMention {
  std::size_t offset = 0;  // bytes
  std::size_t length = 0;
  int number = 0;
};
// 令第588号, 令 第588号, 令588号, 令第五百八十八号, left to right.
std::vector<DecreeMention> find_decrees(std::string_view folded);

}  // namespace mingbai::store
