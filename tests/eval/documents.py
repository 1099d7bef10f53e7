#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Some thousand documents of invented counties as JSON lines, so that ranking has something to get wrong.

Of every topic in topics.txt each county has its own measures, which answer the topic's questions; the bulletins
mention the same things in passing. Always the same bytes.
"""
import json
import pathlib
import re
import sys

from chance import Chance

COUNTIES = ["青禾县", "柳湾县", "石磨县", "云台坪县", "白杨渡县", "杏花店县", "黄泥岗县", "三棵松县"]
FORMS = ["办法", "实施细则", "暂行规定", "工作规程"]
BULLETINS = ["工作简报", "督查通报", "情况汇总", "工作要点"]
BULLETIN_COUNT = 2600
VILLAGES = [side + a + b for side in "东西前后上下" for a in ["柳沟", "北坡", "三里", "枣林", "河湾", "石桥", "新塘", "古槐", "高岭", "清泉", "大塬", "小洼"]
            for b in ["寨", "屯", "集", "铺", "营", "圪垱"]]
GENERAL = [
    "各乡镇和有关部门应当加强领导，明确专人负责，层层压实责任。", "本{文}所称有关部门，按照各自职责做好相关工作。",
    "工作进展每月{日}前报送，逾期不报的予以通报。", "对推诿扯皮、弄虚作假的，依规依纪追究责任。",
    "宣传工作要进村入户，用群众听得懂的话讲清楚。", "所需经费由县级财政统筹安排，年终组织绩效评价。",
    "群众可以到{地}便民服务站咨询，也可以拨打公开电话。", "本{文}自公布之日起施行，由发文机关负责解释。",
    "驻村干部逐户走访，发现问题当场记录、限期整改。", "全县召开推进会，{地}等{数}个村作了发言。",
    "据统计，{地}完成年度任务的{比}，比上年有所提高。", "会议要求，问题清单实行销号管理，整改一个销号一个。",
]


def topics():
    text = (pathlib.Path(__file__).parent / "topics.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n(?=\[)", text)[1:]:
        head, *lines = block.strip().split("\n")
        key, name, organ = re.fullmatch(r"\[(\w+)\] (\S+) (\S+)", head).groups()
        yield {"key": key, "name": name, "organ": organ,
               **{kind: [line[2:].strip() for line in lines if line[0] == kind] for kind in "问话句"}}


def filled(sentence, chance, form="办法"):
    values = {"地": lambda: chance.pick(VILLAGES), "数": lambda: str(chance.between(3, 997)),
              "钱": lambda: str(chance.between(5, 980) * 10), "比": lambda: f"{chance.between(21, 99)}%",
              "日": lambda: f"{chance.between(1, 12)}月{chance.between(1, 28)}日", "文": lambda: form}
    return re.sub(r"\{(.)\}", lambda found: values[found[1]](), sentence)


def measures(topic, number, place, chance):
    """A county's own rules about one topic: every sentence of it, and some that stand everywhere."""
    county = COUNTIES[place]
    form = FORMS[chance.below(len(FORMS))]
    year = chance.between(2014, 2021)
    record = {"id": f"{topic['key']}/{place}", "title": f"{county}{topic['name']}{form}",
              "date": f"{year}-{chance.between(1, 12):02}-{chance.between(1, 28):02}",
              "organs": [f"{county}{topic['organ']}（示例）"], "kind": "政策文件"}
    sentences = topic["句"] + chance.several(GENERAL, 4)
    articles = [f"第{article}条　{filled(sentence, chance, form)}"
                for article, sentence in enumerate(chance.several(sentences, len(sentences)), 1)]
    if chance.below(3) == 0:
        articles.insert(0, f"{county}人民政府令第{number}号")
    else:
        record["number"] = f"{county[0]}示政〔{year}〕{number}号"
    return {**record, "text": "\n".join(articles)}


def bulletin(serial, all_topics, numbers, chance):
    """What was done in some month: a line each about unlike things, and now and then whose number it goes by."""
    county = chance.pick(COUNTIES)
    year, month = chance.between(2014, 2021), chance.between(1, 12)
    kind = chance.pick(BULLETINS)
    lines = [chance.pick(topic["句"]) for topic in chance.several(all_topics, chance.between(4, 8))]
    lines += chance.several(GENERAL, chance.between(3, 6))
    if chance.below(3) == 0:
        lines.append(f"对照{chance.pick(numbers)}文件逐条自查，举一反三。")
    return {"id": f"bulletin/{serial}", "title": f"{county}{year}年{month}月{kind}（第{serial}期）",
            "date": f"{year}-{month:02}-{chance.between(1, 28):02}", "organs": [f"{county}人民政府办公室（示例）"],
            "kind": "简报",
            "text": "\n".join(filled(line, chance, "通报") for line in chance.several(lines, len(lines)))}


def documents():
    all_topics = list(topics())
    chance = Chance(20211201)
    rules = [measures(topic, number, place, chance)
             for number, topic in enumerate(all_topics, 1) for place in range(len(COUNTIES))]
    numbers = [record["number"] for record in rules if "number" in record]
    return rules + [bulletin(serial, all_topics, numbers, chance) for serial in range(1, BULLETIN_COUNT + 1)]


if __name__ == "__main__":
    for record in documents():
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
