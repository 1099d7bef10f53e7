// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/spelled_name.h"

#include "index/base/strings.h"
#include "index/text/fold.h"

namespace mingbai::site {

std::string spelled_name(const text::Pinyin& pinyin, std::string_view name) {
  const std::string folded = text::fold(name);
  std::string out;
  for (const text::Sound& sound : pinyin.sounds(folded)) {
    if (!sound.readings().empty()) {
      out += text::spelled(sound.readings().front());
    } else if (sound.character < 0x80) {
      out += ascii_lower(folded.substr(sound.offset, sound.length));
    }
  }
  return out;
}

}  // namespace mingbai::site
