"""The order in which names stand in a list."""

import unicodedata

RARER = str.maketrans(
    "岑褚窦郜嵇靳阚邝蔺缪裴濮覃芮佘谌佟邬郗冼莘郇鄢闫晏臧翟",
    "层楚豆告基近看矿吝庙培普秦锐蛇臣同乌西显新旬烟严宴脏摘",
)
"""Family names whose characters are no everyday ones, by everyday characters of their sound."""


def name_key(name: str, language: str) -> tuple[int, bytes]:
    """To sort names by: alphabetically, in Chinese by their sounds.

    GB 18030 keeps the everyday characters in the order of their Pinyin, so that a dictionary is needed for rarer
    family names alone. Names in another script than the list's stand at its end.
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    if language.startswith("zh"):
        is_chinese = name[:1] >= "\u2e80"
        return (0, name.translate(RARER).encode("gb18030", "replace")) if is_chinese else (1, plain.encode())
    return (1 if plain[:1] >= "\u2e80" else 0, plain.encode())
