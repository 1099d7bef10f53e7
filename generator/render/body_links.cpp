// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/body_links.h"

#include "generator/markdown/file_note.h"
#include "generator/render/addresses.h"
#include "index/base/file_system.h"

namespace mingbai::render {
namespace {

using markdown::LinkState;
using markdown::LinkTarget;
using markdown::LinkUse;

class Resolver {
 public:
  Resolver(const Context& context, model::DocumentId from)
      : context_(context),
        source_(context.site.documents[from].source_path),
        root_(root_of(context.site.routes[from])) {}

  LinkTarget document(const std::string& path) const {
    const std::vector<model::DocumentId> found = context_.targets.find(source_, path);
    if (found.size() == 1) {
      return {LinkState::kFound, root_ + context_.site.routes[found[0]], {}, {}};
    }
    if (!found.empty()) {  // several of that name: the folder says which
      return {LinkState::kUnknownDocument, {}, {}, context_.site.documents[found[0]].source_path};
    }
    if (context_.targets.find_withheld(source_, path) != nullptr) {
      return {LinkState::kWithheld, {}, {}, {}};
    }
    return {LinkState::kUnknownDocument, {}, {}, context_.targets.suggest(file_name(path))};
  }

  LinkTarget file(const std::string& path, LinkUse use) const {
    for (const std::string& tried : readings(parent_path(source_), path)) {
      const auto file = context_.files.find(tried);
      if (file != context_.files.end()) {
        return {
            LinkState::kFound,
            root_ + file->second->output_path,
            use == LinkUse::kLink ? markdown::file_note(tried, file->second->size) : std::string(),
            {}};
      }
    }
    return {LinkState::kMissingFile, {}, {}, context_.file_names.closest(file_name(path))};
  }

  // The address of a page of this site: topics/school.html.
  bool is_page(const std::string& path, std::string& url) const {
    for (const std::string& tried : readings(parent_path(source_), path)) {
      if (context_.routes.count(tried) > 0) {
        url = root_ + tried;
        return true;
      }
    }
    return false;
  }

 private:
  // From the document's folder, then from the site's; only the latter when it begins with '/'.
  static std::vector<std::string> readings(std::string_view folder, std::string_view path) {
    if (path.starts_with('/')) {
      return {normal_path(path.substr(1))};
    }
    return {normal_path(join_path(folder, path)), normal_path(path)};
  }

  const Context& context_;
  const std::string& source_;
  std::string root_;
};

}  // namespace

LinkTarget resolve_link(const Context& context, model::DocumentId from, std::string_view path,
                        LinkUse use) {
  const Resolver resolver(context, from);
  const std::string written(path);
  if (extension(path) == ".md") {
    return resolver.document(path.starts_with('/') ? written.substr(1) : written);
  }
  LinkTarget target;
  if (use == LinkUse::kLink && resolver.is_page(written, target.url)) {
    return target;
  }
  return resolver.file(written, use);
}

}  // namespace mingbai::render
