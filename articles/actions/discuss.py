"""Talking about a text inside the office: remarks, answers to them, and when they are dealt with."""

from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..checks.subject import PLACES_BEFORE, Words
from ..errors import Refused
from ..models import Remark, StaffMember
from ..text.mentions import mentioned
from ..text.plain import excerpt, printable, refuse_unstorable
from ..vocabulary import Event
from .notify import notify

LONGEST = 4000
QUOTE_LENGTH = 200


@atomic
def leave(edition, *, revision, place, text, by, at):
    """Leave a remark at a place of a revision, or on the whole text with place ""; returns it.

    The beginning of the paragraph is kept with it. Whoever is called by name in it stands in `mentioned`.
    """
    require_role(by)
    words = Words(revision, edition.language)
    if not is_place(words, place):
        raise Refused(_("This paragraph is not in the text that you read: look at the text again."))
    remark = Remark.objects.create(
        edition=edition,
        revision=revision,
        place=place,
        quote=excerpt(words.line_at(place), QUOTE_LENGTH),
        text=clean(text),
        by=by,
        at=at,
    )
    return call(remark)


@atomic
def answer(remark, *, text, by, at):
    """Answer a remark, or what somebody answered to it; returns the answer, which belongs to the remark itself."""
    require_role(by)
    first = locked_remark(remark.answers_id or remark.pk)
    if first.resolved_at:
        raise Refused(_("This remark is resolved: open it again to answer it."))
    reply = Remark.objects.create(
        edition=first.edition,
        revision=first.revision,
        answers=first,
        place=first.place,
        text=clean(text),
        by=by,
        at=at,
    )
    return call(reply)


@atomic
def resolve(remark, *, by, at):
    """Say that a remark is dealt with. Doing it twice changes nothing."""
    first = locked_remark(remark.answers_id or remark.pk)
    if sentence := rules.resolving_refusal(by, first):
        raise Refused(sentence)
    if not first.resolved_at:
        first.resolved_by, first.resolved_at = by, at
        first.save(update_fields=["resolved_by", "resolved_at"])
    return first


@atomic
def reopen(remark, *, by):
    """Say that a resolved remark is not dealt with after all."""
    first = locked_remark(remark.answers_id or remark.pk)
    if sentence := rules.resolving_refusal(by, first):
        raise Refused(sentence)
    first.resolved_by = first.resolved_at = None
    first.save(update_fields=["resolved_by", "resolved_at"])
    return first


def locked_remark(pk):
    return Remark.objects.select_for_update(of=("self",)).select_related("edition__article").get(pk=pk)


def require_role(by):
    if sentence := rules.remark_refusal(by):
        raise Refused(sentence)


def is_place(words, place):
    return place in ("", *PLACES_BEFORE) or (
        place.isascii()
        and place.isdigit()
        and str(int(place)) == place
        and int(place) < len(words.paragraphs)
    )


def clean(text):
    refuse_unstorable(text)
    text = printable(text).strip()
    if not text:
        raise Refused(_("Write the remark first."))
    if len(text) > LONGEST:
        raise Refused(
            _("The remark has %(length)s characters: shorten it to %(most)s at most.")
            % {"length": len(text), "most": LONGEST}
        )
    return text


def call(remark):
    """Note whom the remark calls by name, and tell them. Of two people with one name both are meant."""
    people = {}
    for person in StaffMember.objects.filter(is_active=True).exclude(pk=remark.by_id):
        for name in (person.username, person.full_name):
            people.setdefault(name, []).append(person)
    called = {person for name in mentioned(remark.text, people) for person in people[name]}
    remark.mentioned.set(called)
    to = [person.pk for person in called]
    notify(Event.MENTIONED, remark.edition, by=remark.by, at=remark.at, to=to, text=remark.text)
    return remark
