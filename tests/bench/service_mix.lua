-- SPDX-License-Identifier: GPL-3.0-or-later
-- What wrk sends: what people type, pages of hits, suggestions, documents, whole pages, in a fixed mixed order.
local words = {
  "低保", "最低生活保障", "小学 补助", "门诊慢性病", "国办发[2017]47号", "残疾人两项补贴", "脫貧攻堅", "dibao", "db", "底保",
  "孩子上大学能拿多少钱", "修房子补贴", "新农合怎么报销", "\"生活补助\"", "补助 -学校", "标题:低保", "单位:教育局", "年份:2017..2019 补贴",
  "金额:>1000元", "有效:2017-12-01 门诊", "大张村", "养老金", "没有这样的词组", "光伏", "公示", "贷款", "的",
}

local function encoded(text)
  return (text:gsub("[^%w%-_.~]", function(c) return string.format("%%%02X", string.byte(c)) end))
end

local targets = { "/", "/search.html", "/healthz", "/topics/index.html", "/api/v1/search?sort=date&page=2" }
for _, word in ipairs(words) do
  local q = encoded(word)
  table.insert(targets, "/api/v1/search?q=" .. q)
  table.insert(targets, "/api/v1/suggest?q=" .. q)
  table.insert(targets, "/search.html?q=" .. q)
  table.insert(targets, "/api/v1/search?limit=50&validity=in-force&q=" .. q)
end
for id in string.gmatch(os.getenv("MINGBAI_IDS") or "", "%S+") do
  table.insert(targets, "/api/v1/documents/" .. id)
  table.insert(targets, "/api/v1/documents/" .. id .. "/similar")
end

local next_target = 0
function request()
  -- A step that shares no divisor with the length visits all, and neighbours differ.
  next_target = (next_target + 7919) % #targets
  return wrk.format("GET", targets[next_target + 1])
end

function done(summary, latency, requests)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("RESULT requests %d seconds %.1f p50 %.2f p99 %.2f max %.2f errors %d\n", summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000, failed))
end
