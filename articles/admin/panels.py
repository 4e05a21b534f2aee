"""The edit page, language by language: what each panel shows, and to whom."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils.safestring import mark_safe

from .. import checks, rules
from ..models import Edition, Revision
from ..queries import translation
from ..text import credit_line
from ..text.diff import compare
from ..text.plain import plain
from ..vocabulary import CreditRole, Impact, Move, State
from .deeds import DEEDS, Asks, Deed
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
    def needs_release(self):
        return self.deed.asks is Asks.RELEASE

    @property
    def takes_date(self):
        return self.deed.asks is Asks.DATE


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
    edition: Edition | None = None
    form: EditionForm | None = None
    credits: CreditRows | None = None
    buttons: list[Button] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)
    source: Revision | None = None
    source_moved_on: bool = False
    is_public: bool = False
    is_stale: bool = False
    was_public: bool = False
    refusal: str = ""
    refused_move: str = ""
    move_data: dict = field(default_factory=dict)
    typed: tuple[str, ...] = ()
    clash: Clash | None = None

    @property
    def working(self):
        return self.edition.working if self.edition else None

    @property
    def state(self):
        return self.edition.state if self.working else "missing"

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


def panels(article, person, people, *, at, data=None):
    """A panel for each language of the office, the original first. `data` is what was sent, where it was."""
    editions = {edition.language: edition for edition in editions_of(article)}
    codes = sorted(
        (code for code, _name in settings.LANGUAGES), key=lambda code: code != article.source_language
    )
    source = editions.get(article.source_language)
    stale = set(translation.stale_editions().filter(article=article).values_list("pk", flat=True))
    found = [panel(article, code, editions.get(code), source, person, at=at) for code in codes]
    for one in found:
        one.is_stale = bool(one.edition and one.edition.pk in stale)
        one.was_public = any(edition.first_published_at for edition in editions.values())
        fill(one, person, people, data)
    return found


def editions_of(article):
    editions = article.editions.select_related(
        "working__written_by", "working__source_revision", "live", "translator", "editor"
    )
    for edition in editions:
        edition.article = article
        yield edition


def panel(article, language, edition, source, person, *, at):
    is_original = language == article.source_language
    one = Panel(language, is_original, may_write=may_write(person, language, is_original), edition=edition)
    if not is_original and source and source.working:
        one.source = translation.source_to_render(source)
        one.source_moved_on = bool(one.working) and translation.source_moved_on(edition, source)
    if one.working:
        one.is_public = edition.is_public(at)
        one.issues = [issue.message for issue in checks.issues(edition)]
        one.buttons = buttons(person, edition, at=at)
    return one


def may_write(person, language, is_original):
    return (rules.may_begin if is_original else rules.may_translate)(person, language)


def buttons(person, edition, *, at):
    """The moves, those open to the person first, the usual next step before the rest."""
    known = [
        Button(move, DEEDS[move], reason, edition.live if move == Move.SIGN else edition.working)
        for move, reason in rules.open_moves(person, edition, at=at)
    ]
    return sorted(known, key=lambda button: (button.reason is not None, not button.deed.is_plain))


def fill(one, person, people, data=None):
    """Put in the form what stands in the edition, or what was sent."""
    if not one.may_write:
        return
    if data is not None and f"{one.language}-base" in data:
        one.form = EditionForm(data, language=one.language)
        one.credits = CreditRows.sent(one.language, data, people)
        return
    stored = one.working
    initial = {"source": one.source.pk if one.source else None, "impact": Impact.MATERIAL}
    if stored:
        initial |= {"title": stored.title, "summary": stored.summary, "body": stored.body, "base": stored.pk}
    one.form = EditionForm(language=one.language, initial=initial)
    credits = pairs_of(stored) if stored else first_credits(one, person, people)
    one.credits = CreditRows.of(one.language, credits, people)


def pairs_of(revision):
    return [(credit["role"], credit["person"]) for credit in revision.credits] if revision else []


def first_credits(one, person, people):
    """A byline to begin with: who made the original, and the person who writes now."""
    made = (CreditRole.AUTHOR, CreditRole.PHOTOGRAPHER)
    own = CreditRole.AUTHOR if one.is_original else CreditRole.TRANSLATOR
    return [pair for pair in pairs_of(one.source) if pair[0] in made] + [
        (own.value, somebody.pk) for somebody in people if somebody.staff_id == person.pk
    ]


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
