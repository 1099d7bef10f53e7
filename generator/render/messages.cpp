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

const DiagnosticRow kNoBaseAddress{
    "RN020",
    Severity::kWarning,
    {"site.yaml 没有写“网址”，不生成订阅源和网站地图",
     "site.yaml gives no base_url: no feeds and no sitemap are made"},
    {"公开上网时请写上，例如 网址: https://example.invalid/",
     "give one before publishing: base_url: https://example.invalid/"}};

namespace {
constexpr const DiagnosticRow* kRows[] = {&kAssetMissing, &kAssetFailed, &kNoBaseAddress};
}  // namespace

std::span<const DiagnosticRow* const> render_diagnostic_rows() {
  return kRows;
}

}  // namespace mingbai::render
