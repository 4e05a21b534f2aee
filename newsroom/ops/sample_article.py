"""An invented article full of figures in both languages, and an invented register: the same on every machine."""

import random
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import islice, product

from articles.models import GlossaryTerm, Rendering
from articles.text.dates import ENGLISH_MONTHS
from articles.vocabulary import TermKind, Use

SOURCE, TARGET = "zh-hans", "en"
SYLLABLES = {
    "岚": "Lan", "栖": "Qi", "青": "Qing", "石": "Shi", "枫": "Feng", "松": "Song", "渚": "Zhu", "桥": "Qiao", "湖": "Hu", "云": "Yun",
    "溪": "Xi", "白": "Bai",
}  # fmt: skip
KINDS = {"县": "County", "区": "District", "镇": "Township", "村": "Village"}
OFFICES = {
    "农业农村局": "Agriculture Bureau",
    "交通运输局": "Transport Bureau",
    "水利局": "Water Bureau",
    "教育局": "Education Bureau",
    "商务局": "Bureau of Commerce",
    "统计局": "Statistics Bureau",
    "民政局": "Civil Affairs Bureau",
    "人民医院": "People’s Hospital",
    "图书馆": "Library",
    "开发区管委会": "Development Zone Office",
}
PARAGRAPHS = [
    (
        "{name}介绍，今年前{few}个季度完成固定资产投资{hundreds}亿元，同比增长{percent}%，其中工业投资{tens}亿元；新开工项目{count}个，"
        "竣工{fewer}个，新增就业岗位{many}个，惠及居民{myriads}万人。下一步将继续加快在建项目的进度，争取早日建成。",
        "The {name} said that in the first {few} quarters of the year fixed-asset investment came to {billions} billion yuan, up {percent} "
        "percent year on year, of which {fewer_billions} billion yuan went into industry. Work began on {count} projects and ended on "
        "{fewer}, {grouped} jobs were created and {people} residents benefit. "
        "Work on the projects under way is to be speeded up so that they are ready early.",
    ),
    (
        "从{month}月{day}日起，{name}组织{count}支队伍巡查水库{fewer}座、河道{length}公里，更换水泵{few}台，投入资金{myriads}万元，"
        "把平均到达时间从{minutes}分钟缩短到{fewer_minutes}分钟，比上年快了{percent}%，夜间也有人值守。",
        "Since {day} {month_name} the {name} has sent out {count} teams to inspect {fewer} reservoirs and {length} kilometres of river. "
        "They replaced {few} pumps at a cost of {people} yuan and cut the average time of arrival from {minutes} minutes to "
        "{fewer_minutes} minutes, {percent} percent faster than the year before; somebody is on duty at night as well.",
    ),
    (
        "据{name}统计，{year}年全年接待游客{myriads}万人次，其中外省游客占{percent}%；旅游收入{tens}亿元，新增床位{many}张，"
        "开通公交线路{few}条，沿线设站{count}个，全程票价{fewer}元。",
        "According to the {name}, {people} visitors came in {year}, {percent} percent of them from other provinces. Tourism earned "
        "{fewer_billions} billion yuan; {grouped} beds were added and {few} bus routes opened, with {count} stops and a fare of {fewer} "
        "yuan for the whole way.",
    ),
]  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """One text in both languages, paragraph for paragraph."""

    source: list[str]
    target: list[str]

    def bodies(self) -> tuple[str, str]:
        return tuple("".join(f"<p>{text}</p>" for text in texts) for texts in (self.source, self.target))


def names():
    """Official names in both languages, as many as one asks for, all different."""
    for length in (2, 3, 4):
        for signs in product(SYLLABLES, repeat=length):
            place = SYLLABLES[signs[0]] + "".join(SYLLABLES[sign].lower() for sign in signs[1:])
            for (kind, kind_name), (office, office_name) in product(KINDS.items(), OFFICES.items()):
                yield f"{''.join(signs)}{kind}{office}", f"{place} {kind_name} {office_name}"


def article(paragraphs: int = 20, seed: int = 2026) -> Sample:
    """About 2,000 Chinese characters and their translation, with some 150 figures, for 20 paragraphs."""
    chance = random.Random(seed)  # noqa: S311
    known = names()
    source, target = [], []
    for number in range(paragraphs):
        chinese, english = next(known)
        facts = figures(chance)
        original, translation = PARAGRAPHS[number % len(PARAGRAPHS)]
        source.append(original.format(name=chinese, **facts))
        target.append(translation.format(name=english, **facts))
    return Sample(source, target)


def figures(chance: random.Random) -> dict[str, object]:
    """The figures of one paragraph as both languages write them."""
    hundreds, tens = (Decimal(chance.randrange(1_000, most)) / 10 for most in (9_000, 5_000))
    many, myriads, month = (
        chance.randrange(1_100, 9_900),
        Decimal(chance.randrange(110, 980)) / 10,
        chance.randrange(12),
    )
    return {
        "few": chance.randrange(2, 4),
        "hundreds": hundreds,
        "billions": hundreds / 10,
        "percent": Decimal(chance.randrange(11, 99)) / 10,
        "tens": tens,
        "fewer_billions": tens / 10,
        "count": chance.randrange(40, 70),
        "fewer": chance.randrange(11, 39),
        "many": many,
        "grouped": f"{many:,}",
        "myriads": myriads,
        "people": f"{int(myriads * 10_000):,}",
        "month": month + 1,
        "month_name": ENGLISH_MONTHS[month],
        "day": chance.randrange(2, 28),
        "length": chance.randrange(71, 99),
        "minutes": chance.randrange(81, 99),
        "fewer_minutes": chance.randrange(71, 80),
        "year": chance.randrange(2019, 2026),
    }


def fill_register(count: int, at: datetime) -> None:
    """Bring the register of official names to so many entries."""
    begin = GlossaryTerm.objects.count()
    wordings = list(islice(names(), begin, count))
    terms = GlossaryTerm.objects.bulk_create(
        GlossaryTerm(kind=TermKind.OFFICE, changed_at=at) for _pair in wordings
    )
    Rendering.objects.bulk_create(
        Rendering(term=term, language=language, text=text, use=Use.APPROVED)
        for term, pair in zip(terms, wordings, strict=True)
        for language, text in zip((SOURCE, TARGET), pair, strict=True)
    )
