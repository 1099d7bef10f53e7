// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/template/template_set.h"

#include <algorithm>
#include <array>
#include <map>

#include "generator/template/messages.h"
#include "generator/template/parser.h"
#include "generator/template/renderer.h"
#include "generator/template/suggest.h"

namespace mingbai::templates {
namespace {

struct ModeRow {
  std::string_view extension;
  Mode mode;
};
constexpr std::array<ModeRow, 3> kModes = {
    {{".html", Mode::kHtml}, {".xml", Mode::kXml}, {".txt", Mode::kPlain}}};

const ModeRow* mode_of(std::string_view name) {
  const std::string_view end = extension(name);
  const auto* row = std::find_if(kModes.begin(), kModes.end(),
                                 [&](const ModeRow& r) { return r.extension == end; });
  return row == kModes.end() ? nullptr : row;
}

// A link to a file is welcome; links to folders are not followed, they may lead in circles.
bool is_file(const FileSystem& files, const std::string& path) {
  const auto info = files.stat(path);
  return info && info->type == FileType::kFile;
}

// Name below the templates folder to path of the file.
using Found = std::map<std::string, std::string>;

Result<void> collect(const FileSystem& files, const std::string& folder, const std::string& prefix,
                     Found& found) {
  const auto entries = files.list(folder);
  if (!entries) {
    return fail(entries.error());
  }
  for (const DirectoryEntry& entry : *entries) {
    const std::string path = join_path(folder, entry.name);
    if (entry.type == FileType::kDirectory) {
      auto below = collect(files, path, prefix + entry.name + "/", found);
      if (!below) {
        return below;
      }
    } else if (mode_of(entry.name) != nullptr && is_file(files, path)) {
      found.try_emplace(prefix + entry.name, path);
    }
  }
  return {};
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

void tidy(std::vector<std::string_view>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

struct TemplateSet::Compiled {
  Program program;
  std::string folder;  // the first one: where a missing template would be looked for
};

TemplateSet::TemplateSet(std::unique_ptr<const Compiled> compiled)
    : compiled_(std::move(compiled)) {}
TemplateSet::TemplateSet(TemplateSet&&) noexcept = default;
TemplateSet& TemplateSet::operator=(TemplateSet&&) noexcept = default;
TemplateSet::~TemplateSet() = default;

Result<TemplateSet> TemplateSet::load(const FileSystem& files,
                                      const std::vector<std::string>& folders,
                                      Diagnostics& diagnostics) {
  Found found;
  for (const std::string& folder : folders) {
    const auto collected = collect(files, folder, "", found);
    if (!collected) {
      return fail(collected.error());
    }
  }
  std::vector<Template> templates;
  templates.reserve(found.size());
  for (const auto& [name, path] : found) {
    // A few bytes more than allowed, so that the parser can say that it is too long.
    const auto text = files.read(path, kLongestTemplate * 2);
    if (!text) {
      diagnostics.add(messages::kUnreadable, {path, 0, 0}, {}, {text.error().message});
    }
    templates.push_back(parse_template(
        name, mode_of(name)->mode, SourceText(path, text ? *text : std::string()), diagnostics));
    templates.back().broken |= !text;
  }
  auto compiled = std::make_unique<Compiled>();
  compiled->program = link(std::move(templates), diagnostics);
  compiled->folder = folders.empty() ? std::string() : folders.front();
  return TemplateSet(std::move(compiled));
}

bool TemplateSet::contains(std::string_view name) const {
  return compiled_->program.find(name) != nullptr;
}

std::vector<std::string_view> TemplateSet::names() const {
  std::vector<std::string_view> names;
  for (const Template& one : compiled_->program.templates) {
    names.emplace_back(one.name);
  }
  return names;
}

ContentHash TemplateSet::hash(std::string_view name) const {
  const Program& program = compiled_->program;
  const auto found = program.by_name.find(name);
  return found == program.by_name.end() ? ContentHash{} : program.hashes[found->second];
}

bool TemplateSet::render(std::string_view name, const RenderInput& input, Diagnostics& diagnostics,
                         std::string& out) const {
  const Program& program = compiled_->program;
  const auto found = program.by_name.find(name);
  if (found == program.by_name.end()) {
    diagnostics.add(messages::kNoSuchTemplate, {join_path(compiled_->folder, name), 0, 0}, {},
                    {std::string(name), suggest(name, names())});
    return false;
  }
  const Template& one = program.templates[found->second];
  if (!program.usable[found->second]) {
    diagnostics.add(messages::kBroken, {one.source.file(), 0, 0}, {}, {one.name});
    return false;
  }
  const std::size_t before = out.size();
  bool done = Renderer(program, input, diagnostics).run(found->second, out);
  if (done && is_blank(std::string_view{out}.substr(before))) {
    const std::string subject =
        input.subject.empty() ? std::string() : "（" + std::string(input.subject) + "）";
    diagnostics.add(messages::kNothingRendered, one.source.place(0), one.source.excerpt(0),
                    {one.name, subject});
    done = false;
  }
  if (!done) {
    out.resize(before);
  }
  if (input.record != nullptr) {
    tidy(input.record->templates);
    tidy(input.record->page_keys);
    tidy(input.record->shared_keys);
  }
  return done;
}

}  // namespace mingbai::templates
