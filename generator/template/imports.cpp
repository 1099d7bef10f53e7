// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/imports.h"

#include <algorithm>

#include "generator/template/messages.h"
#include "generator/template/suggest.h"

namespace mingbai::templates {
namespace {

bool sets_variables(const Template& one) {
  return std::any_of(one.main.body.begin(), one.main.body.end(), [](const Node& node) {
    return node.kind == Node::Kind::kSet || node.kind == Node::Kind::kCapture;
  });
}

void check_macro(const Template& target, const Import::Name& name, Reporter& reporter) {
  std::vector<std::string_view> names;
  for (const Macro& macro : target.macros) {
    if (macro.name == name.name) {
      return;
    }
    names.push_back(macro.name);
  }
  if (!target.broken) {
    reporter.report(messages::kNoSuchMacro, name.at, {name.name, suggest(name.name, names)});
  }
}

class Importer {
 public:
  Importer(Program& program, std::deque<Reporter>& reporters)
      : program_(program), reporters_(reporters) {
    program_.imports.resize(program_.templates.size());
    included_.resize(program_.templates.size());
  }

  void run() {
    for (std::uint32_t i = 0; i < program_.templates.size(); ++i) {
      own_imports(i);
      for (const Node* include : includes_of(program_.templates[i])) {
        const auto found = program_.by_name.find(include->text);
        if (found != program_.by_name.end() && found->second != i) {
          included_[i].push_back(found->second);
        }
      }
    }
    for (std::uint32_t i = 0; i < program_.templates.size(); ++i) {
      for (const auto& [alias, imported] : ImportTable(program_.imports[i])) {
        if (!imported.inherited) {
          hand_down(i, alias, imported);
        }
      }
    }
  }

 private:
  void own_imports(std::uint32_t index) {
    Template& one = program_.templates[index];
    Reporter& reporter = reporters_[index];
    for (Import& import : one.imports) {
      import.id = find_target(program_, one, import.file, import.at, reporter);
      if (import.id == kNoId) {
        continue;
      }
      const Template& target = program_.templates[import.id];
      if (import.id != index && sets_variables(target)) {
        reporter.report(messages::kImportSets, import.at, {import.file});
      }
      if (!import.alias.empty()) {
        add(index, import.alias, {import.id, {}, false}, import.at);
      }
      for (const Import::Name& name : import.names) {
        check_macro(target, name, reporter);
        add(index, name.as, {import.id, name.name, false}, name.at);
      }
    }
  }

  void add(std::uint32_t index, const std::string& alias, const Imported& imported, Offset at) {
    if (!program_.imports[index].try_emplace(alias, imported).second) {
      reporters_[index].report(messages::kTwice, at, {alias});
    }
  }

  // To all that `from` includes and has no import of that name of its own.
  void hand_down(std::uint32_t from, const std::string& alias, Imported imported) {
    imported.inherited = true;
    std::vector<std::uint32_t> open = included_[from];
    while (!open.empty()) {
      const std::uint32_t index = open.back();
      open.pop_back();
      const auto [there, is_new] = program_.imports[index].try_emplace(alias, imported);
      if (!is_new) {
        Imported& known = there->second;
        const bool same = known.owner == imported.owner && known.macro == imported.macro;
        if (!known.inherited || same || known.owner == kNoId) {
          continue;
        }
        known.owner = kNoId;  // two includers mean different things: from here on it means nothing
      }
      open.insert(open.end(), included_[index].begin(), included_[index].end());
    }
  }

  Program& program_;
  std::deque<Reporter>& reporters_;
  std::vector<std::vector<std::uint32_t>> included_;
};

}  // namespace

void settle_imports(Program& program, std::deque<Reporter>& reporters) {
  Importer(program, reporters).run();
}

std::uint32_t find_target(const Program& program, const Template& from, std::string_view file,
                          Offset at, Reporter& reporter) {
  const auto found = program.by_name.find(file);
  if (found == program.by_name.end()) {
    std::vector<std::string_view> names;
    for (const auto& [name, number] : program.by_name) {
      if (reporter.listening()) {
        names.push_back(name);
      }
    }
    reporter.report(messages::kNoSuchTemplate, at, {std::string(file), suggest(file, names)});
    return kNoId;
  }
  if (program.templates[found->second].mode != from.mode) {
    reporter.report(messages::kOtherMode, at, {std::string(file), from.name});
    return kNoId;
  }
  return found->second;
}

void collect_includes(const std::vector<Node>& nodes, std::vector<const Node*>& out) {
  for (const Node& node : nodes) {
    if (node.kind == Node::Kind::kInclude) {
      out.push_back(&node);
    }
    for (const Branch& branch : node.branches) {
      collect_includes(branch.body, out);
    }
    collect_includes(node.body, out);
    collect_includes(node.otherwise, out);
  }
}

std::vector<const Node*> includes_of(const Template& one) {
  std::vector<const Node*> out;
  collect_includes(one.main.body, out);
  for (const Block& block : one.blocks) {
    collect_includes(block.function.body, out);
  }
  for (const Macro& macro : one.macros) {
    collect_includes(macro.function.body, out);
  }
  return out;
}

}  // namespace mingbai::templates
