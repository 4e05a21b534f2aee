"""Where two Chinese words meet so that a third seems to stand there: 市长 in 南京市长江大桥 is no mayor.

A title that ends in 长 is none where 长 begins the next word. The table says how that word goes on; what a mayor may
be called or do (白, 宁, 武; 征求, 满意, 期待) is left out by what follows or by what would make it a place.
"""

import re

_NEXT_WORD = re.compile(
    "江|沙|春|途|远|度|廊|久|短|效|线|篇|足|辈|者|租|势|假|三角|时间|白山|清区|丰县|葛市|阳县|岭县|子县"
    "|安(?![排全心抚])|城(?!市)|征(?![求集询得])|期(?![间盼待望])|达(?![成到])|满(?![意怀])|跑(?![遍到去])"
    "|治(?![理疗])|大(?=[后了的成，。]|$)|年(?=[累坚不驻])|护(?=险|理险)|宁(?=[区县])|寿(?=[区县])|乐(?=[区市])|兴(?=[县岛])"
)
_DEPUTY = "副"
"""A deputy is another title than the one that follows."""


def crosses(text: str, start: int, end: int) -> bool:
    """Whether what stands at these places is no word there, but the ends of two others."""
    if text[end - 1] != "长":
        return False
    return bool(_NEXT_WORD.match(text, end)) or text[start - 1 : start] == _DEPUTY
