"""The edit page, language by language: what each panel shows, and to whom."""

from django.conf import settings

from .. import checks, rules
from ..queries import translation
from ..vocabulary import CreditRole, Impact
from ..workflow import judged
from .deeds import DEEDS
from .forms.credits import CreditRows
from .forms.edition import EditionForm
from .panel import Button, Panel


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
        "working__written_by",
        "working__source_revision",
        "live",
        "confirmed_source",
        "translator",
        "editor",
    )
    for edition in editions:
        edition.article = article
        yield edition


def panel(article, language, edition, source, person, *, at):
    """One language with how it stands, what was found in it, and its buttons."""
    one = outline(article, language, edition, source, person)
    if one.working:
        one.is_public = edition.is_public(at)
        one.issues = [issue.message for issue in checks.issues(edition, at=at) if issue.blocking]
        one.buttons = buttons(person, edition, at=at)
    return one


def outline(article, language, edition, source, person):
    """One language as it takes what is sent: its texts, and whether the person writes in it."""
    is_original = language == article.source_language
    one = Panel(
        language,
        is_original,
        may_write=rules.writing_refusal(person, language, is_original=is_original) is None,
        may_assign=rules.assigning_refusal(person, language) is None,
        edition=edition,
    )
    if not is_original and source and source.working:
        one.source = translation.source_to_render(source)
        one.source_differs = bool(one.working) and translation.source_differs(edition, source)
    return one


def buttons(person, edition, *, at):
    """The moves, those open to the person first, the usual next step before the rest."""
    known = [
        Button(move, DEEDS[move], reason, judged(edition, move))
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
