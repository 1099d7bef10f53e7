// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/document_reader.h"

#include <algorithm>
#include <optional>

#include "generator/source/document_fields.h"
#include "generator/source/front_matter.h"
#include "generator/source/messages.h"
#include "generator/source/text_file.h"
#include "index/base/file_system.h"
#include "index/base/hash.h"
#include "index/base/strings.h"
#include "index/text/characters.h"
#include "index/text/slug.h"

namespace mingbai::source {
namespace {

// File systems hold names of 255 bytes, of which ".html" and ".html.gz" want some.
constexpr std::size_t kLongestStem = 200;

bool is_address_character(char32_t c) {
  return c == '-' || c == '_' || c == '.' || text::is_ascii_digit(c) || text::is_ascii_letter(c) ||
         (c >= 0x80 && text::is_word_character(c));
}

Written written_at(const Node* node, const Mistakes& mistakes) {
  return node == nullptr ? Written()
                         : Written{mistakes.place(node->mark), mistakes.excerpt(node->mark.line)};
}

// A title for lists and links of a document that gives none.
std::string stand_in_title(const model::Document& document, std::string_view body) {
  constexpr std::string_view kHeading = "# ";
  const std::string_view first = trim(body.substr(0, body.find('\n')));
  return first.substr(0, kHeading.size()) == kHeading
             ? std::string(trim(first.substr(kHeading.size())))
             : document.slug;
}

void use_linked_files(const Surroundings& around, std::string_view folder, ReadDocument& result) {
  if (!around.has_loose_files()) {
    return;
  }
  for (const std::string& path : linked_paths(result.document.body)) {
    if (const PlainFile* file = around.file(normal_path(join_path(folder, path)))) {
      result.used.push_back(file);
    }
  }
}

// Everything that the front matter says. True when nobody may see the document as it stands.
bool read_front_matter(const FrontMatter& front_matter, DocumentContext& context,
                       ReadDocument& result) {
  model::Document& document = result.document;
  const auto kind = context.around.kind_of_folder(context.folder);
  document.kind = kind.value_or(model::Kind::kPage);
  if (front_matter.first_line == 0) {
    return true;
  }
  const FrontMatterTree tree =
      parse_front_matter(front_matter, document_field_names(), context.mistakes);
  if (tree.map) {
    const Given given = read_document_fields(
        *tree.map, kind ? FolderKind::kKnown : FolderKind::kUnknown, document, context);
    result.number = written_at(given_field(given, "number"), context.mistakes);
    result.index_number = written_at(given_field(given, "index_number"), context.mistakes);
  }
  return context.is_closed || !tree.map || !tree.is_whole || !front_matter.has_end;
}

}  // namespace

std::string slug_of(std::string_view source_path) {
  std::string_view stem = file_name(source_path);
  stem.remove_suffix(extension(stem).size());
  bool is_fit = stem.size() <= kLongestStem;
  for (std::size_t at = 0, length = 0; at < stem.size() && is_fit; at += length) {
    is_fit = is_address_character(text::decode_at(stem, at, length));
  }
  return is_fit ? std::string(stem) : text::slug(stem);
}

ReadDocument read_document(std::string_view source_path, std::string_view bytes,
                           const Surroundings& around, PlaceFinder& places) {
  ReadDocument result;
  model::Document& document = result.document;
  document.source_path = source_path;
  document.slug = slug_of(source_path);
  document.hash = content_hash(bytes);

  TextFile file = decode_file(source_path, bytes);
  Mistakes mistakes(source_path, file.text);
  mistakes.append(std::move(file.diagnostics));
  DocumentContext context{mistakes, around, places, parent_path(source_path), false, {}};
  bool is_closed = !file.is_readable;
  std::size_t body_at = 0;
  if (file.is_readable) {
    const FrontMatter front_matter = split_front_matter(file.text, mistakes);
    is_closed = read_front_matter(front_matter, context, result);
    document.body_line = front_matter.body_line;
    body_at = file.text.size() - front_matter.body.size();
  }
  result.diagnostics = mistakes.take();
  if (is_closed) {
    document.draft = true;
    document.audience = model::Audience::kVillage;
  }
  // The text becomes the body where it lies: bodies are most of a site's bytes.
  file.text.erase(0, body_at);
  document.body = std::move(file.text);
  if (document.title.empty()) {
    document.title = stand_in_title(document, document.body);
  }
  result.used = std::move(context.used);
  use_linked_files(around, context.folder, result);
  return result;
}

}  // namespace mingbai::source
