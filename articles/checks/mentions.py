"""The official names in a text and in the source it renders, read once for all checks that ask for them."""

import re
from collections.abc import Iterator
from functools import cached_property

from ..queries.register import register
from ..text.terms import Mention, without_overlaps
from ..vocabulary import TermKind, Use

_SENTENCE_ENDS = re.compile(r"[.!?;。！？；\n]")
_LISTS = re.compile(r"[、,，和及与&]|\band\b")
LONGEST_TITLE = 60
"""How many characters may stand between two leaders of one enumeration: the second one's title."""


class Mentions:
    """The official names in `words` and, where it renders a source, in that."""

    def __init__(self, words, source, at):
        self.register = register(at)
        self.words, self.source = words, source
        self.every = self.register.every(words.text, words.language) if self.register else []
        self.found = without_overlaps(self.every)

    @cached_property
    def in_source(self) -> list[Mention]:
        if self.source is None or not self.register:
            return []
        return self.register.found(self.source.text, self.source.language)

    @cached_property
    def rendered(self) -> set[int]:
        """The names that stand in the text in a wording which is not forbidden, be it inside a longer one."""
        return {
            wording.term
            for mention in self.every
            for wording in (mention.wording, *mention.others)
            if wording.use != Use.FORBIDDEN
        }

    @cached_property
    def forbidden(self) -> list[Mention]:
        """Forbidden wordings that are no part of a longer name which may be used."""
        allowed = [mention for mention in self.every if mention.wording.use != Use.FORBIDDEN]
        return without_overlaps(
            [
                mention
                for mention in self.every
                if mention.wording.use == Use.FORBIDDEN
                and not any(
                    other.start <= mention.start
                    and mention.end <= other.end
                    and other.end - other.start > mention.end - mention.start
                    for other in allowed
                )
            ]
        )

    def written(self, mention: Mention) -> str:
        return self.words.text[mention.start : mention.end]

    @cached_property
    def without_names(self) -> str:
        """The text with line ends where official names stand, for looking for slips of a name in the rest."""
        text = self.words.text
        for mention in reversed(self.found):
            text = f"{text[: mention.start]}\n{text[mention.end :]}"
        return text


def enumerations(text: str, found: list[Mention]) -> Iterator[list[Mention]]:
    """Leaders who are named one after the other in one list, as lists of at least two."""
    run: list[Mention] = []
    for mention in (one for one in found if one.wording.kind == TermKind.LEADER):
        between = text[run[-1].end : mention.start] if run else ""
        goes_on = (
            len(between) <= LONGEST_TITLE and _LISTS.search(between) and not _SENTENCE_ENDS.search(between)
        )
        if run and not goes_on:
            if len(run) > 1:
                yield run
            run = []
        run.append(mention)
    if len(run) > 1:
        yield run
