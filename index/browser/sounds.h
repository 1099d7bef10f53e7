// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How texts sound and look, and which words may have been meant: what a page needs to understand
// dibao, db, di保 and 底保. See FORMAT.md, "Tables", `sounds`. Pure.

#include <string>

#include "index/store/indexer.h"
#include "index/text/pinyin.h"

namespace mingbai::browser {

std::string sounds_table(const store::Vocabulary& vocabulary, const text::Pinyin& pinyin);

}  // namespace mingbai::browser
