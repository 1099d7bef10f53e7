// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/render/messages.h"

namespace mingbai::render {

const DiagnosticRow kAssetMissing{"RN010",
                                  Severity::kError,
                                  {"主题缺少文件 {0}", "the theme lacks the file {0}"},
                                  {"请补上这个文件，可以从自带主题 themes/default 里拷一份",
                                   "add the file; themes/default has one to copy"}};

const DiagnosticRow kAssetFailed{
    "RN011",
    Severity::kError,
    {"主题文件 {0} 读不出来：{1}", "the theme's file {0} cannot be read: {1}"},
    {"请检查文件是否完整、有没有读取权限", "check that the file is whole and readable"}};

namespace {
constexpr const DiagnosticRow* kRows[] = {&kAssetMissing, &kAssetFailed};
}  // namespace

std::span<const DiagnosticRow* const> render_diagnostic_rows() {
  return kRows;
}

}  // namespace mingbai::render
