// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/packing.h"

#include <limits>

#include "index/store/packed_record.h"
#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

TEST_CASE("打包：数和字符串原样取回") {
  Packer out;
  const std::uint64_t numbers[] = {0, 1, 127, 128, 300, std::numeric_limits<std::uint64_t>::max()};
  for (const std::uint64_t number : numbers) {
    out.put(number);
  }
  out.put(std::string_view("低保"));
  out.put(std::vector<std::string>{"a", "", "乙"});
  const std::string bytes = out.take();
  Unpacker in(bytes);
  for (const std::uint64_t number : numbers) {
    CHECK(in.number() == number);
  }
  CHECK(in.text() == "低保");
  CHECK(in.texts() == std::vector<std::string>{"a", "", "乙"});
  CHECK(in.ok());
  CHECK(in.done());
}

TEST_CASE("打包：坏字节不越界，说明坏了") {
  for (const std::string_view bytes :
       {"", "\xFF", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", "\x05"}) {
    Unpacker in(bytes);
    (void)in.texts();
    CHECK_FALSE(in.ok());
    CHECK(in.text().empty());
  }
}

bool same(const Record& a, const Record& b) {
  return record_hash(a) == record_hash(b);
}

TEST_CASE("记录：每个字段原样取回") {
  Record made = village_records()[1];
  made.kind = {"policy", "政策文件"};
  made.tags = {"资助", "寄宿生"};
  made.effective_day = -40;
  made.expires_day = 20000;
  made.index_number = "K0001-0203-2021";
  made.summary = "摘要";
  made.replaced_by = {"a", "b"};
  const auto back = unpack_record(pack_record(made));
  REQUIRE(back);
  CHECK(same(*back, made));
  CHECK(back->effective_day == -40);
  CHECK(back->date == made.date);
  CHECK(back->place == made.place);
}

TEST_CASE("记录：任何一个字段变了，指纹就变") {
  const Record made = village_records()[1];
  const auto differs = [&](auto change) {
    Record changed = made;
    change(changed);
    return !same(changed, made);
  };
  CHECK(differs([](Record& r) { r.id += "x"; }));
  CHECK(differs([](Record& r) { r.url += "x"; }));
  CHECK(differs([](Record& r) { r.title += "x"; }));
  CHECK(differs([](Record& r) { r.column.shown += "x"; }));
  CHECK(differs([](Record& r) { r.kind.id += "x"; }));
  CHECK(differs([](Record& r) { r.organs.pop_back(); }));
  CHECK(differs([](Record& r) { r.place.pop_back(); }));
  CHECK(differs([](Record& r) { r.topics.front().shown += "x"; }));
  CHECK(differs([](Record& r) { r.tags.emplace_back("x"); }));
  CHECK(differs([](Record& r) { r.date.reset(); }));
  CHECK(differs([](Record& r) { r.effective_day = 1; }));
  CHECK(differs([](Record& r) { r.expires_day = 1; }));
  CHECK(differs([](Record& r) { r.validity = Validity::kPending; }));
  CHECK(differs([](Record& r) { r.number += "x"; }));
  CHECK(differs([](Record& r) { r.index_number += "x"; }));
  CHECK(differs([](Record& r) { r.summary += "x"; }));
  CHECK(differs([](Record& r) { r.body += "x"; }));
  CHECK(differs([](Record& r) { r.replaced_by.emplace_back("x"); }));
}

TEST_CASE("记录：截断或改动的数据不会出错") {
  const std::string bytes = pack_record(village_records()[1]);
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK_FALSE(unpack_record(std::string_view(bytes).substr(0, length)));
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    (void)unpack_record(damaged);
    (void)stored_text(damaged);
  }
}

}  // namespace
}  // namespace mingbai::store
