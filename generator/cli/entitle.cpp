// SPDX-License-Identifier: GPL-3.0-or-later
// Staff ask the benefit model directly: what does a household like this get on that day, and why?
#include <algorithm>

#include <nlohmann/json.hpp>

#include "generator/benefit/entitlement.h"
#include "generator/cli/commands.h"
#include "generator/cli/site_words.h"
#include "generator/cli/terminal.h"
#include "generator/source/reader.h"
#include "index/base/strings.h"
#include "index/text/date.h"

namespace mingbai::cli {
namespace {

constexpr OptionRow kOptions[] = {
    {"site", "SITE", {"站点文件夹", "the site folder"}, OptionRow::Count::kRequired},
    {"--place", "NAME", {"住在哪里，如 项城市、东新区/许湾乡", "where the household lives"}},
    {"--day", "DAY", {"按哪一天的标准，默认今天", "on which day; today by default"}},
    {"--fact",
     "NAME=VALUE",
     {"家庭情况，如 羊=10、脱贫户=是；可以写几次", "a fact of the household; several times"},
     OptionRow::Count::kMany},
    {"--list-facts", "", {"列出可以写的家庭情况和问法", "list the facts and their questions"}},
    {"--json", "", {"结果写成 JSON", "print the result as JSON"}},
};

using benefit::Circumstances;
using benefit::Entitlement;
using model::Benefits;
using model::Standard;
using nlohmann::json;

struct Question {
  Circumstances household;
  std::int32_t day = 0;
};

std::string_view kind_name(model::FactKind kind, bool english) {
  switch (kind) {
    case model::FactKind::kYesNo:
      return english ? "yes-no" : "是否";
    case model::FactKind::kMoney:
      return english ? "money" : "金额";
    default:
      return english ? "count" : "个数";
  }
}

int list_facts(const Invocation& invocation, const Benefits& benefits) {
  if (invocation.arguments.has("--json")) {
    json list = json::array();
    for (const model::Fact& fact : benefits.facts) {
      list.push_back({{"name", fact.name},
                      {"kind", kind_name(fact.kind, true)},
                      {"unit", fact.unit},
                      {"question", fact.question},
                      {"note", fact.note}});
    }
    std::printf("%s\n", json{{"version", 1}, {"facts", list}}.dump(2).c_str());
    return kFine;
  }
  for (const model::Fact& fact : benefits.facts) {
    const bool yes_no = fact.kind == model::FactKind::kYesNo;
    std::printf("%s（%s）\n    %s%s%s\n", fact.name.c_str(), yes_no ? "是/否" : fact.unit.c_str(),
                fact.question.c_str(), fact.note.empty() ? "" : "　", fact.note.c_str());
  }
  return kFine;
}

// --fact 羊=10: into the household, or a message.
bool read_fact(const Invocation& invocation, const Benefits& benefits, const std::string& word,
               Circumstances& household) {
  const std::size_t at = std::min(word.find('='), word.find("＝"));
  const std::string name(trim(std::string_view(word).substr(0, at)));
  const model::Fact* fact = benefits.fact(name);
  if (at == word.npos || fact == nullptr) {
    std::vector<std::string_view> known;
    for (const model::Fact& each : benefits.facts) {
      known.push_back(each.name);
    }
    const std::string meant(closest(name, known));
    complain(invocation,
             meant.empty()
                 ? Text{"错误：没有叫“{0}”的家庭情况；--list-facts 列出全部，写成 名称=值",
                        "error: no fact is called “{0}”; --list-facts lists them; NAME=VALUE"}
                 : Text{"错误：没有叫“{0}”的家庭情况，是不是“{1}”？写成 名称=值",
                        "error: no fact is called “{0}”; did you mean “{1}”? NAME=VALUE"},
             {name, meant});
    return false;
  }
  const std::size_t length = word[at] == '=' ? 1 : std::string_view("＝").size();
  const auto value = model::fact_value(*fact, std::string_view(word).substr(at + length));
  if (!value) {
    std::fprintf(stderr, "%s\n",
                 substitute(invocation.text({"错误：“{0}”看不懂；“{1}”要写{2}",
                                             "error: cannot read “{0}”; “{1}” takes {2}"}),
                            {word, name,
                             fact->kind == model::FactKind::kYesNo
                                 ? invocation.text({"是或否", "yes or no"})
                                 : invocation.text({"数字，单位是", "a number of "}) + fact->unit})
                     .c_str());
    return false;
  }
  if (!household.facts.try_emplace(name, *value).second) {
    std::fprintf(stderr, "%s\n",
                 substitute(invocation.text({"错误：“{0}”写了两次；加起来写成一个",
                                             "error: “{0}” is given twice; give one figure"}),
                            {name})
                     .c_str());
    return false;
  }
  return true;
}

std::optional<Question> read_question(const Invocation& invocation, const model::Records& records) {
  Question question;
  const std::string name = invocation.arguments.get("--place");
  if (name.empty()) {
    usage_error(invocation, {"请用 --place 写明住在哪里，如 --place 项城市",
                             "say where with --place, like --place 项城市"});
    return std::nullopt;
  }
  const auto place = place_called(invocation, records.regions, name);
  const auto day = place ? day_option(invocation, "--day") : std::nullopt;
  if (!day) {
    return std::nullopt;
  }
  question.household.place = *place;
  question.day = *day;
  for (const std::string& word : invocation.arguments.all("--fact")) {
    if (!read_fact(invocation, records.benefits, word, question.household)) {
      return std::nullopt;
    }
  }
  return question;
}

std::string terms_of(const model::Records& records, const Standard& standard,
                     const std::vector<std::string>& depends) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) {
      parts.push_back(std::string(name) + value);
    }
  };
  add("前提：", join(depends, "；"));
  add("对象：", standard.audience);
  add("谁发：", standard.payer);
  add("依据：", basis_words(records, standard));
  add("注意：", standard.caveat);
  return join(parts, "　");
}

void print_open(const model::Records& records, const std::vector<benefit::OpenItem>& items,
                std::string_view heading) {
  if (items.empty()) {
    return;
  }
  std::printf("\n%s\n", std::string(heading).c_str());
  for (const benefit::OpenItem& item : items) {
    const Standard& standard = records.benefits.standards[item.standard];
    std::printf("  %s · %s：%s\n", standard.programme.c_str(), standard.item.c_str(),
                benefit::reason(standard, item.why).c_str());
    if (const std::string terms = terms_of(records, standard, item.depends); !terms.empty()) {
      std::printf("      %s\n", terms.c_str());
    }
  }
}

void print_answer(const model::Records& records, const Question& question,
                  const Entitlement& answer) {
  const Benefits& benefits = records.benefits;
  std::printf("%s　%s\n\n", records.regions.path_name(question.household.place, "").c_str(),
              text::chinese_day(question.day).c_str());
  for (const benefit::PaidItem& item : answer.paid) {
    const Standard& standard = benefits.standards[item.standard];
    std::printf("%s · %s：%s\n", standard.programme.c_str(), standard.item.c_str(),
                model::format_yuan(item.amount).c_str());
    for (const benefit::Step& step : item.steps) {
      std::printf("    %s\n", step.text.c_str());
    }
    if (const std::string terms = terms_of(records, standard, item.depends); !terms.empty()) {
      std::printf("    %s\n", terms.c_str());
    }
  }
  if (answer.paid.empty()) {
    std::printf("没有算得出数额的项目。\n");
  } else if (answer.total == answer.total_if) {
    std::printf("全年合计：%s\n", model::format_yuan(answer.total).c_str());
  } else if (answer.total == 0) {
    std::printf("全年合计：%s（要看前提）\n", model::format_yuan(answer.total_if).c_str());
  } else {
    std::printf("全年合计：%s（其中%s要看前提）\n", model::format_yuan(answer.total_if).c_str(),
                model::format_yuan(answer.total_if - answer.total).c_str());
  }
  print_open(records, answer.unstated, "算不出数额的：");
  print_open(records, answer.services, "减免和服务：");
  if (!answer.missing.empty()) {
    std::printf("\n补上这些情况，还能多算：%s\n", join(answer.missing, "、").c_str());
  }
}

json steps_json(const std::vector<benefit::Step>& steps) {
  json list = json::array();
  for (const benefit::Step& step : steps) {
    list.push_back({{"text", step.text},
                    {"base", step.base},
                    {"rate", step.rate},
                    {"times", step.times},
                    {"amount_fen", step.amount}});
  }
  return list;
}

json standard_json(const Standard& standard, const std::vector<std::string>& depends) {
  json value{{"id", standard.id},
             {"programme", standard.programme},
             {"item", standard.item},
             {"kind", model::name_of(standard.kind)},
             {"stated", standard.stated},
             {"payer", standard.payer},
             {"audience", standard.audience},
             {"note", standard.caveat},
             {"depends", depends}};
  value["basis"] = standard.basis ? json(standard.basis->text) : json(nullptr);
  const auto day = [](const std::optional<std::int32_t>& number) {
    return number ? json(text::iso(text::date_of_day(*number))) : json(nullptr);
  };
  value["from"] = day(standard.from);
  value["until"] = day(standard.until);
  return value;
}

void print_json(const model::Records& records, const Question& question,
                const Entitlement& answer) {
  const auto open = [&](const std::vector<benefit::OpenItem>& items) {
    json list = json::array();
    for (const benefit::OpenItem& item : items) {
      const Standard& standard = records.benefits.standards[item.standard];
      list.push_back(standard_json(standard, item.depends));
      list.back()["reason"] = benefit::reason(standard, item.why);
    }
    return list;
  };
  json paid = json::array();
  for (const benefit::PaidItem& item : answer.paid) {
    paid.push_back(standard_json(records.benefits.standards[item.standard], item.depends));
    paid.back()["amount_fen"] = item.amount;
    paid.back()["steps"] = steps_json(item.steps);
  }
  const json value{{"version", 1},
                   {"place", records.regions.path_name(question.household.place, "/")},
                   {"day", text::iso(text::date_of_day(question.day))},
                   {"paid", paid},
                   {"unstated", open(answer.unstated)},
                   {"services", open(answer.services)},
                   {"total_fen", answer.total},
                   {"total_if_fen", answer.total_if},
                   {"missing", answer.missing}};
  std::printf("%s\n", value.dump(2).c_str());
}

int run(const Invocation& invocation) {
  Diagnostics diagnostics;
  const model::Records records = source::read(invocation.files, invocation.arguments.get("site"),
                                              invocation.environment.jobs, diagnostics);
  if (diagnostics.has_errors()) {
    print_diagnostics(invocation, diagnostics);
    return kContentErrors;
  }
  if (records.benefits.standards.empty()) {
    return usage_error(invocation, {"这个站点没有补贴标准：把表格放进 benefits 文件夹",
                                    "this site has no standards: put tables into benefits/"});
  }
  if (invocation.arguments.has("--list-facts")) {
    return list_facts(invocation, records.benefits);
  }
  const auto question = read_question(invocation, records);
  if (!question) {
    return kUsageError;
  }
  const Entitlement answer =
      benefit::entitlement(records.benefits, records.regions, question->household, question->day);
  if (invocation.arguments.has("--json")) {
    print_json(records, *question, answer);
  } else {
    print_answer(records, *question, answer);
  }
  return kFine;
}

}  // namespace

const Command kEntitleCommand = {
    "entitle",
    {"算一户在某一天能享受什么、多少、怎么算的",
     "work out what a household gets on a day, and how"},
    {"mingbai entitle content --place 项城市 --day 2021-12-01 --fact 合规医疗费用=150000\n"
     "mingbai entitle content --place 东新区 --day 2017-12-01 --fact 脱贫户=是 --fact 生猪=3 "
     "--fact 羊=10\n"
     "mingbai entitle content --list-facts",
     "mingbai entitle content --place 项城市 --day 2021-12-01 --fact 合规医疗费用=150000\n"
     "mingbai entitle content --place 东新区 --day 2017-12-01 --fact 脱贫户=是 --fact 羊=10\n"
     "mingbai entitle content --list-facts"},
    kOptions,
    run,
};

}  // namespace mingbai::cli
