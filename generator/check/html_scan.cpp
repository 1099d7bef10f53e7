// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/html_scan.h"

#include <algorithm>

#include <gumbo.h>

namespace mingbai::check {
namespace {

void read_element(const GumboElement& element, HtmlScan& scan) {
  for (const char* name : {"href", "src"}) {
    if (const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name)) {
      scan.links.push_back({gumbo_normalized_tagname(element.tag), found->value,
                            static_cast<int>(element.start_pos.line)});
    }
  }
  for (const char* name : {"id", "name"}) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    // The name of a form's field is no anchor; that of <a name> is.
    if (found != nullptr && (name[0] == 'i' || element.tag == GUMBO_TAG_A)) {
      scan.ids.emplace_back(found->value);
    }
  }
}

}  // namespace

HtmlScan scan_html(std::string_view html) {
  HtmlScan scan;
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  std::vector<const GumboNode*> open = {output->root};  // a stack of our own: depth is unbounded
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) {
      continue;
    }
    const GumboElement& element = node->v.element;
    read_element(element, scan);
    const bool holds_text = element.children.length > 0;
    if (element.tag == GUMBO_TAG_TITLE && holds_text && scan.title.empty()) {
      const auto* text = static_cast<const GumboNode*>(element.children.data[0]);
      if (text->type == GUMBO_NODE_TEXT) {
        scan.title = text->v.text.text;
      }
    }
    for (unsigned i = element.children.length; i > 0; --i) {
      open.push_back(static_cast<const GumboNode*>(element.children.data[i - 1]));
    }
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  std::sort(scan.ids.begin(), scan.ids.end());
  return scan;
}

}  // namespace mingbai::check
