"""Reading the Chinese credit line: `记者 甲、乙 — 金华日报，翻译 丙`, `本报记者 甲 摄`, `来源：金华日报`."""

import re

from articles.text.credits import (
    AUTHOR,
    AUTHOR_AND_PHOTOGRAPHER,
    EDITOR,
    PHOTOGRAPHER,
    RESPONSIBLE_EDITOR,
    TRANSLATOR,
    CreditLine,
    Named,
    has_letters,
    in_order,
    people_and_outlet,
)

# Longer labels first, because a shorter one may be their beginning.
LABELS: dict[str, tuple[str, ...]] = {
    "责任编辑": (RESPONSIBLE_EDITOR,),
    "值班编辑": (RESPONSIBLE_EDITOR,),
    "责编": (RESPONSIBLE_EDITOR,),
    "全媒体记者": (AUTHOR,),
    "实习记者": (AUTHOR,),
    "见习记者": (AUTHOR,),
    "本报记者": (AUTHOR,),
    "通讯员": (AUTHOR,),
    "记者": (AUTHOR,),
    "作者": (AUTHOR,),
    "撰文": (AUTHOR,),
    "文字": (AUTHOR,),
    "摄影": (PHOTOGRAPHER,),
    "图片": (PHOTOGRAPHER,),
    "翻译": (TRANSLATOR,),
    "编译": (TRANSLATOR,),
    "编辑": (EDITOR,),
    "审校": (EDITOR,),
    "校对": (EDITOR,),
    "信息来源": (),
    "来源": (),
}
# One character or a pair is a label only where it stands by itself: they are parts of names as well.
SIGNS: dict[str, tuple[str, ...]] = {
    "文": (AUTHOR,),
    "图": (PHOTOGRAPHER,),
    "摄": (PHOTOGRAPHER,),
    "译": (TRANSLATOR,),
    "编": (EDITOR,),
} | dict.fromkeys(
    [
        first + joint + second
        for joint in ("/", "／", "、", "·", "")
        for first, second in ("文图", "文摄", "图文", "摄文")
    ],
    AUTHOR_AND_PHOTOGRAPHER,
)
LABEL_START = re.compile("|".join(LABELS))
_HAN = re.compile(r"[\u3007\u3400-\u9fff]+")
_BETWEEN_NAMES = re.compile(r"[、&]|\s+(?:and|和)\s+")


def parse_chinese(text: str) -> CreditLine:
    """The credits and the outlet of a line without its parentheses."""
    reader = _Reader()
    for part in re.split(r"[,，;；]", text):
        reader.read(part)
    return CreditLine(in_order(reader.credits), reader.outlet)


class _Reader:
    """Reads part by part: `记者 甲 翻译 乙`, `翻译：甲、乙`, `甲 摄`, `记者 甲 — 报`, `来源：报`."""

    def __init__(self) -> None:
        self.credits: list[Named] = []
        self.outlet = ""
        self.roles: tuple[str, ...] = ()
        self.expects_outlet = False

    def read(self, part: str) -> None:
        people, outlet = people_and_outlet(part.strip())
        words: list[str] = []
        for word in self._words(people):
            if word in SIGNS and words:
                self._credit(SIGNS[word], words)
                words = []
            elif word in LABELS or word in SIGNS:
                self._settle(words)
                words = []
                self.roles = (LABELS | SIGNS)[word]
                self.expects_outlet = not self.roles
            else:
                words.append(word)
        self._settle(words)
        self.outlet = self.outlet or outlet

    def _words(self, people: str) -> list[str]:
        """The words of a part, with a label written together with its name or its outlet cut off."""
        words: list[str] = []
        for word in re.split(r"[\s:：]+", people):
            label = LABEL_START.match(word)
            if label:
                words += [label.group(), word[label.end() :].lstrip("/／")]
            elif word.endswith("记者") and len(word) > 3 and not self.outlet:
                self.outlet = word.removesuffix("记者")
                words.append("记者")
            else:
                words.append(word)
        return [word for word in words if word]

    def _settle(self, words: list[str]) -> None:
        if words and self.expects_outlet:
            self.outlet = self.outlet or " ".join(words)
        else:
            self._credit(self.roles, words)

    def _credit(self, roles: tuple[str, ...], words: list[str]) -> None:
        names = [name for group in _BETWEEN_NAMES.split(" ".join(words)) for name in _names(group)]
        self.credits += [Named(role, name) for role in roles for name in names]


def _names(group: str) -> list[str]:
    """The names in words set apart by spaces: `甲乙 丙丁` is two, `王 婷` one, `Daniel Haws` one."""
    words = group.split()
    if not all(_HAN.fullmatch(word) for word in words):
        return [" ".join(words)] if has_letters(group) else []
    if len(words) == 2 and all(len(word) == 1 for word in words):
        return ["".join(words)]
    return words


def opens_with_role(text: str) -> bool:
    """Whether a text begins with a label, or is a name and a sign as in `黄鸣 摄`."""
    first, *others = text.split()
    if LABEL_START.match(first) or first in SIGNS:
        return True
    return bool(others) and (others[-1] in SIGNS or first.endswith("记者"))


def is_set_apart(text: str) -> bool:
    """Whether the label at the beginning stands apart from what follows, as it need not in parentheses."""
    label = LABEL_START.match(text)
    return not label or bool(re.match(r"[\s:：/／]", text[label.end() :]))
