// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A sink before a sink: everything passes the gate on its way. Thread-safe as the sink behind it.

#include "generator/build/look_into.h"
#include "generator/build/sink.h"
#include "generator/check/gate.h"

namespace mingbai::build {

template <typename PageType>
class GatedSink final : public SinkOf<PageType> {
 public:
  GatedSink(SinkOf<PageType>& behind, check::Gate& gate) : behind_(behind), gate_(gate) {}
  Result<void> put(const PageType& page) override {
    gate_.look_at(page.path(), page.bytes());
    return behind_.put(page);
  }
  Result<void> put_file(const std::string& path, std::string_view bytes) override {
    look_into(gate_, path, bytes);
    return behind_.put_file(path, bytes);
  }

 private:
  SinkOf<PageType>& behind_;
  check::Gate& gate_;
};

}  // namespace mingbai::build
