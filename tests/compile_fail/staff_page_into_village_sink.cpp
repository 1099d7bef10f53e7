// SPDX-License-Identifier: GPL-3.0-or-later
// What is for the staff cannot go into the village's tree.
#include "generator/build/sink.h"

using namespace mingbai;

#ifdef ALLOWED
using Page = render::VillagePage;
#else
using Page = render::StaffPage;
#endif

Result<void> put(build::VillageSink& sink, const Page& page) {
  return sink.put(page);
}
