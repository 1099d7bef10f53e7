// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What this module says: the warnings of an update, and the sentences of its errors.

#include <span>

#include "index/base/diagnostic.h"

namespace mingbai::store {

extern const DiagnosticRow kIndexWasDamaged;      // IX001; place: the index folder
extern const DiagnosticRow kIndexHadOtherFormat;  // IX002
extern const DiagnosticRow kIndexHadOtherWords;   // IX003

std::span<const DiagnosticRow* const> store_diagnostic_rows();

// Errors; {0} is the folder, {1} the library's own words or a name.
inline constexpr Text kNoIndex{"{0} 里没有索引，请先运行 mingbai build",
                               "there is no index in {0}; run mingbai build first"};
inline constexpr Text kOldIndex{"{0} 的索引是旧格式，请重新运行 mingbai build",
                                "the index in {0} has an old format; run mingbai build again"};
inline constexpr Text kNewIndex{
    "{0} 的索引由更新的程序生成（{1}），请升级本程序",
    "the index in {0} was made by a newer program ({1}); upgrade this one"};
inline constexpr Text kDamagedIndex{"{0} 的索引已损坏（{1}），请重新运行 mingbai build",
                                    "the index in {0} is damaged ({1}); run mingbai build again"};
inline constexpr Text kBusyIndex{"{0} 的索引正由另一个程序写入，请稍后再试",
                                 "another program is writing the index in {0}; try again later"};
inline constexpr Text kIndexFailed{"索引 {0} 读写失败：{1}", "the index {0} failed: {1}"};
inline constexpr Text kNoIndexFolder{
    "{0} 里有别的东西（{1}），不能用来放检索库；请换一个空文件夹",
    "{0} holds other things ({1}) and cannot take an index; name an empty folder"};
inline constexpr Text kNeedsAllRecords{
    "{0} 的索引要全部重建，请给出全部记录并加上 --replace",
    "the index in {0} must be built again; give all records, with --replace"};
inline constexpr Text kNoAnswer{"分库 {0} 没有应答（{1}）", "the shard {0} does not answer ({1})"};
inline constexpr Text kNoShardAnswers{"没有一个分库应答：{1}", "no shard answers: {1}"};
inline constexpr Text kSeveralServed{
    "{0} 提供了不止一个库，看不出哪些文件已经改过；请在那台机器上用 mingbai index --db 分库 --copy "
    "目录 做一份合一的副本，只提供这个目录",
    "{0} serves more than one database, which does not show what was replaced; make a copy in one "
    "part there with mingbai index --db SHARD --copy FOLDER and serve that folder alone"};
inline constexpr Text kNoCopyServed{
    "{0} 提供的是还在更新的库，后来的改动在那里看不到；请在那台机器上用 mingbai index --db 分库 "
    "--copy 目录 做一份合一的副本，改为提供这个目录",
    "{0} serves an index that is still being updated, without what came since; make a copy in one "
    "part there with mingbai index --db SHARD --copy FOLDER and serve that folder"};
inline constexpr Text kNoCopyThere{
    "{0} 里已有东西，不是从前做的副本；请换一个目录",
    "{0} is there already and is no copy made before; name another folder"};
inline constexpr Text kSameShard{"{0} 和 {1} 是同一个分库，只要写一个",
                                 "{0} and {1} are the same shard; name it once"};
inline constexpr Text kBadShardLine{
    "{0}：看不懂“{1}”；一行一个分库，写 auto 文件夹 或 remote 主机:端口，名称写在上一行的 # 后面",
    "{0}: \"{1}\" is no shard; a line is auto FOLDER or remote HOST:PORT, with a name after # in "
    "the line above"};
inline constexpr Text kEmptyShardList{"{0} 里没有列出分库", "{0} lists no shard"};
inline constexpr Text kBadRemoteShard{"“{0}”不对：要写成 remote:主机:端口",
                                      "\"{0}\" should be remote:HOST:PORT"};
inline constexpr Text kSameId{"两条记录的编号相同：{1}", "two records have the same id: {1}"};
inline constexpr Text kEmptyId{"有一条记录没有编号", "a record has no id"};

}  // namespace mingbai::store
