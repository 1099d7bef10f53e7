// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/macro_calls.h"

#include <algorithm>

#include "generator/template/messages.h"
#include "generator/template/suggest.h"

namespace mingbai::templates {
namespace {

using Form = Expression::Kind;

class Binder {
 public:
  Binder(const Program& program, std::uint32_t caller, Reporter& reporter)
      : program_(program), caller_(caller), reporter_(reporter) {}

  void bind(Expression& call) {
    alias_ = call.value.is_null() ? std::string() : std::string(call.value.text());
    if (!find(call.key.text)) {
      if (reporter_.listening()) {
        reporter_.report(messages::kNoSuchMacro, call.at,
                         {(alias_.empty() ? "" : alias_ + ".") + call.key.text,
                          suggest(call.key.text, names_in_sight())});
      }
      return;
    }
    call.owner = owner_;
    call.id = macro_;
    arguments(call, program_.templates[owner_].macros[macro_]);
  }

 private:
  bool find_in(std::uint32_t owner, std::string_view name) {
    const std::vector<Macro>& macros = program_.templates[owner].macros;
    const auto found = std::find_if(macros.begin(), macros.end(),
                                    [&](const Macro& macro) { return macro.name == name; });
    owner_ = owner;
    macro_ = static_cast<std::uint32_t>(found - macros.begin());
    return found != macros.end();
  }

  bool find(std::string_view name) {
    if (alias_.empty() && find_in(caller_, name)) {
      return true;
    }
    const ImportTable& imports = program_.imports[caller_];
    const auto found = imports.find(alias_.empty() ? name : std::string_view{alias_});
    if (found == imports.end() || found->second.owner == kNoId ||
        found->second.macro.empty() == alias_.empty()) {
      return false;
    }
    return find_in(found->second.owner, alias_.empty() ? found->second.macro : name);
  }

  std::vector<std::string_view> names_in_sight() const {
    std::vector<std::string_view> names;
    const auto add_all = [&](std::uint32_t owner) {
      for (const Macro& macro : program_.templates[owner].macros) {
        names.push_back(macro.name);
      }
    };
    const ImportTable& imports = program_.imports[caller_];
    const auto found = imports.find(alias_);
    if (found != imports.end() && found->second.owner != kNoId) {
      add_all(found->second.owner);
      return names;
    }
    add_all(caller_);
    for (const auto& [alias, imported] : imports) {
      names.push_back(alias);
    }
    return names;
  }

  // Puts the arguments in the order of the parameters; kAbsent where the default counts.
  void arguments(Expression& call, const Macro& macro) {
    std::vector<Expression> bound(macro.parameters.size());
    for (std::size_t i = 0; i < call.children.size(); ++i) {
      Expression& given = call.children[i];
      const bool named = given.kind == Form::kNamed;
      std::size_t slot = i;
      if (named) {
        const auto same = [&](const Parameter& p) { return p.name == given.key.text; };
        slot = static_cast<std::size_t>(
            std::find_if(macro.parameters.begin(), macro.parameters.end(), same) -
            macro.parameters.begin());
      }
      if (slot >= bound.size() || bound[slot].kind != Form::kAbsent) {
        reporter_.report(messages::kBadArgument, given.at,
                         {macro.name, named ? given.key.text : std::to_string(i + 1)});
        return;
      }
      bound[slot] = named ? Expression(std::move(given.children[0])) : std::move(given);
    }
    for (std::size_t i = 0; i < bound.size(); ++i) {
      if (bound[i].kind == Form::kAbsent && macro.parameters[i].initial.kind == Form::kAbsent) {
        reporter_.report(messages::kMissingArgument, call.at,
                         {macro.name, macro.parameters[i].name});
      }
    }
    call.children = std::move(bound);
  }

  const Program& program_;
  std::uint32_t caller_;
  Reporter& reporter_;
  std::string alias_;
  std::uint32_t owner_ = kNoId;
  std::uint32_t macro_ = kNoId;
};

}  // namespace

void bind_call(const Program& program, std::uint32_t caller, Expression& call, Reporter& reporter) {
  Binder(program, caller, reporter).bind(call);
}

}  // namespace mingbai::templates
