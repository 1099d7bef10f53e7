// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A household's page -> a sealed page that may stand on a public site: the only way out for a
// HouseholdPage besides paper. The same page and keys give the same bytes. Thread-safe; deriving
// the key of the words takes Cost::memory while it lasts.
//
// What this protects and what it does not: THREATS.md. The bytes: FORMAT.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "generator/render/page.h"
#include "generator/seal/card_keys.h"
#include "generator/seal/cipher.h"
#include "index/base/error.h"

namespace mingbai::seal {

// What may be written among public files. Made by seal() alone.
class SealedPage {
 public:
  const std::string& path() const { return path_; }  // below the site's root
  const std::string& bytes() const { return bytes_; }

 private:
  friend Result<SealedPage> seal(const render::HouseholdPage& page, std::int32_t day,
                                 const CardKeys& keys, std::string_view standing, Cost cost);
  SealedPage(std::string path, std::string bytes)
      : path_(std::move(path)), bytes_(std::move(bytes)) {}
  std::string path_;
  std::string bytes_;
};

// `day`: since when the page says what it says, in days since 1970-01-01. `standing`: the script
// that stands at the page's path, or nothing; when it is of the same keys and cost, the key of the
// words, which is dear, is taken over from it.
Result<SealedPage> seal(const render::HouseholdPage& page, std::int32_t day, const CardKeys& keys,
                        std::string_view standing, Cost cost = {});

struct OpenedPage {
  std::int32_t day = 0;
  std::string html;
};

// Nothing for a wrong key as for a damaged page.
std::optional<OpenedPage> open_with_code(std::string_view script, std::string_view code);
std::optional<OpenedPage> open_with_words(std::string_view script, std::string_view passphrase);
// The sealer itself; also nothing when the head is not of its own making.
std::optional<OpenedPage> open_own(std::string_view script, const CardKeys& keys);

// The script that opens pages in the browser; to stand at kOpenerPath.
std::string_view opener_script();
inline constexpr std::string_view kOpenerPath = "cards/opener.js";

}  // namespace mingbai::seal
