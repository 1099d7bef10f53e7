// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/build/look_into.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "generator/attachment/inflate.h"
#include "generator/attachment/pdf_objects.h"
#include "generator/attachment/pdf_text.h"
#include "generator/attachment/workbook_cells.h"
#include "generator/attachment/zip_reader.h"
#include "generator/seal/envelope.h"
#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/browser/packed_texts.h"

namespace mingbai::build {
namespace {

constexpr std::size_t kMostBytes = 256U << 20U;  // that come out of one file
constexpr int kDeepest = 3;                      // archives in archives

using namespace attachment;
using PartName = check::Gate::PartName;

class Look {
 public:
  Look(check::Gate& gate, std::string_view path) : gate_(gate), path_(path) {}

  void at(std::string_view bytes, const PartName& part, int depth) {
    gate_.look_at(path_, bytes, part);
    if (is_zip(bytes)) {
      archive(bytes, part, depth);
    } else if (bytes.starts_with("%PDF-")) {
      pdf(bytes, part);
    } else if (bytes.starts_with("\x89PNG")) {
      png(bytes);
    } else if (bytes.starts_with("\x1F\x8B")) {
      unpack(bytes, Wrapping::kGzip, named("gzip"), depth);
    } else if (is_closed(bytes)) {
      gate_.cannot_look_into(path_);
    }
  }

 private:
  static PartName named(std::string name) {
    return [name = std::move(name)](std::size_t) { return name; };
  }

  // Archives that we cannot open: RAR, 7-Zip, and Office files under a password, which are OLE
  // files with a stream of this name in UTF-16.
  static bool is_closed(std::string_view bytes) {
    constexpr std::string_view kOle("\xD0\xCF\x11\xE0", 4);
    constexpr std::string_view kEncrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);
    return bytes.starts_with("Rar!") || bytes.starts_with("7z\xBC\xAF") ||
           (bytes.starts_with(kOle) && bytes.find(kEncrypted) != bytes.npos);
  }

  bool charge(std::size_t bytes) {
    left_ -= std::min(left_, bytes);
    return left_ > 0;
  }

  void unpack(std::string_view packed, Wrapping wrapping, const PartName& part, int depth) {
    const auto bytes = depth < kDeepest ? inflated(packed, wrapping, left_) : std::nullopt;
    if (!bytes || !charge(bytes->size())) {
      gate_.cannot_look_into(path_);
      return;
    }
    at(*bytes, part, depth + 1);
  }

  void archive(std::string_view bytes, const PartName& outer, int depth) {
    const std::vector<ZipEntry> entries = zip_entries(bytes);
    bool is_whole = !entries.empty() && depth < kDeepest;
    std::vector<Worksheet> sheets;
    std::string shared;
    for (const ZipEntry& entry : entries) {
      if (entry.name.ends_with('/') || !is_whole) {
        continue;  // a folder
      }
      auto part = zip_bytes(entry, left_);
      if (!part && entry.packed.empty()) {
        continue;
      }
      if (!part || !charge(part->size())) {
        is_whole = false;
      } else if (entry.name.starts_with("xl/worksheets/")) {
        const std::string_view file = file_name(entry.name);
        sheets.push_back({std::string(file.substr(0, file.rfind('.'))), std::move(*part)});
      } else if (entry.name == "xl/sharedStrings.xml") {
        shared = std::move(*part);
      } else {
        const std::string prefix = outer ? outer(0) + "/" : std::string();
        at(*part, named(prefix + printable(entry.name)), depth + 1);
      }
    }
    for (const Worksheet& sheet : sheets) {
      gate_.look_at(path_, sheet.xml, [&](std::size_t offset) { return cell_at(sheet, offset); });
    }
    gate_.look_at(path_, shared,
                  [&](std::size_t offset) { return cell_of_shared_text(sheets, shared, offset); });
    if (!is_whole) {
      gate_.cannot_look_into(path_);
    }
  }

  // Page by page as it is read; what else is packed inside as bytes.
  void pdf(std::string_view bytes, const PartName& outer) {
    const PdfFile file = read_pdf(bytes, left_);
    if (file.is_encrypted) {
      gate_.cannot_look_into(path_);
    }
    const PartName part = outer ? outer : named("PDF");
    for (const std::string& text : pdf_texts(file)) {
      gate_.look_at(path_, text, part);
    }
    for (const auto& [number, object] : file.objects) {
      charge(object.stream.size());
      // Numbers stand side by side in what draws.
      gate_.look_at(path_, object.stream, part, check::Joining::kTightOnly);
    }
  }

  // zTXt and compressed iTXt: keyword, zero, method, …, a zlib stream.
  void png(std::string_view bytes) {
    for (const std::string_view type : {"zTXt", "iTXt"}) {
      for (std::size_t at = bytes.find(type); at != bytes.npos; at = bytes.find(type, at + 4)) {
        const std::string_view chunk = bytes.substr(at + 4, 200);
        for (std::size_t i = 0; i + 1 < chunk.size(); ++i) {
          if (chunk[i] == '\x78') {
            if (const auto text = inflated(bytes.substr(at + 4 + i), Wrapping::kZlib, left_)) {
              charge(text->size());
              gate_.look_at(path_, *text, named(std::string(type)));
              break;
            }
          }
        }
      }
    }
  }

  check::Gate& gate_;
  const std::string_view path_;
  std::size_t left_ = kMostBytes;
};

}  // namespace

void look_into(check::Gate& gate, std::string_view path, std::string_view bytes) {
  if (const auto packed = browser::packed_bytes(bytes)) {
    if (const auto plain = inflated(*packed, Wrapping::kRaw, kMostBytes)) {
      const auto part = [](std::size_t) { return std::string("deflate"); };
      gate.look_at(path, *plain, part);
      gate.look_at(path, browser::coded_texts(*plain), part);
    }
    return;
  }
  // A sealed page shows nothing to anybody, and chance may spell a number in it.
  if (seal::parse_script(bytes)) {
    return;
  }
  Look(gate, path).at(bytes, {}, 0);
}

}  // namespace mingbai::build
