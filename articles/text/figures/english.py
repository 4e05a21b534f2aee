"""Facts in an English text."""

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from articles.text.figures import english_words as words
from articles.text.figures.chinese import SUM, model
from articles.text.figures.chinese_numerals import arabic
from articles.text.figures.codes import ROMAN, read_codes
from articles.text.figures.english_dates import read_dates
from articles.text.figures.fact import FIRM, SILENT, SMALL, Fact
from articles.text.figures.page import Page
from articles.text.figures.units import ENGLISH, UNITS, dimension, in_base

CURRENCY = re.compile(
    r"(US\$|U\.S\.\$|HK\$|NT\$|A\$|C\$|S\$|RMB|CNY|USD|HKD|EUR|JPY|GBP|[$€£¥￥])\s?$", re.IGNORECASE
)
MINUS = re.compile(r"(?:\b(?:minus|negative)\s|(?<![0-9A-Za-z%)])-)$", re.IGNORECASE)
BELOW_ZERO = re.compile(
    r"\s?(?:degrees?\s?(?:celsius|c|centigrade)?\s?|℃\s?|°C?\s?)?(?:below|under)\s(?:zero|freezing)",
    re.IGNORECASE,
)
DEGREE = re.compile(
    r"(?:\s(?:celsius|centigrade|c\b))?\s?below\s(?:zero|freezing)(?:\s(?:celsius|centigrade))?",
    re.IGNORECASE,
)
CLAUSE = frozenset(',;:.()!?"“”—–\0\n')
RANGE = re.compile(
    r"\s?(?:-{1,2}|–|—|~|to|or)\s?(?:about |around |nearly |over |some )?(?:minus |-)?", re.IGNORECASE
)
LIST = re.compile(
    r"\s?(?:,|and|, and)\s?(?:a )?(?:about |around |nearly |over )?|\s?,?\s(?:to|or|and)\s", re.IGNORECASE
)
NUMBERED = frozenset(
    "no number nos chapter article line building room page highway route gate platform flight section item unit lane world".split()
)
FOLLOWING_MULTIPLE = re.compile(
    r"\s(?:that|those|what|as|the|higher|more|larger|bigger|greater|over|faster|its|their|than|longer|last|compared|heavier|larger|stronger|better)\b",
    re.IGNORECASE,
)
TIMES_AS = re.compile(r"\s?(?:times|-?fold|x)\b", re.IGNORECASE)
DIGITS = frozenset("0123456789")
IN_TEN = frozenset({"in", "out", "of"})
CLOCK_ROUND = re.compile(
    r"\b(?:a?round[- ]the[- ]clock|24/7|24-7|day and night|24 hours a day)\b", re.IGNORECASE
)
ROMAN_NUMERAL = re.compile("(x{1,3})(ix|iv|v?i{0,3})")
HYPHENS = frozenset("-‑")
# Half-Pint Bridge, Half Moon Bay: a name, no figure.
HALF_NAME = re.compile("Half[- ][A-Z][a-z]")
# The second figure of "from 30 metres to 15" is one of metres too.
FROM = re.compile(r"\bfrom(?:\s[a-z]+){0,2}\s(?:[$€£¥])?$", re.IGNORECASE)
UNNAMED = re.compile(
    r"\s?(?:$|[.,;:)”\n]|(?:and|but|in|by|last|this|next|over|within|after|before|while|since|as|per|a|an)\b)"
)
ADJECTIVE = re.compile(
    "(?!used|need|speed|seed|feed|bed|shed)[a-z]{3,}ed|extra|additional|further|whole|full|solid|straight|consecutive"
)
PER = re.compile(
    r"(?:\s(?:an?|per|each)\s[a-z]{2,12})\s(?:to|up to|down to)\s(?:about |around |nearly |over |some )?",
    re.IGNORECASE,
)
COMMA = re.compile(r"\s?,\s?")
CHANGES = frozenset({"increase", "decrease", "rise", "drop", "growth"})
PARTS_OF_TIME = {"hour": "time", "minute": "time", "second": "time", "year": "months", "month": "months"}


def is_figure(word: str) -> bool:
    """Whether a token is written in digits."""
    return word[:1] in DIGITS


def is_whole(word: str) -> bool:
    return word.isascii() and word.isdigit()


class Words:
    """The tokens of what is left of a page."""

    def __init__(self, page: Page) -> None:
        matches = list(words.TOKEN.finditer(page.left))
        self.spans = [match.span() for match in matches]
        self.words = [match[0].lower() for match in matches]
        self.text = page.left

    def word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> int:
        """How far the token stands from the one before."""
        if at == 0:
            return 1
        return self.spans[at][0] - self.spans[at - 1][1] if 0 < at < len(self.words) else 9

    def skip(self, at: int) -> int:
        """Over a hyphen inside a compound."""
        return at + 1 if self.word(at) in HYPHENS and self.gap(at) == 0 and self.gap(at + 1) == 0 else at


def read(text: str) -> Page:
    """The page with every fact of the text."""
    page = Page(text)
    page.claim(SUM, lambda match: model(page, match))
    page.claim(
        CLOCK_ROUND,
        lambda match: [page.fact("number", Fraction(24), *match.span(), unit="hour", weight=SILENT)],
    )
    read_codes(page)
    read_dates(page)
    page.claim(words.NO_FIGURES, lambda match: idiom(page, match))
    page.claim(ROMAN, lambda match: [page.fact("number", Fraction(ord(match[0]) - 0x215F), *match.span())])
    tokens = Words(page)
    at = 0
    found: list[Fact] = []
    while at < len(tokens.words):
        facts, after = figure(page, tokens, at)
        if facts:
            found.extend(facts)
        at = max(after, at + 1)
    page.facts.extend(durations(page, shared(page, found)))
    return page


def idiom(page: Page, match: re.Match[str]) -> list[Fact]:
    """No figure; but where the other language counts it, it need not be explained."""
    facts = []
    for word in re.finditer("[A-Za-z]+", match[0]):
        value, span = word[0].lower(), (match.start() + word.start(), match.start() + word.end())
        value = "zero" if value in {"freezing", "zeros"} else value
        if value in words.ONES or value in words.TENS or value in {"double", "dual", "half"}:
            number = words.ONES.get(value) or words.TENS.get(value) or 2
            facts.append(page.fact("number", Fraction(number), *span, weight=SILENT))
        elif value in words.ORDINALS:
            facts.append(page.fact("ordinal", Fraction(words.ORDINALS[value]), *span, weight=SILENT))
    return facts


def figure(page: Page, tokens: Words, at: int) -> tuple[list[Fact], int]:
    """The facts that begin at this token, and the token after them."""
    word = tokens.word(at)
    if (
        is_figure(word)
        or word in words.ONES
        or word in words.TENS
        or word in words.SCALES
        or word in {"a", "an", "several", "few", "half", "quarter", "quarters"}
    ):
        return number(page, tokens, at)
    if word in words.ORDINALS:
        return ordinal(page, tokens, at)
    if word in words.VAGUE:
        return vague(page, tokens, at)
    start, end = tokens.spans[at]
    if word in words.AGES:
        return [
            page.fact(
                "number",
                Fraction(words.AGES[word], 12),
                start,
                end,
                unit="year",
                weight=SILENT,
                vague=word.endswith("s") or word == "millennia",
                **surroundings(page, tokens, at, at + 1),
            )
        ], at + 1
    if word in words.MULTIPLES or word.removesuffix("fold") in words.ONES:
        value = Fraction(words.MULTIPLES.get(word) or words.ONES[word.removesuffix("fold")])
        grown = word.endswith("fold")
        weight = FIRM if word not in {"double", "triple"} or verb(tokens, at) else SMALL
        return [
            page.fact(
                "multiple",
                value,
                start,
                end,
                weight=weight,
                also=(value + 1,) if grown else (),
                approximate=surroundings(page, tokens, at, at + 1)["approximate"],
                direction="up" if weight == FIRM and not grown else None,
            )
        ], at + 1
    if word in words.HALVED:
        return [page.fact("number", Fraction(1, 2), start, end, unit="share", direction="down")], at + 1
    if word in words.PAIRS:
        value = Fraction(words.PAIRS[word])
        if word in {"twice", "thrice"} and FOLLOWING_MULTIPLE.match(page.text, end):
            return [page.fact("multiple", value, start, end)], at + 1
        return [page.fact("number", value, start, end, weight=SILENT)], at + 1
    if word in words.RANKS:
        weight = SMALL if word == "tertiary" else SILENT
        return [page.fact("ordinal", Fraction(words.RANKS[word]), start, end, weight=weight)], at + 1
    if (
        1 < len(word) < 7
        and page.text[start:end].isupper()
        and word not in words.ROMANS
        and (roman := ROMAN_NUMERAL.fullmatch(word))
    ):
        value = Fraction(10 * len(roman[1]) + words.ROMANS.get(roman[2], 0))
        return [page.fact("number", value, start, end, weight=SILENT)], at + 1
    if (
        word in words.ROMANS
        and page.text[start:end].isupper()
        and tokens.word(at - 2 if tokens.word(at - 1) in HYPHENS else at - 1) in words.RANKED
    ):
        return [
            page.fact(
                "number", Fraction(words.ROMANS[word]), start, end, weight=SILENT if word == "i" else FIRM
            )
        ], at + 1
    return [], at + 1


def verb(tokens: Words, at: int) -> bool:
    return tokens.word(at - 1) in {
        "to",
        "will",
        "would",
        "could",
        "can",
        "should",
        "nearly",
        "almost",
        "than",
    } or tokens.word(at + 1) in {"the", "its", "their", "by", "in"}


def simple(tokens: Words, at: int) -> tuple[Fraction | None, int, bool]:
    """A run of digits or numeral words without big scales: 12.5, twenty-one, two hundred and five."""
    word = tokens.word(at)
    if word and is_figure(word):
        value = arabic(word)
        over = tokens.skip(at + 1)
        if (
            tokens.word(at + 1) == "/"
            and tokens.gap(at + 1) == 0
            and is_whole(tokens.word(at + 2))
            and "." not in word
            and tokens.gap(at + 2) == 0
        ):
            under = int(tokens.word(at + 2))
            return (value / under, at + 3, True) if 0 < value < under <= 1000 else (value, at + 1, False)
        if (
            tokens.word(over + 1) == "/"
            and is_whole(tokens.word(over))
            and is_whole(tokens.word(over + 2))
            and tokens.gap(over) <= 1
        ):
            top, under = int(tokens.word(over)), int(tokens.word(over + 2))
            if 0 < top < under < 10:
                return value + Fraction(top, under), over + 3, False
        return value, at + 1, False
    if word in words.TENS:
        nxt = tokens.skip(at + 1)
        if tokens.word(nxt) in words.ONES and 0 < words.ONES[tokens.word(nxt)] < 10 and tokens.gap(nxt) <= 1:
            return Fraction(words.TENS[word] + words.ONES[tokens.word(nxt)]), nxt + 1, False
        return Fraction(words.TENS[word]), at + 1, False
    if word in words.ONES:
        if tokens.word(at + 1) == "point" and tokens.word(at + 2) in words.ONES:
            digits, nxt = "", at + 2
            while tokens.word(nxt) in words.ONES and words.ONES[tokens.word(nxt)] < 10 and len(digits) < 9:
                digits += str(words.ONES[tokens.word(nxt)])
                nxt += 1
            if digits:
                return words.ONES[word] + Fraction(int(digits), 10 ** len(digits)), nxt, False
        return Fraction(words.ONES[word]), at + 1, False
    return None, at, False


def number(page: Page, tokens: Words, at: int) -> tuple[list[Fact], int]:
    """A figure with its scale, unit, approximation and direction."""
    begin = at
    word = tokens.word(at)
    article = word in {"a", "an"}
    share = False
    half_of = False
    vague_size = word in {"several", "few"}
    if article or vague_size:
        at += 1
        if (
            article
            and tokens.word(at) in {"few", "couple"}
            and (tokens.word(at + 1) in words.SCALES or tokens.word(at + 1) == "of")
        ):
            vague_size = tokens.word(at) == "few"
            at += 1
        if vague_size and tokens.word(at) == "dozen":
            return finish(page, tokens, begin, at + 1, Fraction(10), vague=True, scaled=True)
        if tokens.word(at) in {
            "half",
            "quarter",
            "third",
            "fifth",
            "tenth",
            "fourth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "hundredth",
            "thousandth",
            "twentieth",
            "mere",
            "full",
        }:
            if tokens.word(at) in {"mere", "full"}:
                at += 1
            return part_of(page, tokens, begin, at, Fraction(1))
        if tokens.word(at) not in words.SCALES or tokens.word(at) == "score":
            if article:
                return one_and_a_half(page, tokens, begin, at)
            return [], begin + 1
        value: Fraction | None = Fraction(1)
    elif word in {"half", "quarter", "quarters"}:
        return part_of(page, tokens, begin, at, Fraction(1))
    elif word in words.SCALES:
        value = Fraction(1)
        if word == "score" or (word.endswith("s") and word in words.VAGUE):
            return vague(page, tokens, at) if word in words.VAGUE else ([], at + 1)
    else:
        value, at, share = simple(tokens, at)
    if value is None:
        return [], begin + 1
    fraction = tokens.skip(at)
    part = tokens.skip(fraction + 1)
    if (
        tokens.word(fraction) in words.TENS
        and tokens.word(part).rstrip("s") in words.ORDINALS
        and part > fraction + 1
        and value < 100
        and not share
        and tokens.gap(fraction) <= 1
    ):
        under = words.TENS[tokens.word(fraction)] + words.ORDINALS[tokens.word(part).rstrip("s")]
        return [
            page.fact(
                "number",
                value / under,
                tokens.spans[begin][0],
                tokens.spans[part][1],
                unit="share",
                **surroundings(page, tokens, begin, part + 1),
            )
        ], part + 1
    if (
        tokens.word(fraction) in {"ten", "hundred"}
        and tokens.word(tokens.skip(fraction + 1)) in {"thousandth", "thousandths"}
        and not share
    ):
        last = tokens.skip(fraction + 1)
        under = 1000 * (10 if tokens.word(fraction) == "ten" else 100)
        return [
            page.fact(
                "number",
                value / under,
                tokens.spans[begin][0],
                tokens.spans[last][1],
                unit="share",
                **surroundings(page, tokens, begin, last + 1),
            )
        ], last + 1
    if (
        not share
        and tokens.word(fraction) in words.PARTS
        and tokens.gap(fraction) <= 1
        and value == int(value)
        and not article
        and word not in words.SCALES
    ):
        name = tokens.word(fraction)
        plural = name.endswith("s") and name != "hundreds"
        if plural and value > 1 or value == 1 and not plural:
            return part_of(page, tokens, begin, fraction, value)
    value, at, scaled = scales(tokens, value, at)
    if tokens.word(at) == "and" and tokens.word(at + 1) in {"a", "one", "three"} and not scaled:
        piece = tokens.word(tokens.skip(at + 2))
        if piece in {"half", "quarter", "quarters"} and (
            piece != "quarters" or tokens.word(at + 1) == "three"
        ):
            value += words.PARTS[piece] * (3 if piece == "quarters" else 1)
            value, at, scaled = scales(tokens, value, tokens.skip(at + 2) + 1)
    return finish(
        page,
        tokens,
        begin,
        at,
        value,
        share=share or half_of,
        vague=vague_size,
        scaled=bool(scaled),
        article=article,
    )


def one_and_a_half(page: Page, tokens: Words, begin: int, at: int) -> tuple[list[Fact], int]:
    """a year and a half; nothing for any other "a"."""
    unit, stop = unit_at(tokens, at)
    if unit and tokens.words[stop : stop + 3] == ["and", "a", "half"]:
        end = tokens.spans[stop + 2][1]
        return [
            page.fact(
                "number",
                Fraction(3, 2),
                tokens.spans[begin][0],
                end,
                unit=unit,
                **surroundings(page, tokens, begin, stop + 3),
            )
        ], stop + 3
    if (
        unit
        and UNITS[unit].dimension in {"time", "months", "length", "area", "mass"}
        and len(tokens.word(at)) > 1
    ):
        return [
            page.fact(
                "number",
                Fraction(1),
                tokens.spans[begin][0],
                tokens.spans[stop - 1][1],
                unit=unit,
                weight=SILENT,
            )
        ], stop
    return [], begin + 1


def scales(tokens: Words, value: Fraction, at: int) -> tuple[Fraction, int, str]:
    """hundred, thousand, million …, and what may stand after them: "two thousand three hundred and five"."""
    total, section, scaled = Fraction(0), value, ""
    while True:
        nxt = tokens.skip(at)
        word = tokens.word(nxt)
        if word in words.SCALES and word not in {"score", "dozens"} and tokens.gap(nxt) <= 1:
            size = words.SCALES[word]
            section *= size
            scaled, at = word, nxt + 1
            if size >= 1000 and tokens.word(at) not in words.SCALES:
                total, section = total + section, Fraction(0)
            continue
        if (
            word in words.SHORT_SCALES
            and tokens.gap(nxt) <= 1
            and not scaled
            and (word not in {"m", "b", "k", "mil"} or tokens.gap(nxt) == 0)
        ):
            if (
                word == "m"
                and not tokens.word(nxt + 1)
                in {
                    "yuan",
                    "rmb",
                    "dollars",
                    "euros",
                    "people",
                    "visitors",
                    "users",
                    "us",
                    "visits",
                    "tonnes",
                    "usd",
                    "passengers",
                    "residents",
                    "tourists",
                    "mu",
                    "tons",
                    "trips",
                    "households",
                }
                and not CURRENCY.search(
                    tokens.text[max(0, tokens.spans[nxt - 1][0] - 5) : tokens.spans[nxt - 1][0]]
                )
            ):
                break
            section *= words.SHORT_SCALES[word]
            scaled, at = word, nxt + 1
            continue
        if scaled in words.SCALES and word not in {"", "."}:
            join = (
                nxt + 1 if word == "and" and scaled in {"hundred", "thousand", "million", "billion"} else nxt
            )
            small, after, share = (
                simple(tokens, join)
                if tokens.word(join) in words.ONES or tokens.word(join) in words.TENS
                else (None, at, False)
            )
            limit = words.SCALES[scaled]
            big = tokens.word(after) if small else ""
            if (
                small
                and not share
                and tokens.gap(join) <= 1
                and (join == nxt or limit == 100 or small < 100)
                and (section + total) > small
            ):
                if big in words.SCALES and words.SCALES[big] >= limit:
                    if words.SCALES[big] > limit and limit == 100:
                        section += small
                        at = after
                        continue
                    break
                section += small
                at, scaled = after, big and "thousand" or "ones"
                if big not in words.SCALES:
                    break
                section -= small
                section += 0
                inner, at, _ = scales(tokens, small, after)
                section += inner
                break
        break
    return total + section, at, scaled


def part_of(page: Page, tokens: Words, begin: int, at: int, count: Fraction) -> tuple[list[Fact], int]:
    """half, a third, two-fifths, a quarter of a million, half an hour."""
    name = tokens.word(at)
    if name not in words.PARTS:
        return [], begin + 1
    if HALF_NAME.match(page.text, tokens.spans[at][0]):
        return [page.fact("number", Fraction(1, 2), *tokens.spans[at], weight=SILENT)], at + 1
    value = count * words.PARTS[name]
    at += 1
    start, end = tokens.spans[begin][0], tokens.spans[at - 1][1]
    after = tokens.skip(at)
    if tokens.word(after) == "of":
        after += 1
    if tokens.word(after) in {"a", "an", "one"}:
        after += 1
    scale = tokens.word(after)
    if scale in words.SCALES and scale not in words.VAGUE:
        value, after, _ = scales(tokens, value, after)
        return finish(page, tokens, begin, after, value, scaled=True)
    unit, stop = unit_at(tokens, after)
    if (
        unit
        and unit not in {"percent"}
        and UNITS[unit].dimension
        in {"time", "months", "points", "length", "mass", "area", "volume", "energy"}
        and stop > after
        and (after > at or name == "half" or unit in {"century", "hour", "mile", "point"})
    ):
        small = SILENT if name == "half" and unit in {"day"} else SMALL
        return [
            page.fact(
                "number",
                value,
                start,
                tokens.spans[stop - 1][1],
                unit=unit,
                weight=small,
                **surroundings(page, tokens, begin, stop),
            )
        ], stop
    if name in {"quarter", "quarters"} and count == 1 and tokens.word(begin) not in {"a", "one", "three"}:
        return [], begin + 1
    if name == "quarters" and count == 3 and tokens.word(at) not in {"of", "past"}:
        span = tokens.spans[begin][0], tokens.spans[at - 1][1]
        return [
            page.fact(
                "number", value, *span, unit="share", weight=SMALL, **surroundings(page, tokens, begin, at)
            ),
            page.fact("number", count, *span, unit="quarter", weight=SILENT),
        ], at
    if name == "quarters" and count != 3:
        return finish(page, tokens, begin, at - 1, count)
    if (
        name in words.ORDINALS
        and tokens.word(begin) == "a"
        and tokens.word(at)
        not in {
            "of",
            "as",
            "from",
            "more",
            "less",
            "higher",
            "lower",
            "that",
            "to",
            "in",
            ".",
            ",",
            ";",
            "the",
            "by",
        }
    ):
        return [
            page.fact("ordinal", Fraction(words.ORDINALS[name]), *tokens.spans[at - 1], weight=SILENT),
            page.fact("number", value, start, end, unit="share", weight=SMALL),
        ], at
    if name == "quarter" and (
        re.search(r"(?:once|twice|times?|every|per|each|[a-z]+s)\s$", page.text[max(0, start - 10) : start])
        or tokens.word(at) in {"earlier", "ago", "later"}
    ):
        return [], at
    weight = SMALL if value == Fraction(1, 2) else FIRM
    return [
        page.fact(
            "number", value, start, end, unit="share", weight=weight, **surroundings(page, tokens, begin, at)
        )
    ], at


def unit_at(tokens: Words, at: int, *, adjective: bool = True) -> tuple[str, int]:
    """The unit written at this token, also after an adjective (912 abandoned mu), and the token after it."""
    at = tokens.skip(at)
    best, stop = "", at
    phrase = ""
    for step in range(5):
        word = tokens.word(at + step)
        if not word or word == "\0" or (step and tokens.gap(at + step) > 1):
            break
        glued = step and tokens.gap(at + step) == 0
        phrase = phrase + ("" if glued else " " if phrase else "") + word
        known = phrase if phrase in ENGLISH else phrase.replace("-", " ")
        if known in ENGLISH:
            best, stop = ENGLISH[known], at + step + 1
    if not best and adjective and ADJECTIVE.fullmatch(tokens.word(at)) and tokens.gap(at + 1) == 1:
        best, stop = unit_at(tokens, at + 1, adjective=False)
        if best and len(tokens.word(stop - 1)) > 1:
            return best, stop
        best, stop = "", at
    return best, stop


def finish(
    page: Page,
    tokens: Words,
    begin: int,
    at: int,
    value: Fraction,
    *,
    share: bool = False,
    vague: bool = False,
    scaled: bool = False,
    article: bool = False,
) -> tuple[list[Fact], int]:
    """Give a value its unit, its sign and its surroundings."""
    start, end = tokens.spans[begin][0], tokens.spans[at - 1][1]
    word = tokens.word(begin)
    if article:
        start = tokens.spans[begin + 1][0]
    nth = re.compile(r"(?:st|nd|rd|th)\b").match(page.left, end)
    if nth and is_figure(word) and at == begin + 1:
        return ordinal_fact(page, tokens, begin, at + 1, value)
    times = TIMES_AS.match(page.left, end)
    if times and (
        times[0].strip(" -").lower() in {"fold", "x"}
        or FOLLOWING_MULTIPLE.match(page.text, times.end())
        or grows_before(page, start)
    ):
        around = surroundings(page, tokens, begin, at)
        also = (
            (value + 1,)
            if grows_before(page, start)
            or re.match(r"\s(?:more|higher|larger|greater|bigger|faster)", page.text[times.end() :][:10])
            else ()
        )
        skip = at
        while skip < len(tokens.words) and tokens.spans[skip][0] < times.end():
            skip += 1
        return [
            page.fact("multiple", value, start, times.end(), also=also, approximate=around["approximate"])
        ], skip
    if tokens.word(at) in IN_TEN and not share and value == int(value) and word not in words.SCALES:
        parts = ratio(page, tokens, begin, at, value)
        if parts:
            return parts
    plus = tokens.word(at) == "+" and tokens.gap(at) == 0
    unit, stop = ("share", at) if share else unit_at(tokens, at + plus)
    if (
        unit
        in {
            "second",
            "quarter",
            "degree",
            "cent",
            "gram",
            "tonne",
            "foot",
            "chi",
            "cun",
            "ampere",
            "mile",
            "pound",
            "watt",
            "volt",
            "hour",
            "litre",
            "celsius",
        }
        and stop
    ):
        letter = tokens.word(stop - 1)
        if (
            len(letter) == 1
            and letter.isalpha()
            and (tokens.gap(stop - 1) > 0 or letter in {"s", "c"})
            and tokens.word(stop - 2) not in {"°", "degrees"}
        ):
            unit, stop = "", at
    if (
        unit == "second"
        and tokens.word(stop - 1) == "second"
        and value != 1
        and tokens.word(stop - 2) not in HYPHENS
    ):
        unit, stop = "", at
    if not unit and tokens.word(at) in {"point", "points"} and "percentage point" in page.text:
        unit, stop = "point", at + 1
    if unit == "metre" and tokens.word(stop - 1) == "m" and tokens.gap(stop - 1) > 1:
        unit, stop = "", at
    if unit == "percent" and tokens.word(stop) in {"off", "discount"}:
        span = start, tokens.spans[stop - 1][1]
        return [
            page.fact(
                "discount", 100 - value, *span, unit="percent", **surroundings(page, tokens, begin, stop)
            )
        ], stop + 1
    if unit and tokens.words[stop : stop + 3] == ["and", "a", "half"]:
        value, stop = value + Fraction(1, 2), stop + 3
    prefix = CURRENCY.search(page.text, max(0, start - 6), start)
    if prefix and (not unit or UNITS[unit].dimension not in {"share", "points"}):
        named = ENGLISH.get(prefix[1].lower().replace("￥", "¥"), "")
        if named:
            unit = named if not (unit and UNITS[unit].dimension.isupper()) else unit
            stop = stop if UNITS[unit].dimension.isupper() and stop > at else at
            start = prefix.start()
    per_person = unit == "day" and tokens.word(at) == "a"
    if per_person:
        unit, stop = "", at
    begin_text = page.text[max(0, start - 10) : start]
    minus = MINUS.search(begin_text)
    below = (unit == "celsius" and stop and DEGREE.match(page.text, tokens.spans[stop - 1][1])) or (
        not unit and BELOW_ZERO.match(page.text, end)
    )
    sign = (
        -1
        if (
            minus
            and (is_figure(word) or "minus" in minus[0] or "negative" in minus[0])
            and (
                unit in {"celsius", "fahrenheit", "percent", "point"}
                or "-" not in minus[0]
                or page.text[start - 1 : start] == "-"
            )
        )
        or below
        else 1
    )
    if below and not unit:
        unit = "celsius"
    around = surroundings(
        page,
        tokens,
        begin,
        stop if unit else at + plus,
        prefix_start=start if prefix else None,
        signed=bool(minus),
        unit=unit,
    )
    if plus:
        around["approximate"] = "above"
    if sign < 0 and unit in {"percent", "point"}:
        sign, around["direction"], around["step"] = 1, "down", None
    if below and around["approximate"] == "below":
        around["approximate"] = None
    last = tokens.spans[(stop if unit and stop > at else at) - 1][1]
    if below:
        last = max(last, (DEGREE.match(page.text, last) or BELOW_ZERO.match(page.text, end) or below).end())  # type: ignore[union-attr]
    weight = FIRM
    bare = not unit or UNITS[unit].dimension in {"time", "months"}
    written = not is_figure(word)
    if value == 0:
        weight = SILENT if written else SMALL
    elif bare and value == 1:
        weight = SILENT if written else SMALL
    elif (
        (bare and value == 2)
        or (unit == "percent" and value == 100)
        or (not unit and written and value <= 10)
    ):
        weight = SMALL
    if article and tokens.word(begin + 1) in words.SCALES and not unit and tokens.word(begin + 1) != "dozen":
        weight = SMALL if value < 10**6 else FIRM
    if word in words.SCALES and not article:
        weight = SMALL
        if word == "hundred" or word == "dozen":
            return [], at
    if vague:
        weight = SMALL
    if (
        written
        and not unit
        and page.text[start].isupper()
        and tokens.word(begin - 1) not in {"", ".", "\0", "“", '"', ":", "?", "!"}
    ):
        weight = min(weight, SMALL)
    if tokens.word(begin - 1) in NUMBERED and weight == SILENT:
        weight = SMALL
    clusters = scaled and tokens.word(at) in HYPHENS and written and value >= 10**9
    also = (value / 10**12, value / 10**9) if clusters else ()
    facts = [
        page.fact(
            "number", sign * value, start, last, unit=unit, weight=weight, vague=vague, also=also, **around
        )
    ]
    stopped = stop if unit else at
    while below and stopped < len(tokens.words) and tokens.spans[stopped][0] < last:
        stopped += 1
    return facts, max(stopped, at)


def ratio(page: Page, tokens: Words, begin: int, at: int, over: Fraction) -> tuple[list[Fact], int] | None:
    """three in ten, two out of every five: a share, and the two numbers for who counts them singly."""
    if tokens.word(at) == "out":
        at += 1
    at += 1
    at += tokens.word(at) == "every"
    at += tokens.word(at) in {"a", "one"} and tokens.word(at + 1) == "hundred"
    under, after, _ = simple(tokens, at)
    if under is None and tokens.word(at) in {"hundred", "thousand"}:
        under, after = Fraction(words.SCALES[tokens.word(at)]), at + 1
    if (
        under is None
        or under not in {3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000}
        or not 0 < over < under
        or unit_at(tokens, after)[0]
        or tokens.word(tokens.skip(after)) in words.SCALES
    ):
        return None
    start, end = tokens.spans[begin][0], tokens.spans[after - 1][1]
    return [
        page.fact("number", over / under, start, end, unit="share", weight=SMALL),
        page.fact("number", over, *tokens.spans[begin], weight=SILENT),
        page.fact("number", under, *tokens.spans[after - 1], weight=SILENT),
    ], after


def grows_before(page: Page, start: int) -> bool:
    return bool(
        re.search(
            r"\b(?:grew|grown|grow|increased?|rose|risen|rise|up|jumped|expanded|surged|soared|multiplied|growth of|increase of|by)(?:\s(?:by|about|nearly|almost|over|more than|some|of))*\s$",
            page.text[max(0, start - 36) : start],
            re.IGNORECASE,
        )
    )


def ordinal(page: Page, tokens: Words, at: int) -> tuple[list[Fact], int]:
    return ordinal_fact(page, tokens, at, at + 1, Fraction(words.ORDINALS[tokens.word(at)]))


def ordinal_fact(page: Page, tokens: Words, begin: int, at: int, value: Fraction) -> tuple[list[Fact], int]:
    start = tokens.spans[begin][0]
    back = begin - 1
    if tokens.word(back) in HYPHENS:
        back -= 1
    if tokens.word(back) in words.TENS and value < 10 and not is_figure(tokens.word(begin)):
        value, start = value + words.TENS[tokens.word(back)], tokens.spans[back][0]
    adverb = tokens.word(at) in {",", ":"} and (
        begin == 0 or tokens.word(begin - 1) in {".", "\0", ";", "“", ":"} or page.text[start].isupper()
    )
    weight = SILENT if value == 1 or adverb else SMALL if value == 2 else FIRM
    return [page.fact("ordinal", value, start, tokens.spans[at - 1][1], weight=weight)], at


def vague(page: Page, tokens: Words, at: int) -> tuple[list[Fact], int]:
    """hundreds of, tens of thousands of: a magnitude."""
    word = tokens.word(at)
    value = Fraction(words.VAGUE[word])
    begin = at
    at += 1
    many = False
    while tokens.word(at) == "of" and tokens.word(at + 1) in words.VAGUE:
        value *= words.VAGUE[tokens.word(at + 1)]
        at, many = at + 2, True
    if (
        tokens.word(at) != "of"
        and not many
        and tokens.word(at) not in {"more", "\0"}
        and word in {"scores", "myriads", "myriad", "tens"}
    ):
        return [], at
    after = at + 1 if tokens.word(at) == "of" else at
    unit, stop = unit_at(tokens, after)
    weight = SILENT if word in {"myriad", "myriads"} else SMALL
    fact = page.fact(
        "number",
        value,
        tokens.spans[begin][0],
        tokens.spans[at - 1][1],
        unit=unit,
        vague=True,
        weight=weight,
        **surroundings(page, tokens, begin, at),
    )
    return [fact], stop if unit else at


def surroundings(
    page: Page,
    tokens: Words,
    begin: int,
    after: int,
    *,
    prefix_start: int | None = None,
    signed: bool = False,
    unit: str | None = None,
) -> dict:
    """Approximation and direction of the figure between two tokens."""
    back = begin - 1
    while back >= 0 and prefix_start is not None and tokens.spans[back][0] >= prefix_start:
        back -= 1
    if signed:
        back -= 1
    side, back, denied = bound(tokens, back)
    if side == "above" and tokens.word(back + 1) == "over" and is_lapse(tokens, back, after, unit):
        side = "loose"
    if side is None:
        for length in (2, 1):
            phrase = " ".join(tokens.words[after : after + length])
            if phrase in words.APPROXIMATE_AFTER and len(tokens.words[after : after + length]) == length:
                side = words.APPROXIMATE_AFTER[phrase]
                after += length
                break
    way, step = (None, None) if denied else direction(tokens, back, after, unit)
    return {"approximate": side, "direction": way, "step": step}


def is_lapse(tokens: Words, back: int, after: int, unit: str | None) -> bool:
    """Whether "over" tells the time that something took or the area it covers, and no more than that."""
    if tokens.word(back) in words.SPREAD:
        return True
    timed = (
        unit and dimension(unit) in {"time", "months"} and tokens.word(after - 1) != "old"
    ) or tokens.word(after) in words.NIGHTS
    return bool(timed) and tokens.word(back) not in words.LASTING


def bound(tokens: Words, back: int) -> tuple[str | None, int, bool]:
    """The approximation that ends at this token, the token before it, and whether a negation turns it round."""
    side, before = approximation(tokens, back)
    phrase = " ".join(tokens.words[max(before, -1) + 1 : back + 1])
    turned = words.TURNED.get(phrase.removesuffix(" a").removesuffix(" the"))
    if not turned:
        return side, before, False
    at = before
    while tokens.word(at) in words.BETWEEN and before - at < 5:
        at -= 1
    if is_negation(tokens, at):
        return turned, at - 1, True
    for far in range(at, at - 9, -1):
        if not tokens.word(far) or tokens.word(far) in CLAUSE:
            break
        if is_negation(tokens, far) and tokens.word(far + 1) not in {"only", "just", "least"}:
            return "loose", before, True
    return side, before, False


def is_negation(tokens: Words, at: int) -> bool:
    word = tokens.word(at)
    return word in words.NEGATIONS or word.endswith("n't")


def approximation(tokens: Words, back: int) -> tuple[str | None, int]:
    if tokens.word(back) in {"a", "an", "the", "all"} and back > 0 and tokens.word(back - 1) != "than":
        wider, at = approximation(tokens, back - 1)
        if tokens.word(back) == "the" and tokens.word(back - 1) == "about":
            return None, back
        if wider or at < back - 1:
            return wider, at
    for length in (4, 3, 2, 1):
        if back - length + 1 < 0:
            continue
        phrase = " ".join(tokens.words[back - length + 1 : back + 1])
        if phrase in words.SIDES and not (
            phrase == "top"
            or (phrase in {"over", "under", "past"} and tokens.word(back - 1) in {"in", "the"})
        ):
            return ("loose" if phrase in words.LOOSE else words.SIDES[phrase]), back - length
    return None, back


def direction(tokens: Words, back: int, after: int, unit: str | None = None) -> tuple[str | None, str | None]:
    """Whether the figure rises or falls, and whether "by" it or "to" it; of a time, whether it is the faster one."""
    way, step, word = way_of(tokens, back, after)
    if unit == "" and word in words.SPEED:
        return None, step
    if unit and dimension(unit) in {"time", "months"} and word in words.SPEED:
        return words.SPEED[word], None
    return way, step


def way_of(tokens: Words, back: int, after: int) -> tuple[str | None, str | None, str]:
    """The direction, its step, and the word that tells it."""
    step = None
    way, far, telling = None, 99, ""
    for distance in range(7):
        at = back - distance
        word = tokens.word(at)
        if not word or word in CLAUSE or is_figure(word):
            break
        if distance and word in {"and", "while", "but", "with", "which", "who", "whose", "where"}:
            break
        if word in words.WAYS:
            found = words.WAYS[word]
            if found == "":
                return None, None, ""
            if found == "up" and tokens.word(at - 1) in {"negative", "slower", "less", "lower"}:
                found = "down"
            way, far, telling = found, distance, "faster" if tokens.word(at - 1) in words.SPEEDING else word
            break
        if distance == 0 and word in {"to", "at", "by", "of"}:
            step = {"to": "to", "by": "by"}.get(word)
    if way and far == 0:
        step = "by"
    if way and far > 3 and step is None:
        way_far = way
        way = None
    else:
        way_far = None
    if way is None or far > 1:
        for distance in range(5):
            word = tokens.word(after + distance)
            if (
                not word
                or word in CLAUSE
                or is_figure(word)
                or (
                    word in words.HALTS and not (word == "on" and tokens.word(after + distance - 1) == "year")
                )
            ):
                break
            if word in words.WAYS_AFTER and (way is None or distance == 0):
                if distance and word in {"more", "above", "below", "up", "down", "profit"} and distance > 2:
                    break
                if tokens.word(after + distance - 1) == "negative":
                    return "down", None, word
                return words.WAYS_AFTER[word], "by" if word in CHANGES else None, word
    way = way or way_far
    return way, step if way and far <= 3 else None, telling


def shared(page: Page, found: list[Fact]) -> list[Fact]:
    """Figures of a range or list share the scale and unit that only the last one names: 3 to 5 million, 5 and 3 percent."""
    places = [at for at, fact in enumerate(found) if not is_article(fact)]
    for before, at in reversed(list(pairwise(places))):
        left, right = found[before], found[at]
        if (
            left.kind != "number"
            or right.kind != "number"
            or right.start - left.end > 30
            or right.start < left.end
        ):
            continue
        ranged = bool(RANGE.fullmatch(page.text, left.end, right.start))
        after_rate = bool(PER.fullmatch(page.text, left.end, right.start))
        ranged = ranged or after_rate
        listed = bool(LIST.fullmatch(page.text, left.end, right.start))
        if not ranged and not listed:
            continue
        value, also, weight = left.value, left.also, left.weight
        scale = re.search(
            r"\b(thousand|million|billion|trillion|hundred)\b|(?:mn|bn|tn|k|m)\b", right.text, re.IGNORECASE
        )
        own = re.search(
            r"hundred|thousand|million|billion|trillion|\d\s?(?:[mbt]n|[mk])\b", left.text, re.IGNORECASE
        )
        if ranged and scale and not own and isinstance(value, Fraction) and isinstance(right.value, Fraction):
            name = scale[0].lower()
            factor = words.SCALES.get(name) or words.SHORT_SCALES.get(name, 1)
            if value * factor < right.value:
                value, also = value * factor, (value,)
        if listed and not ranged and not is_list(page, found, before, at):
            continue
        unit = (
            left.unit or right.unit if ranged or right.unit in {"percent", "point", "celsius"} else left.unit
        )
        if ranged and right.unit in {"percent", "celsius"}:
            weight = FIRM
        if (
            ranged
            and left.unit
            and not right.unit
            and FROM.search(page.text, max(0, left.start - 24), left.start)
            and UNNAMED.match(page.text, right.end)
        ):
            found[at] = right = replace(right, unit=left.unit, weight=left.weight)
        sign = value
        if (
            ranged
            and right.unit == "celsius"
            and isinstance(right.value, Fraction)
            and right.value < 0
            and "below" in right.text
            and isinstance(value, Fraction)
        ):
            sign = -abs(value)
        if (
            ranged
            and isinstance(left.value, Fraction)
            and isinstance(right.value, Fraction)
            and right.value - left.value == 1
            and right.value < 10
            and not set(left.text + right.text) & DIGITS
        ):
            weight = min(weight, SMALL)
            found[at] = right = replace(right, weight=min(right.weight, SMALL))
        start = left.start
        found[before] = replace(left, value=sign, also=also, unit=unit, weight=weight, start=start)
        if ranged and not right.direction and left.direction:
            found[at] = replace(right, direction=left.direction)
    return found


def is_article(fact: Fact) -> bool:
    """The "a mu" of "1.2 kilograms a mu"."""
    return fact.weight == SILENT and fact.value == 1 and bool(re.match("an? ", fact.text, re.IGNORECASE))


def is_list(page: Page, found: list[Fact], before: int, at: int) -> bool:
    """Whether two figures with a comma between them are parts of one list: 5, 3 and 2 percent, but not "1,326, and 86 percent"."""
    gap = page.text[found[before].end : found[at].start]
    if "," not in gap:
        return True
    if "and" in gap:
        return before > 0 and bool(COMMA.fullmatch(page.text, found[before - 1].end, found[before].start))
    return at + 1 < len(found) and bool(LIST.fullmatch(page.text, found[at].end, found[at + 1].start))


def durations(page: Page, found: list[Fact]) -> list[Fact]:
    """Two hours, nine minutes and 36 seconds is one duration, a year and three months another."""
    out: list[Fact] = []
    finest = ""
    for fact in found:
        last = out[-1] if out else None
        if (
            last and fact.unit in PARTS_OF_TIME and PARTS_OF_TIME[fact.unit] == PARTS_OF_TIME.get(finest) and last.kind == fact.kind == "number" and isinstance(last.value, Fraction) and isinstance(fact.value, Fraction)
            and UNITS[finest].factor > UNITS[fact.unit].factor and fact.value < 60 and re.fullmatch(r",?\s?(?:and\s)?", page.text[last.end : fact.start])
        ):  # fmt: skip
            finest = fact.unit
            base = "month" if fact.unit == "month" else "second"
            total = in_base(last.value, last.unit) + in_base(fact.value, fact.unit)
            out[-1] = Fact(
                "number",
                total,
                last.start,
                fact.end,
                page.written[last.start : fact.end],
                unit=base,
                weight=FIRM,
            )
        else:
            finest = fact.unit if fact.unit in PARTS_OF_TIME else ""
            out.append(fact)
    return out
