// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/gate_messages.h"

#include <array>

namespace mingbai::check {
namespace {

const DiagnosticRow kIdentity{
    "CK101",
    Severity::kError,
    {"要公开的内容里有身份证号 {0}{1}，记号 {2}",
     "an identity number is about to be published: {0}{1}, mark {2}"},
    {"删去整个号码，打星号也不行：知道年份就能推算出来",
     "take the whole number out; stars are not enough, it can be worked out from the year of "
     "birth"}};
const DiagnosticRow kBankCard{"CK102",
                              Severity::kError,
                              {"要公开的内容里有银行卡号 {0}{1}，记号 {2}",
                               "a bank card number is about to be published: {0}{1}, mark {2}"},
                              {"删去卡号；发放情况只写户数和合计金额",
                               "take it out; say only how many households and the total"}};
const DiagnosticRow kMobile{
    "CK103",
    Severity::kError,
    {"手机号 {0} 不在公开电话名单里{1}，记号 {2}",
     "the mobile number {0} is not an official contact{1}, mark {2}"},
    {"群众的号码要删去；工作电话先登记到 contacts.yaml",
     "take a resident's number out; list an official one in contacts.yaml"}};
const DiagnosticRow kAccount{
    "CK104",
    Severity::kError,
    {"要公开的内容里有一卡通或账号 {0}{1}，记号 {2}",
     "a subsidy card or account number is about to be published: {0}{1}, mark {2}"},
    {"删去号码；单位的公开账号登记到 contacts.yaml 的说明里",
     "take it out; an organ's public account belongs into a note of contacts.yaml"}};
const DiagnosticRow kPoorName{
    "CK105",
    Severity::kError,
    {"点出了困难家庭的姓名 {0}{1}，记号 {2}",
     "a member of a poor household is named: {0}{1}, mark {2}"},
    {"只写姓，如“王某”“李大爷”，或改成“几户群众”；本人书面同意公开的，在 private_exceptions.txt "
     "登记例外",
     "write the surname only, as 王某 or 李大爷, or say how many households; with written consent, "
     "register an exception in private_exceptions.txt"}};
const DiagnosticRow kIllness{"CK106",
                             Severity::kError,
                             {"姓名 {0} 和病情、残情写在一起{1}，记号 {2}",
                              "the name {0} stands beside an illness or a disability{1}, mark {2}"},
                             {"删去姓名，或删去病情、残情", "take the name out, or the illness"}};
const DiagnosticRow kPosition{
    "CK107",
    Severity::kError,
    {"图片里存着拍摄地点（经纬度）{1}，记号 {2}",
     "the picture tells where it was taken{1}, mark {2}"},
    {"另存一份不带位置信息的图片再用：看图软件里选“删除属性和个人信息”",
     "save a copy without position (“remove properties and personal information”)"}};

const DiagnosticRow kClosed{
    "CK108",
    Severity::kWarning,
    {"这个文件打不开，没有检查里面有没有个人信息",
     "nobody can look into this file for personal data"},
    {"加密的和 rar、7z 压缩包请换成不加密的 zip，或者直接放里面的文件",
     "use a zip without a password instead of an encrypted, rar or 7z archive, or put the files "
     "themselves"}};

const DiagnosticRow kExceptionUnreadable{
    "CK109",
    Severity::kError,
    {"看不懂这一行例外", "this exception cannot be understood"},
    {"写成：到期日 | 文件 | 记号 | 理由和审核人，如 2027-05-31 | news/a.md | 3fa2b1 | "
     "本人书面同意，某某审核；记号在报错的那一行里",
     "write: last day | file | mark | reason and reviewer, as 2027-05-31 | news/a.md | 3fa2b1 | "
     "written consent, reviewed by N; the mark stands in the error"}};
const DiagnosticRow kExceptionExpired{
    "CK110",
    Severity::kError,
    {"这条例外 {0} 已到期", "this exception ended on {0}"},
    {"重新审核：还能公开的改到期日，不能的删去这一行和内容里的个人信息",
     "review it again: set another day, or take out this line and the personal data"}};
const DiagnosticRow kExceptionUnused{
    "CK111",
    Severity::kWarning,
    {"这条例外没有用到：文件里没有这个记号的个人信息",
     "this exception matches nothing in its file"},
    {"内容已经改过的，删去这一行", "take the line out if the text was mended"}};

// In the order of PrivateKind, then the others.
constexpr std::array kRows = {&kIdentity,         &kBankCard,       &kMobile,
                              &kAccount,          &kPoorName,       &kIllness,
                              &kPosition,         &kClosed,         &kExceptionUnreadable,
                              &kExceptionExpired, &kExceptionUnused};

}  // namespace

const DiagnosticRow& row_of(PrivateKind kind) {
  return *kRows[static_cast<std::size_t>(kind)];
}

const DiagnosticRow& closed_row() {
  return kClosed;
}

const DiagnosticRow& exception_unreadable_row() {
  return kExceptionUnreadable;
}

const DiagnosticRow& exception_expired_row() {
  return kExceptionExpired;
}

const DiagnosticRow& exception_unused_row() {
  return kExceptionUnused;
}

std::span<const DiagnosticRow* const> gate_diagnostic_rows() {
  return kRows;
}

}  // namespace mingbai::check
