// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One pass over the bytes of a text for everything that must not be published: digits first, since
// they are rare, then the few characters with which words about households and illnesses end.
// Const after making; shared by threads.

#include <string>
#include <string_view>
#include <vector>

#include "generator/check/digit_run.h"
#include "generator/check/private_finding.h"

namespace mingbai::check {

class PrivateScanner {
 public:
  // `official`: telephones and accounts that may stand on a page, as written; "0394-… , 138…".
  explicit PrivateScanner(const std::vector<std::string>& official);

  // In order of place. `text`: Markdown, HTML, XML, JSON, CSV or plain, UTF-8; other bytes are
  // passed over. kTightOnly for drawings, whose co-ordinates stand side by side.
  std::vector<PrivateFinding> scan(std::string_view text, Joining joining = Joining::kAll) const;

 private:
  void check_run(std::string_view text, const DigitRun& run,
                 std::vector<PrivateFinding>& found) const;

  std::vector<std::string> official_;  // digits, sorted
};

}  // namespace mingbai::check
