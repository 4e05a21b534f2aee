"""Today at the desk: what waits for the person's own move."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .. import rules
from ..models import Edition
from ..models.columns import column
from ..queries import dashboard as waiting


@dataclass(frozen=True)
class Line:
    """One edition in a tray: where it leads, what it is called and in which language, and what is so with it."""

    address: str
    title: str
    title_language: str
    edition: Edition
    lacking: list[str]


@dataclass(frozen=True)
class Pile:
    """A tray as it stands on the desk. `empty` is what it says when nothing lies in it."""

    name: str
    title: str | Promise
    empty: str | Promise
    count: int
    lines: list[Line]
    goes_on: bool = False

    @property
    def more(self):
        return self.count - len(self.lines)


def piles(person, at: datetime) -> list[Pile]:
    """The trays that the person's roles make theirs, one query each; those with nothing in them come last."""
    writes = _languages(lambda code: rules.may_begin(person, code) or rules.may_translate(person, code))
    translates = _languages(lambda code: rules.may_translate(person, code))
    edits = _languages(lambda code: rules.may_edit(person, code))
    publishes = _languages(lambda code: rules.may_publish(person, code))
    desk = []
    if translates or publishes:
        desk.append(
            _pile(
                "withdrawn",
                _("Translations whose source was withdrawn"),
                _("No translation is without its source."),
                waiting.source_withdrawn(sorted({*translates, *publishes}), at),
                page="write",
                read=waiting.deep_tray,
            )
        )
    if translates:
        desk.append(
            _pile(
                "given",
                _("Given to me"),
                _("Nobody has given you a translation, and you have taken none."),
                waiting.given(person, at),
                page="write",
            )
        )
    if writes:
        desk += [
            _pile(
                "sent-back",
                _("Sent back to me"),
                _("Nothing was sent back to you."),
                waiting.sent_back(person),
                page="write",
            ),
            _pile(
                "drafts",
                _("My drafts"),
                _("You have no draft in hand."),
                waiting.drafts(person),
                page="write",
            ),
        ]
    if edits:
        desk += [
            _pile(
                "review",
                _("Waiting for my review"),
                _("No text of another hand waits for review."),
                waiting.to_approve(person, edits),
                page="review",
            ),
            _pile(
                "unsigned",
                _("Published unreviewed, waiting for a second signature"),
                _("Every published text bears a second signature."),
                waiting.unsigned(person, edits),
            ),
        ]
    if publishes:
        desk.append(
            _pile(
                "approved",
                _("Approved, waiting for publication"),
                _("Nothing approved waits for publication."),
                waiting.approved(publishes),
            )
        )
    if publishes or edits:
        desk.append(
            _pile(
                "scheduled",
                _("Going out next"),
                _("Nothing is scheduled."),
                waiting.scheduled(sorted({*publishes, *edits}), at),
            )
        )
    if translates:
        desk += [
            _pile(
                "stale",
                _("Translations behind their source"),
                _("Every translation is up with its source."),
                waiting.stale(translates),
                page="write",
                read=waiting.deep_tray,
            ),
            _pile(
                "untranslated",
                _("Not yet translated"),
                _("Every published article is translated."),
                waiting.untranslated(translates, at),
                page="write",
                read=waiting.deep_tray,
            ),
        ]
    return sorted(desk, key=lambda pile: not pile.count)


def _languages(asked):
    return [code for code, _name in settings.LANGUAGES if asked(code)]


def _pile(name, title, empty, editions, page="change", read=waiting.tray):
    tray = read(editions)
    lines = [_line(edition, page) for edition in tray.editions]
    return Pile(name, title, empty, tray.count, lines, tray.goes_on)


def _line(edition, page):
    title, language = _title(edition)
    lacking = waiting.lacking(edition)
    tab = lacking[0] if lacking else edition.language
    return Line(_address(edition, tab, page), title, language, edition, lacking)


def _address(edition, language, page):
    """Where the work is done: a translation is written on a page of its own, an original on the article's."""
    if page == "write" and language != edition.article.source_language:
        page = "translate"
    if page in ("translate", "review"):
        return reverse(f"admin:articles_article_{page}", args=[edition.article_id, language])
    return f"{reverse('admin:articles_article_change', args=[edition.article_id])}?language={language}"


def _title(edition):
    """The edition's own title, else the original's, each with its language."""
    if edition.working and edition.working.title:
        return edition.working.title, edition.language
    source = edition.article.source_language
    return getattr(edition.article, column("title", source)) or "", source
