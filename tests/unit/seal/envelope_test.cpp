// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/seal/envelope.h"

#include <doctest/doctest.h>

using namespace mingbai;
using namespace mingbai::seal;

namespace {

Envelope sample() {
  Envelope envelope;
  envelope.salt = std::string(kSaltBytes, 's');
  envelope.code = {std::string(kNonceBytes, 'a'), std::string(kKeyBytes + kTagBytes, 'b')};
  envelope.words = {std::string(kNonceBytes, 'c'), std::string(kKeyBytes + kTagBytes, 'd')};
  envelope.mark = std::string(kMarkBytes, 'm');
  envelope.nonce = std::string(kNonceBytes, 'n');
  envelope.body = std::string(4096 + kTagBytes, 'x');
  return envelope;
}

}  // namespace

TEST_CASE("信封：写成字节再读回来一样") {
  const std::string bytes = encode(sample());
  const auto read = decode(bytes);
  REQUIRE(read);
  CHECK(encode(*read) == bytes);
  CHECK(read->cost == Cost{});
  CHECK(read->words.key == sample().words.key);
}

TEST_CASE("信封：缺一截、多一截、别的记号、要价太高的都不认") {
  const std::string bytes = encode(sample());
  for (std::size_t length = 0; length < 300; ++length) {
    CHECK_FALSE(decode(std::string_view(bytes).substr(0, length)));
  }
  CHECK_FALSE(decode(std::string_view(bytes).substr(0, bytes.size() - 1)));
  CHECK_FALSE(decode(bytes + "x"));
  CHECK_FALSE(decode("MBS2" + bytes.substr(4)));
  Envelope dear = sample();
  dear.cost.memory = 1U << 20U;
  CHECK_FALSE(decode(encode(dear)));
  dear.cost = {8, 1000};
  CHECK_FALSE(decode(encode(dear)));
  dear.cost = {0, 1};
  CHECK_FALSE(decode(encode(dear)));
}

TEST_CASE("脚本：整个文件是一句话才认，前后多一个字节都不认") {
  const std::string script = script_of("123456789012", sample());
  const auto read = parse_script(script);
  REQUIRE(read);
  CHECK(read->number == "123456789012");
  CHECK(encode(read->envelope) == encode(sample()));
  CHECK_FALSE(parse_script(script + " "));
  CHECK_FALSE(parse_script(" " + script));
  CHECK_FALSE(parse_script(script_of("12345678901", sample())));
  CHECK_FALSE(parse_script(script_of("12345678901a", sample())));
  CHECK_FALSE(parse_script(script_of("1234567890123", sample())));
  CHECK_FALSE(parse_script("mingbaiSealed(\"123456789012\",\"\");\n"));
  CHECK_FALSE(parse_script("mingbaiSealed(\""));
  CHECK_FALSE(parse_script(""));
}

TEST_CASE("脚本：同一个信封只有一种写法，别的字节混不进来") {
  const std::string script = script_of("123456789012", sample());
  for (int byte = 0; byte < 256; ++byte) {
    std::string changed = script;
    changed[3000] = static_cast<char>(byte);
    const auto read = parse_script(changed);
    CHECK((!read || script_of(read->number, read->envelope) == changed));
  }
}

TEST_CASE("补齐：长短相近的内容一样长，读回来分毫不差") {
  for (const std::size_t length : {0U, 1U, 4091U, 4092U, 4093U, 8188U, 8189U, 100000U}) {
    const std::string text(length, 'y');
    const std::string bytes = padded(text);
    CHECK((bytes.size() & (bytes.size() - 1)) == 0);
    CHECK(bytes.size() >= 4096);
    CHECK(unpadded(bytes) == text);
  }
  CHECK(padded(std::string(10, 'a')).size() == padded(std::string(4000, 'b')).size());
  CHECK_FALSE(unpadded(""));
  CHECK_FALSE(
      unpadded(std::string("\xff\xff\xff\xff"
                           "abc")));
}
