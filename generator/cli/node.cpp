// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/node.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "index/base/diagnostic.h"

extern char** environ;

namespace mingbai::cli {
namespace {

constexpr Text kNoNode{"找不到 node：请先安装 Node.js（apt-get install nodejs）再试",
                       "there is no node in PATH: install Node.js (apt-get install nodejs)"};
constexpr Text kNodeFailed{"node 运行出错", "node ended with an error"};
constexpr Text kNoFolder{"不能建立临时文件夹", "cannot make a temporary folder"};

// Files for the way in and out, gone at the end.
class Folder {
 public:
  Folder() {
    std::error_code ignored;
    std::string pattern =
        (std::filesystem::temp_directory_path(ignored) / "mingbai-node-XXXXXX").string();
    const char* made = ::mkdtemp(pattern.data());
    path_ = made == nullptr ? "" : made;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    if (!path_.empty()) {
      std::filesystem::remove_all(path_, ignored);
    }
  }

  bool exists() const { return !path_.empty(); }
  std::string file(const char* name) const { return path_ + "/" + name; }
  bool write(const char* name, std::string_view bytes) const {
    std::ofstream out(file(name), std::ios::binary);
    out << bytes;
    return static_cast<bool>(out.flush());
  }

 private:
  std::string path_;
};

// Its exit code; -1 where it could not be started, and errno says why.
int spawn(const Folder& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> line = {"node", folder.file("script.js")};
  line.insert(line.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : line) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, folder.file("in").c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, folder.file("out").c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, "node", &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    errno = error;
    return -1;
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

Result<std::string> run_node(const NodeJob& job) {
  const Folder folder;
  if (!folder.exists() || !folder.write("script.js", job.script) ||
      !folder.write("in", job.input)) {
    return fail(ErrorCode::kIo, say(kNoFolder));
  }
  const int code = spawn(folder, job.arguments);
  if (code != 0) {
    return code < 0 && errno == ENOENT ? fail(ErrorCode::kNotFound, say(kNoNode))
                                       : fail(ErrorCode::kInternal, say(kNodeFailed));
  }
  std::ifstream out(folder.file("out"), std::ios::binary);
  return std::string{std::istreambuf_iterator<char>(out), {}};
}

}  // namespace mingbai::cli
