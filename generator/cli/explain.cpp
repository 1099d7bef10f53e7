// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/commands.h"
#include "generator/cli/diagnostic_codes.h"
#include "index/base/diagnostic.h"
#include "index/base/strings.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"code",
     "CODE",
     {"提示里的编号，如 FM001；不写则列出全部", "a code such as FM001; all are listed without it"}},
};

int run(const Invocation& invocation) {
  const std::string wanted = invocation.arguments.get("code");
  const Language language = invocation.environment.language;
  bool found = false;
  for (const DiagnosticRow* row : all_diagnostic_rows()) {
    if (!wanted.empty() && ascii_lower(wanted) != ascii_lower(row->code)) {
      continue;
    }
    found = true;
    const Text severity =
        row->severity == Severity::kError ? Text{"错误", "error"} : Text{"提醒", "warning"};
    std::printf("%s  %s  %s\n", std::string(row->code).c_str(), invocation.text(severity).c_str(),
                std::string(row->message.in(language)).c_str());
    if (!wanted.empty()) {
      std::printf("    %s\n", std::string(row->advice.in(language)).c_str());
    }
  }
  return found ? kFine
               : usage_error(invocation, {"没有这个编号；运行 mingbai explain 看全部",
                                          "no such code; mingbai explain lists them all"});
}

}  // namespace

const Command kExplainCommand = {
    "explain",
    {"解释提示的编号", "explain the code of a message"},
    {"mingbai explain FM001\nmingbai explain", "mingbai explain FM001\nmingbai explain"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
