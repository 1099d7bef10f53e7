// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/front_matter.h"

#include <algorithm>
#include <string>
#include <vector>

#include "generator/source/messages.h"
#include "generator/source/slips.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

constexpr std::string_view kFence = "---";

// Takes line by line off a text; a line is without its end. After the last one the line is the
// empty end of the text.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : rest_(text) {}
  bool next() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    const bool is_line = !rest_.empty();
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    number_ += is_line ? 1 : 0;
    return is_line;
  }
  std::string_view line() const { return line_; }
  int number() const { return number_; }  // of the line, from 1
  std::string_view rest() const { return rest_; }

 private:
  std::string_view line_;
  std::string_view rest_;
  int number_ = 0;
};

// What word processors and input methods make of three hyphens: — – － ─ and the wrong number.
bool is_odd_fence(std::string_view line) {
  constexpr std::string_view kDashes[] = {"-", "—", "–", "－", "─", "―", "−"};
  std::size_t count = 0;
  line = trim(line);
  for (std::size_t at = 0; at < line.size(); ++count) {
    const std::size_t length = utf8_length(line, at);
    const std::string_view character = line.substr(at, length);
    if (std::find(std::begin(kDashes), std::end(kDashes), character) == std::end(kDashes)) {
      return false;
    }
    at += length;
  }
  // One dash alone is a list that lost its item.
  return count >= 2 || (count == 1 && line != "-");
}

bool is_fence(std::string_view line) {
  return line.substr(0, kFence.size()) == kFence && trim(line) == kFence;
}

// A heading of the body: the closing fence was forgotten, and a later `---` is a ruled line.
bool looks_like_heading(std::string_view line) {
  const std::size_t text = line.find_first_not_of('#');
  return text != line.npos && text > 0 && line[text] == ' ' && line.find(':') == line.npos;
}

// The opening fence, after blank lines at most. False when there is none.
bool open_fence(LineReader& lines, Mistakes& mistakes) {
  while (lines.next()) {
    const std::string_view line = lines.line();
    if (trim(line).empty()) {
      continue;
    }
    if (!is_fence(line) && !is_odd_fence(line)) {
      return false;
    }
    if (!is_fence(line)) {
      mistakes.add(kOddFence, {lines.number(), 1});
    } else if (lines.number() > 1) {
      mistakes.add(kBlankBeforeFence, {lines.number(), 1});
    }
    return true;
  }
  return false;
}

// The closing fence. False when there is none before the body.
bool close_fence(LineReader& lines, Mistakes& mistakes) {
  bool after_blank = false;
  while (lines.next()) {
    const std::string_view line = lines.line();
    if (is_fence(line)) {
      return true;
    }
    if (is_odd_fence(line)) {
      mistakes.add(kOddFence, {lines.number(), 1});
      return true;
    }
    if (after_blank && looks_like_heading(line)) {
      return false;
    }
    after_blank = trim(line).empty();
  }
  return false;
}

// Where the fields most likely end when the closing fence was forgotten.
void skip_to_blank(LineReader& lines) {
  while (lines.next() && !trim(lines.line()).empty()) {
  }
}

}  // namespace

FrontMatter split_front_matter(std::string_view text, Mistakes& mistakes) {
  LineReader lines(text);
  if (!open_fence(lines, mistakes)) {
    mistakes.add(kNoFrontMatter, {1, 0});
    return {{}, 0, text, 1};
  }
  const int opened = lines.number();
  const std::string_view inside = lines.rest();
  FrontMatter result;
  result.first_line = opened + 1;
  LineReader end = lines;
  if (!close_fence(end, mistakes)) {
    mistakes.add(kNoEndFence, {opened, 1});
    result.has_end = false;
    end = lines;
    skip_to_blank(end);
  }
  result.yaml = inside.substr(0, static_cast<std::size_t>(end.line().data() - inside.data()));
  result.body = end.rest();
  result.body_line = end.number() + 1;
  if (result.yaml.size() > kLongestFrontMatter) {
    mistakes.add(kFrontMatterTooLong, {opened, 1}, {std::to_string(kLongestFrontMatter >> 10U)});
    result.yaml = {};
  }
  return result;
}

namespace {

// One field with the lines that belong to it. A chunk is parsed alone when the whole is broken.
struct Chunk {
  std::string_view text;
  int first_line = 0;
};

std::vector<Chunk> chunks_of(std::string_view yaml, int first_line) {
  std::vector<Chunk> chunks;
  LineReader lines(yaml);
  while (lines.next()) {
    const std::string_view line = lines.line();
    const char first = line.empty() || line == "\r" ? ' ' : line.front();
    const bool goes_on = first == ' ' || first == '\t' || first == '#' || first == '-' ||
                         first == ']' || first == '}';
    if (chunks.empty() || !goes_on) {
      const auto from = static_cast<std::size_t>(line.data() - yaml.data());
      if (!chunks.empty()) {
        Chunk& before = chunks.back();
        before.text = yaml.substr(static_cast<std::size_t>(before.text.data() - yaml.data()));
        before.text =
            before.text.substr(0, static_cast<std::size_t>(line.data() - before.text.data()));
      }
      chunks.push_back({yaml.substr(from), first_line + lines.number() - 1});
    }
  }
  return chunks;
}

void append_entry(Node& map, Node entry, Mistakes& mistakes) {
  const auto same = std::find_if(map.children.begin(), map.children.end(),
                                 [&](const Node& other) { return other.key == entry.key; });
  if (same != map.children.end()) {
    mistakes.add(kYamlDuplicateKey, entry.key_mark,
                 {entry.key, std::to_string(same->key_mark.line)});
  } else {
    map.children.push_back(std::move(entry));
  }
}

FrontMatterTree parse_in_chunks(const YamlInput& input, Mistakes& mistakes) {
  FrontMatterTree tree;
  for (const Chunk& chunk : chunks_of(input.text, input.first_line)) {
    if (mistakes.is_full()) {
      tree.is_whole = false;
      break;
    }
    Yaml yaml =
        parse_yaml({chunk.text, chunk.first_line, input.shifts, input.most_nodes}, mistakes);
    tree.is_whole = tree.is_whole && !yaml.is_broken;
    std::optional<Node>& part = yaml.root;
    if (!part) {  // broken, or only a comment
      continue;
    }
    if (part->kind != NodeKind::kMap) {
      mistakes.add(kYamlNoColon, part->mark);
      tree.is_whole = false;
      continue;
    }
    if (!tree.map) {
      tree.map = Node{};
      tree.map->kind = NodeKind::kMap;
      tree.map->mark = part->mark;
    }
    for (Node& entry : part->children) {
      append_entry(*tree.map, std::move(entry), mistakes);
    }
  }
  return tree;
}

}  // namespace

FrontMatterTree parse_front_matter(const FrontMatter& front_matter,
                                   std::span<const FieldName> names, Mistakes& mistakes) {
  const Mended mended = mend_slips({front_matter.yaml, front_matter.first_line}, names, mistakes);
  YamlInput input;
  input.text = front_matter.yaml;
  if (mended.text) {
    input.text = *mended.text;
  }
  input.first_line = front_matter.first_line;
  input.shifts = mended.shifts;
  Mistakes trial = mistakes.fresh();
  Yaml yaml = parse_yaml(input, trial);
  FrontMatterTree tree{std::move(yaml.root), !yaml.is_broken};
  if (yaml.is_broken || (tree.map && tree.map->kind != NodeKind::kMap)) {
    Mistakes parts = mistakes.fresh();
    FrontMatterTree mosaic = parse_in_chunks(input, parts);
    if (!parts.empty()) {
      mistakes.append(std::move(parts));
      return mosaic;
    }
    tree.map.reset();  // only the whole is broken: say what libyaml said of it
  }
  mistakes.append(std::move(trial));
  if (!tree.map && tree.is_whole) {
    mistakes.add(kEmptyFrontMatter, {front_matter.first_line - 1, 1});
  }
  return tree;
}

}  // namespace mingbai::source
