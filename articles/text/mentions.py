"""Who is called by name in a remark: `@ma.lin`, `@Ma Lin` and `请@马琳看一下` alike."""

import re
from collections.abc import Iterable

_AT = re.compile("[@＠]")
_LATIN = re.compile(r"[0-9A-Za-zÀ-ɏ_]")
_GOES_ON = re.compile(r"[0-9A-Za-zÀ-ɏ_]|[.+\-@](?=[0-9A-Za-z_])")


def mentioned(text: str, names: Iterable[str]) -> list[str]:
    """The names that stand after an @, in the order in which they come, each once.

    The longest name that fits is meant; capitals do not matter. Chinese names end where they end, as no space
    follows them; a name in Latin script must not go on. An address of e-mail calls nobody.
    """
    folded = text.casefold()
    if len(folded) != len(text):
        folded = text.lower() if len(text.lower()) == len(text) else text
    known = sorted({name for name in names if name}, key=len, reverse=True)
    found = []
    for at in _AT.finditer(text):
        if _LATIN.match(text[at.start() - 1 : at.start()]):
            continue
        fitting = next((name for name in known if _stands_at(folded, name, at.end())), None)
        if fitting is not None and fitting not in found:
            found.append(fitting)
    return found


def _stands_at(folded: str, name: str, start: int) -> bool:
    if not folded.startswith(name.casefold(), start) and not folded.startswith(name, start):
        return False
    end = start + len(name)
    return not (_LATIN.match(name[-1]) and _GOES_ON.match(folded, end))
