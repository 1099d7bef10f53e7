// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the ending of a file's name says. Internal to this module; static storage.

#include <cstdint>
#include <string_view>

namespace mingbai::service {

struct MediaType {
  enum class Form : std::uint8_t {
    kText,    // worth compressing: a compressed form may stand beside it
    kPacked,  // compressed already
  };

  std::string_view extension;
  std::string_view name;
  Form form = Form::kPacked;
};

const MediaType& media_type(std::string_view path);

}  // namespace mingbai::service
