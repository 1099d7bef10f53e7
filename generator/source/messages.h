// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What this module tells an author, one row each, in messages_yaml.cpp (YM),
// messages_front_matter.cpp (FM), messages_benefits.cpp (BE), messages_publicity.cpp (PU),
// messages_households.cpp (HH) and messages.cpp (SC, CT, and the list of all). Codes stay what they
// are once released.

#include "index/base/diagnostic.h"

namespace mingbai::source {

// YAML: the syntax
extern const DiagnosticRow kYamlSyntax;
extern const DiagnosticRow kYamlColonInValue;
extern const DiagnosticRow kYamlNoColon;
extern const DiagnosticRow kYamlOpenBracket;
extern const DiagnosticRow kYamlOpenQuote;
extern const DiagnosticRow kYamlIndentation;
extern const DiagnosticRow kYamlTab;
extern const DiagnosticRow kYamlSpecialStart;
extern const DiagnosticRow kYamlDashAfterKey;
extern const DiagnosticRow kYamlEscape;
extern const DiagnosticRow kYamlControl;
extern const DiagnosticRow kYamlAnchor;
extern const DiagnosticRow kYamlTag;
extern const DiagnosticRow kYamlDirective;
extern const DiagnosticRow kYamlSecondDocument;
extern const DiagnosticRow kYamlDuplicateKey;
extern const DiagnosticRow kYamlTooDeep;
extern const DiagnosticRow kYamlTooManyNodes;
extern const DiagnosticRow kYamlKeyNotText;

// YAML: what the fields say
extern const DiagnosticRow kUnknownField;
extern const DiagnosticRow kUnknownFieldMeant;
extern const DiagnosticRow kFieldTwice;
extern const DiagnosticRow kMissingField;
extern const DiagnosticRow kNotText;
extern const DiagnosticRow kNotInteger;
extern const DiagnosticRow kNotDate;
extern const DiagnosticRow kNotYesNo;
extern const DiagnosticRow kNotMap;
extern const DiagnosticRow kNotList;
extern const DiagnosticRow kTooManyMistakes;

// Front matter: the fences and slips of the hand
extern const DiagnosticRow kNoFrontMatter;
extern const DiagnosticRow kNoEndFence;
extern const DiagnosticRow kBlankBeforeFence;
extern const DiagnosticRow kOddFence;
extern const DiagnosticRow kFrontMatterTooLong;
extern const DiagnosticRow kFullWidthColonAfter;
extern const DiagnosticRow kNoSpaceAfterColon;
extern const DiagnosticRow kTabIndent;
extern const DiagnosticRow kValueGoesOn;
extern const DiagnosticRow kEmptyFrontMatter;

// Front matter: values
extern const DiagnosticRow kUnknownKind;
extern const DiagnosticRow kNoKind;
extern const DiagnosticRow kUnknownAudience;
extern const DiagnosticRow kClosedAudience;
extern const DiagnosticRow kBadNumber;
extern const DiagnosticRow kBadIssue;
extern const DiagnosticRow kExpiresBeforeEffective;
extern const DiagnosticRow kWrittenAfterPublished;
extern const DiagnosticRow kImageWithoutAlt;
extern const DiagnosticRow kNoSuchFile;
extern const DiagnosticRow kNoSuchFileMeant;
extern const DiagnosticRow kFileNotPublishable;
extern const DiagnosticRow kAttachmentTooLarge;
extern const DiagnosticRow kNotPicture;
extern const DiagnosticRow kUnknownTopic;
extern const DiagnosticRow kUnknownTopicMeant;
extern const DiagnosticRow kUnknownPlace;
extern const DiagnosticRow kUnknownPlaceMeant;
extern const DiagnosticRow kAmbiguousPlace;
extern const DiagnosticRow kAmbiguousTopic;
extern const DiagnosticRow kDuplicateNumber;
extern const DiagnosticRow kDuplicateIndexNumber;
extern const DiagnosticRow kDuplicateAddress;

// Configuration: site.yaml, regions.yaml, topics.yaml, contacts.yaml
extern const DiagnosticRow kNoSiteFolder;
extern const DiagnosticRow kNoSiteFile;
extern const DiagnosticRow kNoSiteFileMeant;
extern const DiagnosticRow kConfigEmpty;
extern const DiagnosticRow kBadAddress;
extern const DiagnosticRow kBadId;
extern const DiagnosticRow kReservedId;
extern const DiagnosticRow kDuplicateId;
extern const DiagnosticRow kColumnWithoutKind;
extern const DiagnosticRow kNoLevel;
extern const DiagnosticRow kUnknownLevel;
extern const DiagnosticRow kLevelOrder;
extern const DiagnosticRow kDuplicateCode;
extern const DiagnosticRow kDuplicateSibling;

// Benefits: tables and standards
extern const DiagnosticRow kCsvOpenQuote;
extern const DiagnosticRow kCsvAfterQuote;
extern const DiagnosticRow kCsvNoHeading;
extern const DiagnosticRow kCsvTooLarge;
extern const DiagnosticRow kUnknownStandardKind;
extern const DiagnosticRow kBadStated;
extern const DiagnosticRow kNoStated;
extern const DiagnosticRow kNoUnit;
extern const DiagnosticRow kUnknownFact;
extern const DiagnosticRow kBadCondition;
extern const DiagnosticRow kStandardTwice;
extern const DiagnosticRow kUnknownStandard;
extern const DiagnosticRow kNoBasis;
extern const DiagnosticRow kTwoInForce;
extern const DiagnosticRow kGapInForce;
extern const DiagnosticRow kReplacedInForce;
extern const DiagnosticRow kTwoFigures;
extern const DiagnosticRow kBadPeriod;
extern const DiagnosticRow kBadEffective;
extern const DiagnosticRow kPlaceNarrowed;
extern const DiagnosticRow kBadBands;
extern const DiagnosticRow kFactTwice;
extern const DiagnosticRow kBadFactKind;
extern const DiagnosticRow kWrongQuantity;
extern const DiagnosticRow kNoQuantity;
extern const DiagnosticRow kOverWhole;
extern const DiagnosticRow kEndsBeforeStart;
extern const DiagnosticRow kReplacesItself;
extern const DiagnosticRow kReplacesElsewhere;
extern const DiagnosticRow kReplacedOneSided;
extern const DiagnosticRow kWrongCondition;
extern const DiagnosticRow kOtherUnit;
extern const DiagnosticRow kReplacesNewer;
extern const DiagnosticRow kMissingCell;
extern const DiagnosticRow kSerialDay;
extern const DiagnosticRow kNoClause;
extern const DiagnosticRow kLooksLikeLine;
extern const DiagnosticRow kNotInBasis;

// 公示 and holidays
extern const DiagnosticRow kBadPublicityPeriod;
extern const DiagnosticRow kBadPublicityWord;
extern const DiagnosticRow kBadWithdrawal;
extern const DiagnosticRow kBadHoliday;

// The ledger: private/
extern const DiagnosticRow kHouseholdTwice;
extern const DiagnosticRow kNoHousehold;
extern const DiagnosticRow kNoFactYear;
extern const DiagnosticRow kUnknownFactColumn;
extern const DiagnosticRow kBadFactValue;
extern const DiagnosticRow kIncomeTwice;

// Content tree: folders and files
extern const DiagnosticRow kUnreadable;
extern const DiagnosticRow kEmptyFile;
extern const DiagnosticRow kFileTooLarge;
extern const DiagnosticRow kNotReadableText;
extern const DiagnosticRow kOtherEncoding;
extern const DiagnosticRow kFolderNamedLikeFile;
extern const DiagnosticRow kLinkLeadsOut;
extern const DiagnosticRow kLinkToPrivate;
extern const DiagnosticRow kLinkToFolder;
extern const DiagnosticRow kBrokenLink;
extern const DiagnosticRow kSpecialFile;
extern const DiagnosticRow kBadFileName;
extern const DiagnosticRow kFolderTooDeep;
extern const DiagnosticRow kUnusedFile;
extern const DiagnosticRow kDocumentAtTop;

}  // namespace mingbai::source
