// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text/question_words.h"

#include "index/base/strings.h"

namespace mingbai::text {
namespace {

// Words that a document may be about (罚款, 申请, 手续) are none, however often they are asked.
constexpr std::string_view kQuestionWords[] = {
    // how, what, who, where, how much
    "怎么办", "怎么样", "怎么", "怎样", "如何", "咋办", "咋弄", "咋样", "咋整", "咋", "啥", "什么",
    "为什么", "为啥", "凭什么", "凭啥", "什么时候", "啥时候", "什么意思", "啥意思", "谁", "找谁",
    "谁管", "归谁管", "哪里", "哪儿", "去哪", "去哪里", "到哪里", "哪个", "哪些", "哪种", "在哪",
    "在哪里", "多少", "多少钱", "多久", "多长时间", "几天", "几个月", "几年", "多大",
    // yes or no
    "能不能", "可不可以", "行不行", "行吗", "可以吗", "能吗", "好不好", "对不对", "对吗", "是不是",
    "是否", "有没有", "有吗", "要不要", "要吗", "需不需要", "用不用", "会不会", "会吗", "该不该",
    "让不让", "给不给", "管不管", "算不算", "罚不罚", "合不合法", "犯不犯法", "违不违法", "还能",
    // particles and turns
    "吗", "呢", "吧", "啊", "呀", "嘛", "哦", "请问", "问一下", "想问", "想问问", "我想", "想知道",
    "听说", "一下", "到底", "究竟", "怎么回事", "咋回事", "谢谢",
    // the speaker and those around
    "我", "我们", "我家", "俺", "俺家", "俺们", "咱", "咱们", "你", "你们", "他", "他们", "她",
    "人家", "别人", "自己", "自家", "家里", "现在", "这个", "那个", "这样", "那样", "这种"};

}  // namespace

std::span<const std::string_view> question_words() {
  return kQuestionWords;
}

std::vector<QuestionWord> find_question_words(std::string_view folded) {
  std::vector<QuestionWord> found;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t length = 0;
    for (const std::string_view word : kQuestionWords) {
      if (word.size() > length && folded.substr(at).starts_with(word)) {
        length = word.size();
      }
    }
    if (length > 0) {
      found.push_back({at, length});
    }
    at += length > 0 ? length : utf8_length(folded, at);
  }
  return found;
}

}  // namespace mingbai::text
