// SPDX-License-Identifier: GPL-3.0-or-later
// What is for the village cannot go into the public tree.
#include "generator/build/sink.h"

using namespace mingbai;

#ifdef ALLOWED
using Page = render::PublicPage;
#else
using Page = render::VillagePage;
#endif

Result<void> put(build::PublicSink& sink, const Page& page) {
  return sink.put(page);
}
