// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/messages.h"

#include "generator/source/reader.h"

namespace mingbai::source {

// Configuration: site.yaml, regions.yaml, topics.yaml, contacts.yaml

const DiagnosticRow kNoSiteFolder{
    "SC001",
    Severity::kError,
    {"没有站点文件夹“{0}”", "there is no site folder “{0}”"},
    {"核对路径；新站点用 mingbai new 建立", "check the path; mingbai new makes a new site"}};
const DiagnosticRow kNoSiteFile{
    "SC002",
    Severity::kError,
    {"站点文件夹里没有 site.yaml", "there is no site.yaml in the site folder"},
    {"站点文件夹里要有 site.yaml，写明站点名称",
     "a site folder has a site.yaml that names the site"}};
const DiagnosticRow kNoSiteFileMeant{
    "SC003",
    Severity::kError,
    {"站点文件夹里没有 site.yaml，有 {0}", "there is no site.yaml in the site folder, but {0}"},
    {"把 {0} 改名为 site.yaml", "rename {0} to site.yaml"}};
const DiagnosticRow kConfigEmpty{"SC004",
                                 Severity::kError,
                                 {"文件里没有内容", "the file holds nothing"},
                                 {"写上内容，或删掉这个文件", "fill it, or delete the file"}};
const DiagnosticRow kBadAddress{
    "SC005",
    Severity::kError,
    {"网址“{0}”不对", "“{0}” is not a web address"},
    {"写成 https://www.example.gov.cn/ 的样子", "write it like https://www.example.gov.cn/"}};
const DiagnosticRow kBadId{"SC006",
                           Severity::kError,
                           {"标识“{0}”只能用小写英文字母、数字和减号",
                            "id “{0}” may only hold small letters, digits and hyphens"},
                           {"如 policies、school，它会成为网页地址的一部分",
                            "for example policies, school: it becomes part of page addresses"}};
const DiagnosticRow kReservedId{"SC007",
                                Severity::kError,
                                {"标识“{0}”是系统自用的名字", "id “{0}” is reserved"},
                                {"换一个名字", "choose another"}};
const DiagnosticRow kDuplicateId{
    "SC008",
    Severity::kError,
    {"标识“{0}”写了两次，第 {1} 行已经有了", "id “{0}” is given twice, first on line {1}"},
    {"换一个名字", "choose another"}};
const DiagnosticRow kColumnWithoutKind{"SC009",
                                       Severity::kError,
                                       {"栏目“{0}”没有类型", "column “{0}” has no kind"},
                                       {"加上一行“类型: …”：{1}", "add a line “kind: …”: {2}"}};
const DiagnosticRow kNoLevel{"SC010",
                             Severity::kError,
                             {"看不出“{0}”是哪一级", "cannot tell the level of “{0}”"},
                             {"加上一行“级别: …”：省、市、县、乡、村",
                              "add a line “level: …”: province, city, county, township, village"}};
const DiagnosticRow kUnknownLevel{
    "SC011",
    Severity::kError,
    {"不认识的级别“{0}”", "unknown level “{0}”"},
    {"写省、市、县、乡、村中的一个", "one of province, city, county, township, village"}};
const DiagnosticRow kLevelOrder{
    "SC012",
    Severity::kError,
    {"“{0}”是{1}级，不能在{2}级的下面", "“{0}” ({1}) cannot be below a place of level {2}"},
    {"核对级别和缩进", "check level and indentation"}};
const DiagnosticRow kDuplicateCode{
    "SC013",
    Severity::kError,
    {"代码“{0}”与第 {1} 行的“{2}”重复", "code “{0}” is also that of “{2}” on line {1}"},
    {"核对行政区划代码", "check the codes"}};
const DiagnosticRow kDuplicateSibling{
    "SC014",
    Severity::kError,
    {"“{0}”在同一个上级下面写了两次，第 {1} 行已经有了",
     "“{0}” stands twice below the same place, first on line {1}"},
    {"删掉一个，或改成不同的名字", "delete one, or give them different names"}};
// Content tree: folders and files

const DiagnosticRow kUnreadable{"CT001",
                                Severity::kError,
                                {"读不了：{0}", "cannot be read: {0}"},
                                {"检查文件权限", "check the permissions"}};
const DiagnosticRow kEmptyFile{"CT002",
                               Severity::kError,
                               {"文件是空的", "the file is empty"},
                               {"写上内容，或删掉它", "fill it, or delete it"}};
const DiagnosticRow kFileTooLarge{
    "CT003",
    Severity::kError,
    {"文件超过 {0} MB", "the file has more than {0} MB"},
    {"网页文字用不了这么大；图片和表格作为附件放在 static/",
     "no text is that long; put pictures and tables into static/ as attachments"}};
const DiagnosticRow kNotReadableText{
    "CT004",
    Severity::kError,
    {"不是能读的文本：{0}", "not readable text: {0}"},
    {"用记事本另存为 UTF-8 文本；Word 文件用 mingbai import 导入",
     "save it as UTF-8 text; import Word files with mingbai import"}};
const DiagnosticRow kOtherEncoding{
    "CT005",
    Severity::kWarning,
    {"不是 UTF-8，按 {0} 读的", "not UTF-8; it was read as {0}"},
    {"核对显示的文字，另存为 UTF-8", "check the text and save it as UTF-8"}};
const DiagnosticRow kFolderNamedLikeFile{
    "CT006",
    Severity::kError,
    {"这是文件夹，名字却以 .md 结尾", "this is a folder with a name that ends in .md"},
    {"给文件夹改名", "rename the folder"}};
const DiagnosticRow kLinkLeadsOut{
    "CT007",
    Severity::kError,
    {"链接指向站点文件夹外面，没有读", "the link leads out of the site folder and was not read"},
    {"把文件复制到站点里", "copy the file into the site"}};
const DiagnosticRow kLinkToPrivate{
    "CT008",
    Severity::kError,
    {"链接指向不公开的内容“{0}”，没有读",
     "the link leads to private content “{0}” and was not read"},
    {"删掉这个链接：不公开的内容不能这样放进网页",
     "delete the link: private content must not reach pages like this"}};
const DiagnosticRow kLinkToFolder{
    "CT009",
    Severity::kWarning,
    {"链接指向文件夹，没有跟进去", "the link leads to a folder and was not followed"},
    {"里面的文件在原来的位置已经读了；需要换位置时请移动文件夹",
     "its files are read where they are; move the folder if they belong here"}};
const DiagnosticRow kBrokenLink{
    "CT010",
    Severity::kError,
    {"链接指向的文件不存在，或者绕成了圈", "the link leads nowhere or in a circle"},
    {"删掉链接，或改成正确的文件", "delete the link or mend it"}};
const DiagnosticRow kSpecialFile{"CT011",
                                 Severity::kWarning,
                                 {"不是普通文件，没有读", "not a plain file; it was not read"},
                                 {"删掉它", "delete it"}};
const DiagnosticRow kBadFileName{
    "CT012",
    Severity::kError,
    {"文件名里有乱码或控制字符，没有读",
     "the name is not UTF-8 or holds control characters; it was not read"},
    {"给文件改名（多见于别的系统解压出来的文件）",
     "rename the file (archives from other systems leave such names)"}};
const DiagnosticRow kFolderTooDeep{
    "CT013",
    Severity::kError,
    {"文件夹超过 {0} 层，没有再往下读",
     "folders are nested more than {0} levels; nothing deeper was read"},
    {"把文件移到上层", "move the files up"}};
const DiagnosticRow kUnusedFile{
    "CT014",
    Severity::kWarning,
    {"文件夹里有 {0} 个文件没有文档用到，不会发布：{1}",
     "{0} files in this folder are used by no document and will not be published: {1}"},
    {"要发布就写进文档的“附件”或正文链接，或移到 static/；不要就删掉",
     "name them under “attachments” or link them, or move them to static/; else delete them"}};
const DiagnosticRow kDocumentAtTop{
    "CT015",
    Severity::kWarning,
    {"放在站点最外层的文档没有读", "a document at the top of the site folder is not read"},
    {"移到栏目的文件夹里，如 notices/", "move it to a column's folder, such as notices/"}};

namespace {

constexpr const DiagnosticRow* kRows[] = {
    &kYamlSyntax,
    &kYamlColonInValue,
    &kYamlNoColon,
    &kYamlOpenBracket,
    &kYamlOpenQuote,
    &kYamlIndentation,
    &kYamlTab,
    &kYamlSpecialStart,
    &kYamlDashAfterKey,
    &kYamlEscape,
    &kYamlControl,
    &kYamlAnchor,
    &kYamlTag,
    &kYamlDirective,
    &kYamlSecondDocument,
    &kYamlDuplicateKey,
    &kYamlTooDeep,
    &kYamlTooManyNodes,
    &kYamlKeyNotText,
    &kUnknownField,
    &kUnknownFieldMeant,
    &kFieldTwice,
    &kMissingField,
    &kNotText,
    &kNotInteger,
    &kNotDate,
    &kNotYesNo,
    &kNotMap,
    &kNotList,
    &kTooManyMistakes,
    &kNoFrontMatter,
    &kNoEndFence,
    &kBlankBeforeFence,
    &kOddFence,
    &kFrontMatterTooLong,
    &kFullWidthColonAfter,
    &kNoSpaceAfterColon,
    &kTabIndent,
    &kValueGoesOn,
    &kEmptyFrontMatter,
    &kUnknownKind,
    &kNoKind,
    &kUnknownAudience,
    &kClosedAudience,
    &kBadNumber,
    &kBadIssue,
    &kExpiresBeforeEffective,
    &kWrittenAfterPublished,
    &kImageWithoutAlt,
    &kNoSuchFile,
    &kNoSuchFileMeant,
    &kFileNotPublishable,
    &kAttachmentTooLarge,
    &kNotPicture,
    &kUnknownTopic,
    &kUnknownTopicMeant,
    &kUnknownPlace,
    &kUnknownPlaceMeant,
    &kAmbiguousPlace,
    &kAmbiguousTopic,
    &kDuplicateNumber,
    &kDuplicateIndexNumber,
    &kDuplicateAddress,
    &kNoSiteFolder,
    &kNoSiteFile,
    &kNoSiteFileMeant,
    &kConfigEmpty,
    &kBadAddress,
    &kBadId,
    &kReservedId,
    &kDuplicateId,
    &kColumnWithoutKind,
    &kNoLevel,
    &kUnknownLevel,
    &kLevelOrder,
    &kDuplicateCode,
    &kDuplicateSibling,
    &kCsvOpenQuote,
    &kCsvAfterQuote,
    &kCsvNoHeading,
    &kCsvTooLarge,
    &kUnknownStandardKind,
    &kBadStated,
    &kNoStated,
    &kNoUnit,
    &kUnknownFact,
    &kBadCondition,
    &kStandardTwice,
    &kUnknownStandard,
    &kNoBasis,
    &kTwoInForce,
    &kGapInForce,
    &kReplacedInForce,
    &kTwoFigures,
    &kBadPeriod,
    &kBadEffective,
    &kPlaceNarrowed,
    &kBadBands,
    &kFactTwice,
    &kBadFactKind,
    &kWrongQuantity,
    &kNoQuantity,
    &kOverWhole,
    &kEndsBeforeStart,
    &kReplacesItself,
    &kReplacesElsewhere,
    &kReplacedOneSided,
    &kWrongCondition,
    &kOtherUnit,
    &kReplacesNewer,
    &kMissingCell,
    &kSerialDay,
    &kNoClause,
    &kNotInBasis,
    &kLooksLikeLine,
    &kHouseholdTwice,
    &kNoHousehold,
    &kNoFactYear,
    &kUnknownFactColumn,
    &kBadFactValue,
    &kIncomeTwice,
    &kBadPublicityPeriod,
    &kBadPublicityWord,
    &kBadWithdrawal,
    &kBadHoliday,
    &kUnreadable,
    &kEmptyFile,
    &kFileTooLarge,
    &kNotReadableText,
    &kOtherEncoding,
    &kFolderNamedLikeFile,
    &kLinkLeadsOut,
    &kLinkToPrivate,
    &kLinkToFolder,
    &kBrokenLink,
    &kSpecialFile,
    &kBadFileName,
    &kFolderTooDeep,
    &kUnusedFile,
    &kDocumentAtTop,
};

}  // namespace

std::span<const DiagnosticRow* const> source_diagnostic_rows() {
  return kRows;
}

}  // namespace mingbai::source
