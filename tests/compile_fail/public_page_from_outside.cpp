// SPDX-License-Identifier: GPL-3.0-or-later
// Only the renderer says that a page is public.
#include "generator/build/sink.h"

using namespace mingbai;

#ifdef ALLOWED
render::RawPage make() {
  return {"a.html", "", render::PageFamily::kHome};
}
#else
render::PublicPage make() {
  return render::PublicPage(render::RawPage{"a.html", "", render::PageFamily::kHome});
}
#endif
