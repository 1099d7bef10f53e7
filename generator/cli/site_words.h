// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What several verbs ask of the user's words: a place of the site, a day; and the policy behind a
// standard in words. A word that makes no sense is answered on standard error.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/cli/command.h"
#include "generator/model/records.h"

namespace mingbai::cli {

// Says `text` with its arguments; kUsageError.
int complain(const Invocation& invocation, Text text, const std::vector<std::string>& arguments);

// A name or path of regions.yaml; several of that name are listed.
std::optional<model::RegionId> place_called(const Invocation& invocation,
                                            const model::Regions& regions, const std::string& name);

// The day that an option names, in days since 1970-01-01; today in China when it is not given.
std::optional<std::int32_t> day_option(const Invocation& invocation, std::string_view name);

// The document that a reference names; null when none does.
const model::Document* document_of(const model::Records& records,
                                   const std::optional<model::Reference>& reference);
// 《…意见》（项示医保〔2021〕5号）第一条; empty when the standard names no document.
std::string basis_words(const model::Records& records, const model::Standard& standard);

}  // namespace mingbai::cli
