// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/base/language.h"

#include <cstdlib>

namespace mingbai {

Language process_language() {
  static const Language language = [] {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing in this program calls setenv
    const char* value = std::getenv("MINGBAI_LANG");
    return value != nullptr && std::string_view(value).substr(0, 2) == "en" ? Language::kEnglish
                                                                            : Language::kChinese;
  }();
  return language;
}

std::string say(Text text) {
  return std::string(text.in(process_language()));
}

}  // namespace mingbai
