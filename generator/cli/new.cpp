// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/commands.h"
#include "index/base/diagnostic.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"site",
     "SITE",
     {"新站点的文件夹，不能已经存在内容", "folder of the new site; it must be empty"},
     OptionRow::Count::kRequired},
    {"--name", "NAME", {"网站名称", "name of the site"}},
};

struct StarterFile {
  std::string_view path;
  std::string_view text;  // {0}: name of the site, {1}: today
};

constexpr StarterFile kStarter[] = {
    {"site.yaml",
     "# 网站的基本情况。改好以后运行：mingbai build 这个文件夹 --out public\n"
     "名称: {0}\n副标题: 政策看得懂，补贴算得清\n网址: https://example.invalid/\n域名: "
     "\"\"\n网站标识码: \"\"\n"
     "主办单位: \"\"\n承办单位: \"\"\n站点提示: \"\"\n每页条数: 20\n"
     "栏目:\n"
     "  - {标识: policies, 名称: 政策文件, 类型: 政策文件, 说明: 本地正在执行和曾经执行的政策文件, "
     "栏目类型: 政策文件}\n"
     "  - {标识: notices, 名称: 通知公告, 类型: 通知公告, 说明: 通知和公告, 栏目类型: 工作动态}\n"
     "  - {标识: publicity, 名称: 公示, 类型: 公示, 说明: 名单和项目公示, 栏目类型: 工作动态}\n"
     "  - {标识: news, 名称: 村务动态, 类型: 动态, 说明: 村里的事, 栏目类型: 工作动态}\n"
     "  - {标识: bulletins, 名称: 工作简报, 类型: 简报, 说明: 按年编号的简报, 栏目类型: 工作动态}\n"
     "  - {标识: guides, 名称: 办事指南, 类型: 办事指南, 说明: 怎么办、找谁、带什么, 栏目类型: "
     "办事服务}\n"},
    {"topics.yaml",
     "# 主题按群众办的事来分\n"
     "- {标识: school, 名称: 上学}\n- {标识: health, 名称: 看病}\n- {标识: housing, 名称: 盖房}\n"
     "- {标识: pension, 名称: 养老}\n- {标识: disability, 名称: 残疾}\n- {标识: farming, 名称: "
     "养殖}\n"
     "- {标识: work, 名称: 打工}\n- {标识: loan, 名称: 贷款}\n"},
    {"notices/first.md",
     "---\n标题: 网站开通的通知\n发布日期: {1}\n发文机关: 某某村村民委员会\n主题: [看病]\n---\n\n"
     "这是第一篇通知。照着它的样子，把新的通知放在 `notices` 文件夹里。\n\n"
     "::: 提示\n开头两条横线之间是标题、日期这些字段，冒号用半角，后面空一格。\n:::\n"},
    {"pages/about.md", "---\n标题: 关于本站\n---\n\n说明本站由谁办、内容从哪里来、有问题找谁。\n"},
};

int run(const Invocation& invocation) {
  const std::string site = invocation.arguments.get("site");
  if (const auto entries = invocation.files.list(site); entries && !entries->empty()) {
    std::fprintf(
        stderr, "%s\n",
        substitute(
            invocation.text({"错误：{0} 里已经有内容，没有改动。请换一个新文件夹",
                             "error: {0} is not empty and was not touched; choose a new folder"}),
            {site})
            .c_str());
    return kUsageError;
  }
  const std::string name = invocation.arguments.get("--name", "某某村惠民政策明白栏");
  const std::string today = text::iso(text::date_of_day(china_day(invocation.environment.now)));
  // The name goes into a quoted YAML scalar.
  const std::string quoted =
      "\"" + replace_all(replace_all(name, "\\", "\\\\"), "\"", "\\\"") + "\"";
  for (const StarterFile& file : kStarter) {
    const std::string path = join_path(site, file.path);
    auto done = invocation.files.make_directories(std::string(parent_path(path)));
    if (done) {
      done = invocation.files.write(path, substitute(file.text, {quoted, today}));
    }
    if (!done) {
      return report(invocation, done.error());
    }
    std::printf("%s\n", path.c_str());
  }
  std::fprintf(stderr, "%s\n",
               substitute(invocation.text({"新站点已建好。下一步：mingbai serve {0}",
                                           "the new site is ready. Next: mingbai serve {0}"}),
                          {site})
                   .c_str());
  return kFine;
}

}  // namespace

const Command kNewCommand = {
    "new",
    {"新建一个站点文件夹，带样例", "start a site folder with samples"},
    {"mingbai new 我的站点 --name 大张村明白栏", "mingbai new mysite --name \"Our village\""},
    kOptions,
    run,
};

}  // namespace mingbai::cli
