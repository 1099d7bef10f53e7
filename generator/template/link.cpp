// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <deque>

#include "generator/template/escape_context.h"
#include "generator/template/imports.h"
#include "generator/template/messages.h"
#include "generator/template/names.h"
#include "generator/template/program.h"
#include "generator/template/suggest.h"
#include "index/base/strings.h"

namespace mingbai::templates {
namespace {

class Linker {
 public:
  Linker(Program& program, Diagnostics& diagnostics) : program_(program) {
    for (Template& one : program.templates) {
      reporters_.emplace_back(one.source, diagnostics);
    }
    states_.resize(program.templates.size());
    done_.resize(program.templates.size());
    escaped_.resize(program.templates.size());
  }

  void run() {
    const auto count = static_cast<std::uint32_t>(program_.templates.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      find_parent(i);
    }
    settle_imports(program_, reporters_);
    for (std::uint32_t i = 0; i < count; ++i) {
      link_family(i);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      program_.templates[i].broken |= reporters_[i].count() > 0;
      needs_.push_back(direct_needs(i));
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      close_over(i);
    }
  }

 private:
  void find_parent(std::uint32_t index) {
    Template& one = program_.templates[index];
    if (!one.extends.empty()) {
      one.parent = find_target(program_, one, one.extends, one.extends_at, reporters_[index]);
    }
  }

  // The template after those that it extends, each once.
  void link_family(std::uint32_t index) {
    std::vector<std::uint32_t> family;
    for (std::uint32_t i = index; i != kNoId && !done_[i]; i = program_.templates[i].parent) {
      if (std::find(family.begin(), family.end(), i) != family.end()) {
        Template& one = program_.templates[i];
        reporters_[i].report(messages::kExtendsCircle, one.extends_at, {one.name});
        one.parent = kNoId;
        break;
      }
      family.push_back(i);
    }
    for (auto i = family.rbegin(); i != family.rend(); ++i) {
      link_blocks(*i);
      resolve_names(program_, *i, reporters_[*i]);
      // Where a block stands is known only when its parents could be read.
      const Template& one = program_.templates[*i];
      escaped_[*i] = !one.broken && (one.parent == kNoId || escaped_[one.parent]);
      if (escaped_[*i]) {
        set_escapes(program_, *i, states_, reporters_[*i]);
      }
      done_[*i] = true;
    }
  }

  void link_blocks(std::uint32_t index) {
    Template& one = program_.templates[index];
    std::vector<BlockReference>& effective = program_.effective_blocks[index];
    const bool child = one.parent != kNoId;
    if (child) {
      effective = program_.effective_blocks[one.parent];
    }
    for (std::uint32_t i = 0; i < one.blocks.size(); ++i) {
      Block& block = one.blocks[i];
      const std::uint32_t number = program_.blocks.number(block.name);
      effective.resize(std::max<std::size_t>(effective.size(), number + 1));
      BlockReference& counts = effective[number];
      if (counts.owner != kNoId) {
        block.parent_template = counts.owner;
        block.parent_block = counts.block;
      } else if (child && !block.nested && !program_.templates[one.parent].broken) {
        reporters_[index].report(messages::kNoSuchBlock, block.at,
                                 {block.name, closest_block(effective, block.name), one.extends});
      }
      counts = {index, i};
    }
  }

  std::string closest_block(const std::vector<BlockReference>& effective,
                            std::string_view name) const {
    std::vector<std::string_view> names;
    for (const BlockReference& reference : effective) {
      if (reference.owner != kNoId) {
        names.push_back(program_.templates[reference.owner].blocks[reference.block].name);
      }
    }
    return suggest(name, names);
  }

  std::vector<std::uint32_t> direct_needs(std::uint32_t index) const {
    std::vector<std::uint32_t> out = {program_.templates[index].parent};
    for (const Node* include : includes_of(program_.templates[index])) {
      out.push_back(include->id);
    }
    for (const auto& [alias, imported] : program_.imports[index]) {
      out.push_back(imported.owner);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    out.erase(std::remove(out.begin(), out.end(), kNoId), out.end());
    return out;
  }

  // Everything that `index` can reach: it is broken when one of them is, and its hash is of all.
  void close_over(std::uint32_t index) {
    std::vector<bool> seen(program_.templates.size());
    std::vector<std::uint32_t> open = {index};
    seen[index] = true;
    while (!open.empty()) {
      const std::uint32_t next = open.back();
      open.pop_back();
      for (const std::uint32_t other : needs_[next]) {
        if (!seen[other]) {
          seen[other] = true;
          open.push_back(other);
        }
      }
    }
    std::string all;
    bool usable = true;
    for (std::uint32_t i = 0; i < seen.size(); ++i) {
      if (seen[i]) {
        const Template& one = program_.templates[i];
        all += one.name + '\0' + content_hash(one.source.text()).hex();
        usable = usable && !one.broken;
      }
    }
    program_.hashes.push_back(content_hash(all));
    program_.usable.push_back(usable);
  }

  Program& program_;
  std::deque<Reporter> reporters_;
  std::vector<std::vector<MarkupState>> states_;
  std::vector<bool> done_;
  std::vector<bool> escaped_;
  std::vector<std::vector<std::uint32_t>> needs_;
};

}  // namespace

std::uint32_t NameTable::number(std::string_view name) {
  const auto [found, is_new] =
      numbers_.try_emplace(std::string(name), static_cast<std::uint32_t>(names_.size()));
  if (is_new) {
    names_.emplace_back(name);
  }
  return found->second;
}

Program link(std::vector<Template> templates, Diagnostics& diagnostics) {
  Program program;
  program.templates = std::move(templates);
  for (std::uint32_t i = 0; i < program.templates.size(); ++i) {
    program.by_name.emplace(program.templates[i].name, i);
  }
  program.effective_blocks.resize(program.templates.size());
  Linker(program, diagnostics).run();
  return program;
}

}  // namespace mingbai::templates
