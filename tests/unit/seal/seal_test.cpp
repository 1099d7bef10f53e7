// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/seal/seal.h"

#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "../render/sample.h"
#include "generator/render/renderer.h"
#include "generator/seal/envelope.h"
#include "index/base/memory_file_system.h"

using namespace mingbai;
using namespace mingbai::seal;

namespace {

constexpr Cost kCheap{64, 1};  // a test need not be slow

CardKeys keys_of(std::string_view household, int renewals = 0) {
  return card_keys({std::string(32, '\x01')}, household, renewals);
}

// A household's page can only be had from the renderer.
class Pages {
 public:
  Pages() {
    files_.put("t/household_card.html", "<p>{{ card.title }}</p>");
    for (const char* name :
         {"home", "document", "listing", "topic", "directory", "search", "404"}) {
      files_.put(std::string("t/") + name + ".html", "");
    }
    Diagnostics diagnostics;
    auto loaded = templates::TemplateSet::load(files_, {"t"}, diagnostics);
    REQUIRE(loaded);
    set_.emplace(std::move(*loaded));
    renderer_.emplace(fixture_.site, *set_, fixture_.assets);
  }
  render::HouseholdPage page(const std::string& title) const {
    benefit::BenefitCard card;
    card.title = title;
    Diagnostics diagnostics;
    auto made = renderer_->household_page(card, diagnostics);
    REQUIRE(!diagnostics.has_errors());
    return made;
  }

 private:
  render::sample::Fixture fixture_;
  MemoryFileSystem files_;
  std::optional<templates::TemplateSet> set_;
  std::optional<render::Renderer> renderer_;
};

SealedPage sealed(const std::string& title, const CardKeys& keys, std::string_view standing = {}) {
  static const Pages pages;
  auto made = seal::seal(pages.page(title), 17501, keys, standing, kCheap);
  REQUIRE(made);
  return *std::move(made);
}

}  // namespace

TEST_CASE("封存：码、五个词、封存的人都打得开，内容一字不差") {
  const CardKeys keys = keys_of("0042");
  const SealedPage page = sealed("示例 <甲>", keys);
  CHECK(page.path() == sealed_path(keys.number));
  for (const auto& opened :
       {open_with_code(page.bytes(), keys.code), open_with_words(page.bytes(), keys.passphrase),
        open_own(page.bytes(), keys)}) {
    REQUIRE(opened);
    CHECK(opened->html == "<p>示例 &lt;甲&gt;</p>");
    CHECK(opened->day == 17501);
  }
}

TEST_CASE("封存：别人的码、别人的词、旧卡都打不开") {
  const CardKeys keys = keys_of("0042", 1);
  const SealedPage page = sealed("示例", keys);
  for (const CardKeys& other : {keys_of("0042"), keys_of("0043"), keys_of("0042", 2)}) {
    CHECK_FALSE(open_with_code(page.bytes(), other.code));
    CHECK_FALSE(open_with_words(page.bytes(), other.passphrase));
    CHECK_FALSE(open_own(page.bytes(), other));
  }
  CHECK_FALSE(open_with_code(page.bytes(), ""));
  CHECK_FALSE(open_with_code(page.bytes(), std::string(100, 'x')));
  CHECK_FALSE(open_with_words(page.bytes(), ""));
}

TEST_CASE("封存：改一个字节、换到别的查询号就打不开") {
  const CardKeys keys = keys_of("0042");
  const SealedPage page = sealed("示例", keys);
  const auto script = parse_script(page.bytes());
  REQUIRE(script);
  const std::string bytes = encode(script->envelope);
  for (std::size_t at = 0; at < bytes.size(); at += 97) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    const auto envelope = decode(changed);
    if (envelope) {
      const std::string damaged = script_of(keys.number, *envelope);
      CHECK_FALSE(open_with_code(damaged, keys.code));
      CHECK_FALSE(open_own(damaged, keys));
    }
  }
  CHECK_FALSE(open_with_code(script_of("000000000000", script->envelope), keys.code));
}

TEST_CASE("封存：内容没变字节就不变；内容变了，词的钥匙不用重算") {
  const CardKeys keys = keys_of("0042");
  const SealedPage first = sealed("示例", keys);
  CHECK(sealed("示例", keys).bytes() == first.bytes());
  CHECK(sealed("示例", keys, first.bytes()).bytes() == first.bytes());
  const SealedPage second = sealed("示例二", keys, first.bytes());
  CHECK(second.bytes() != first.bytes());
  CHECK(second.bytes() == sealed("示例二", keys).bytes());
  CHECK(second.bytes().size() == first.bytes().size());
  CHECK(open_with_words(second.bytes(), keys.passphrase)->html == "<p>示例二</p>");
}

TEST_CASE("封存：站着的文件是别人放的，就不用它的头") {
  const CardKeys keys = keys_of("0042");
  const SealedPage page = sealed("示例", keys);
  auto script = parse_script(page.bytes());
  script->envelope.words.key[0] = static_cast<char>(script->envelope.words.key[0] ^ 1);
  CHECK(sealed("示例", keys, script_of(keys.number, script->envelope)).bytes() == page.bytes());
  CHECK(sealed("示例", keys, "alert(1)").bytes() == page.bytes());
}

TEST_CASE("封存：内容的长短看不出来") {
  const CardKeys keys = keys_of("0042");
  CHECK(sealed("短", keys).bytes().size() == sealed(std::string(3000, 'x'), keys).bytes().size());
}

TEST_CASE("共用的例子：字节永远不变，网页里的脚本也打开同一份") {
  std::ifstream file("vectors/sealed.json");
  const auto vector = nlohmann::json::parse(file);
  const CardKeys keys = keys_of(vector["household"].get<std::string>(), vector["renewals"]);
  CHECK(keys.number == vector["number"]);
  CHECK(base64(keys.code, Alphabet::kAddress) == vector["code"]);
  CHECK(keys.passphrase == vector["words"]);
  const SealedPage page = sealed(vector["title"], keys);
  CHECK(page.bytes() == vector["script"]);
  CHECK(open_with_words(page.bytes(), keys.passphrase)->html == vector["html"]);
}

TEST_CASE("打开网页用的脚本：带着许可声明，不用 WebAssembly，不留下什么") {
  const std::string_view script = opener_script();
  CHECK(script.find("MIT License") != script.npos);
  for (const std::string_view word : {"WebAssembly", "localStorage", "sessionStorage", "indexedDB",
                                      "document.cookie", "fetch(", "XMLHttpRequest", "eval("}) {
    CHECK(script.find(word) == script.npos);
  }
}
