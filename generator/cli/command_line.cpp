// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/cli/command_line.h"

#include <algorithm>
#include <optional>

#include <CLI/CLI.hpp>

#include "index/base/strings.h"
#include "index/base/version.h"

namespace mingbai::cli {
namespace {

// Han characters take two cells of a terminal.
std::size_t cells(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8_length(text, i);
    width += length >= 3 ? 2 : 1;
    i += length;
  }
  return width;
}

std::string row(std::string_view left, std::string_view right) {
  constexpr std::size_t kColumn = 24;
  const std::size_t width = cells(left);
  return "  " + std::string(left) + std::string(width < kColumn ? kColumn - width : 1, ' ') +
         std::string(right) + "\n";
}

std::string shown(const OptionRow& option) {
  if (!option.name.starts_with('-')) {
    return std::string(option.value);
  }
  return std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
}

std::string synopsis(const Command& command) {
  std::string line = "mingbai " + std::string(command.name);
  for (const OptionRow& option : command.options) {
    if (!option.name.starts_with('-')) {
      const bool optional = option.count == OptionRow::Count::kOptional;
      line += optional ? " [" + shown(option) + "]" : " " + shown(option);
      line += option.count == OptionRow::Count::kMany ? " ..." : "";
    }
  }
  return line + " [--...]";
}

Answered usage(std::string text) {
  return {kUsageError, std::move(text)};
}

const Command* find(std::span<const Command* const> commands, std::string_view name) {
  for (const Command* command : commands) {
    if (command->name == name) {
      return command;
    }
  }
  return nullptr;
}

Answered unknown_command(std::span<const Command* const> commands, const std::string& word,
                         Language language) {
  std::vector<std::string_view> names;
  for (const Command* command : commands) {
    names.push_back(command->name);
  }
  const std::string_view near = closest(word, names);
  const bool zh = language == Language::kChinese;
  std::string text = zh ? "错误：没有命令“" + printable(word) + "”"
                        : "error: no command \"" + printable(word) + "\"";
  if (!near.empty()) {
    text += zh ? "，是不是“" + std::string(near) + "”？"
               : "; did you mean \"" + std::string(near) + "\"?";
  }
  return usage(text + "\n\n" + help_text(commands, language));
}

std::string ending(const Command& command, Language language) {
  const bool zh = language == Language::kChinese;
  return "\n" + (zh ? std::string("用法：") : std::string("usage: ")) + synopsis(command) + "\n" +
         (zh ? "详见：mingbai " : "see: mingbai ") + std::string(command.name) + " --help\n";
}

// Looked for before CLI11 does, which would take the word for a value.
std::optional<Answered> unknown_option(const Command& command,
                                       const std::vector<std::string>& words, Language language) {
  std::vector<std::string_view> names;
  for (const OptionRow& option : command.options) {
    names.push_back(option.name);
  }
  const bool zh = language == Language::kChinese;
  for (const std::string& word : words) {
    const std::string name = word.substr(0, word.find('='));
    if (!word.starts_with("--") || word == "--" ||
        std::find(names.begin(), names.end(), name) != names.end()) {
      continue;
    }
    const std::string_view near = closest(name, names);
    std::string text = zh ? "错误：没有选项“" + printable(name) + "”"
                          : "error: no option \"" + printable(name) + "\"";
    if (!near.empty()) {
      text += zh ? "，是不是“" + std::string(near) + "”？"
                 : "; did you mean \"" + std::string(near) + "\"?";
    }
    return usage(text + ending(command, language));
  }
  return std::nullopt;
}

Answered bad_options(const Command& command, const CLI::App& app, const CLI::ParseError& error,
                     Language language) {
  const bool zh = language == Language::kChinese;
  std::string text = zh ? "错误：" : "error: ";
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    std::string missing;
    for (const OptionRow& option : command.options) {
      const CLI::Option* given = app.get_option_no_throw(std::string(option.name));
      const bool required = option.count == OptionRow::Count::kRequired;
      if (required && given != nullptr && given->count() == 0) {
        missing += (missing.empty() ? "" : "、") + shown(option);
      }
    }
    text += (zh ? "还缺少 " : "missing ") + missing;
  } else {
    text += (zh ? std::string("参数太多或不对：") : std::string()) + error.what();
  }
  return usage(text + ending(command, language));
}

}  // namespace

std::string help_text(std::span<const Command* const> commands, Language language) {
  const bool zh = language == Language::kChinese;
  std::string text =
      zh ? "明白：政策公开网站的生成、检查、发布与检索\n\n用法：mingbai 命令 [选项]\n\n命令：\n"
         : "mingbai: builds, checks, publishes and searches policy sites\n\n"
           "usage: mingbai COMMAND [OPTIONS]\n\ncommands:\n";
  for (const Command* command : commands) {
    text += row(command->name, command->summary.in(language));
  }
  text += zh ? "\n每个命令都有 --help。退出码：0 正常，1 内容有错，2 用法不对，3 环境问题，70 "
               "程序内部错误。\n"
               "想看英文：MINGBAI_LANG=en\n"
             : "\nEvery command has --help. Exit codes: 0 fine, 1 content errors, 2 usage, 3 "
               "environment, "
               "70 internal.\n";
  return text;
}

std::string help_text(const Command& command, Language language) {
  const bool zh = language == Language::kChinese;
  std::string text = std::string(command.summary.in(language)) + "\n\n" +
                     (zh ? "用法：" : "usage: ") + synopsis(command) + "\n\n";
  for (const OptionRow& option : command.options) {
    text += row(shown(option), option.help.in(language));
  }
  text += row("--help", zh ? "显示这段说明" : "show this text");
  text += std::string("\n") + (zh ? "例子：" : "examples:") + "\n";
  for (const std::string_view line : split_lines(command.examples.in(language))) {
    text += "  " + std::string(line) + "\n";
  }
  return text;
}

std::variant<ParsedCommand, Answered> parse_command_line(std::span<const Command* const> commands,
                                                         const std::vector<std::string>& words,
                                                         Language language) {
  if (words.empty()) {
    return usage(help_text(commands, language));
  }
  const std::string& verb = words.front();
  if (verb == "--help" || verb == "-h" || verb == "help") {
    const Command* about = words.size() > 1 ? find(commands, words[1]) : nullptr;
    return Answered{kFine,
                    about != nullptr ? help_text(*about, language) : help_text(commands, language)};
  }
  if (verb == "--version") {
    return Answered{kFine, "mingbai " + std::string(program_version()) + "\n"};
  }
  const Command* command = find(commands, verb);
  if (command == nullptr) {
    return unknown_command(commands, verb, language);
  }
  CLI::App app;
  app.set_help_flag();  // --help is ours, in the right language
  std::map<std::string, std::vector<std::string>> values;
  for (const OptionRow& option : command->options) {
    const std::string name(option.name);
    if (option.value.empty()) {
      app.add_flag(name);
      continue;
    }
    CLI::Option* added = app.add_option(name, values[name]);
    const bool many = option.count == OptionRow::Count::kMany;
    added->expected(many && !name.starts_with('-') ? -1 : 1);
    if (name.starts_with('-')) {
      added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
    }
    added->required(option.count == OptionRow::Count::kRequired);
  }
  std::vector<std::string> rest(words.rbegin(), words.rend() - 1);  // CLI11 takes them reversed
  for (const std::string& word : rest) {
    if (word == "--help" || word == "-h") {
      return Answered{kFine, help_text(*command, language)};
    }
  }
  if (auto unknown = unknown_option(*command, words, language)) {
    return *std::move(unknown);
  }
  try {
    app.parse(rest);
  } catch (const CLI::ParseError& error) {
    return bad_options(*command, app, error, language);
  }
  ParsedCommand parsed{command, {}};
  for (const OptionRow& option : command->options) {
    const std::string name(option.name);
    if (app.count(name) > 0) {
      parsed.arguments.values_[name] = std::move(values[name]);
    }
  }
  return parsed;
}

}  // namespace mingbai::cli
