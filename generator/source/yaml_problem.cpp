// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/yaml_problem.h"

#include "generator/source/messages.h"

namespace mingbai::source {
namespace {

enum class Show { kWhere, kBegin };  // which of the two places helps

struct ProblemRow {
  std::string_view context;  // both must occur; empty fits all
  std::string_view what;
  const DiagnosticRow* row;
  Show show;
};

// The wording of libyaml 0.2 (scanner.c, parser.c, reader.c); the first row that fits counts.
constexpr ProblemRow kProblems[] = {
    {"", "control characters are not allowed", &kYamlControl, Show::kWhere},
    {"an alias", "", &kYamlAnchor, Show::kBegin},
    {"an anchor", "", &kYamlAnchor, Show::kBegin},
    {"a tag", "", &kYamlTag, Show::kBegin},
    {"", "undefined tag handle", &kYamlTag, Show::kWhere},
    {"directive", "", &kYamlDirective, Show::kWhere},
    {"quoted scalar", "unexpected end of stream", &kYamlOpenQuote, Show::kBegin},
    {"quoted scalar", "unexpected document indicator", &kYamlOpenQuote, Show::kBegin},
    {"quoted scalar", "", &kYamlEscape, Show::kWhere},
    {"flow", "", &kYamlOpenBracket, Show::kBegin},
    {"", "mapping values are not allowed", &kYamlColonInValue, Show::kWhere},
    {"", "could not find expected ':'", &kYamlNoColon, Show::kBegin},
    {"", "tab character", &kYamlTab, Show::kWhere},
    {"", "cannot start any token", &kYamlSpecialStart, Show::kWhere},
    {"", "block sequence entries are not allowed", &kYamlDashAfterKey, Show::kWhere},
    {"", "expected <document start>", &kYamlIndentation, Show::kWhere},
    {"block mapping", "", &kYamlIndentation, Show::kWhere},
    {"block collection", "", &kYamlIndentation, Show::kWhere},
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace

void report_problem(const YamlProblem& problem, Mistakes& mistakes) {
  for (const ProblemRow& row : kProblems) {
    if (contains(problem.context, row.context) && contains(problem.what, row.what)) {
      const bool begin = row.show == Show::kBegin && problem.begun.line > 0;
      const Mark at = begin ? problem.begun : problem.at;
      mistakes.add(*row.row, at, {std::to_string(at.line)});
      return;
    }
  }
  mistakes.add(kYamlSyntax, problem.at, {std::string(problem.what)});
}

}  // namespace mingbai::source
