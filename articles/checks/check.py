"""What a check is, and what it says: data, so that the manual, the desk and the record all tell it alike."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.utils.functional import Promise

from ..models import Waiver
from ..vocabulary import Severity
from .subject import Subject


@dataclass(frozen=True)
class Found:
    """One thing that a check found: a code of its sentences and what fills it, as plain strings.

    `place` is where in the text it belongs: "title", "summary", the number of a paragraph from 0, or empty for
    the whole. `key` is what makes it this finding and no other (the facts at fault); the params where none is given.
    """

    code: str
    severity: Severity = Severity.ERROR
    place: str = ""
    params: dict[str, str] = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True)
class Check:
    """One check. `sentence` is its entry in the manual, `tells` the sentences it speaks, by code, `severities` how
    much they weigh. `tell` fills a sentence where that takes more than the params.

    What is not `waivable` has to be mended, whatever the reason.
    """

    name: str
    sentence: Promise
    tells: dict[str, Promise]
    look: Callable[[Subject], Iterable[Found]]
    waivable: bool
    severities: tuple[Severity, ...]
    tell: Callable[[str, dict[str, str]], str] | None = None

    def told(self, code, params) -> str:
        """The whole sentence, in the language of whoever reads it."""
        if self.tell:
            return self.tell(code, params)
        sentence = str(self.tells[code])
        return sentence % params if params else sentence


def check(sentence, tells, *, waivable=True, severities=(Severity.ERROR,), tell=None):
    """Make a check of a small function that looks at a text and yields what it found."""
    return lambda look: Check(look.__name__, sentence, tells, look, waivable, severities, tell)


@dataclass(frozen=True)
class Issue:
    """What a check says about a revision, with the waiver where an editor gave one."""

    check: Check
    found: Found
    fingerprint: str
    waiver: Waiver | None = None
    lowered: bool = False

    @property
    def message(self) -> str:
        return self.check.told(self.found.code, self.found.params)

    @property
    def severity(self) -> Severity:
        return (
            Severity.WARNING
            if self.lowered and self.found.severity == Severity.ERROR
            else self.found.severity
        )

    @property
    def place(self) -> str:
        return self.found.place

    @property
    def blocking(self) -> bool:
        """Whether the text is held back until this is mended or waived."""
        return self.severity == Severity.ERROR and self.waiver is None


def fingerprint(check, found, nth=1) -> str:
    """64 hexadecimal digits that stay the same as long as exactly these facts do; `nth` tells equals apart."""
    key = found.key or json.dumps([found.place, found.params], sort_keys=True)
    return hashlib.sha256(json.dumps([check.name, found.code, key, nth]).encode()).hexdigest()
