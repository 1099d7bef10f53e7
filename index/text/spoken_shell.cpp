// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/spoken_shell.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

#include "index/base/strings.h"

namespace mingbai::text {
namespace {

constexpr std::size_t kShortestCore = 2;  // characters
constexpr std::size_t kMostPhrases = 8;   // at one end
constexpr std::size_t kMostCores = 24;

// What people say before they come to it, and after. Of phrases that fit, the longest is taken, and
// then the rest again, so that 我想|了解一下 needs no row of its own.
constexpr std::string_view kBefore[] = {
    "请问",       "请教",       "问一下",   "问下",     "问问",     "想问",     "我想",
    "想要",       "我要",       "我们",     "知道",     "想知道",   "了解",     "了解一下",
    "了解下",     "查一下",     "查下",     "查查",     "查询",     "查询一下", "查看",
    "查看一下",   "查找",       "找一下",   "找下",     "找找",     "找到",     "看一下",
    "看下",       "看看",       "搜一下",   "搜索",     "搜索一下", "帮我",     "帮忙",
    "帮我们",     "给我",       "替我",     "麻烦",     "麻烦你",   "麻烦您",   "请",
    "请你",       "请您",       "你好",     "您好",     "同志",     "老师",     "有没有",
    "有没有关于", "关于",       "有关",     "能不能",   "可以",     "能否",     "是否有",
    "说说",       "说一下",     "说一说",   "讲讲",     "讲一下",   "讲一讲",   "介绍",
    "介绍一下",   "告诉我",     "解释一下", "谁知道",   "听说",     "什么是",   "什么叫",
    "啥是",       "啥叫",       "何为",     "何谓",     "哪里有",   "哪儿有",   "哪有",
    "在哪里看",   "在哪能看到", "怎么查",   "怎么找",   "怎样查",   "如何查",   "咋查",
    "对于",       "针对",       "查",       "找",       "搜",       "问",       "想",
    "看",         "一下",       "下",       "想问一下", "我想问",   "有个",     "有一个",
    "有份",       "有一份",     "那个",     "那份",     "咨询",     "咨询一下", "打听",
    "打听一下",   "求问",       "谁能",     "哪位",     "据说",     "我听说",   "听人说",
    "你知道",     "您知道",     "能告诉我", "能说说",   "具体",     "到底",     "在哪里可以",
    "哪里可以",   "哪里能",     "去哪里",   "到哪里",   "请帮忙"};
constexpr std::string_view kAfter[] = {
    "在哪里",     "在哪儿",       "在哪",         "在哪里看",
    "在哪里找",   "在哪里查",     "在哪里能找到", "在哪里可以看到",
    "在什么地方", "哪里有",       "哪儿有",       "哪里能看到",
    "哪里可以看", "去哪看",       "去哪里看",     "去哪查",
    "去哪里查",   "怎么查",       "怎么找",       "是怎么说的",
    "怎么说的",   "怎么说",       "是怎么讲的",   "是怎么规定的",
    "怎么规定的", "怎么规定",     "是如何规定的", "如何规定的",
    "如何规定",   "是怎样规定的", "怎样规定的",   "有什么规定",
    "有哪些规定", "有啥规定",     "是什么规定",   "的规定",
    "的相关规定", "的有关规定",   "相关规定",     "有关规定",
    "的内容",     "的主要内容",   "内容是什么",   "的具体内容",
    "的文件",     "的文件在哪",   "相关文件",     "的相关文件",
    "的通知",     "的政策",       "相关政策",     "的相关政策",
    "的资料",     "的相关资料",   "的信息",       "的要求",
    "的具体要求", "具体要求",     "的全文",       "全文",
    "的原文",     "原文",         "是什么",       "是什么意思",
    "什么意思",   "是啥",         "是啥意思",     "啥意思",
    "指的是什么", "是指什么",     "指什么",       "讲的是什么",
    "讲的什么",   "讲了什么",     "说的是什么",   "说的什么",
    "说了什么",   "写的什么",     "怎么回事",     "是怎么回事",
    "怎么样",     "是怎样的",     "是怎么样的",   "是咋说的",
    "咋说的",     "咋规定的",     "咋回事",       "咋样",
    "怎么办",     "怎么做",       "怎么弄",       "咋办",
    "咋弄",       "有哪些",       "有哪些内容",   "包括哪些",
    "包含哪些",   "都有哪些",     "都有啥",       "有什么",
    "有什么要求", "有哪些要求",   "是多少",       "多少",
    "多少钱",     "是哪个",       "是谁",         "有没有",
    "有吗",       "是吗",         "吗",           "呢",
    "啊",         "呀",           "吧",           "嘛",
    "啦",         "么",           "哦",           "谢谢",
    "多谢",       "谢谢了",       "帮我查一下",   "帮我看看",
    "帮我找找",   "给我看看",     "介绍一下",     "说一下",
    "讲一下",     "的",           "了",           "的说明",
    "的介绍",     "的解释",       "的条文",       "的条款",
    "这个",       "方面的"};

template <typename Fits>
std::size_t longest(std::span<const std::string_view> phrases, const Fits& fits) {
  std::size_t length = 0;
  for (const std::string_view phrase : phrases) {
    if (phrase.size() > length && fits(phrase)) {
      length = phrase.size();
    }
  }
  return length;
}

// Punctuation and spaces that stand at the ends, folded.
std::string_view bare(std::string_view text) {
  constexpr std::string_view kMarks[] = {" ", "?",  "!", ",",  ".",  ":",
                                         ";", "\"", "'", "。", "、", "…"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : kMarks) {
      if (text.starts_with(mark)) {
        text.remove_prefix(mark.size());
        again = true;
      }
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return text;
}

}  // namespace

std::span<const std::string_view> shell_before() {
  return kBefore;
}

std::span<const std::string_view> shell_after() {
  return kAfter;
}

namespace {

// The text, and what is left of it after each phrase at one end, longest first.
template <typename Strip>
std::vector<std::string_view> peeled(std::string_view text, const Strip& strip) {
  std::vector<std::string_view> rests{text};
  while (rests.size() <= kMostPhrases) {
    const std::string_view rest = bare(strip(rests.back()));
    if (rest.size() == rests.back().size() || utf8_count(rest) < kShortestCore) {
      break;
    }
    rests.push_back(rest);
  }
  return rests;
}

}  // namespace

std::vector<std::string_view> without_shell(std::string_view folded) {
  const std::string_view all = bare(folded);
  const auto fronts = peeled(all, [](std::string_view text) {
    text.remove_prefix(longest(kBefore, [&](std::string_view p) { return text.starts_with(p); }));
    return text;
  });
  const auto backs = peeled(all, [](std::string_view text) {
    text.remove_suffix(longest(kAfter, [&](std::string_view p) { return text.ends_with(p); }));
    return text;
  });
  std::vector<std::string_view> cores;
  for (const std::string_view front : fronts) {
    for (const std::string_view back : backs) {
      const char* const begin = front.data();
      const char* const end = back.data() + back.size();
      const std::string_view core(begin, begin < end ? static_cast<std::size_t>(end - begin) : 0);
      if (core.size() < all.size() && utf8_count(core) >= kShortestCore) {
        cores.push_back(core);
      }
    }
  }
  std::stable_sort(cores.begin(), cores.end(),
                   [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
  cores.resize(std::min(cores.size(), kMostCores));
  return cores;
}

}  // namespace mingbai::text
