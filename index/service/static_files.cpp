// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/service/static_files.h"

#include <algorithm>
#include <utility>

#include "index/base/file_system.h"
#include "index/base/strings.h"
#include "index/service/content_path.h"
#include "index/service/http_fields.h"
#include "index/service/media_types.h"
#include "index/service/messages.h"
#include "index/service/request_target.h"

namespace mingbai::service {
namespace {

// A page is asked for again each time, which costs a 304; what has its hash in the name never
// changes.
constexpr std::string_view kRevalidate = "no-cache";
constexpr std::string_view kForEver = "public, max-age=31536000, immutable";

struct Form {
  Entry entry;
  Encoding encoding = Encoding::kIdentity;
};

struct EncodingRow {
  Encoding encoding;
  std::string_view suffix;
  const char* name;
  int AcceptedEncodings::*weight;
};
// The smaller one first: it wins among equals.
constexpr EncodingRow kEncodings[] = {
    {Encoding::kBrotli, ".br", "br", &AcceptedEncodings::brotli},
    {Encoding::kGzip, ".gz", "gzip", &AcceptedEncodings::gzip},
};

bool may_be_compressed(std::string_view path) {
  return media_type(path).form == MediaType::Form::kText;
}

// The form of a file that this client likes best.
std::optional<Form> choose_form(const Content& content, const std::string& path,
                                const Request& request) {
  auto plain = content.find(path);
  if (!plain) {
    return std::nullopt;
  }
  Form form{std::move(*plain), Encoding::kIdentity};
  if (request.accept_encoding.empty() || !may_be_compressed(path)) {
    return form;
  }
  const AcceptedEncodings accepted = parse_accept_encoding(request.accept_encoding);
  int best = 0;
  for (const EncodingRow& row : kEncodings) {
    if (accepted.*row.weight <= best) {
      continue;
    }
    if (auto packed = content.find(path + std::string(row.suffix))) {
      best = accepted.*row.weight;
      form = {std::move(*packed), row.encoding};
    }
  }
  return form;
}

// style.1a2b3c4d.css: eight hexadecimal digits before the ending. Only for what pages load: an
// attachment may be called 名单.20171201.pdf.
bool has_hash_in_name(std::string_view path) {
  constexpr std::size_t kDigits = 8;
  const std::string_view ending = extension(path);
  const std::string_view stem = path.substr(0, path.size() - ending.size());
  const std::size_t dot = stem.rfind('.');
  if ((ending != ".css" && ending != ".js" && ending != ".woff2") ||
      dot == std::string_view::npos || stem.size() - dot - 1 != kDigits) {
    return false;
  }
  return stem.find_first_not_of("0123456789abcdef", dot + 1) == std::string_view::npos;
}

Response with_body(int status, const Entry& entry, std::string_view path) {
  Response response;
  response.status = status;
  response.content_type = content_type(path);
  response.bytes = entry.bytes;
  response.file = entry.file;
  response.length = entry.size;
  return response;
}

void add_cache_headers(Response& response, const Form& form, std::string_view path) {
  response.headers.emplace_back("Cache-Control", has_hash_in_name(path) ? kForEver : kRevalidate);
  response.headers.emplace_back("ETag", form.entry.etag);
  if (form.entry.modified != 0) {
    response.headers.emplace_back("Last-Modified", http_date(form.entry.modified));
  }
  if (may_be_compressed(path)) {
    response.headers.emplace_back("Vary", "Accept-Encoding");
  }
}

// RFC 9110, 13.2.2: the tag counts when there is one, else the day.
bool is_fresh(const Request& request, const Entry& entry) {
  if (!request.if_none_match.empty()) {
    return names_etag(request.if_none_match, entry.etag);
  }
  const auto since = parse_http_date(request.if_modified_since);
  return since && entry.modified != 0 && entry.modified <= *since;
}

// Whether the range asked for is one of this very form. A weak tag never is (13.1.5).
bool range_applies(const Request& request, const Entry& entry) {
  if (request.range.empty() || request.method != Request::Method::kGet) {
    return false;
  }
  return request.if_range.empty() || request.if_range == entry.etag ||
         (entry.modified != 0 && request.if_range == http_date(entry.modified));
}

Response unsatisfiable(std::uint64_t size) {
  Response response =
      Response::text(416, "text/plain; charset=utf-8", both_languages(kRangeMissing));
  response.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
  return response;
}

Response send(const Form& form, const std::string& path, const Request& request) {
  const Entry& entry = form.entry;
  Response response = with_body(200, entry, path);
  add_cache_headers(response, form, path);
  if (is_fresh(request, entry)) {
    response.status = 304;
    response.content_type.clear();
    response.bytes = nullptr;
    response.file = nullptr;
    response.length = 0;
    return response;
  }
  for (const EncodingRow& row : kEncodings) {
    if (row.encoding == form.encoding) {
      response.headers.emplace_back("Content-Encoding", row.name);
    }
  }
  response.headers.emplace_back("Accept-Ranges", "bytes");
  if (!range_applies(request, entry)) {
    return response;
  }
  ByteRange range;
  const RangeOutcome outcome = parse_range(request.range, entry.size, range);
  if (outcome == RangeOutcome::kUnsatisfiable) {
    return unsatisfiable(entry.size);
  }
  if (outcome == RangeOutcome::kPart) {
    response.status = 206;
    response.offset = range.offset;
    response.length = range.length;
    response.headers.emplace_back("Content-Range",
                                  "bytes " + std::to_string(range.offset) + "-" +
                                      std::to_string(range.offset + range.length - 1) + "/" +
                                      std::to_string(entry.size));
  }
  return response;
}

Response missing(const Content& content) {
  const std::string page = "404.html";
  const auto entry = content.find(page);
  Response response =
      entry ? with_body(404, *entry, page)
            : Response::text(404, "text/plain; charset=utf-8", both_languages(kPageMissing));
  response.headers.emplace_back("Cache-Control", kRevalidate);
  return response;
}

Response redirect(const std::string& path) {
  Response response = Response::text(301, "text/plain; charset=utf-8", path + "/\n");
  response.headers.emplace_back("Location", percent_encode_path(path) + "/");
  response.headers.emplace_back("Cache-Control", kRevalidate);
  return response;
}

}  // namespace

Response serve_file(const Content& content, const Request& request) {
  const auto safe = content_path(request.path);
  if (safe.outcome == PathOutcome::kMalformed) {
    return Response::text(400, "text/plain; charset=utf-8", both_languages(kBadAddress));
  }
  if (safe.outcome == PathOutcome::kHidden) {
    return missing(content);
  }
  if (const auto form = choose_form(content, safe.path, request)) {
    return send(*form, safe.path, request);
  }
  // A folder is shown by its index.html, under an address in which relative links work.
  if (content.is_folder(safe.path) && content.find(join_path(safe.path, "index.html"))) {
    return redirect(request.path);
  }
  return missing(content);
}

}  // namespace mingbai::service
