// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a 公示: how long, which step, where to object.
#include "generator/source/document_values.h"
#include "generator/source/messages.h"
#include "index/base/strings.h"

namespace mingbai::source {
namespace {

using model::Document;

// One of a few words; reports what may stand there.
template <typename Value>
std::optional<Value> one_of(const Node& node, DocumentContext& context,
                            std::initializer_list<std::pair<std::string_view, Value>> words) {
  std::vector<std::string> known;
  for (const auto& [word, value] : words) {
    if (trim(node.text) == word) {
      return value;
    }
    known.emplace_back(word);
  }
  context.mistakes.add(kBadPublicityWord, node.mark, {node.key, node.text, join(known, "、")});
  return std::nullopt;
}

std::string plain(const Node& node, DocumentContext& context) {
  return text_value(node, Lines::kJoin, context.mistakes).value_or(std::string());
}

}  // namespace

void read_period(const Node& node, Document& document, DocumentContext& context) {
  document.publicity.written = context.mistakes.place(node.mark);
  document.publicity.excerpt = context.mistakes.excerpt(node.mark.line);
  document.publicity.period = model::parse_period(trim(node.text));
  if (!document.publicity.period) {
    context.mistakes.add(kBadPublicityPeriod, node.mark, {node.text});
  }
}

void read_posted(const Node& node, Document& document, DocumentContext& context) {
  document.publicity.posted = date_value(node, context.mistakes);
}

void read_first_day(const Node& node, Document& document, DocumentContext& context) {
  document.publicity.counts_first =
      one_of<bool>(node, context, {{"次日", false}, {"当日", true}, {"当天", true}})
          .value_or(false);
}

void read_step(const Node& node, Document& document, DocumentContext& context) {
  using model::PublicityStep;
  document.publicity.step = one_of<PublicityStep>(node, context,
                                                  {{"第一次公示", PublicityStep::kFirst},
                                                   {"第二次公示", PublicityStep::kSecond},
                                                   {"对比", PublicityStep::kCompare},
                                                   {"公告", PublicityStep::kFinal}})
                                .value_or(PublicityStep::kNone);
}

void read_previous(const Node& node, Document& document, DocumentContext& context) {
  auto references = reference_list(node, context.mistakes);
  if (!references.empty()) {
    document.publicity.previous = std::move(references.front());
  }
}

void read_objection(const Node& node, Document& document, DocumentContext& context) {
  using model::Objection;
  document.publicity.objection = one_of<Objection>(node, context,
                                                   {{"无", Objection::kNone},
                                                    {"无异议", Objection::kNone},
                                                    {"处理中", Objection::kPending},
                                                    {"已处理", Objection::kSettled}})
                                     .value_or(Objection::kNotSaid);
}

void read_objection_phone(const Node& node, Document& document, DocumentContext& context) {
  document.publicity.objection_phone = plain(node, context);
}

void read_objection_organ(const Node& node, Document& document, DocumentContext& context) {
  document.publicity.objection_organ = plain(node, context);
}

void read_withdrawal(const Node& node, Document& document, DocumentContext& context) {
  const auto written = text_value(node, Lines::kJoin, context.mistakes);
  if (!written || *written == "期满" || *written == "at_end") {
    return;
  }
  const auto after = model::parse_period(*written);
  const auto gone = text::parse_date(*written);
  if (after && after->count > 0 && after->unit == model::DayUnit::kDay) {
    document.publicity.names_days = after->count;
  } else if (gone && gone->precision >= text::DatePrecision::kDay) {
    document.publicity.names_gone = gone;
  } else {
    context.mistakes.add(kBadWithdrawal, node.mark, {*written});
  }
}

}  // namespace mingbai::source
