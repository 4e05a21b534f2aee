"""The header line of an old page: date, count, outlet and people behind labels in two languages.

`发布日期：2016/11/11 9:37:15 来源：金华日报 作者：唐宇昕 点击：119` and `Post Time:03/02/2017 Browse Number:` are
both header lines. A line is one only if it begins with a label or with a date before a label.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from articles.importers.page_dates import has_date
from articles.text.credits import (
    AUTHOR,
    EDITOR,
    PHOTOGRAPHER,
    RESPONSIBLE_EDITOR,
    TRANSLATOR,
    Named,
    is_plausible_name,
)
from articles.text.plain import one_line

DATE, VIEWS, OUTLET, NOTHING = "date", "views", "outlet", "nothing"

# Longer labels first, because a shorter one may be part of them.
LABELS = {
    "发布日期": DATE,
    "发布时间": DATE,
    "发表时间": DATE,
    "发布于": DATE,
    "更新时间": NOTHING,
    "浏览次数": VIEWS,
    "阅读次数": VIEWS,
    "访问次数": VIEWS,
    "点击次数": VIEWS,
    "浏览量": VIEWS,
    "阅读量": VIEWS,
    "访问量": VIEWS,
    "点击量": VIEWS,
    "点击数": VIEWS,
    "点击率": VIEWS,
    "点击": VIEWS,
    "浏览": VIEWS,
    "阅读": VIEWS,
    "信息来源": OUTLET,
    "文章来源": OUTLET,
    "稿件来源": OUTLET,
    "来源": OUTLET,
    "责任编辑": RESPONSIBLE_EDITOR,
    "责编": RESPONSIBLE_EDITOR,
    "编辑": EDITOR,
    "作者": AUTHOR,
    "记者": AUTHOR,
    "摄影": PHOTOGRAPHER,
    "翻译": TRANSLATOR,
    "索引号": NOTHING,
    "文号": NOTHING,
    "字体": NOTHING,
    "字号": NOTHING,
    "日期": DATE,
    "时间": DATE,
    "Release Time": DATE,
    "Release Date": DATE,
    "Publish Time": DATE,
    "Publish Date": DATE,
    "Published on": DATE,
    "Published": DATE,
    "Posted on": DATE,
    "Post Time": DATE,
    "Post Date": DATE,
    "Update Time": NOTHING,
    "Browse Number": VIEWS,
    "Browse Times": VIEWS,
    "Browse": VIEWS,
    "Page Views": VIEWS,
    "Views": VIEWS,
    "Clicks": VIEWS,
    "Hits": VIEWS,
    "Responsible Editor": RESPONSIBLE_EDITOR,
    "Editor": EDITOR,
    "Author": AUTHOR,
    "Reporter": AUTHOR,
    "Source": OUTLET,
    "Font Size": NOTHING,
    "Date": DATE,
    "Time": DATE,
}
# Labels that also open ordinary lines ("时间：周五晚 地点：…"): they count only with a date behind them.
_WEAK = frozenset({"日期", "时间", "date", "time"})
_LABEL = re.compile(
    rf"(?<![A-Za-z])({'|'.join(re.escape(label).replace(chr(92) + ' ', chr(92) + 's+') for label in LABELS)})\s*[:：]",
    re.IGNORECASE,
)
_FIELDS = {label.lower(): name for label, name in LABELS.items()}
_EDGES = " |｜[]【】()（）;；,，、-—"
_LONGEST = 300  # characters of a header line
_PLACEHOLDERS = frozenset(
    {"", "null", "undefined", "none", "本站", "本站原创", "原创", "本网", "佚名", "未知", "admin"}
)
_COUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(万)?\s*(?:次|人次|times?|views?)?")


@dataclass
class Header:
    """What the header lines of a page said, in the words of the page; None for what they did not say."""

    date: str | None = None
    views: str | None = None
    outlet: str = ""
    credits: list[Named] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def take(self, line: str) -> bool:
        """Take in a line if it is a header line, or a date by itself; whether it was one."""
        line = one_line(line)
        return len(line) <= _LONGEST and (self._take_labelled(line) or self._take_bare_date(line))

    def take_labelled(self, line: str) -> bool:
        """Take in a line if it is a header line with labels; whether it was one."""
        line = one_line(line)
        return len(line) <= _LONGEST and self._take_labelled(line)

    def _take_labelled(self, line: str) -> bool:
        matches = list(_LABEL.finditer(line))
        if not matches:
            return False
        before = line[: matches[0].start()].strip(_EDGES)
        ends = [match.start() for match in matches[1:]] + [len(line)]
        found = [
            (match[1], line[match.end() : end].strip(_EDGES))
            for match, end in zip(matches, ends, strict=True)
        ]
        if (before and not has_date(before)) or not all(_is_value(label, value) for label, value in found):
            return False
        if before:
            self.date = self.date or before
        for label, value in found:
            self.labels.append(label)
            self._keep(_field(label), value)
        return True

    @property
    def waits_for_date(self) -> bool:
        """Whether a date was announced by its label and has not come."""
        return self.date == ""

    def _take_bare_date(self, line: str) -> bool:
        if self.date or not has_date(line):
            return False
        self.date = line
        return True

    def _keep(self, name: str, value: str) -> None:
        if name == DATE:
            self.date = self.date or value
        elif name == VIEWS:
            self.views = self.views or value
        elif name == OUTLET:
            self.outlet = self.outlet or ("" if value.lower() in _PLACEHOLDERS else value)
        elif name != NOTHING and value.lower() not in _PLACEHOLDERS:
            self.credits += [Named(name, person) for person in _people(value)]


def _field(label: str) -> str:
    return _FIELDS[" ".join(label.lower().split())]


def _people(value: str) -> list[str]:
    names = re.split(r"\s*[,，、;；&]\s*|\s+and\s+", value)
    words = [
        word for name in names for word in (name.split() if not re.search(r"[A-Za-z]", name) else [name])
    ]
    return [word for word in words if word]


def _is_value(label: str, value: str) -> bool:
    """Whether a header line could say this behind a label; an interview, or a notice with a time, could not."""
    name = _field(label)
    if label.lower() in _WEAK:
        return has_date(value)
    if name in {DATE, VIEWS, OUTLET, NOTHING}:
        return len(value) <= 60
    return value.lower() in _PLACEHOLDERS or all(map(is_plausible_name, _people(value)))


def count_of(text: str) -> int | None:
    """The number behind a count label, as in `1,234`, `119次`, `1.2万`; None where none stands there."""
    match = _COUNT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not match or len(match[1]) > 12:
        return None
    whole, fraction, ten_thousands = match.groups()
    if not ten_thousands:
        return None if fraction else int(whole.replace(",", ""))
    return round(float(f"{whole.replace(',', '')}.{fraction or 0}") * 10_000)
