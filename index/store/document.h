// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A record as a draft for the index. Internal to this module. One DocumentMaker per thread.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/draft.h"
#include "index/store/record.h"
#include "index/store/terms.h"
#include "index/text/pinyin.h"

namespace mingbai::store {

class DocumentMaker {
 public:
  // Both must outlive it.
  DocumentMaker(const text::Lexicon& lexicon, const text::Pinyin& pinyin)
      : terms_(lexicon), pinyin_(pinyin) {}

  void fill(const Record& record, Draft& document);

 private:
  void add_text(const Record& record, Draft& document);
  void add_sounds(std::string_view title, Draft& document) const;
  void add_counted(std::string_view prefix, Draft& document);

  TermMaker terms_;
  const text::Pinyin& pinyin_;
  std::vector<TermSpan> spans_;          // scratch, as are the following
  std::vector<std::string_view> words_;  // into folded texts that outlive them
  std::string term_;
};

}  // namespace mingbai::store
