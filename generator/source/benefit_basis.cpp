// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/benefit_basis.h"

#include <algorithm>
#include <unordered_map>

#include "generator/source/basis_text.h"
#include "generator/source/messages.h"
#include "index/base/file_system.h"
#include "index/text/document_number.h"

namespace mingbai::source {
namespace {

using model::Document;
using model::Standard;
using model::StandardKind;

// A figure that the policy must state.
struct Claim {
  std::int64_t low = 0;
  std::int64_t high = 0;
  text::Quantity quantity = text::Quantity::kMoney;
  std::string words;
};

std::vector<Claim> claims_of(const Standard& standard) {
  std::vector<Claim> claims;
  if (const auto number = text::parse_number(standard.stated)) {
    claims.push_back({number->low, number->high, number->quantity, standard.stated});
  }
  if (standard.deductible > 0) {
    claims.push_back({standard.deductible, standard.deductible, text::Quantity::kMoney,
                      model::format_yuan(standard.deductible)});
  }
  for (const model::Band& band : standard.bands) {
    if (band.up_to) {
      claims.push_back(
          {*band.up_to, *band.up_to, text::Quantity::kMoney, model::format_yuan(*band.up_to)});
    }
    claims.push_back(
        {band.rate, band.rate, text::Quantity::kPercent, model::format_percent(band.rate)});
  }
  if (standard.cap) {
    claims.push_back(
        {*standard.cap, *standard.cap, text::Quantity::kMoney, model::format_yuan(*standard.cap)});
  }
  return claims;
}

class BasisChecker {
 public:
  BasisChecker(const std::vector<Document>& documents, Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {
    for (const Document& document : documents) {
      by_name_.try_emplace(document.source_path, &document);
      by_name_.try_emplace(std::string(file_name(document.source_path)), &document);
      if (document.number) {
        by_name_.try_emplace(document.number->key(), &document);
      }
    }
  }

  void check(const Standard& standard) {
    if (standard.guide) {
      find(*standard.guide, standard.id);
    }
    const Document* document = standard.basis ? find(*standard.basis, standard.id) : nullptr;
    if (document == nullptr) {
      return;
    }
    if (!standard.clause.empty() && !has_clause(document->body, standard.clause)) {
      add(kNoClause, standard, {standard.basis->text, standard.clause});
    }
    for (const Claim& claim : claims_of(standard)) {
      if (!figures(*document).has(claim.low, claim.high, claim.quantity)) {
        add(kNotInBasis, standard, {standard.basis->text, claim.words});
      }
    }
  }

  void check(const model::Statistic& statistic) {
    const Document* document = statistic.basis ? find(*statistic.basis, statistic.id) : nullptr;
    const auto number = text::parse_number(statistic.stated);
    if (document != nullptr && number &&
        !figures(*document).has(number->low, number->high, number->quantity)) {
      diagnostics_.add(kNotInBasis, statistic.written, statistic.excerpt,
                       {statistic.id, statistic.basis->text, statistic.stated});
    }
  }

 private:
  void add(const DiagnosticRow& row, const Standard& standard, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), standard.id);
    diagnostics_.add(row, standard.written, standard.excerpt, std::move(arguments));
  }

  const Document* find(const model::Reference& reference, const std::string& id) {
    const auto number = text::parse_document_number(reference.text);
    for (const std::string& name : {reference.text, number ? number->key() : std::string()}) {
      if (const auto found = by_name_.find(name); found != by_name_.end()) {
        return found->second;
      }
    }
    diagnostics_.add(kNoBasis, reference.place, reference.excerpt, {id, reference.text});
    return nullptr;
  }

  // Many standards rest on one policy.
  const Figures& figures(const Document& document) {
    return figures_.try_emplace(&document, document.body).first->second;
  }

  Diagnostics& diagnostics_;
  std::unordered_map<std::string, const Document*> by_name_;
  std::unordered_map<const Document*, Figures> figures_;
};

}  // namespace

void check_benefit_basis(const model::Benefits& benefits, const std::vector<Document>& documents,
                         Diagnostics& diagnostics) {
  BasisChecker checker(documents, diagnostics);
  for (const Standard& standard : benefits.standards) {
    checker.check(standard);
  }
  for (const model::Statistic& statistic : benefits.statistics) {
    checker.check(statistic);
  }
}

}  // namespace mingbai::source
