// SPDX-License-Identifier: GPL-3.0-or-later
// A page of which nobody has said for whom it is goes nowhere.
#include "generator/build/sink.h"

using namespace mingbai;

#ifdef ALLOWED
using Page = render::PublicPage;
#else
using Page = render::RawPage;
#endif

Result<void> put(build::PublicSink& sink, const Page& page) {
  return sink.put(page);
}
