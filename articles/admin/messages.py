"""The office's messages to the person who is signed in: to read, to follow, and how they come by e-mail."""

from django import forms
from django.contrib import messages as notes
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..actions.notify import mark_read
from ..actions.staff import choose_rhythm
from ..models import Notification
from ..queries.messages import PER_PAGE, messages_to, unread
from ..vocabulary import Event, Rhythm
from .forms.edition import LARGEST_ID

PAGES = {
    Event.ASSIGNED: "translate",
    Event.SUBMITTED: "review",
    Event.SENT_BACK: "translate",
    Event.SOURCE_CHANGED: "translate",
    Event.MENTIONED: "review",
}
"""The page of the desk to which a message leads; the edit page for all others, and for originals."""


class RhythmForm(forms.Form):
    rhythm = forms.ChoiceField(choices=Rhythm.choices)


class ListForm(forms.Form):
    """What the list is asked for: where to go on, or which messages to put aside (all shown so far)."""

    before = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_ID)
    read_to = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_ID)


def message_list(request, context):
    """The messages, newest first; POST puts all of them aside as read, or changes how they come by e-mail."""
    if request.method == "POST":
        return change(request)
    asked = ListForm(request.GET)
    before = asked.cleaned_data["before"] if asked.is_valid() else None
    found = messages_to(request.user, before)
    context |= {
        "title": _("Messages"),
        "found": found,
        "older": found[-1].pk if len(found) == PER_PAGE else None,
        "unread": unread(request.user),
        "rhythms": Rhythm.choices,
    }
    return TemplateResponse(request, "admin/messages/list.html", context)


def change(request):
    form, asked = RhythmForm(request.POST), ListForm(request.POST)
    if form.is_valid():
        choose_rhythm(request.user, form.cleaned_data["rhythm"])
        notes.success(request, _("From now on your messages come by e-mail as you chose."))
    elif asked.is_valid() and (last := asked.cleaned_data["read_to"]):
        pks = Notification.objects.filter(to=request.user, pk__lte=last).values("pk")
        mark_read(request.user, pks, at=timezone.now())
    return HttpResponseRedirect(reverse("admin:messages"))


def message(request, pk, context):
    """One message: POST puts it aside and goes to its text; a GET, as from a mail, shows it first."""
    found = get_object_or_404(
        Notification.objects.select_related("edition__article", "edition__working"), pk=pk, to=request.user
    )
    if request.method == "POST":
        mark_read(request.user, [found.pk], at=timezone.now())
        return HttpResponseRedirect(address_of(found))
    context |= {"title": found.get_event_display(), "message": found}
    return TemplateResponse(request, "admin/messages/message.html", context)


def address_of(found):
    """The page on which the message is acted upon."""
    edition = found.edition
    page = PAGES.get(found.event)
    if page == "translate" and edition.is_original:
        page = None
    if page:
        return reverse(f"admin:articles_article_{page}", args=[edition.article_id, edition.language])
    change_page = reverse("admin:articles_article_change", args=[edition.article_id])
    return f"{change_page}?language={edition.language}#{edition.language}"
