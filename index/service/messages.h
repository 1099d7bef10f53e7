// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What this module says to people. It has no Diagnostics: nobody writes files for it.

#include <string>

#include "index/base/language.h"

namespace mingbai::service {

// To the one who starts a server; {0} is the address.
inline constexpr Text kPortTaken{
    "{0} 已被别的程序占用。换一个端口，例如 --port 8091，或用 --port 0 任选",
    "{0} is in use by another program; try another port, such as "
    "--port 8091, or --port 0 for any free one"};
inline constexpr Text kPortRefused{"没有权限监听 {0}。1024 以下的端口要管理员权限",
                                   "no permission to listen on {0}; ports below 1024 need root"};
inline constexpr Text kBadListenAddress{"不能监听 {0}：地址应为本机的 IP，例如 127.0.0.1",
                                        "cannot listen on {0}: give an IP address of this machine, "
                                        "such as 127.0.0.1"};
inline constexpr Text kCannotListen{"不能监听 {0}：{1}", "cannot listen on {0}: {1}"};

// To a client, in both languages: nobody knows which it reads.
inline constexpr Text kAddressTooLong{"网址太长", "the address is too long"};
inline constexpr Text kBadAddress{"网址有误", "this is no valid address"};
inline constexpr Text kBadQuery{"网址里的条件有误，或者太多", "bad or too many parameters"};
inline constexpr Text kWrongMethod{"只接受 GET 和 HEAD", "only GET and HEAD"};
inline constexpr Text kBodyRefused{"不接受上传", "no request bodies"};
inline constexpr Text kForeignHost{
    "本服务只在本机上用，请用 http://127.0.0.1 或 http://localhost 打开",
    "this service is for this machine only; open it as "
    "http://127.0.0.1 or http://localhost"};
inline constexpr Text kServerFailed{"服务器出错了，请稍后再试",
                                    "the server failed; try again later"};
inline constexpr Text kPageMissing{"没有这个网页", "no such page"};
inline constexpr Text kNothingThere{"没有这个接口或文件", "no such address or document"};
inline constexpr Text kTooManySearches{"查得太快了，请过 {0} 秒再试",
                                       "too many searches; try again in {0} seconds"};
inline constexpr Text kRangeMissing{"文件没有这么长", "the file is not that long"};

// For a plain answer: "没有这个网页 / no such page".
inline std::string both_languages(const Text& sentence) {
  return std::string(sentence.zh) + " / " + std::string(sentence.en) + "\n";
}

// About a search; {0} is the field, {1} what was given, {2} what is possible.
inline constexpr Text kNoIndexYet{"还没有检索库，请先运行 mingbai build",
                                  "there is no index yet; run mingbai build first"};
inline constexpr Text kBadNumber{"{0}：应为 1 到 {2} 的整数，而不是“{1}”",
                                 "{0}: a whole number from 1 to {2} is needed, not \"{1}\""};
inline constexpr Text kTooLongText{"{0}：最多 {2} 个字", "{0}: at most {2} characters"};
inline constexpr Text kBadYear{"{0}：“{1}”不是年份，应如 2017 或 2016-2018",
                               "{0}: \"{1}\" is no year; give 2017 or 2016-2018"};
inline constexpr Text kBadDay{"{0}：“{1}”不是日期，应如 2017-12-01 或 2017年12月1日",
                              "{0}: \"{1}\" is no date; give 2017-12-01"};
inline constexpr Text kBadAmount{"{0}：“{1}”不是金额，应如 >1000元、<1万元 或 1000..2000",
                                 "{0}: \"{1}\" is no amount; give >1000, <10000 or 1000..2000"};
inline constexpr Text kUnknownValue{"{0}：没有“{1}”，可用的有：{2}",
                                    "{0}: there is no \"{1}\"; there are: {2}"};
inline constexpr Text kUnknownPlace{"{0}：检索库里没有“{1}”这个地方",
                                    "{0}: no place \"{1}\" in the index"};
inline constexpr Text kAmbiguousValue{"{0}：“{1}”不止一个，请写明是哪一个：{2}",
                                      "{0}: there are several \"{1}\"; say which: {2}"};

}  // namespace mingbai::service
