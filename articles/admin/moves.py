"""The buttons of the workflow: each sends the revision that the person had before their eyes."""

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from ..actions import publish
from ..errors import Conflict, Refused
from ..models import Article, Decision, Edition, Revision
from ..vocabulary import Move
from ..workflow import judged
from . import review, source_moved
from .article_form import address, page
from .deeds import DEEDS, Asks
from .forms.credits import everybody
from .forms.edition import LARGEST_ID
from .forms.typed import Moment, Typed
from .panels import panels
from .saving import revision_of
from .text_moved import text_moved
from .way_back import way_back


class MoveForm(forms.Form):
    """What a button sends."""

    edition = forms.IntegerField(min_value=1, max_value=LARGEST_ID)
    revision = forms.IntegerField(min_value=1, max_value=LARGEST_ID)
    move = forms.ChoiceField(choices=Move.choices)
    source = forms.IntegerField(min_value=1, max_value=LARGEST_ID, required=False)
    comment = Typed()
    release_at = Moment()
    published_at = Moment()


def move(request, article_id):
    """Make one move and go back to the article."""
    article = get_object_or_404(Article, pk=article_id)
    form = MoveForm(request.POST)
    edition = edition_of(article, form.data.get("edition"))
    if not form.is_valid():
        return refused(request, article, edition, first_error(form))
    revision = revision_of(edition, form.cleaned_data["revision"])
    if revision is None:
        return refused(request, article, edition, _("This page is out of date: look at the article again."))
    wanted = Move(form.cleaned_data["move"])
    deed = DEEDS[wanted]
    at = timezone.now()
    try:
        deed.do(edition, revision=revision, by=request.user, at=at, **besides(deed.asks, form))
    except Conflict as conflict:
        return moved_on(request, article, edition, revision, wanted, conflict, seen_source=source_in(form))
    except Refused as reason:
        if not was_just_done(request.user, edition, revision, wanted):
            return stopped(request, article, edition, wanted, str(reason))
    messages.success(request, deed.done)
    return HttpResponseRedirect(way_back(request, address(article, edition.language)))


def publish_together(request, article_id):
    """Publish all editions that were shown as ready, in one act: all of them, or none."""
    article = get_object_or_404(Article, pk=article_id)
    pairs = [pair.split(":") for pair in request.POST.getlist("pair")]
    seen = [
        (edition_of(article, pair[0]), Revision.objects.filter(pk=pair[1]).first())
        for pair in pairs
        if len(pair) == 2 and all(is_number(part) for part in pair)
    ]
    if not seen or any(edition is None or revision is None for edition, revision in seen):
        return refused(request, article, None, _("This page is out of date: look at the article again."))
    try:
        publish.publish_together(seen, by=request.user, at=timezone.now())
    except Conflict as conflict:
        edition, revision = next((pair for pair in seen if pair[0].working != pair[1]), seen[0])
        return moved_on(request, article, edition, revision, Move.PUBLISH, conflict)
    except Refused as reason:
        held_up = (edition_of(article, str(edition.pk)) for edition, _revision in seen)
        behind = next((one for one in held_up if source_moved.stops(request.user, Move.PUBLISH, one)), None)
        return stopped(request, article, behind, Move.PUBLISH, str(reason))
    messages.success(request, _("The editions are published together: readers see them now."))
    return HttpResponseRedirect(address(article))


def besides(asks, form):
    """What the deed wants to know besides the text, as its arguments."""
    sent = form.cleaned_data
    if asks in (Asks.REMARK, Asks.REASON, Asks.NOTE):
        return {"comment": sent["comment"].strip()}
    if asks is Asks.RELEASE:
        if sent["release_at"] is None:
            raise Refused(_("Choose the day and the time at which the text goes out."))
        return {"release_at": sent["release_at"]}
    if asks is Asks.DATE:
        return {"published_at": sent["published_at"]}
    if asks is Asks.COMPARISON:
        return {"source_revision": source_in(form), "comment": sent["comment"].strip()}
    return {}


def source_in(form):
    """The revision of the source that the person compared, where the move asks for one."""
    return Revision.objects.filter(pk=form.cleaned_data["source"]).first()


def edition_of(article, pk):
    if not is_number(pk):
        return None
    return (
        Edition.objects.select_related("working", "live", "confirmed_source")
        .filter(article=article, pk=pk)
        .first()
    )


def is_number(text):
    return bool(text) and text.isascii() and text.isdigit() and len(text) < 19


def first_error(form):
    name, errors = next(iter(form.errors.items()))
    if name in ("release_at", "published_at"):
        return _("Choose the day and the time from the calendar, as in 2026-03-02 09:30.")
    return errors[0] if name == "comment" else _("This page is out of date: look at the article again.")


def was_just_done(person, edition, revision, wanted):
    """Whether a second click asks for what the first one did."""
    last = Decision.objects.filter(edition=edition).order_by("-at", "-id").first()
    return bool(last and last.move == wanted and last.by == person and last.revision == revision)


def stopped(request, article, edition, wanted, sentence):
    """A move that the rules do not allow now; where the source is what holds it up, with what changed in it."""
    now = edition and edition_of(article, str(edition.pk))
    if now and source_moved.stops(request.user, wanted, now):
        return source_moved.source_moved(request, article, now, sentence)
    return refused(request, article, now, sentence)


def refused(request, article, edition, sentence):
    """The page of the button again, with the reason and what was typed for it."""
    if edition and edition.working and request.POST.get("page") == "review":
        return review.page(request, article, edition, refusal=sentence, sent=request.POST, status=400)
    found = panels(article, request.user, everybody(), at=timezone.now())
    here = next((one for one in found if one.edition == edition), found[0])
    here.refused_move, here.move_data = sentence, request.POST
    return page(request, article, found=found, status=400, open_language=here.language)


def moved_on(request, article, edition, seen, wanted, conflict, *, seen_source=None):
    """The text is not the one that the person judged, or its source is not: what changed since, before anything is
    decided.
    """
    edition = edition_of(article, str(edition.pk))
    now = judged(edition, wanted)
    if now == seen and seen_source:
        return source_moved.source_moved(request, article, edition, str(conflict), seen=seen_source)
    return text_moved(request, article, edition, str(conflict), seen=seen, now=now)
