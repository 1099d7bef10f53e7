// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/archive/record_files.h"

#include <utility>

#include "index/archive/messages.h"
#include "index/archive/record_reader.h"

namespace mingbai::archive {
namespace {

// A line of some pages would bury the message.
constexpr std::size_t kLongestExcerpt = 200;  // bytes

std::string excerpt_of(std::string_view line) {
  return line.size() > kLongestExcerpt ? std::string() : std::string(line);
}

bool is_about_unknown_field(const DiagnosticRow* row) {
  return row == &kUnknownField || row == &kNearField;
}

}  // namespace

Result<void> RecordFiles::read(const std::string& path, Diagnostics& diagnostics) {
  auto opened = JsonLines::open(path);
  if (!opened) {
    return fail(std::move(opened.error()));
  }
  files_.push_back(std::move(*opened));
  JsonLines& file = files_.back();
  bool any = false;
  for (;;) {
    const auto line = file.next();
    if (!line) {
      return fail(line.error());
    }
    if (!*line) {
      break;
    }
    any = true;
    ReadRecord read;
    if ((*line)->too_long) {
      read.problems.push_back({&kLongLine, {std::to_string(JsonLines::kLongestLine >> 20U)}, 0});
    } else {
      read = read_record((*line)->text, today_);
    }
    for (Problem& problem : read.problems) {
      if (is_about_unknown_field(problem.row) &&
          !unknown_fields_.insert(problem.arguments.front()).second) {
        continue;
      }
      mistakes_ += problem.row->severity == Severity::kError ? 1 : 0;
      diagnostics.add(*problem.row, {file.name(), (*line)->number, problem.column},
                      excerpt_of((*line)->text), std::move(problem.arguments));
    }
    if (mistakes_ >= kMostMistakes) {
      return fail(ErrorCode::kInvalid,
                  substitute(say(kTooManyMistakes), {std::to_string(mistakes_)}));
    }
    if (read.record) {
      add(**line, std::move(*read.record), diagnostics);
    }
  }
  if (!any) {
    diagnostics.add(kNoRecord, {file.name(), 0, 0});
  }
  return {};
}

void RecordFiles::add(const Line& line, store::Record record, Diagnostics& diagnostics) {
  const auto file = static_cast<std::uint32_t>(files_.size() - 1);
  text_bytes_ += record.title.size() + record.summary.size() + record.body.size();
  Stored stored{{record.id, record.hash},
                file,
                static_cast<std::uint32_t>(line.text.size()),
                line.offset,
                line.number};
  const auto [known, is_new] = by_id_.try_emplace(record.id, records_.size());
  if (is_new) {
    records_.push_back(std::move(stored));
    return;
  }
  Stored& earlier = records_[known->second];
  diagnostics.add(kSameRecord, {files_[file].name(), line.number, 0}, {},
                  {record.id, files_[earlier.file].name() + ":" + std::to_string(earlier.line)});
  earlier = std::move(stored);
}

std::vector<store::RecordSource::Key> RecordFiles::keys() const {
  std::vector<Key> keys;
  keys.reserve(records_.size());
  for (const Stored& stored : records_) {
    keys.push_back(stored.key);
  }
  return keys;
}

Result<store::Record> RecordFiles::load(std::size_t index) const {
  const Stored& stored = records_[index];
  const JsonLines& file = files_[stored.file];
  const auto line = file.at(stored.offset, stored.length);
  if (!line) {
    return fail(line.error());
  }
  ReadRecord read = read_record(*line, today_);
  if (!read.record || read.record->hash != stored.key.hash) {
    return fail(ErrorCode::kIo, substitute(say(kFileChanged), {file.name()}));
  }
  if (on_load_) {
    on_load_();
  }
  return std::move(*read.record);
}

}  // namespace mingbai::archive
