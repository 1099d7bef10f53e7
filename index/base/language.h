// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The language in which the program speaks to its user. Content is always Chinese.

#include <string>
#include <string_view>

namespace mingbai {

enum class Language { kChinese, kEnglish };

// One wording in both languages; both point to string literals.
struct Text {
  std::string_view zh;
  std::string_view en;

  constexpr std::string_view in(Language language) const {
    return language == Language::kEnglish ? en : zh;
  }
};

// The language of this process, for Error messages made deep inside a module: MINGBAI_LANG=en is
// English, everything else Chinese. Read once; thread-safe.
Language process_language();

// Shorthand for an Error's sentence in the language of the process.
std::string say(Text text);

}  // namespace mingbai
