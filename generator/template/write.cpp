// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/compare.h"
#include "generator/template/escape.h"
#include "generator/template/messages.h"
#include "generator/template/renderer.h"
#include "index/base/strings.h"

namespace mingbai::templates {

void Renderer::write(const Value& value, Escape escape, Offset at) {
  if (value.kind() == Kind::kText) {
    write_text(value, escape, at);
  } else if (!append_plain(*now_.out, value)) {  // numbers need no escaping anywhere
    fail(messages::kCannotPrint, at, {kind_name(value), subject()});
  }
}

void Renderer::write_text(const Value& value, Escape escape, Offset at) {
  std::string& out = *now_.out;
  const std::string_view text = value.text();
  const bool markup = value.markup() != Markup::kNone;
  if (markup) {
    status_.spend_bytes(text.size());  // its tags may cost much and leave little
  }
  switch (escape) {
    case Escape::kHtml:
      if (markup) {
        out += text;
      } else {
        append_html(out, text);
      }
      break;
    case Escape::kHtmlPlain:
    case Escape::kHtmlAttribute:
      append_html(out, markup ? std::string_view{plain_text(value)} : text);
      break;
    case Escape::kHtmlUrl:
    case Escape::kHtmlSrcset:
    case Escape::kXmlUrl:
      write_url(markup ? std::string_view{plain_text(value)} : text, escape, at);
      break;
    case Escape::kXml:
      // HTML in a feed is text to the feed: escaped once more, as RSS wants it.
      if (value.markup() == Markup::kXml) {
        out += text;
      } else {
        append_xml(out, text);
      }
      break;
    case Escape::kXmlAttribute:
      append_xml(out, markup ? std::string_view{plain_text(value)} : text);
      break;
    case Escape::kNone:
      out += markup ? std::string_view{plain_text(value)} : text;
      break;
    case Escape::kJson:
      out += text;
      break;
  }
}

void Renderer::write_url(std::string_view url, Escape escape, Offset at) {
  std::string& out = *now_.out;
  if (escape == Escape::kHtmlSrcset) {
    append_srcset_url(out, url);
  } else {
    append_url(out, url);
  }
  // The whole value so far: a scheme may have come in pieces.
  const std::size_t start = std::min(now_.url_start, out.size());
  if (!has_harmless_scheme(std::string_view{out}.substr(start))) {
    const Template& owner = *now_.owner;
    diagnostics_.add(messages::kUnsafeUrl, owner.source.place(at), owner.source.excerpt(at),
                     {std::string(utf8_prefix(url, 100)), subject()});
    out.resize(start);
    out += '#';
  }
}

}  // namespace mingbai::templates
