"""Chinese numerals: 三千二百, 二〇二四, 壹佰, 1234.5万, 3亿5000万, 十七八."""

import re
from fractions import Fraction

DIGITS = {
    **{sign: value for value, sign in enumerate("〇一二三四五六七八九")},
    **{sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "两": 2,
    "○": 0,
    "貳": 2,
    "俩": 2,
    "仨": 3,
}
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
PACKED = {"廿": 20, "卅": 30}
MYRIADS = {"万": 10**4, "亿": 10**8}
SCALES = TENS | MYRIADS

DIGIT_SIGNS = "".join(DIGITS)
HAN_SIGNS = DIGIT_SIGNS + "".join(SCALES) + "".join(PACKED)
ARABIC = r"[0-9]{1,3}(?:,[0-9]{3}){1,8}(?:\.[0-9]{1,12})?(?![0-9])|[0-9]{1,24}(?:\.[0-9]{1,12})?"


def arabic(text: str) -> Fraction:
    """1,234.5 → its exact value."""
    return Fraction(text.replace(",", ""))


def han(text: str) -> list[Fraction]:
    """The value of a numeral in Chinese signs; two values for 七八百 (700 and 800), none where it makes no numeral."""
    whole, _, decimals = text.partition("点")
    if decimals:
        scale = Fraction(1)
        while decimals and decimals[-1] in SCALES:
            scale *= SCALES[decimals[-1]]
            decimals = decimals[:-1]
        values = han(whole)
        if len(values) != 1 or not decimals or any(sign not in DIGITS for sign in decimals):
            return []
        part = Fraction(int("".join(str(DIGITS[sign]) for sign in decimals)), 10 ** len(decimals))
        return [(values[0] + part) * scale]
    if all(sign in DIGITS for sign in whole):
        return digits_only(whole)
    neighbours = re.search(rf"([{DIGIT_SIGNS}])([{DIGIT_SIGNS}])", whole)
    if neighbours and all(DIGITS[sign] for sign in neighbours.groups()):
        low, high = (
            with_scales(whole[: neighbours.start()] + sign + whole[neighbours.end() :])
            for sign in neighbours.groups()
        )
        return [low, high] if low is not None and high is not None and low < high else []
    value = with_scales(whole)
    return [] if value is None else [value]


def digits_only(signs: str) -> list[Fraction]:
    """一二〇 is 120 digit by digit; 三四 is "three or four"."""
    if len(signs) == 2 and 0 < DIGITS[signs[0]] < DIGITS[signs[1]]:
        return [Fraction(DIGITS[signs[0]]), Fraction(DIGITS[signs[1]])]
    if len(signs) == 2 and DIGITS[signs[0]] and DIGITS[signs[1]] and signs != "三两":
        return []
    if signs == "三两":
        return [Fraction(2), Fraction(3)]
    if len(signs) == 3 and 0 not in (DIGITS[sign] for sign in signs):
        return [Fraction(DIGITS[sign]) for sign in signs] if signs in "一二三四五六七八九" else []
    return [Fraction(int("".join(str(DIGITS[sign]) for sign in signs)))] if signs and len(signs) < 25 else []


def with_scales(signs: str) -> Fraction | None:
    """The numeral read with its 十百千 and 万亿; a last bare digit after 百, 千, 万 or 亿 is a tenth of it (三万五)."""
    total = section = digit = 0
    last_scale = 1
    seen = False
    for sign in signs:
        if sign in DIGITS:
            if DIGITS[sign] == 0:
                last_scale = 1
                continue
            digit, seen = DIGITS[sign], True
        elif sign in PACKED:
            section += PACKED[sign]
            digit, last_scale, seen = 0, 10, True
        elif sign in TENS:
            section += (digit or (1 if not section or TENS[sign] == 10 else 0)) * TENS[sign]
            digit, last_scale, seen = 0, TENS[sign], True
        else:
            total = (
                (total + section + digit or 1) * MYRIADS[sign]
                if total < MYRIADS[sign]
                else total + (section + digit or 1) * MYRIADS[sign]
            )
            section = digit = 0
            last_scale, seen = MYRIADS[sign], True
    if digit and last_scale >= 100:
        digit *= last_scale // 10
    return Fraction(total + section + digit) if seen else None


def mixed(text: str) -> list[Fraction]:
    """1234.5万, 3亿5000万, 3千5百, 1万零500: figures with scales between them."""
    total = section = Fraction(0)
    for number, scale in NUMBER_AND_SCALE.findall(text):
        small = big = 1
        for sign in scale:
            small, big = (small * TENS[sign], big) if sign in TENS else (small, big * MYRIADS[sign])
        section += arabic(number) * small
        if big > 1:
            total = total + section * big if total >= big else (total + section) * big
            section = Fraction(0)
    return [total + section]


NUMBER_AND_SCALE = re.compile(rf"({ARABIC})\s?([{''.join(SCALES)}]*)")


def numeral(text: str) -> list[Fraction]:
    """Any numeral that `CORE` finds."""
    compact = text.replace(" ", "")
    return mixed(compact) if compact[0] in "0123456789" else han(compact)


SCALE = "[十万亿]|百(?!帕)|千(?![瓦米克伏卡帕])"
CORE = re.compile(
    rf"(?:{ARABIC})(?:\s?(?:{SCALE}){{1,4}}(?:[零〇]?(?:{ARABIC})[百千万亿]{{1,2}}(?![十百千万亿瓦米克伏]))*"
    rf"(?:[零〇]?[0-9]{{1,4}}(?![0-9.,]))?)?"
    rf"|(?:(?!千[瓦米克伏卡帕]|百帕)[{HAN_SIGNS}]){{1,24}}(?:点[{DIGIT_SIGNS}]{{1,8}}(?:{SCALE}){{0,3}})?"
)
