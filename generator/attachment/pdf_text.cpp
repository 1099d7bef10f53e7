// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/attachment/pdf_text.h"

#include <algorithm>

#include "generator/attachment/pdf_fonts.h"
#include "index/text/fold.h"

namespace mingbai::attachment {
namespace {

using Fonts = std::map<std::string, std::vector<PdfFont>, std::less<>>;

// Reads the operators that show text (ISO 32000-1, 9.4), a font of every name being its
// `variant`th.
class Content {
 public:
  Content(std::string_view stream, const Fonts& fonts, std::size_t variant)
      : stream_(stream), fonts_(fonts), variant_(variant) {}

  std::string text() {
    while (at_ < stream_.size()) {
      const char c = stream_[at_];
      if (c == '(') {
        shown_ += literal();
      } else if (c == '<' && !stream_.substr(at_).starts_with("<<")) {
        shown_ += hexadecimal();
      } else if (c == '/') {
        name_ = word();
      } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\'' || c == '"') {
        const std::string before = std::string(operand_);
        operate(word(), before);
      } else if ((c >= '0' && c <= '9') || c == '-' || c == '.') {
        operand_ = word();
      } else {
        ++at_;
      }
    }
    return std::move(out_);
  }

 private:
  std::string_view word() {
    const std::size_t begin = at_++;
    while (at_ < stream_.size() &&
           std::string_view(" \r\n\t\f()<>[]/%").find(stream_[at_]) == std::string_view::npos) {
      ++at_;
    }
    return stream_.substr(begin, at_ - begin);
  }

  std::string literal() {
    std::string bytes;
    int depth = 1;
    for (++at_; at_ < stream_.size(); ++at_) {
      char c = stream_[at_];
      if (c == '\\' && at_ + 1 < stream_.size()) {
        bytes += escaped();
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        ++at_;
        break;
      }
      bytes += c;
    }
    return bytes;
  }

  // at_ stands on the backslash, afterwards on the last character of the escape.
  std::string escaped() {
    const char c = stream_[++at_];
    if (c >= '0' && c <= '7') {
      int code = 0;
      std::size_t digits = 0;
      for (; digits < 3 && at_ < stream_.size() && stream_[at_] >= '0' && stream_[at_] <= '7';
           ++digits) {
        code = code * 8 + (stream_[at_++] - '0');
      }
      --at_;
      return std::string(1, static_cast<char>(static_cast<unsigned char>(code)));
    }
    switch (c) {
      case 'n':
        return "\n";
      case 'r':
        return "\r";
      case 't':
        return "\t";
      case '\n':
        return {};
      default:
        return std::string(1, c);
    }
  }

  std::string hexadecimal() {
    const std::size_t begin = at_ + 1;
    at_ = std::min(stream_.find('>', begin), stream_.size());
    return bytes_of_hex(std::string_view(stream_).substr(begin, at_++ - begin));
  }

  void operate(std::string_view name, std::string_view last_operand) {
    if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
      if (name == "'" || name == "\"") {
        out_ += '\n';
      }
      out_ += decoded(shown_);
    } else if (name == "Tf") {
      font_ = name_;
    } else if (name == "T*" || name == "Tm" || name == "ET" ||
               ((name == "Td" || name == "TD") && last_operand != "0")) {
      // Along the line the next piece goes on; elsewhere it is another line.
      if (!out_.empty() && out_.back() != '\n') {
        out_ += '\n';
      }
    }
    shown_.clear();
  }

  std::string decoded(const std::string& codes) const {
    const auto fonts = fonts_.find(font_);
    if (fonts == fonts_.end() || fonts->second.empty()) {
      return codes;
    }
    return fonts->second[std::min(variant_, fonts->second.size() - 1)].text_of(codes);
  }

  std::string_view stream_;
  const Fonts& fonts_;
  std::size_t variant_;
  std::size_t at_ = 0;
  std::string shown_;  // codes not yet shown by an operator
  std::string_view name_;
  std::string_view operand_;
  std::string font_;
  std::string out_;
};

bool shows_text(const std::string& stream) {
  return stream.find("Tf") != std::string::npos &&
         (stream.find("Tj") != std::string::npos || stream.find("TJ") != std::string::npos);
}

}  // namespace

std::vector<std::string> pdf_texts(const PdfFile& file) {
  const Fonts fonts = pdf_fonts(file);
  std::size_t variants = 1;
  for (const auto& [name, of_name] : fonts) {
    variants = std::max(variants, of_name.size());
  }
  std::vector<std::string> texts;
  for (const auto& [number, object] : file.objects) {
    if (shows_text(object.stream)) {
      for (std::size_t variant = 0; variant < variants; ++variant) {
        // Browsers take ⽰ (a radical) for 示: folding makes them one.
        texts.push_back(text::fold(Content(object.stream, fonts, variant).text()));
      }
    }
  }
  return texts;
}

}  // namespace mingbai::attachment
