"""The translation page: the original and its translation paragraph beside paragraph, in one form."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from . import saving
from .forms.credits import everybody
from .forms.translation import TranslationForm
from .outcome import Outcome
from .panel import clash
from .sides import Sides
from .translation_desk import opened, taken_up
from .translation_page import page

FETCH = "fetch"
"""What the page's script says of itself in X-Requested-With: it is answered with the page, not with the way to it."""


def translate(request, article_id, language):
    """Show the translation beside its source; on POST, save what the person typed."""
    at = timezone.now()
    if request.method != "POST":
        return page(request, opened(request.user, article_id, language, at=at), at=at)
    desk, outcome = taken_up(request.user, article_id, language), Outcome()
    form = sent_form(desk, request.POST)
    if "lay-out" in request.POST and desk.may_write:
        lay_out(desk, form, outcome)
        return failed(request, desk, form, at=at, outcome=outcome)
    save(desk, form, request, at=at, outcome=outcome)
    if outcome.went_well:
        return saved(request, desk, at=at, outcome=outcome)
    return failed(request, desk, form, at=at, outcome=outcome)


def sent_form(desk, data):
    """What was typed, beside the revisions of the original that the person had before their eyes."""
    form = TranslationForm(data, language=desk.language)
    form.is_valid()
    if desk.sides:
        seen, pin = (
            saving.revision_of(desk.source, form.cleaned_data.get(name)) for name in ("source", "pin")
        )
        form.sides = Sides(desk.article.source_language, seen or desk.sides.now_revision, pin)
    return form


def save(desk, form, request, *, at, outcome):
    one, people = desk.panel, everybody()
    if desk.may_write:
        one.form, one.credits = form, desk.credits(request.user, people)
    saving.save_panels(desk.article, [one], request.POST, people, request.user, at=at, outcome=outcome)
    if one.typed:
        one.typed = form.typed


def lay_out(desk, form, outcome):
    """Put back into the page what a browser kept and nobody saved; where the stored text moved on, show both."""
    one = desk.panel
    one.form = form
    if one.working and form.cleaned_data.get("base") != one.working.pk:
        one.refusal = _("The stored text has changed since you typed this. Both texts are below.")
        one.clash = clash(one.working, form.typed)
        form.data = form.data.copy()
        form.data[f"{desk.language}-base"] = one.working.pk
        outcome.fail(409)


def saved(request, desk, *, at, outcome):
    """The way back to the page; for the page's script, the page with one sentence on what was done."""
    one = desk.panel
    if request.POST.get("submit_for_review") == desk.language and one.was_sent:
        saving.submit(one, request.user, at=at, outcome=outcome)
    nothing = _("Nothing was changed, so nothing was saved.")
    if request.headers.get("X-Requested-With") != FETCH:
        if not outcome.notes:
            outcome.say(messages.INFO, nothing)
        outcome.tell(request)
        return HttpResponseRedirect(address(desk.article, desk.language))
    outcome.notes = [note for note in outcome.notes if note[2] != f"saved-{desk.language}"]
    outcome.tell(request)
    fresh = opened(request.user, desk.article.pk, desk.language, at=at)
    return page(request, fresh, at=at, said=saved_as(one.saved, at) if one.saved else nothing)


def saved_as(revision, at):
    time = localtime(at).strftime("%H:%M")
    return _("Saved as revision %(number)s at %(time)s") % {"number": revision.number, "time": time}


def failed(request, desk, form, *, at, outcome):
    """The page as it stands now, with what the person typed in it."""
    outcome.tell(request)
    fresh = opened(request.user, desk.article.pk, desk.language, at=at)
    one = fresh.panel
    one.refusal, one.clash, one.typed = desk.panel.refusal, desk.panel.clash, desk.panel.typed
    said = _("Not saved: see what is said below.")
    return page(
        request, fresh, at=at, form=form if fresh.may_write else None, said=said, status=outcome.status
    )


def address(article, language):
    return reverse("admin:articles_article_translate", args=[article.pk, language])
