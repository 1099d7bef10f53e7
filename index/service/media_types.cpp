// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/media_types.h"

#include <algorithm>

#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/service/static_files.h"

namespace mingbai::service {
namespace {

using Form = MediaType::Form;

// Extended by adding a row. Names of types: IANA's registry of media types.
constexpr MediaType kTypes[] = {
    {".html", "text/html; charset=utf-8", Form::kText},
    {".htm", "text/html; charset=utf-8", Form::kText},
    {".css", "text/css; charset=utf-8", Form::kText},
    {".js", "text/javascript; charset=utf-8", Form::kText},
    {".mjs", "text/javascript; charset=utf-8", Form::kText},
    {".json", "application/json; charset=utf-8", Form::kText},
    {".xml", "application/xml; charset=utf-8", Form::kText},
    {".atom", "application/atom+xml; charset=utf-8", Form::kText},
    {".rss", "application/rss+xml; charset=utf-8", Form::kText},
    {".txt", "text/plain; charset=utf-8", Form::kText},
    {".md", "text/markdown; charset=utf-8", Form::kText},
    {".csv", "text/csv; charset=utf-8", Form::kText},
    {".webmanifest", "application/manifest+json; charset=utf-8", Form::kText},
    {".svg", "image/svg+xml", Form::kText},
    {".png", "image/png", Form::kPacked},
    {".jpg", "image/jpeg", Form::kPacked},
    {".jpeg", "image/jpeg", Form::kPacked},
    {".gif", "image/gif", Form::kPacked},
    {".webp", "image/webp", Form::kPacked},
    {".avif", "image/avif", Form::kPacked},
    {".ico", "image/x-icon", Form::kPacked},
    {".mp3", "audio/mpeg", Form::kPacked},
    {".m4a", "audio/mp4", Form::kPacked},
    {".mp4", "video/mp4", Form::kPacked},
    {".webm", "video/webm", Form::kPacked},
    {".pdf", "application/pdf", Form::kPacked},
    {".ofd", "application/ofd", Form::kPacked},
    {".zip", "application/zip", Form::kPacked},
    {".gz", "application/gzip", Form::kPacked},
    {".doc", "application/msword", Form::kPacked},
    {".xls", "application/vnd.ms-excel", Form::kPacked},
    {".ppt", "application/vnd.ms-powerpoint", Form::kPacked},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     Form::kPacked},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Form::kPacked},
    {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
     Form::kPacked},
    {".woff", "font/woff", Form::kPacked},
    {".woff2", "font/woff2", Form::kPacked},
    {".ttf", "font/ttf", Form::kText},
    {".otf", "font/otf", Form::kText},
    {".wasm", "application/wasm", Form::kText},
};

constexpr MediaType kUnknown{"", "application/octet-stream", Form::kPacked};

}  // namespace

const MediaType& media_type(std::string_view path) {
  const std::string ending = ascii_lower(extension(path));
  const auto found = std::find_if(std::begin(kTypes), std::end(kTypes),
                                  [&](const MediaType& row) { return row.extension == ending; });
  return found == std::end(kTypes) ? kUnknown : *found;
}

std::string_view content_type(std::string_view path) {
  return media_type(path).name;
}

}  // namespace mingbai::service
