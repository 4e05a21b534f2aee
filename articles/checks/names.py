"""Official names: rendered as the register lays down, none that it forbids, in full first, leaders in their order."""

from collections import Counter
from itertools import combinations, pairwise

from django.utils.timezone import get_default_timezone, localdate
from django.utils.translation import gettext_lazy as _

from ..text.terms import nearest
from ..vocabulary import Severity, TermKind, Use
from .check import Found, check
from .mentions import enumerations
from .subject import PLACES_BEFORE


@check(
    _("No wording that the register of official names forbids stands in a text, original or translation."),
    {
        "replace": _("“%(wording)s” is a forbidden wording: write “%(approved)s”."),
        "forbidden": _("“%(wording)s” is a forbidden wording: write something else."),
    },
)
def forbidden_name(subject):
    names = subject.names
    for mention, place, key in by_place(names, names.forbidden):
        approved = names.register.approved(mention.wording.term, names.words.language)
        yield Found(
            "replace" if approved else "forbidden",
            place=place,
            params=told(mention.wording.term, wording=names.written(mention), approved=" / ".join(approved)),
            key=key,
        )


@check(
    _("A leader whom the source names is named in the translation, as the register lays down."),
    {
        "missing": _("“%(source)s” is missing here: the official name is “%(approved)s”."),
        "different": _("“%(source)s” is officially “%(approved)s”, but the text says “%(written)s”."),
    },
)
def leader_name(subject):
    for mention, approved in not_rendered(subject.names):
        if mention.wording.kind == TermKind.LEADER:
            yield missing_name(subject, mention, approved, Severity.ERROR)


@check(
    _("Offices, titles, places, slogans and terms are rendered as the register of official names lays down."),
    {
        "missing": _("“%(source)s” is officially “%(approved)s”, which the text does not say."),
        "different": _("“%(source)s” is officially “%(approved)s”, but the text says “%(written)s”."),
    },
    severities=(Severity.WARNING,),
)
def official_name(subject):
    for mention, approved in not_rendered(subject.names):
        if mention.wording.kind != TermKind.LEADER:
            yield missing_name(subject, mention, approved, Severity.WARNING)


@check(
    _("The full form of an official name comes before its short form, headlines and summaries apart."),
    {"short": _("“%(wording)s” is a short form: write “%(full)s” at the first mention.")},
    severities=(Severity.WARNING,),
)
def short_before_full(subject):
    names = subject.names
    full = {}
    for mention in names.every:
        for wording in (mention.wording, *mention.others):
            if wording.use in (Use.APPROVED, Use.ADMITTED):
                full.setdefault(wording.term, mention.start)
    asked = set()
    for mention in names.found:
        place, term = names.words.place_of(mention.start), mention.wording.term
        if mention.wording.use != Use.SHORT or place in PLACES_BEFORE or term in asked:
            continue
        asked.add(term)
        approved = names.register.approved(term, names.words.language)
        if approved and not any(full.get(one, mention.start) < mention.start for one in mention.terms):
            params = told(term, wording=names.written(mention), full=approved[0])
            yield Found("short", Severity.WARNING, place, params, key=f"{term}|{mention.wording.text}")


@check(
    _("Leaders who are named together keep their order: that of the source, or else that of the register."),
    {
        "source": _("The source names “%(first)s” before “%(second)s”: keep the order."),
        "rank": _("Leaders keep their order: name “%(first)s” before “%(second)s”."),
    },
    severities=(Severity.WARNING,),
)
def order_of_leaders(subject):
    names = subject.names
    in_source = {
        (before.wording.term, after.wording.term)
        for run in (enumerations(names.source.text, names.in_source) if names.source else ())
        for before, after in combinations(run, 2)
    }
    for run in enumerations(names.words.text, names.found):
        for before, after in pairwise(run):
            here = (before.wording.term, after.wording.term)
            if here[0] == here[1] or here in in_source:
                continue
            ranks = (before.wording.rank, after.wording.rank)
            code = "source" if here[::-1] in in_source else "rank"
            if code == "rank" and (None in ranks or ranks[0] <= ranks[1]):
                continue
            yield Found(
                code,
                Severity.WARNING,
                names.words.place_of(before.start),
                {"first": names.written(after), "second": names.written(before)},
            )


@check(
    _(
        "An official name is used only while it is in force; a name that was right on the day of the article is "
        "only noted."
    ),
    {
        "old": _("“%(wording)s” is an old name: it is “%(approved)s” now."),
        "expired": _("“%(wording)s” is an old name that is no longer in force."),
        "early": _("“%(wording)s” is not in force yet."),
        "then": _("“%(wording)s” was right on the day of this article; it is “%(approved)s” now."),
    },
    severities=(Severity.WARNING, Severity.NOTE),
)
def old_name(subject):
    names = subject.names
    days = days_of(subject)
    out_of_force = [
        mention
        for mention in names.found
        if mention.wording.use != Use.FORBIDDEN
        and not any(one.valid(names.register.day) for one in (mention.wording, *mention.others))
    ]
    for mention, place, key in by_place(names, out_of_force):
        wording = mention.wording
        approved = " / ".join(names.register.approved(wording.term, names.words.language))
        params = told(wording.term, wording=names.written(mention), approved=approved)
        if wording.is_early(names.register.day):
            yield Found("early", Severity.WARNING, place, params, key)
        elif approved and any(wording.valid(day) for day in days):
            yield Found("then", Severity.NOTE, place, params, key)
        else:
            yield Found("old" if approved else "expired", Severity.WARNING, place, params, key)


def days_of(subject):
    """The days that an article speaks of: of the event, of its first appearance, of its publication."""
    article, published = subject.edition.article, subject.edition.published_at
    days = [article.event_date, article.original_date]
    if published:
        days.append(localdate(published, get_default_timezone()))
    return [day for day in days if day]


def not_rendered(names):
    """Names of the source that the text says in no wording but perhaps a forbidden one: first mention, approved."""
    asked = set()
    said_wrongly = {mention.wording.term for mention in names.forbidden}
    for mention in names.in_source:
        if mention.terms & (names.rendered | said_wrongly | asked):
            continue
        asked |= mention.terms
        renderings = [names.register.approved(term, names.words.language) for term in mention.terms]
        if all(renderings):
            term = mention.wording.term
            yield mention, names.register.approved(term, names.words.language)


def missing_name(subject, mention, approved, severity):
    names = subject.names
    term = mention.wording.term
    place = names.source.place_of(mention.start)
    if place not in PLACES_BEFORE:
        place = subject.place_of_source.get(int(place), "")
    params = told(term, source=names.source.text[mention.start : mention.end], approved=" / ".join(approved))
    written = nearest(names.without_names, approved[0])
    if written:
        return Found("different", severity, place, params | {"written": written}, f"{term}|{written}")
    return Found("missing", severity, place, params, f"{term}|")


def by_place(names, mentions):
    """Each wording once a paragraph, with its place and with what makes it the same finding in the next text."""
    seen, count = set(), Counter()
    for mention in mentions:
        place = names.words.place_of(mention.start)
        what = f"{mention.wording.term}|{mention.wording.text}"
        if (what, place) not in seen:
            seen.add((what, place))
            count[what] += 1
            yield mention, place, f"{what}|{count[what]}"


def told(term, **texts):
    """What fills a sentence, with the number of the name, by which lists find it."""
    return {"term": str(term)} | texts
