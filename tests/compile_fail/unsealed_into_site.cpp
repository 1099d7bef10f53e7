// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing but seal() makes what may stand among public files of a household's page.
#include "generator/seal/seal.h"

using namespace mingbai;

#ifdef ALLOWED
Result<seal::SealedPage> to_write(const render::HouseholdPage& page, const seal::CardKeys& keys) {
  return seal::seal(page, 0, keys, {});
}
#else
seal::SealedPage to_write(const render::HouseholdPage& page, const seal::CardKeys& keys) {
  return seal::SealedPage(keys.number, page.bytes());
}
#endif
