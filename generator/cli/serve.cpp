// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <filesystem>
#include <optional>
#include <thread>

#include <nlohmann/json.hpp>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "generator/build/pipeline.h"
#include "generator/build/preview.h"
#include "generator/build/release.h"
#include "generator/build/watcher.h"
#include "generator/cli/commands.h"
#include "generator/cli/folders.h"
#include "generator/cli/kit_cache.h"
#include "generator/cli/preview_script.h"
#include "generator/cli/search_page.h"
#include "generator/cli/terminal.h"
#include "generator/render/search_kit.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"folder",
     "DIR",
     {"build 的输出、publish 的发布文件夹，或站点文件夹（边改边看）",
      "output of build, releases of publish, or a site folder (preview)"},
     OptionRow::Count::kRequired},
    {"--port", "N", {"端口，默认 8090；0 表示任选一个", "port, 8090 by default; 0 takes any"}},
    {"--address",
     "ADDR",
     {"监听地址，默认只限本机 127.0.0.1", "address, 127.0.0.1 (this machine only) by default"}},
    {"--rate",
     "N",
     {"每个地址每秒最多查几次，本机也算；默认 50，本机不限；0 不限",
      "searches a second from one address, this machine included; default 50, not for this "
      "machine; 0: no limit"}},
    {"--db",
     "DIR",
     {"查这些检索库而不是网站自己的；可以写几次，也可以是分库清单或 remote:主机:端口",
      "search these indexes instead of the site's own; several times for several, a list of "
      "shards, or remote:HOST:PORT"},
     OptionRow::Count::kMany},
    {"--theme", "DIR", {"边改边看时用的主题", "theme for the preview"}},
    {"--log", "", {"显示每次访问", "print every request"}},
};

constexpr std::string_view kStatusPath = "/-/status";
constexpr std::string_view kScriptPath = "/-/preview.js";

// SIGINT and SIGTERM as something to wait for, so that everything is closed in order.
class StopSignal {
 public:
  StopSignal() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread starts: they inherit it
    descriptor_ = signalfd(-1, &signals, SFD_CLOEXEC);
  }
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;
  ~StopSignal() { ::close(descriptor_); }

  // True when it came within the time; -1 waits for ever.
  bool wait(int milliseconds) const {
    pollfd waited{descriptor_, POLLIN, 0};
    return ::poll(&waited, 1, milliseconds) > 0;
  }

 private:
  int descriptor_ = -1;
};

// A burst is what a page with its searches needs after a pause.
constexpr double kBurst = 4;
constexpr long kHighestRate = 1000000;

Result<void> set_rate(const Invocation& invocation, service::SiteRoutes& routes) {
  if (!invocation.arguments.has("--rate")) {
    return {};
  }
  const auto rate = number_option(invocation, "--rate", 0, {0, kHighestRate});
  if (!rate) {
    return fail(ErrorCode::kInvalid,
                invocation.text({"--rate 应为 0 到 1000000 的整数",
                                 "--rate takes a whole number from 0 to 1000000"}));
  }
  const auto per_second = static_cast<double>(*rate);
  routes.rate = {per_second, per_second * kBurst};
  routes.own_machine = service::SiteRoutes::OwnMachine::kLimited;
  return {};
}

Result<std::unique_ptr<service::HttpServer>> start(const Invocation& invocation,
                                                   service::SiteRoutes routes) {
  const auto port = number_option(invocation, "--port", 8090, {0, 65535});
  if (!port) {
    return fail(ErrorCode::kInvalid, invocation.text({"端口不对", "bad port"}));
  }
  if (auto set = set_rate(invocation, routes); !set) {
    return fail(std::move(set.error()));
  }
  service::ServerOptions options;
  options.metrics = routes.metrics = std::make_shared<service::Metrics>();
  options.port = static_cast<int>(*port);
  options.address = invocation.arguments.get("--address", "127.0.0.1");
  options.threads = invocation.environment.jobs;
  if (invocation.arguments.has("--log")) {
    options.access_log = [](std::string_view line) {
      std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
    };
  }
  auto server = service::HttpServer::start(options, service::site_handler(std::move(routes)));
  if (server) {
    const bool ipv6 = options.address.find(':') != std::string::npos;
    std::printf("%shttp://%s%s%s:%d/\n", invocation.text({"网址：", "address: "}).c_str(),
                ipv6 ? "[" : "", options.address.c_str(), ipv6 ? "]" : "", (*server)->port());
    std::printf("%s\n", invocation.text({"按 Ctrl-C 停止", "Ctrl-C stops it"}).c_str());
    std::fflush(stdout);
  }
  return server;
}

// A built site or a folder of releases.
int serve_built(const Invocation& invocation, const std::string& folder) {
  const StopSignal stop;
  const std::string current = join_path(folder, build::kCurrentRelease);
  const std::string root = invocation.files.exists(current) ? current : folder;
  if (!invocation.files.exists(join_path(root, "index.html"))) {
    return report(invocation,
                  Error{ErrorCode::kNotFound,
                        folder + "：" +
                            invocation.text(
                                {"这里没有网站。请先运行 mingbai build，或给出站点文件夹",
                                 "no site here; run mingbai build first, or name a site folder"})});
  }
  service::SiteRoutes routes;
  routes.content = service::disk_content(root);
  routes.index_folder = [root] { return build::index_folder(root); };
  if (invocation.arguments.has("--db")) {
    auto archive = find_archive(invocation);
    if (!archive) {
      return report(invocation, archive.error());
    }
    routes.shards = std::move(*archive);
  }
  // A new release brings its own.
  routes.search_page = [&invocation, root, kits = std::make_shared<KitCache>()](
                           const service::SearchPageRequest& request) -> Result<std::string> {
    const std::string kit_folder = build::search_kit_folder(root);
    const auto kit = kits->kit(folder_version(kit_folder), [&] {
      return render::SearchKit::load(invocation.files, kit_folder);
    });
    return kit ? (*kit)->render(search_page(request, invocation.environment.language))
               : fail(kit.error());
  };
  auto server = start(invocation, std::move(routes));
  if (!server) {
    return report(invocation, server.error());
  }
  stop.wait(-1);
  (*server)->stop();
  return kFine;
}

std::string status_json(const build::PreviewState& state, Language language) {
  nlohmann::ordered_json status;
  status["generation"] = state.generation;
  status["failure"] = state.failure;
  auto& messages = status["messages"] = nlohmann::ordered_json::array();
  for (const Diagnostic& diagnostic : state.diagnostics) {
    messages.push_back({{"error", diagnostic.row->severity == Severity::kError},
                        {"text", format_diagnostic(diagnostic, language)}});
  }
  return status.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void tell(const Invocation& invocation, const build::PreviewState& state) {
  std::size_t errors = 0;
  for (const Diagnostic& diagnostic : state.diagnostics) {
    std::fputs(format_diagnostic(diagnostic, invocation.environment.language).c_str(), stderr);
    errors += diagnostic.row->severity == Severity::kError ? 1 : 0;
  }
  if (!state.failure.empty()) {
    std::fprintf(stderr, "%s\n", state.failure.c_str());
  }
  std::fprintf(stderr, "%s\n",
               substitute(invocation.text({"第 {0} 次生成：{1} 个文件，{2} 个错误",
                                           "build {0}: {1} files, {2} errors"}),
                          {std::to_string(state.generation),
                           std::to_string(state.files == nullptr ? 0 : state.files->size()),
                           std::to_string(errors)})
                   .c_str());
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code error;
    std::string pattern = (std::filesystem::temp_directory_path(error) / "mingbai-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data()) == nullptr ? std::string() : pattern;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

service::SiteRoutes preview_routes(const Invocation& invocation, const build::Preview& preview,
                                   const std::string& theme, const std::string& index) {
  service::SiteRoutes routes;
  routes.content = service::memory_content([&preview] { return preview.state()->files; });
  routes.index_folder = [index] { return index; };
  routes.search_page = [&invocation, &preview, theme, kits = std::make_shared<KitCache>()](
                           const service::SearchPageRequest& request) -> Result<std::string> {
    const auto state = preview.state();
    if (state->workspace == nullptr) {
      return fail(ErrorCode::kNotFound, state->failure);
    }
    const auto kit = kits->kit(std::to_string(state->generation), [&] {
      return render::SearchKit::make(invocation.files, join_path(theme, "templates"),
                                     state->workspace->renderer->search_data());
    });
    return kit ? (*kit)->render(search_page(request, invocation.environment.language))
               : fail(kit.error());
  };
  routes.extra[std::string(kStatusPath)] = [&invocation, &preview](const service::Request&) {
    return service::Response::text(200, "application/json; charset=utf-8",
                                   status_json(*preview.state(), invocation.environment.language));
  };
  routes.extra[std::string(kScriptPath)] = [](const service::Request&) {
    return service::Response::text(200, "text/javascript; charset=utf-8",
                                   std::string(kPreviewScript));
  };
  return routes;
}

int serve_preview(const Invocation& invocation, const std::string& site) {
  const StopSignal stop;
  const auto theme = find_theme(invocation, site);
  if (!theme) {
    return report(invocation, theme.error());
  }
  const TemporaryFolder scratch;
  const std::string index = join_path(scratch.path(), "index");
  build::Preview preview(
      {invocation.files, invocation.environment, {site, *theme}, index, std::string(kScriptPath)});
  preview.rebuild();
  tell(invocation, *preview.state());
  auto watcher = build::Watcher::open({site, *theme});
  if (!watcher) {
    return report(invocation, watcher.error());
  }
  auto server = start(invocation, preview_routes(invocation, preview, *theme, index));
  if (!server) {
    return report(invocation, server.error());
  }
  while (!stop.wait(0)) {
    if (watcher->wait(std::chrono::milliseconds(300))) {
      preview.rebuild();
      tell(invocation, *preview.state());
    }
  }
  (*server)->stop();
  return kFine;
}

int run(const Invocation& invocation) {
  const std::string folder = invocation.arguments.get("folder");
  return invocation.files.exists(join_path(folder, "site.yaml")) ? serve_preview(invocation, folder)
                                                                 : serve_built(invocation, folder);
}

}  // namespace

const Command kServeCommand = {
    "serve",
    {"在本机打开网站和检索；给站点文件夹则边改边看",
     "serve a site and its search on this machine; a site folder is previewed"},
    {"mingbai serve public\nmingbai serve 发布 --port 8080\nmingbai serve 我的站点\n"
     "mingbai serve public --address 0.0.0.0 --rate 20\nmingbai serve public --db 分库.txt",
     "mingbai serve public\nmingbai serve releases --port 8080\nmingbai serve mysite\n"
     "mingbai serve public --address 0.0.0.0 --rate 20"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
