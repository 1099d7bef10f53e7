// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/escape.h"

#include <string>

#include <doctest/doctest.h>

using namespace mingbai;
using namespace mingbai::templates;

namespace {

using Append = void (*)(std::string&, std::string_view);

std::string escaped(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

// Long texts go block by block, short ones byte by byte: both must say the same of every byte,
// wherever it stands.
void check_every_byte(Append append) {
  const std::string plain(40, 'a');
  for (int byte = 0; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    const std::string alone = escaped(append, "b" + one + "b");
    for (const std::size_t at :
         {std::size_t{0}, std::size_t{15}, std::size_t{16}, std::size_t{39}}) {
      CAPTURE(byte);
      CAPTURE(at);
      const std::string text = plain.substr(0, at) + "b" + one + "b" + plain.substr(at);
      CHECK(escaped(append, text) == plain.substr(0, at) + alone + plain.substr(at));
    }
  }
}

}  // namespace

TEST_CASE("转义：长短文本里的每一个字节都一样处理") {
  check_every_byte(append_html);
  check_every_byte(append_url);
}

TEST_CASE("转义：只有无害的协议可以当网址") {
  for (const std::string_view good : {"", "a/b.html", "../a:b", "#x", "?q=a:b", "https://a.cn",
                                      "TEL:110", " mailto:a@b", "a&#58"}) {
    CAPTURE(good);
    CHECK(has_harmless_scheme(good));
  }
  for (const std::string_view bad : {"javascript:alert(1)", "data:text/html,x", "a&#x3a:b", ":"}) {
    CAPTURE(bad);
    CHECK_FALSE(has_harmless_scheme(bad));
  }
}
