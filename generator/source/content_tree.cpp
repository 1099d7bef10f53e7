// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/content_tree.h"

#include <algorithm>

#include "generator/source/messages.h"
#include "index/base/strings.h"
#include "index/text/decode.h"

namespace mingbai::source {
namespace {

// Folders at the top of a site that hold no documents to be read here.
constexpr std::string_view kOtherFolders[] = {
    "private",          // households: sealed pages only
    "benefits",         // standards: read by their own reader
    "lexicon",          // words for search
    "themes",           // a theme of the site's own
    "public",           // output of a build, where people keep it beside their texts
    "public.releases",  // output of publish
};

constexpr std::size_t kDeepest = 32;  // folders below the site folder

bool is_other_folder(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return std::find(std::begin(kOtherFolders), std::end(kOtherFolders), lower) !=
         std::end(kOtherFolders);
}

bool is_hidden(std::string_view name) {
  return name.substr(0, 1) == ".";
}

bool is_markdown(std::string_view name) {
  return ascii_lower(extension(name)) == ".md";
}

// README.md in any folder is for those who keep the site.
bool is_readme(std::string_view name) {
  return ascii_lower(name) == "readme.md";
}

bool is_printable_utf8(std::string_view name) {
  return is_valid_utf8(name) && printable(name) == name && name.find('\t') == name.npos;
}

// A broken name as it can be shown: read as GB18030 if it is that.
std::string shown_name(std::string_view name) {
  const auto decoded = text::decode(name);
  if (decoded) {
    return printable(decoded->text);
  }
  std::string out;
  for (const char c : name) {
    out += static_cast<unsigned char>(c) < 0x80 ? c : '?';
  }
  return printable(out);
}

class Walk {
 public:
  Walk(const FileSystem& files, const std::string& site_folder, Diagnostics& diagnostics)
      : files_(files), site_folder_(site_folder), diagnostics_(diagnostics) {}

  ContentTree run() {
    for (const DirectoryEntry& entry : list("")) {
      enter_top(entry);
    }
    const auto by_path = [](const PlainFile& a, const PlainFile& b) { return a.path < b.path; };
    std::sort(tree_.documents.begin(), tree_.documents.end());
    std::sort(tree_.files.begin(), tree_.files.end(), by_path);
    return std::move(tree_);
  }

 private:
  void report(const DiagnosticRow& row, const std::string& path,
              std::vector<std::string> arguments = {}) {
    diagnostics_.add(row, {path, 0, 0}, {}, std::move(arguments));
  }

  std::vector<DirectoryEntry> list(const std::string& path) {
    auto entries = files_.list(join_path(site_folder_, path));
    if (!entries) {
      report(kUnreadable, path, {entries.error().message});
      return {};
    }
    return std::move(*entries);
  }

  void enter_top(const DirectoryEntry& entry) {
    if (is_hidden(entry.name) || is_other_folder(entry.name)) {
      return;
    }
    if (entry.type == FileType::kDirectory) {
      enter(entry, "", 1);
    } else if (entry.type == FileType::kSymlink) {
      // A link at the top stands for a whole folder, so it is worth a word; configuration is not.
      const LinkTarget target = follow_link(files_, site_folder_, entry.name);
      if (target.kind != LinkTarget::Kind::kInside || !is_file(target.path)) {
        enter_link(entry.name);
      }
    } else if (entry.type == FileType::kFile && is_markdown(entry.name) && !is_readme(entry.name)) {
      report(kDocumentAtTop, entry.name);
    }
  }

  bool is_file(const std::string& path) const {
    const auto info = files_.stat(join_path(site_folder_, path));
    return info && info->type == FileType::kFile;
  }

  void enter(const DirectoryEntry& entry, const std::string& folder, std::size_t depth) {
    if (is_hidden(entry.name)) {
      return;
    }
    if (!is_printable_utf8(entry.name)) {
      report(kBadFileName, join_path(folder, shown_name(entry.name)));
      return;
    }
    const std::string path = join_path(folder, entry.name);
    switch (entry.type) {
      case FileType::kDirectory:
        enter_folder(path, depth);
        return;
      case FileType::kFile:
        add(path, path);
        return;
      case FileType::kSymlink:
        enter_link(path);
        return;
      case FileType::kOther:
        report(kSpecialFile, path);
        return;
    }
  }

  void enter_folder(const std::string& path, std::size_t depth) {
    if (is_markdown(path)) {
      report(kFolderNamedLikeFile, path);
      return;
    }
    if (depth > kDeepest) {
      report(kFolderTooDeep, path, {std::to_string(kDeepest)});
      return;
    }
    for (const DirectoryEntry& entry : list(path)) {
      enter(entry, path, depth + 1);
    }
  }

  void enter_link(const std::string& path) {
    const LinkTarget target = follow_link(files_, site_folder_, path);
    if (target.kind != LinkTarget::Kind::kInside) {
      report(target.kind == LinkTarget::Kind::kOutside ? kLinkLeadsOut : kBrokenLink, path);
      return;
    }
    if (!is_publishable(target.path)) {
      report(kLinkToPrivate, path, {target.path});
      return;
    }
    const auto info = files_.stat(join_path(site_folder_, target.path));
    if (!info) {
      report(kBrokenLink, path);
    } else if (info->type == FileType::kDirectory) {
      report(kLinkToFolder, path);
    } else if (info->type == FileType::kFile) {
      add(path, target.path);
    } else {
      report(kSpecialFile, path);
    }
  }

  void add(const std::string& path, const std::string& source_path) {
    if (is_markdown(path) && !is_static(path)) {
      if (!is_readme(file_name(path))) {
        tree_.documents.push_back(path);
      }
      return;
    }
    const auto info = files_.stat(join_path(site_folder_, source_path));
    if (!info) {
      report(kUnreadable, path, {info.error().message});
      return;
    }
    tree_.files.push_back({path, source_path, info->size, info->modified});
  }

  const FileSystem& files_;
  const std::string& site_folder_;
  Diagnostics& diagnostics_;
  ContentTree tree_;
};

}  // namespace

bool is_publishable(std::string_view path) {
  const std::vector<std::string_view> parts = split(path, '/');
  return !is_other_folder(parts.front()) && std::none_of(parts.begin(), parts.end(), is_hidden);
}

LinkTarget follow_link(const FileSystem& files, const std::string& site_folder,
                       const std::string& path) {
  constexpr int kMostLinks = 40;  // as Linux has it
  std::vector<std::string> done;
  std::vector<std::string> todo;  // the next part is the last one
  const auto push = [&](std::string_view parts) {
    const std::vector<std::string_view> split_parts = split(parts, '/');
    todo.insert(todo.end(), split_parts.rbegin(), split_parts.rend());
  };
  push(path);
  for (int links = 0; !todo.empty();) {
    const std::string part = std::move(todo.back());
    todo.pop_back();
    if (part.empty() || part == ".") {
      continue;
    }
    if (part == "..") {
      if (done.empty()) {
        return {LinkTarget::Kind::kOutside, {}};
      }
      done.pop_back();
      continue;
    }
    done.push_back(part);
    const auto target = files.read_link(join_path(site_folder, join(done, "/")));
    if (!target) {
      continue;  // a plain file or folder, or nothing: the caller looks
    }
    if (++links > kMostLinks) {
      return {LinkTarget::Kind::kNowhere, {}};
    }
    done.pop_back();
    if (target->substr(0, 1) != "/") {
      push(*target);
      continue;
    }
    const std::string root = site_folder + "/";
    const std::string_view absolute = *target;
    if (site_folder.substr(0, 1) != "/" || absolute.substr(0, root.size()) != root) {
      return {LinkTarget::Kind::kOutside, {}};
    }
    done.clear();
    push(absolute.substr(root.size()));
  }
  return {LinkTarget::Kind::kInside, join(done, "/")};
}

ContentTree walk_content(const FileSystem& files, const std::string& site_folder,
                         Diagnostics& diagnostics) {
  return Walk(files, site_folder, diagnostics).run();
}

}  // namespace mingbai::source
