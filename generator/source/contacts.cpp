// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/source/config.h"
#include "generator/source/schema.h"
#include "generator/source/values.h"

namespace mingbai::source {
namespace {

using field::text;
using model::Contacts;
using model::Hotline;
using model::ServicePoint;

using HotlineField = Field<Hotline, ConfigContext>;
constexpr HotlineField kHotlineFields[] = {
    {{"层级", "level", Need::kOptional, {"国家、省、市、县", "国家, 省, 市, 县"}, "级别 等级"},
     text<&Hotline::level>},
    {{"名称", "name", Need::kRequired, {"热线名称", "the hotline's name"}, "标题 单位 title"},
     text<&Hotline::name>},
    {{"电话", "phone", Need::kRequired, {"号码", "the number"}, "号码 联系电话 tel number"},
     text<&Hotline::phone>},
    {{"时间", "hours", Need::kOptional, {"什么时候有人接", "when it is answered"}, "办理时间 time"},
     text<&Hotline::hours>},
    {{"说明", "note", Need::kOptional, {"管什么事", "what it is for"}, "备注 description"},
     text<&Hotline::note>},
};

void read_point_place(const Node& node, ServicePoint& point, ConfigContext& context) {
  if (const auto name = text_value(node, Lines::kJoin, context.mistakes)) {
    point.place = context.places.find(*name, node.mark, context.mistakes);
  }
}

using PointField = Field<ServicePoint, ConfigContext>;
constexpr PointField kPointFields[] = {
    {{"地区",
      "place",
      Need::kOptional,
      {"regions.yaml 里的名称或路径", "a name of regions.yaml"},
      "区域 region"},
     read_point_place},
    {{"名称", "name", Need::kRequired, {"服务点名称", "the name"}, "标题 单位 title"},
     text<&ServicePoint::name>},
    {{"地址", "address", Need::kOptional, {"在哪里", "where it is"}, "地点 办理地点"},
     text<&ServicePoint::address>},
    {{"电话", "phone", Need::kOptional, {"号码", "the number"}, "号码 联系电话 tel number"},
     text<&ServicePoint::phone>},
    {{"时间", "hours", Need::kOptional, {"什么时候开", "when it is open"}, "办理时间 time"},
     text<&ServicePoint::hours>},
};

// A list of maps into a vector; an item without its name says nothing and is left out.
template <typename Record, std::size_t kRows>
void read_records(const Node& list, const Field<Record, ConfigContext> (&table)[kRows],
                  std::vector<Record>& records, ConfigContext& context) {
  if (!expect_list(list, context.mistakes)) {
    return;
  }
  for (const Node& item : list.children) {
    Record record;
    read_fields(item, std::span<const Field<Record, ConfigContext>>(table), record, context);
    if (!record.name.empty()) {
      records.push_back(std::move(record));
    }
  }
}

void read_hotlines(const Node& node, Contacts& contacts, ConfigContext& context) {
  read_records(node, kHotlineFields, contacts.hotlines, context);
}

void read_points(const Node& node, Contacts& contacts, ConfigContext& context) {
  read_records(node, kPointFields, contacts.service_points, context);
}

using ContactsField = Field<Contacts, ConfigContext>;
constexpr ContactsField kFields[] = {
    {{"热线",
      "hotlines",
      Need::kOptional,
      {"热线列表", "a list of hotlines"},
      "电话 热线电话 hotline"},
     read_hotlines},
    {{"服务点",
      "service_points",
      Need::kOptional,
      {"服务点列表", "a list of service points"},
      "办事点 网点 points"},
     read_points},
};

}  // namespace

void read_contacts(const Node& root, Contacts& contacts, ConfigContext& context) {
  read_fields(root, std::span<const ContactsField>(kFields), contacts, context);
}

}  // namespace mingbai::source
