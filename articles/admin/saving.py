"""What the edit page was sent: each language is saved by itself, and none loses another anything."""

import logging

from django.conf import settings
from django.contrib import messages
from django.db import DatabaseError
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..actions import review, write
from ..errors import Conflict, Refused
from ..models import Edition, Revision
from ..queries import translation
from ..text.sanitise import dropped_links, dropped_pictures
from .panel import clash
from .panels import pairs_of

log = logging.getLogger(__name__)


def save_panels(article, panels, data, people, person, *, at, outcome):
    """Save every language that was sent and changed."""
    for panel in panels:
        if f"{panel.language}-base" not in data:
            continue
        if not panel.may_write:
            refuse(panel, data, person, outcome)
            continue
        credits = panel.credits.pairs(people)
        if not panel.form.is_valid() or credits is None:
            outcome.fail(400)
            continue
        if is_changed(panel, credits):
            save_panel(article, panel, credits, person, at=at, outcome=outcome)


def refuse(panel, data, person, outcome):
    """The role may have been taken away while the person wrote: the text is shown, so that it is not lost."""
    panel.typed = tuple(data.get(f"{panel.language}-{name}", "") for name in ("title", "summary", "body"))
    if panel.working and panel.typed == (panel.working.title, panel.working.summary, panel.working.body):
        panel.typed = ()
    panel.refusal = rules.writing_refusal(person, panel.language, is_original=panel.is_original)
    outcome.fail(403)


def save_panel(article, panel, credits, person, *, at, outcome):
    form = panel.form
    base = revision_of(panel.edition, form.cleaned_data["base"])
    if form.cleaned_data["base"] and base is None:
        panel.refusal = _("This form is damaged: copy your text, and open the page again.")
        return outcome.fail(400)
    if panel.working and not any(form.text):
        panel.refusal = _("An empty text cannot be saved: write a title or some text.")
        return outcome.fail(400)
    try:
        with atomic():
            edition = panel.edition or write.add_edition(article, panel.language, by=person, at=at)
            revision = write.save_revision(
                edition,
                title=form.text[0],
                summary=form.text[1],
                body=form.text[2],
                credits=credits,
                by=person,
                at=at,
                base=base,
                source_revision=rendered(panel, base),
                impact=form.cleaned_data["impact"],
                change_note=form.cleaned_data["change_note"],
                alignment=form.alignment(base, rendered(panel, base)),
            )
    except Conflict as conflict:
        settle(panel, edition, credits, conflict, outcome)
    except Refused as refused:
        panel.refusal = str(refused)
        outcome.fail(400)
    except DatabaseError:
        not_stored(panel, outcome)
    else:
        panel.edition = edition
        saved(panel, revision, outcome)


def not_stored(panel, outcome):
    """The disk is full, or the database is away: the person keeps the text, the administrator gets the trace."""
    log.exception("A text could not be stored.")
    panel.refusal = _(
        "The text could not be stored just now, and nothing of it was. It is still here: try again in a moment, "
        "and tell the administrator if it does not help."
    )
    outcome.fail(503)


def settle(panel, edition, credits, conflict, outcome):
    """The same text sent twice is no conflict. Another one is: both are shown, and nothing is overwritten."""
    theirs = Edition.objects.select_related("working__written_by").get(pk=edition.pk).working
    if theirs and says_the_same(theirs, panel.form.text, credits):
        panel.edition = edition
        return saved(panel, theirs, outcome)
    panel.refusal = str(conflict)
    panel.clash = clash(theirs, panel.form.text)
    data = panel.form.data.copy()
    data[f"{panel.language}-base"] = theirs.pk
    panel.form.data = data
    return outcome.fail(409)


def saved(panel, revision, outcome):
    panel.saved = revision
    outcome.saved.append(panel.language)
    language = dict(settings.LANGUAGES)[panel.language]
    outcome.say(
        messages.SUCCESS,
        _("The text in %(language)s is saved as revision %(number)s.")
        % {"language": language, "number": revision.number},
        f"saved-{panel.language}",
    )
    told_of_losses(panel, outcome)


def told_of_losses(panel, outcome):
    """Name what the sanitiser took out, so that nothing goes in silence."""
    raw = panel.form.typed[2]
    if links := dropped_links(raw):
        outcome.say(
            messages.WARNING,
            _("These links lead nowhere safe and were taken out, their words stay: %(links)s")
            % {"links": " · ".join(links[:10])},
        )
    if dropped_pictures(raw):
        outcome.say(
            messages.WARNING,
            _("Pictures inside the text were taken out: a picture comes in through the photo library."),
        )


def is_changed(panel, credits):
    form = panel.form
    base = revision_of(panel.edition, form.cleaned_data["base"])
    if base is None:
        return any(form.text)
    renders = rendered(panel, base)
    if not says_the_same(base, form.text, credits) or form.is_rearranged(base, renders):
        return True
    return renders != translation.pin(panel.edition, base)


def says_the_same(revision, text, credits):
    stored = sorted((str(role), pk) for role, pk in pairs_of(revision))
    typed = sorted({(str(role), person.pk) for role, person in credits})
    return (revision.title, revision.summary, revision.body) == text and stored == typed


def rendered(panel, base):
    """The revision of the original that this text renders: the one it began with, unless the person says more."""
    if panel.is_original:
        return None
    form = panel.form.cleaned_data
    if base and not form["renders_source"]:
        return translation.pin(panel.edition, base)
    seen = panel.source and revision_of(panel.source.edition, form["source"])
    return seen or (base and translation.pin(panel.edition, base))


def revision_of(edition, pk):
    """The revision of this edition with that id; None for another edition's."""
    if edition is None or pk is None:
        return None
    return Revision.objects.filter(edition=edition, pk=pk).select_related("source_revision").first()


def submit(panel, person, *, at, outcome):
    """The second half of "Save and submit": what was saved goes to a second pair of eyes."""
    revision = panel.saved or revision_of(panel.edition, panel.form.cleaned_data["base"])
    if revision is None:
        return
    try:
        review.submit(panel.edition, revision=revision, by=person, at=at)
    except Refused as refused:
        outcome.say(
            messages.WARNING, _("The text is not submitted yet. %(reason)s") % {"reason": str(refused)}
        )
    else:
        outcome.say(messages.SUCCESS, _("The text is in review: an editor reads it next."))
