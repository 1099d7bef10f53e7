// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Follows the destinations of a body: asks the resolver, reports those that lead nowhere, and keeps
// the list of all. Internal; one per render() call.

#include <string>
#include <string_view>
#include <vector>

#include "generator/markdown/render.h"
#include "generator/markdown/reporter.h"

namespace mingbai::markdown {

class Destinations {
 public:
  struct Followed {
    bool shown = true;      // false: only the text is shown, not the link
    bool external = false;  // http or https
    std::string url;
    std::string note;
    Spot spot;
  };

  Destinations(const Options& options, Reporter& reporter, std::vector<Link>& links)
      : options_(options), reporter_(reporter), links_(links) {}

  // `written` as libcmark gives it, marks included.
  Followed follow(std::string_view written, LinkUse use);
  // Links to headings of the same page, once all are known.
  void check_anchors(const std::vector<Heading>& headings);

 private:
  struct WantedAnchor {
    std::string anchor;
    Spot spot;
  };

  Spot find(std::string_view written);
  void ask_resolver(const std::string& destination, LinkUse use, Followed& followed);
  void report_unresolved(const std::string& path, const LinkTarget& target, Spot spot);

  const Options& options_;
  Reporter& reporter_;
  std::vector<Link>& links_;
  std::vector<WantedAnchor> wanted_;
};

}  // namespace mingbai::markdown
