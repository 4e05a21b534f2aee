"""One language on the edit page: its form, how it stands, and its buttons."""

from dataclasses import dataclass, field

from django.utils.safestring import mark_safe

from ..models import Edition, Revision
from ..text import credit_line
from ..text.diff import compare
from ..text.plain import plain
from ..vocabulary import Move, State
from .deeds import Asks, Deed
from .forms.credits import CreditRows
from .forms.edition import EditionForm


@dataclass(frozen=True)
class Button:
    """A move that the state of the edition knows, open to this person or with the reason why not."""

    move: Move
    deed: Deed
    reason: str | None
    revision: Revision

    @property
    def needs_reason(self):
        return self.deed.asks is Asks.REASON

    @property
    def takes_remark(self):
        return self.deed.asks is Asks.REMARK

    @property
    def needs_note(self):
        return self.deed.asks is Asks.NOTE

    @property
    def needs_release(self):
        return self.deed.asks is Asks.RELEASE

    @property
    def takes_date(self):
        return self.deed.asks is Asks.DATE

    @property
    def takes_comparison(self):
        return self.deed.asks is Asks.COMPARISON


@dataclass(frozen=True)
class Clash:
    """Two texts side by side: what is stored now, and what this person typed."""

    theirs: Revision
    title: list[tuple[str, str]]
    summary: list[tuple[str, str]]
    body: list[tuple[str, str]]


@dataclass
class Panel:
    """One language of the article, as this person finds it."""

    language: str
    is_original: bool
    may_write: bool
    may_assign: bool = False
    edition: Edition | None = None
    form: EditionForm | None = None
    credits: CreditRows | None = None
    buttons: list[Button] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)
    source: Revision | None = None
    source_differs: bool = False
    is_public: bool = False
    is_stale: bool = False
    was_public: bool = False
    refusal: str = ""
    refused_move: str = ""
    move_data: dict = field(default_factory=dict)
    typed: tuple[str, ...] = ()
    saved: Revision | None = None
    clash: Clash | None = None

    @property
    def working(self):
        return self.edition.working if self.edition else None

    @property
    def state(self):
        return self.edition.state if self.working else "missing"

    @property
    def was_sent(self):
        """Whether this language came with the form, from somebody who writes in it."""
        return bool(self.form and self.form.is_bound)

    @property
    def is_settled(self):
        """Whether a change takes the text back: from approval, the schedule or its place before readers."""
        return self.state in (State.APPROVED, State.SCHEDULED, State.PUBLISHED)

    @property
    def can_submit_at_once(self):
        """Whether "Save and submit" is offered: what blocks the text may be mended by this very save."""
        return self.may_write and self.state in (State.DRAFT, "missing")

    @property
    def has_errors(self):
        return bool(self.refusal or self.clash or (self.form and self.form.errors) or self.credits_wrong)

    @property
    def credits_wrong(self):
        return bool(self.credits and self.credits.errors)

    @property
    def closed_buttons(self):
        """Without submitting where "Save and submit" is offered: what lacks for it stands above the text."""
        shut = [button for button in self.buttons if button.reason is not None]
        return [button for button in shut if button.move != Move.SUBMIT or not self.can_submit_at_once]

    @property
    def source_html(self):
        return clean_html(self.source)

    @property
    def working_html(self):
        return clean_html(self.working)

    @property
    def theirs_html(self):
        return clean_html(self.clash.theirs)

    @property
    def byline(self):
        named = [credit_line.Named(credit["role"], credit["name"]) for credit in self.working.credits]
        return credit_line.build(named, "", self.language)


def clean_html(revision):
    """A stored text as markup: every revision was cleaned before it was saved, and never changes."""
    return mark_safe(revision.body)


def clash(theirs, typed):
    title, summary, body = typed
    return Clash(
        theirs,
        compare(theirs.title, title),
        compare(theirs.summary, summary),
        compare(plain(theirs.body), plain(body)),
    )
