// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/index_parts.h"

#include "index/base/file_system.h"
#include "index/store/database.h"
#include "index/store/packing.h"
#include "index/store/schema.h"

namespace mingbai::store {

std::string recent_folder(const std::string& folder) {
  return join_path(folder, "recent");
}

bool has_recent_part(const std::string& folder) {
  return RealFileSystem().exists(join_path(recent_folder(folder), "iamglass"));
}

IndexParts::IndexParts(const std::string& folder) : main(folder) {
  if (!has_recent_part(folder)) {
    return;
  }
  Xapian::Database later(recent_folder(folder));
  if (later.get_metadata(std::string(kFormatKey)).empty()) {
    return;  // being made at this moment: nothing is committed yet
  }
  recent = later;
  hidden = unpack_documents(later.get_metadata(std::string(kHiddenKey)));
}

std::string IndexParts::metadata(std::string_view key) const {
  return (recent ? *recent : main).get_metadata(std::string(key));
}

Result<void> IndexParts::check(const std::string& folder) const {
  auto known = check_format(main, folder);
  return known && recent ? check_format(*recent, folder) : known;
}

Xapian::rev IndexParts::revision() const {
  return main.get_revision() + (recent ? recent->get_revision() : 0);
}

Xapian::doccount IndexParts::document_count() const {
  return main.get_doccount() - static_cast<Xapian::doccount>(hidden.size()) +
         (recent ? recent->get_doccount() : 0);
}

std::string pack_documents(const std::vector<std::uint32_t>& documents) {
  Packer out;
  std::uint32_t last = 0;
  out.put(std::uint64_t{documents.size()});
  for (const std::uint32_t document : documents) {
    out.put(std::uint64_t{document - last});
    last = document;
  }
  return out.take();
}

std::vector<std::uint32_t> unpack_documents(std::string_view bytes) {
  Unpacker in(bytes);
  std::vector<std::uint32_t> documents(bytes.empty() ? 0 : in.count());
  std::uint32_t last = 0;
  for (std::uint32_t& document : documents) {
    last += static_cast<std::uint32_t>(in.number());
    document = last;
  }
  return documents;
}

}  // namespace mingbai::store
