// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/text_file.h"

#include "generator/source/messages.h"
#include "index/base/strings.h"
#include "index/text/decode.h"

namespace mingbai::source {
namespace {

// A CR alone ends a line for libyaml and Markdown but not for most editors; old Macs wrote it.
void mend_lone_returns(std::string& text) {
  for (std::size_t at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') {
      text[at] = '\n';
    }
  }
}

bool is_utf8(text::Encoding encoding) {
  return encoding == text::Encoding::kUtf8 || encoding == text::Encoding::kUtf8Bom;
}

}  // namespace

std::optional<std::string> read_bytes(const FileSystem& files, const std::string& site_folder,
                                      std::string_view path, Diagnostics& diagnostics) {
  constexpr std::uint64_t kMegabyte = 1U << 20U;
  auto bytes = files.read(join_path(site_folder, path), kLargestText);
  if (bytes) {
    return std::move(*bytes);
  }
  const Place place{std::string(path), 0, 0};
  if (bytes.error().code == ErrorCode::kTooLarge) {
    diagnostics.add(kFileTooLarge, place, {}, {std::to_string(kLargestText / kMegabyte)});
  } else if (bytes.error().code != ErrorCode::kNotFound) {
    diagnostics.add(kUnreadable, place, {}, {bytes.error().message});
  }
  return std::nullopt;
}

TextFile decode_file(std::string_view path, std::string_view bytes) {
  TextFile file{{}, false, Mistakes(path, {})};
  auto decoded = text::decode(bytes);
  if (!decoded) {
    file.diagnostics.add(kNotReadableText, {}, {decoded.error().message});
    return file;
  }
  file.text = std::move(decoded->text);
  mend_lone_returns(file.text);
  if (trim(file.text).empty()) {
    file.diagnostics.add(kEmptyFile, {});
    return file;
  }
  if (!is_utf8(decoded->encoding)) {
    file.diagnostics.add(kOtherEncoding, {}, {std::string(text::encoding_name(decoded->encoding))});
  }
  file.is_readable = true;
  return file;
}

}  // namespace mingbai::source
