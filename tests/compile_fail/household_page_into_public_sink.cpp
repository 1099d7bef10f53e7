// SPDX-License-Identifier: GPL-3.0-or-later
// A household's page cannot go into the public tree.
#include "generator/build/sink.h"

using namespace mingbai;

#ifdef ALLOWED
using Page = render::PublicPage;
#else
using Page = render::HouseholdPage;
#endif

Result<void> put(build::PublicSink& sink, const Page& page) {
  return sink.put(page);
}
