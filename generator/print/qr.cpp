// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/print/qr.h"

#include <cerrno>
#include <memory>

#include <qrencode.h>

#include "index/base/language.h"

namespace mingbai::print {

Result<QrCode> qr_code(std::string_view text) {
  if (text.empty()) {
    return fail(ErrorCode::kInvalid, say({"二维码没有内容", "a QR code needs a text"}));
  }
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeData(static_cast<int>(text.size()),
                        reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M),
      &QRcode_free);
  if (!code) {
    return fail(errno == ERANGE ? ErrorCode::kTooLarge : ErrorCode::kInternal,
                say({"二维码的内容太长", "the text is too long for a QR code"}));
  }
  QrCode result;
  result.width = code->width;
  const auto count = static_cast<std::size_t>(code->width * code->width);
  for (std::size_t i = 0; i < count; ++i) {
    result.black.push_back((code->data[i] & 1U) != 0);
  }
  return result;
}

}  // namespace mingbai::print
