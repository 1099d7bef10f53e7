// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is typed as pinyin: it is refused, or it finds itself in a text of its own reading, and
// the ways to cut it stay within bounds. The same bytes as a site's table of readings.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "index/text/fold.h"
#include "index/text/sound_pattern.h"
#include "index/text/syllable.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingbai;
  const std::string text(reinterpret_cast<const char*>(data), size);
  static const text::Pinyin pinyin;
  const std::string folded = text::fold(text);
  if (const auto pattern = text::SoundPattern::parse(folded, pinyin)) {
    // A pattern is typed with tones or without; the text that it is looked for in has none.
    const auto sounds = pinyin.sounds(text::without_tones(folded));
    (void)pattern->find(sounds, {});
    if (!pattern->has_letters() && pattern->equals(sounds) != 0U) {
      std::abort();
    }
    (void)pattern->neighbours();
    if (pattern->keys(16).size() > 16) {
      std::abort();
    }
  }
  Diagnostics told;
  const text::Pinyin site(text::read_pinyin_words("pinyin.txt", text, told));
  (void)site.sounds(folded);
  return 0;
}
