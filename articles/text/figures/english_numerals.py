"""English numerals: 12.5, twenty-one, two thousand three hundred and five."""

from fractions import Fraction

from articles.text.figures import english_words as words
from articles.text.figures.chinese_numerals import arabic
from articles.text.figures.english_tokens import Words, is_figure, is_whole
from articles.text.figures.english_units import CURRENCY


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
            return *decimals(
                tokens, Fraction(words.TENS[word] + words.ONES[tokens.word(nxt)]), nxt + 1
            ), False
        return *decimals(tokens, Fraction(words.TENS[word]), at + 1), False
    if word in words.ONES:
        return *decimals(tokens, Fraction(words.ONES[word]), at + 1), False
    return None, at, False


def decimals(tokens: Words, value: Fraction, at: int) -> tuple[Fraction, int]:
    """The value with the "point six" that may stand after it."""
    if tokens.word(at) != "point":
        return value, at
    digits, after = "", at + 1
    while tokens.word(after) in words.ONES and words.ONES[tokens.word(after)] < 10 and len(digits) < 9:
        digits += str(words.ONES[tokens.word(after)])
        after += 1
    return (value + Fraction(int(digits), 10 ** len(digits)), after) if digits else (value, at)


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
                and tokens.word(nxt + 1)
                not in {
                    "yuan",
                    "crowns",
                    "pounds",
                    "litres",
                    "liters",
                    "hectares",
                    "acres",
                    "views",
                    "copies",
                    "jobs",
                    "homes",
                    "trees",
                    "students",
                    "workers",
                    "barrels",
                    "doses",
                    "customers",
                    "tickets",
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
                at, scaled = after, (big and "thousand") or "ones"
                if big not in words.SCALES:
                    break
                section -= small
                section += 0
                inner, at, _ = scales(tokens, small, after)
                section += inner
                break
        break
    return total + section, at, scaled
