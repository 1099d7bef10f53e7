// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/gate_state.h"

#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::build {
namespace {

constexpr std::string_view kSignature = "mingbai gate v1";
constexpr std::string_view kOfficial = "official ";
constexpr std::string_view kAllowed = "allowed ";  // mark, day
constexpr std::string_view kVillage = "audience village";

}  // namespace

check::GateRules gate_rules(const FileSystem& files, const Workspace& workspace,
                            Diagnostics& diagnostics) {
  check::GateRules rules;
  rules.official = check::official_numbers(workspace.site.contacts);
  rules.today = workspace.site.today;
  rules.audience = workspace.site.audience;
  if (const auto text = files.read(join_path(workspace.folders.site, check::kExceptionsFile))) {
    rules.exceptions = check::read_exceptions(*text, diagnostics);
  }
  return rules;
}

std::string gate_text(const check::GateRules& rules) {
  std::string text(kSignature);
  text += '\n';
  if (rules.audience == model::Audience::kVillage) {
    text += std::string(kVillage) + '\n';
  }
  for (const std::string& number : rules.official) {
    if (number.find_first_of("0123456789") != number.npos) {
      text += std::string(kOfficial) + replace_all(number, "\n", " ") + '\n';
    }
  }
  for (const check::PrivateException& exception : rules.exceptions) {
    text += std::string(kAllowed) + exception.mark + ' ' +
            text::iso(text::date_of_day(exception.last_day)) + '\n';
  }
  return text;
}

check::GateRules parse_gate(std::string_view text, std::int32_t today) {
  check::GateRules rules;
  rules.today = today;
  const auto lines = split_lines(text);
  if (lines.empty() || lines[0] != kSignature) {
    return rules;
  }
  for (const std::string_view line : lines) {
    if (line == kVillage) {
      rules.audience = model::Audience::kVillage;
    } else if (line.starts_with(kOfficial)) {
      rules.official.emplace_back(line.substr(kOfficial.size()));
    } else if (line.starts_with(kAllowed)) {
      const auto fields = split(line.substr(kAllowed.size()), ' ');
      const auto day = fields.size() == 2 ? text::parse_date(fields[1]) : std::nullopt;
      if (day) {
        rules.exceptions.push_back({{}, std::string(fields[0]), text::last_day(*day), 0});
      }
    }
  }
  return rules;
}

}  // namespace mingbai::build
