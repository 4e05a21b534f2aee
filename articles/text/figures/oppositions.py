"""What a figure is a figure of, where the other text names the opposite: exports told as imports, 人均 as a total."""

import re
from collections.abc import Iterator

from articles.text.figures.fact import SILENT, Difference, Fact

Row = tuple[str, str, str, str]
# Each pair of rows names two opposites: in Chinese and in English the words that can mean nothing else, then every word
# that may stand for it. A text that names only the one is held against one that names only the other.
OPPOSITES: tuple[tuple[Row, Row], ...] = (
    (
        ("人均|户均|亩均", "均|每", "per capita|per person|per head|per household", r"per\b|average|each|apiece|a head|every|mean|individual"),
        ("总[额计量数]|合计|一共|共[计有]|累计", "总|共|计|全部", "total(?:ed|led|ing|s)?", "total|altogether|in all|combined|overall|sum|whole"),
    ),
    (
        ("出口", "", "exports?|exported|exporting", "export|exit|outlet|ship|sold|sale|way out|overseas|abroad"),
        ("进口", "", "imports?|imported|importing", "import|entrance|bought|foreign|intake|buy"),
    ),
    (
        ("环比", "环比|[月季周]", "month[- ]on[- ]month|quarter[- ]on[- ]quarter", "month[- ](?:on|over)|(?:previous|last|prior|preceding|a) month|month (?:earlier|before|ago)|quarter|week"),
        ("同比", "年|同期|同比", "year[- ]on[- ]year", "year|same period|annual|20[0-9]{2}"),
    ),
    (
        ("地下[一二三四五六1-6]层|负[一二三四1-4]层", "地下|负", "basement", "basement|underground|below|beneath|sub|lower|B[1-4]|down"),
        ("(?<!地下)(?<!负)[二三四五2-5][层楼]", "(?<!地下)(?<!负)[一二三四五六七八九十0-9首][层楼]", "(?:second|third|fourth|fifth) floor", "floor|stor(?:e?y|ies)"),
    ),
    (
        ("时速|每小时|公里/小时|千米/小时", "时", "(?:an|per|each|every) hour|km/h|kph|mph", "hour|km/h|kph|kmh|mph|[0-9]h"),
        ("每分钟?|每秒钟?|/秒|/分|分速|秒速|日行", "每分|[每/]秒|[每/]分|[分秒]速|日行|每[天日]", "(?:kilomet|met)(?:er|re)s (?:a|per|each|every) (?:minute|second|day)", "minute|second|day"),
    ),
    (
        ("最高(?!人民|法|检|峰)", "高|封顶|上限", "highest|maximum", "high|max|up to|as much|as many|top|most|peak|record|best|cap|limit|ceiling"),
        ("最低", "低|起|下限", "lowest|minimum", "low|min|least|bottom|start|floor|from"),
    ),
    (("盈利|盈余|净利润", "盈|利", "profits?|surplus", "profit|surplus|earn|black|gain|margin|made"), ("亏损|赤字", "亏|赤字", "losses|loss|deficit", "loss|los|deficit|red|short")),
    (("城镇居民", "城", "urban", "urban|city|cities|town"), ("农村居民", "村|农", "rural", "rural|country|village|farm")),
    (("男[子性篮足排单双]", "男", "men|men's|boys|male", r"\bm[ae]n\b|men's|boy|male"), ("女[子性篮足排单双]", "女", "women|women's|girls|female", "wom[ae]n|girl|female|ladies|her")),
    (("存款", "存", "deposits", "deposit|saving"), ("贷款", "贷", "loans", "loan|lend|lent|credit|borrow|mortgage")),
    (("东部", "东", "eastern", "east"), ("西部", "西", "western", "west")),
    (("南部", "南", "southern", "south"), ("北部", "北", "northern", "north")),
)  # fmt: skip


class Sign:
    """How both languages name one thing."""

    def __init__(self, chinese: str, loose_chinese: str, english: str, loose_english: str) -> None:
        self.plain = {"zh": re.compile(chinese), "en": re.compile(rf"\b(?:{english})\b", re.IGNORECASE)}
        self.loose = {
            "zh": re.compile(loose_chinese or chinese),
            "en": re.compile(loose_english, re.IGNORECASE),
        }


PAIRS = [(Sign(*one), Sign(*other)) for one, other in OPPOSITES]


def compare_oppositions(texts: tuple[str, str], languages: tuple[str, str]) -> Iterator[Difference]:
    """Words of the original that stand in the translation as their opposites."""
    source, target = languages[0][:2], languages[1][:2]
    for pair in PAIRS:
        for one, other in (pair, pair[::-1]):
            said = one.plain[source].search(texts[0])
            if (
                said
                and not other.loose[source].search(texts[0])
                and (told := other.plain[target].search(texts[1]))
                and not one.loose[target].search(texts[1])
            ):
                yield "wrong_figure", word(said), word(told)


def word(match: re.Match[str]) -> Fact:
    return Fact("word", match[0], *match.span(), match[0], weight=SILENT)
