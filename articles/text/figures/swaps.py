"""Figures that have changed places: 18 concerts in 11 countries told as 11 concerts in 18 countries.

A small list of things that news counts, in both languages. Two figures are called swapped only where each stands beside
the other's thing in the translation and beside its own in the original.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from articles.text.figures.fact import Difference, Fact

# What is counted: it stands after the figure.
COUNTED = {
    "country": ("个?国家|国", "countries|nations"),
    "concert": ("[场台]?音乐会|[场台]?演唱会", "concerts?"),
    "performance": ("场演出|台演出", "shows|performances"),
    "household": ("户|家庭", "households|families|homes"),
    "company": ("[多余]?家(?:企业|公司)|企业", "companies|enterprises|firms|businesses"),
    "school": ("所(?:中小)?学校|学校", "schools"),
    "kindergarten": ("所幼儿园|幼儿园", "kindergartens"),
    "hospital": ("家医院|所医院", "hospitals"),
    "village": ("个?(?:行政|自然)?村", "villages"),
    "town": ("个?(?:乡镇|镇)", "towns?|townships"),
    "county": ("个?县", "counties"),
    "project": ("个项目|项工程|个?工程", "projects"),
    "bridge": ("座(?:大)?桥|座?桥梁", "bridges"),
    "tunnel": ("[座条]隧道|隧道", "tunnels"),
    "station": ("[座个]?车?站", "stations"),
    "bed": ("张(?:床位|病床)|床位|张床", "beds"),
    "doctor": ("名?(?:医生|医师)", "doctors|physicians"),
    "nurse": ("名?护士", "nurses"),
    "teacher": ("[名位]?(?:教师|老师)", "teachers"),
    "student": ("[名位]?(?:学生|同学)", "students|pupils"),
    "class": ("个?(?:教学)?班(?!车)", "classes"),
    "man": ("名?男", "men|males?|boys"),
    "woman": ("名?女", "women|females?|girls"),
    "vehicle": ("辆", "vehicles|cars|buses|taxis"),
    "route": ("条(?:线路|航线|公交线)", "routes|lines"),
    "tree": ("[棵株]", "trees|saplings"),
    "gold": ("[枚块]?金", "golds?"),
    "silver": ("[枚块]?银", "silvers?"),
    "bronze": ("[枚块]?铜", "bronzes?"),
    "win": ("胜", "wins|victories"),
    "draw": ("平", "draws"),
    "defeat": ("负", "losses|defeats"),
    "team": ("支?队", "teams"),
    "book": ("册|本书|种图书", "books|volumes"),
    "relic": ("件(?:文物|藏品|展品)", "relics|artifacts|exhibits|items"),
    "day": ("天|日(?!报)", "days"),
    "city": ("个?城市|个?市", "cities"),
    "speaker": ("[名位](?:专家|学者)", "experts|scholars"),
    "patent": ("[项件](?:发明)?专利", "patents"),
    "shop": ("家(?:店铺|门店|商铺)|家店", "shops|stores"),
    "adult": ("名?成人|名?大人", "adults"),
    "child": ("名?儿童|名?孩子", "children"),
    "sheep": ("[只头]?羊", "sheep|goats"),
    "pig": ("头?猪", "pigs"),
    "cow": ("头?牛", "cows|cattle"),
    "set": ("[台套]设备", "machines|sets"),
    "room": ("间", "rooms"),
    "floor": ("层", "floors|stor(?:ies|eys)"),
    "factory": ("[家座个]?(?:工厂|厂)", "plants|factories"),
    "province": ("个?省(?:份)?", "provinces"),
    "district": ("个?区(?!域)", "districts"),
    "community": ("个?社区", "communities|neighbou?rhoods"),
    "troupe": ("[个家支]?(?:院团|剧团|剧社)", "troupes"),
    "athlete": ("[名位]?(?:运动员|选手|队员)", "athletes|players|competitors|runners"),
    "officer": ("[名位]?(?:民警|警察|警员)", "officers|police"),
    "firefighter": ("[名位]?消防员", "firefighters"),
    "boat": ("[艘条](?:船|渔船|游船)?", "boats|ships|vessels|ferries"),
    "flight": ("[个班架]?(?:航班|架次)", "flights"),
    "match": ("场(?:比赛|球)", "matches|games"),
    "goal": ("[个粒]?(?:进球|球)", "goals"),
    "stall": ("个?(?:摊位|展位)", "stalls|booths"),
    "dish": ("道菜", "dishes"),
    "island": ("[个座]?岛", "islands"),
    "river": ("条河", "rivers"),
    "song": ("首(?:歌曲?|曲目)", "songs"),
    "award": ("[个项]?奖", "awards|prizes"),
    "team of experts": ("支?(?:小组|小分队)", "groups"),
    "vote against": ("[票名人位][^，。0-9]{0,5}反对", "against|opposed"),
    "vote in favour": ("[票名人位][^，。0-9]{0,5}(?:赞成|支持)", "in favou?r|for"),
    # Last, as it would take the signs of the others before it: 30名医生.
    "person": ("[多余来]?(?:人|名|位)(?!次|均)", "people|persons|residents|villagers|workers|visitors|farmers|volunteers|employees"),
}  # fmt: skip

# What is measured: it stands before the figure in Chinese, before or after it in English.
MEASURED = {
    "import": ("进口", "imports?"),
    "export": ("出口", "exports?"),
    "urban": ("城镇", "urban"),
    "rural": ("农村", "rural"),
    "primary": ("第一产业", "primary"),
    "secondary": ("第二产业", "secondary"),
    "tertiary": ("第三产业", "tertiary"),
    "male": ("男", "men|males?"),
    "female": ("女", "women|females?"),
    "long": ("全?长", "long"),
    "wide": ("宽", "wide"),
    "high": ("高(?!速|校|新|铁|于|出|达)", "high|tall"),
    "deep": ("深", "deep"),
    "high temperature": ("最高气温", "highs?|highest"),
    "low temperature": ("最低气温", "lows?|lowest"),
    "revenue": ("收入", "revenue|income"),
    "spending": ("支出", "spending|expenditure"),
    "production": ("产量", "output|production"),
    "sales": ("销量", "sales"),
    "deposit": ("存款", "deposits"),
    "loan": ("贷款", "loans"),
    "wheat": ("小麦", "wheat"),
    "rice": ("水稻", "rice"),
    "income": ("收入", "incomes?"),
    "left": ("剩下?|余下", "left|leaving|remains?"),
    "shut": ("关停|关闭|取缔|停业", "shut|closed|closing"),
    "dead": ("死亡|遇难", "killed|dead|died|deaths"),
    "hurt": ("受伤", "injured|hurt|injuries"),
    "missing": ("失联|失踪", "missing"),
    "rescued": ("获救|救出", "rescued|saved"),
    "built": ("新建|建成", "built|new"),
    "mended": ("改造|修缮|改建|整修", "renovated|repaired|upgraded|rebuilt"),
}


def pattern(rows: dict[str, tuple[str, str]], column: int) -> re.Pattern[str]:
    whole = r"\b" if column else ""
    return re.compile(
        "|".join(f"(?P<t{at}>{whole}(?:{row[column]}){whole})" for at, row in enumerate(rows.values())),
        re.IGNORECASE,
    )


AFTER = pattern(COUNTED, 0), pattern(COUNTED, 1)
AROUND = pattern(MEASURED, 0), pattern(MEASURED, 1)
COUNTED_NAMES, MEASURED_NAMES = list(COUNTED), list(MEASURED)
CLAUSE = re.compile(r"[，。；：,;:.!?()（）\n、]|\band\b|\bwhile\b|\bbut\b|\bin\b(?! favou?r)|[0-9]")
STOP = re.compile(r"[，。；,;.\n、]|\band\b|\bwhile\b|\bbut\b|[0-9]")


# When a figure held: 2010年为51岁, "51 in 2010", "now 58".
BEFORE_FIGURE = (
    re.compile(r"(?:(?P<y>[12][0-9]{3})年|(?P<now>现(?![代场金])|目前|如今))[^，。；0-9、]{0,10}$"),
    re.compile(r"\b(?:in (?P<y>[12][0-9]{3})|(?P<now>now|currently))\b[^.;0-9]{0,24}$", re.IGNORECASE),
)
# A text that names but one moment cannot mistake it for another.
MOMENT = re.compile(r"[12][0-9]{3}|now|currently|[现目如][今前有为]?", re.IGNORECASE)
AFTER_FIGURE = re.compile(
    r"(?:\s[a-z]+|%){0,2}?\s(?:in (?P<y>[12][0-9]{3})|(?P<now>now|currently))\b", re.IGNORECASE
)


def moment(fact: Fact, text: str, column: int) -> str:
    """The year in which the figure held, or now; "" where it is not said beside it."""
    found = AFTER_FIGURE.match(text, fact.end) if column else None
    found = found or BEFORE_FIGURE[column].search(text, max(0, fact.start - 36), fact.start)
    return "" if not found else found["y"] or "now"


def things(fact: Fact, text: str, chinese: bool, timed: bool) -> frozenset[str]:
    """What the figure counts or measures, as far as the lists know it."""
    column = 0 if chinese else 1
    found = set()
    if not fact.unit or fact.unit == "day":
        at = fact.start + len(fact.text.rstrip("天日")) if chinese else fact.end
        if not chinese and fact.unit == "day":
            found.add("day")
        window = text[at : at + (9 if chinese else 40)]
        cut = CLAUSE.search(window)
        window = window[: cut.start()] if cut else window
        if match := (AFTER[column].match(window) if chinese else AFTER[column].search(window)):
            found.add(COUNTED_NAMES[int(match.lastgroup[1:])])  # type: ignore[index]
    before = text[max(0, fact.start - (12 if chinese else 50)) : fact.start]
    cuts = [cut.end() for cut in STOP.finditer(before)]
    before = before[cuts[-1] :] if cuts else before
    last = [match.lastgroup for match in AROUND[column].finditer(before)]
    if last:
        found.add(MEASURED_NAMES[int(last[-1][1:])])  # type: ignore[index]
    elif not chinese:
        after = text[fact.end : fact.end + 56]
        cut = STOP.search(after)
        if match := AROUND[1].search(after[: cut.start()] if cut else after):
            found.add(MEASURED_NAMES[int(match.lastgroup[1:])])  # type: ignore[index]
    if timed and (when := moment(fact, text, column)):
        found.add(when)
    return frozenset(found)


def told(facts: list[Fact], text: str, language: str) -> dict[tuple, list[tuple[Fact, frozenset[str]]]]:
    """The figures whose thing is known, by value."""
    out = defaultdict(list)
    timed = len(set(MOMENT.findall(text))) > 1
    for fact in facts:
        if fact.kind == "number" and (what := things(fact, text, language.startswith("zh"), timed)):
            out[(fact.value, fact.unit if fact.unit not in {"day", "year"} else "")].append((fact, what))
    return out


def compare_places(
    source: list[Fact], target: list[Fact], texts: tuple[str, str], languages: tuple[str, str]
) -> Iterator[Difference]:
    """Pairs of figures that have changed places."""
    one, other = told(source, texts[0], languages[0]), told(target, texts[1], languages[1])
    single = [
        (key, *facts[0]) for key, facts in one.items() if len(facts) == 1 and len(other.get(key, ())) == 1
    ][:60]
    wrong = [(key, fact, what, other[key][0][1]) for key, fact, what in single if not what & other[key][0][1]]
    done = set()
    for key, fact, what, found in wrong:
        for key2, fact2, what2, found2 in wrong:
            if what & found2 and what2 & found and key < key2 and key[1] == key2[1] and key not in done:
                done.add(key)
                yield "swapped", fact, fact2
