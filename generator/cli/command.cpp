// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/command.h"

#include <charconv>

namespace mingbai::cli {

std::string Arguments::get(std::string_view name, std::string_view otherwise) const {
  const auto found = values_.find(std::string(name));
  return found == values_.end() || found->second.empty() ? std::string(otherwise)
                                                         : found->second.back();
}

std::vector<std::string> Arguments::all(std::string_view name) const {
  const auto found = values_.find(std::string(name));
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::optional<long> number_option(const Invocation& invocation, std::string_view name,
                                  long otherwise, std::pair<long, long> range) {
  if (!invocation.arguments.has(name)) {
    return otherwise;
  }
  const std::string text = invocation.arguments.get(name);
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size() && value >= range.first &&
      value <= range.second) {
    return value;
  }
  const std::string wording =
      invocation.text({"错误：选项 %.*s 要一个 %ld 到 %ld 的整数，写的是“%s”\n",
                       "error: option %.*s takes a whole number from %ld to %ld, not \"%s\"\n"});
  std::fprintf(stderr, wording.c_str(), static_cast<int>(name.size()), name.data(), range.first,
               range.second, text.c_str());
  return std::nullopt;
}

int report(const Invocation& invocation, const Error& error) {
  std::fprintf(stderr, "%s%s\n", invocation.text({"错误：", "error: "}).c_str(),
               error.message.c_str());
  switch (error.code) {
    case ErrorCode::kInvalid:
    case ErrorCode::kTooLarge:
      return kContentErrors;
    case ErrorCode::kInternal:
      return kInternalError;
    default:
      return kEnvironmentError;
  }
}

int usage_error(const Invocation& invocation, Text message) {
  std::fprintf(stderr, "%s%s\n", invocation.text({"错误：", "error: "}).c_str(),
               invocation.text(message).c_str());
  return kUsageError;
}

}  // namespace mingbai::cli
