// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "generator/template/compare.h"
#include "generator/template/messages.h"
#include "generator/template/text_filters.h"

namespace mingbai::templates {
namespace {

constexpr int kDeepestJson = 64;

// JSON that may stand inside <script>: < > & and ' are written as \u00XX, so neither "</script>"
// nor "<!--" can appear, and neither can the two line separators that old browsers choke on.
class JsonWriter {
 public:
  explicit JsonWriter(CallStatus& status) : status_(status) {}

  std::string out;

  void write(const Value& value) {
    if (!status_.spend(1)) {
      return;
    }
    switch (value.kind()) {
      case Kind::kText:
        text(value.text());
        break;
      case Kind::kList:
        sequence(value.list());
        break;
      case Kind::kMap:
        map(value.map());
        break;
      case Kind::kNull:
        out += "null";
        break;
      case Kind::kReal:
        if (!std::isfinite(value.real())) {
          out += "null";
          break;
        }
        [[fallthrough]];
      default:
        append_plain(out, value);
    }
  }

 private:
  void sequence(const List& items) {
    out += '[';
    for (std::size_t i = 0; i < items.size() && !status_.failed(); ++i) {
      out += i == 0 ? "" : ",";
      write(items[i]);
    }
    out += ']';
  }

  void map(const Map& map) {
    out += '{';
    bool first = true;
    for (const Map::Entry& entry : map) {
      if (status_.failed()) {
        return;
      }
      out += first ? "" : ",";
      first = false;
      text(entry.name);
      out += ':';
      write(entry.value);
    }
    out += '}';
  }

  void text(std::string_view text) {
    status_.spend_bytes(text.size());
    out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::string_view three = text.substr(i, 3);
      if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") {
        out += three == "\xE2\x80\xA8" ? "\\u2028" : "\\u2029";
        i += 2;
      } else {
        character(text[i]);
      }
    }
    out += '"';
  }

  void character(char c) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '"':
      case '\\':
        out += '\\';
        out += c;
        return;
      case '\n':
        out += "\\n";
        return;
      case '\t':
        out += "\\t";
        return;
      default:
        break;
    }
    if (byte < 0x20 || byte == 0x7F || c == '<' || c == '>' || c == '&' || c == '\'') {
      out += "\\u00";
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    } else {
      out += c;
    }
  }

  CallStatus& status_;
};

}  // namespace

Value filter_json(const FilterCall& call) {
  if (call.input.depth() > kDeepestJson) {
    call.status.fail(messages::kValueTooDeep, {std::to_string(kDeepestJson)});
    return {};
  }
  JsonWriter writer(call.status);
  writer.write(call.input);
  return std::move(writer.out);
}

}  // namespace mingbai::templates
