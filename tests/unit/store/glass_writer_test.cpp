// SPDX-License-Identifier: GPL-3.0-or-later

// The library itself is the judge: what GlassWriter writes must read like what Xapian writes.

#include "index/store/glass_writer.h"

#include <random>

#include <xapian.h>

#include "tests/unit/store/fixture.h"

namespace mingbai::store {
namespace {

Xapian::Document document_of(const Draft& draft) {
  Xapian::Document document;
  for (std::size_t i = 0; i < draft.term_count(); ++i) {
    document.add_term(std::string(draft.term(i).text), draft.term(i).count);
  }
  for (const Draft::Value& value : draft.values()) {
    document.add_value(value.slot, value.bytes);
  }
  document.set_data(draft.data());
  return document;
}

// Everything that a database can be asked, as text.
std::string contents(const Xapian::Database& database) {
  std::ostringstream out;
  out << database.get_doccount() << ' ' << database.get_lastdocid() << ' '
      << database.get_total_length() << ' ' << database.get_doclength_lower_bound() << ' '
      << database.get_doclength_upper_bound() << '\n';
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    out << *term << ' ' << term.get_termfreq() << ' ' << database.get_collection_freq(*term) << ':';
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      out << ' ' << *at << '*' << at.get_wdf();
    }
    out << '\n';
  }
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    out << *at << '=' << database.get_doclength(*at) << ' ' << database.get_document(*at).get_data()
        << '\n';
  }
  for (const Xapian::valueno slot : {0U, 1U, 7U, 300U}) {
    out << slot << ' ' << database.get_value_freq(slot) << ' '
        << database.get_value_lower_bound(slot) << ' ' << database.get_value_upper_bound(slot);
    for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at) {
      out << ' ' << at.get_docid() << '=' << *at;
    }
    out << '\n';
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    out << *key << '=' << database.get_metadata(*key) << '\n';
  }
  return out.str();
}

// By chance, but the same each time: terms that are everywhere and terms that are once, counts of
// all sizes, data shorter and longer than a block.
std::vector<Draft> drafts(std::size_t count) {
  std::mt19937 engine(7);
  const auto random = [&engine] { return static_cast<std::uint32_t>(engine()); };
  std::vector<Draft> all(count);
  for (std::size_t i = 0; i < count; ++i) {
    Draft& draft = all[i];
    draft.add_term("everywhere", 1 + random() % 3);
    draft.add_boolean_term("Q" + std::to_string(i));
    draft.add_term(std::string("zero\0inside", 11));
    for (std::size_t j = 0; j < 20; ++j) {
      draft.add_term("t" + std::to_string(random() % (1U << random() % 16)), random() % 300);
    }
    draft.add_value(0, "order" + std::to_string(random() % 100000));
    if (i % 3 == 0) {
      draft.add_value(1, std::string(random() % 40, 'v'));
    }
    if (i % 500 == 0) {
      draft.add_value(7, std::string(5000, 'w'));
      draft.add_value(300, "x");
    }
    std::string data;
    for (std::size_t left = i % 50 == 0 ? 30000 : random() % 200; left > 0; --left) {
      data.push_back(static_cast<char>('a' + random() % 26));
    }
    draft.set_data(std::move(data));
  }
  return all;
}

void write_both(const std::string& ours, const std::string& theirs, std::size_t count,
                std::size_t most_bytes) {
  std::filesystem::create_directory(ours);
  auto writer = GlassWriter::create(ours, most_bytes);
  REQUIRE(writer);
  Xapian::WritableDatabase database(theirs, Xapian::DB_CREATE);
  for (Draft& draft : drafts(count)) {
    database.add_document(document_of(draft));
    draft.deflate_data();
    REQUIRE(writer->add(draft));
  }
  for (const auto& [key, value] : {std::pair{"format", "1"}, {"words", "一\n二"}, {"empty", ""}}) {
    writer->set_metadata(key, value);
    database.set_metadata(key, value);
  }
  REQUIRE(writer->finish(content_hash("identity")));
  database.commit();
}

TEST_CASE("整库写成：与 Xapian 自己写的逐项相同，归并几段都一样") {
  const TemporaryFolder folder;
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{3000}}) {
    for (const std::size_t most_bytes : {std::size_t{1} << 26U, std::size_t{1} << 19U}) {
      CAPTURE(count);
      const std::string ours = folder / "ours";
      const std::string theirs = folder / "theirs";
      write_both(ours, theirs, count, most_bytes);
      CHECK(contents(Xapian::Database(ours)) == contents(Xapian::Database(theirs)));
      std::filesystem::remove_all(ours);
      std::filesystem::remove_all(theirs);
    }
  }
}

TEST_CASE("整库写成：归并几段，文件逐字节相同") {
  const TemporaryFolder folder;
  write_both(folder / "one", folder / "x", 2000, std::size_t{1} << 26U);
  write_both(folder / "many", folder / "y", 2000, std::size_t{1} << 19U);
  CHECK(bytes_of(folder / "one") == bytes_of(folder / "many"));
  CHECK_FALSE(bytes_of(folder / "one").contains("postings.tmp"));
}

TEST_CASE("整库写成：Xapian 能接着往里写") {
  const TemporaryFolder folder;
  write_both(folder / "ours", folder / "theirs", 1500, std::size_t{1} << 26U);
  for (const std::string& path : {folder / "ours", folder / "theirs"}) {
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    for (const Draft& draft : drafts(700)) {
      database.add_document(document_of(draft));
    }
    database.commit();
  }
  CHECK(contents(Xapian::Database(folder / "ours")) ==
        contents(Xapian::Database(folder / "theirs")));
}

TEST_CASE("整库写成：数的编码保持大小顺序") {
  std::string last;
  for (const std::uint32_t number :
       {0U, 1U, 0x7FFFU, 0x8000U, 0x3FFFFFU, 0x400000U, 0x1FFFFFFFU, 0x20000000U, 0xFFFFFFFFU}) {
    std::string key;
    pack_sorted(key, number);
    CHECK(last < key);
    last = key;
  }
}

}  // namespace
}  // namespace mingbai::store
