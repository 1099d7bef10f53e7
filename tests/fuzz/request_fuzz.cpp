// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a client writes, from the address to the header fields: nothing that is accepted
// leads out of a site, and every value stays within what it stands for.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "index/base/error.h"
#include "index/base/strings.h"
#include "index/service/api.h"
#include "index/service/content_path.h"
#include "index/service/host_name.h"
#include "index/service/http_fields.h"
#include "index/service/named_values.h"
#include "index/service/request_target.h"
#include "index/service/search_fields.h"

namespace {

using namespace mingbai;
using namespace mingbai::service;

constexpr TargetLimits kLimits{8192, 64};

bool is_clean(std::string_view text) {
  return is_valid_utf8(text) && text.find('\0') == std::string_view::npos;
}

void check_content_path(const std::string& address) {
  const ContentPath content = content_path(address);
  if (content.outcome != PathOutcome::kFile) {
    MINGBAI_ASSERT(content.path.empty());
    return;
  }
  for (const std::string_view part : split(content.path, '/')) {
    MINGBAI_ASSERT(!part.empty() && part.front() != '.');
    MINGBAI_ASSERT(part.find('\\') == std::string_view::npos);
  }
}

// Whatever is asked of the API is of one route or of none, and an id is a part of the address.
void check_route(const std::string& path) {
  const ApiCall call = api_call(path);
  if (call.route == nullptr) {
    MINGBAI_ASSERT(call.id.empty());
    return;
  }
  const std::string_view pattern = call.route->path;
  const std::size_t mark = pattern.find("{id}");
  MINGBAI_ASSERT((mark == std::string_view::npos) == call.id.empty());
  if (mark != std::string_view::npos) {
    MINGBAI_ASSERT(std::string(pattern.substr(0, mark)) + call.id +
                       std::string(pattern.substr(mark + std::string_view("{id}").size())) ==
                   path);
  }
}

void check_target(std::string_view text) {
  const auto target = parse_target(text, kLimits);
  if (!target) {
    return;
  }
  MINGBAI_ASSERT(target->path.starts_with('/') && is_clean(target->path));
  MINGBAI_ASSERT(target->query.size() <= kLimits.parameters);
  MINGBAI_ASSERT(percent_decode(percent_encode_path(target->path), Decoding::kPath) ==
                 target->path);
  check_content_path(target->path);
  check_route(target->path);
  Request request;
  request.query = target->query;
  for (const auto& [name, value] : target->query) {
    MINGBAI_ASSERT(is_clean(name) && is_clean(value));
  }
  const NameSource names = [](store::FacetKind) -> Result<std::vector<store::Named>> {
    return std::vector<store::Named>{{"41", "河南省"}, {"41/4116", "周口市"}, {"a", "同名"}};
  };
  const auto query = make_query(fields_of(request), names);
  if (query) {
    MINGBAI_ASSERT(query->limit >= 1 && query->limit <= 100);
    MINGBAI_ASSERT(query->offset <= 999 * query->limit);
    MINGBAI_ASSERT(query->clauses.size() <= store::kMaxClauses);
    MINGBAI_ASSERT(!query->deadline.is_set());
  } else {
    const FieldProblem problem = field_problem(query.error());
    MINGBAI_ASSERT(!problem.field.empty() && is_clean(problem.message));
  }
}

void check_fields(std::string_view text) {
  for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{10}, ~std::uint64_t{0}}) {
    ByteRange range;
    if (parse_range(text, size, range) == RangeOutcome::kPart) {
      MINGBAI_ASSERT(range.length > 0 && range.offset < size);
      MINGBAI_ASSERT(range.length <= size - range.offset);
    }
  }
  const AcceptedEncodings accepted = parse_accept_encoding(text);
  MINGBAI_ASSERT(accepted.brotli >= 0 && accepted.brotli <= 1000);
  MINGBAI_ASSERT(accepted.gzip >= 0 && accepted.gzip <= 1000);
  if (const auto seconds = parse_http_date(text)) {
    MINGBAI_ASSERT(http_date(*seconds) == text);
  }
  (void)names_etag(text, "\"0\"");
  (void)is_foreign_name(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_target(text);
  check_content_path(std::string(text));
  check_fields(text);
  return 0;
}
