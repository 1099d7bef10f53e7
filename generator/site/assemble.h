// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Records -> Site: what is public, where each page stands, what is in force today, what belongs
// together. The author's mistakes (taken addresses, dangling references, cycles) are reported all
// at once; the Site is whole in any case, with the wrong parts left out. Linear in the number of
// documents. Pure: the same records and day give the same Site. Not thread-safe in itself; its
// result is const.

#include <cstdint>

#include "generator/model/records.h"
#include "generator/model/site.h"
#include "index/base/diagnostic.h"

namespace mingbai::site {

// `today`: days since 1970-01-01 in China. Drafts are left out, and from the public site documents
// for the village (本村), with the files that only they use; Site::withheld names them. The site
// for the village holds what is public as well.
model::Site assemble(model::Records&& records, std::int32_t today, Diagnostics& diagnostics,
                     model::Audience audience = model::Audience::kPublic);

}  // namespace mingbai::site
