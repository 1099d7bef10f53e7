// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/decode.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include <unicode/ucnv.h>

#include "index/base/byte_block.h"
#include "index/base/diagnostic.h"
#include "index/base/language.h"
#include "index/text/characters.h"

namespace mingbai::text {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Error error_at(std::string_view bytes, std::size_t offset, Text what) {
  const auto line =
      1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  return {ErrorCode::kInvalid,
          substitute(say(what), {std::to_string(offset), std::to_string(line)})};
}

// NUL and controls, but not tab, line feed, form feed (Word's page breaks) and carriage return.
bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\f' && byte != '\r';
}

// Where a text file cannot go on.
std::size_t first_control(std::string_view bytes) {
  std::size_t from = 0;
  for (; from + kByteBlock <= bytes.size(); from += kByteBlock) {
    const ByteBlock c = load_block(bytes.data() + from);
    if (any_of((c < 0x20) & (c != '\t') & (c != '\n') & (c != '\f') & (c != '\r'))) {
      break;
    }
  }
  const auto* const at = std::find_if(bytes.data() + from, bytes.data() + bytes.size(), is_control);
  return at == bytes.data() + bytes.size() ? bytes.npos
                                           : static_cast<std::size_t>(at - bytes.data());
}

// Three bytes whose first one leaves no room for overlong forms and surrogates: nearly all of a
// Chinese text.
bool is_plain_three(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  return at + 2 < bytes.size() && byte(0) > 0xE0 && byte(0) < 0xF0 && byte(0) != 0xED &&
         (byte(1) & 0xC0U) == 0x80U && (byte(2) & 0xC0U) == 0x80U;
}

std::size_t first_bad_utf8(std::string_view bytes) {
  for (std::size_t i = 0, length = 0; i < bytes.size(); i += length) {
    if (is_plain_three(bytes, i)) {
      length = 3;
      continue;
    }
    // U+FFFD that was really written is three bytes long.
    if (decode_at(bytes, i, length) == kReplacement && length == 1) {
      return i;
    }
  }
  return bytes.npos;
}

// What a converter made of the bytes, or where it stopped.
struct Conversion {
  std::string text;
  std::size_t bad = std::string_view::npos;
};

// A lead surrogate at the end is left for the next call, its other half is still to come; returns
// how many units are left, moved to the front.
std::size_t append_utf16(std::string& out, std::vector<UChar>& units, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    char32_t c = units[i];
    if (U16_IS_LEAD(c)) {
      if (i + 1 == count) {
        units[0] = units[i];
        return 1;
      }
      c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, units[i + 1]));
      ++i;
    }
    append_utf8(out, c);
  }
  return 0;
}

std::optional<Conversion> convert_strictly(const char* name, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name, &status));
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) {
    return std::nullopt;
  }
  Conversion result;
  result.text.reserve(bytes.size() + bytes.size() / 2);
  std::vector<UChar> units(std::size_t{1} << 14U);
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  std::size_t kept = 0;
  do {
    status = U_ZERO_ERROR;
    UChar* to = units.data() + kept;
    ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from, end, nullptr, true,
                   &status);
    kept = append_utf16(result.text, units, static_cast<std::size_t>(to - units.data()));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) {
    // The converter has swallowed the bad sequence already; its bytes tell where it began.
    char bad_bytes[16];
    auto bad_length = static_cast<int8_t>(sizeof bad_bytes);
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), bad_bytes, &bad_length, &ignored);
    const auto consumed = static_cast<std::size_t>(from - bytes.data());
    const auto length =
        static_cast<std::size_t>(U_SUCCESS(ignored) && bad_length > 0 ? bad_length : 1);
    result.bad = consumed - std::min(consumed, length);
  }
  return result;
}

Result<Decoded> decode_utf16(std::string_view bytes, Encoding encoding) {
  const bool little = encoding == Encoding::kUtf16Le;
  auto conversion = convert_strictly(little ? "UTF-16LE" : "UTF-16BE", bytes.substr(2));
  if (!conversion) {
    return fail(ErrorCode::kInternal,
                say({"ICU 打不开 UTF-16 转换器", "ICU has no UTF-16 converter"}));
  }
  if (conversion->bad != bytes.npos) {
    return fail(error_at(bytes, conversion->bad + 2,
                         {"第 {0} 字节（约第 {1} 行）处 UTF-16 编码损坏",
                          "broken UTF-16 at byte {0} (about line {1})"}));
  }
  if (const std::size_t at = first_control(conversion->text); at != bytes.npos) {
    return fail(
        error_at(conversion->text, at,
                 {"不是文本文件：转成 UTF-8 后第 {0} 字节（第 {1} 行）是控制字符",
                  "not a text file: control character at byte {0} (line {1}) after conversion"}));
  }
  return Decoded{std::move(conversion->text), encoding};
}

Result<Decoded> decode_gb18030(std::string_view bytes, std::size_t bad_utf8) {
  auto conversion = convert_strictly("gb18030", bytes);
  if (!conversion) {
    return fail(ErrorCode::kInternal,
                say({"ICU 打不开 GB18030 转换器", "ICU has no GB18030 converter"}));
  }
  if (conversion->bad == bytes.npos) {
    return Decoded{std::move(conversion->text), Encoding::kGb18030};
  }
  // The reading that got further is the one that the author meant.
  return fail(error_at(bytes, std::max(conversion->bad, bad_utf8),
                       {"第 {0} 字节（第 {1} 行）既不是 UTF-8 也不是 GB18030",
                        "byte {0} (line {1}) is neither UTF-8 nor GB18030"}));
}

}  // namespace

Result<Decoded> decode(std::string_view bytes) {
  if (bytes.substr(0, 2) == kUtf16LeMark) {
    return decode_utf16(bytes, Encoding::kUtf16Le);
  }
  if (bytes.substr(0, 2) == kUtf16BeMark) {
    return decode_utf16(bytes, Encoding::kUtf16Be);
  }
  if (const std::size_t at = first_control(bytes); at != bytes.npos) {
    return fail(error_at(bytes, at,
                         {"不是文本文件：第 {0} 字节（第 {1} 行）是控制字符",
                          "not a text file: control byte at {0} (line {1})"}));
  }
  const bool marked = bytes.substr(0, kUtf8Mark.size()) == kUtf8Mark;
  const std::size_t bad = first_bad_utf8(bytes);
  if (bad == bytes.npos) {
    return Decoded{std::string(bytes.substr(marked ? kUtf8Mark.size() : 0)),
                   marked ? Encoding::kUtf8Bom : Encoding::kUtf8};
  }
  if (marked) {
    return fail(error_at(
        bytes, bad,
        {"第 {0} 字节（第 {1} 行）处 UTF-8 编码损坏", "broken UTF-8 at byte {0} (line {1})"}));
  }
  return decode_gb18030(bytes, bad);
}

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kUtf8Bom:
      return "UTF-8 (BOM)";
    case Encoding::kGb18030:
      return "GB18030";
    case Encoding::kUtf16Le:
      return "UTF-16LE";
    case Encoding::kUtf16Be:
      return "UTF-16BE";
  }
  return {};
}

}  // namespace mingbai::text
