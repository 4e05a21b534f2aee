"""Beginning an article with a form that is good for one: sent twice, it leads to the same article."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.db.transaction import atomic
from django.utils import timezone
from django.utils.translation import gettext as _

from ..actions import write
from ..errors import Refused
from ..models import Article, StaffMember
from . import saving

REMEMBERED = "articles_begun"
MOST_REMEMBERED = 50


@dataclass
class Beginning(saving.Outcome):
    """How it went, with the article where there is one now."""

    article: Article | None = None


def is_token(text):
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def begun_with(request, token):
    """The article that this form began, or None."""
    return Article.objects.filter(pk=request.session.get(REMEMBERED, {}).get(token)).first()


@atomic
def begin(request, token, panel, form, people):
    """Begin the article with its first revision: both, or neither.

    The person's own row is locked and the session read again, so that the second of two clicks at once
    waits for the first and finds what it began.
    """
    outcome = Beginning()
    StaffMember.objects.select_for_update().get(pk=request.user.pk)
    remembered = stored_session(request).get(REMEMBERED, {})
    outcome.article = Article.objects.filter(pk=remembered.get(token)).first()
    if outcome.article:
        return outcome

    credits = panel.credits.pairs(people)
    if not (panel.form.is_valid() & form.is_valid()) or credits is None:
        outcome.fail(400)
        return outcome
    if not any(panel.form.text):
        panel.refusal = _("Write a title or some text first.")
        outcome.fail(400)
        return outcome
    written = first_text(request.user, panel, form, credits, outcome)
    if written is None:
        return outcome
    outcome.article = written
    remember(request, remembered | {token: written.pk})
    if request.POST.get("submit_for_review") == panel.language:
        saving.submit(panel, request.user, at=timezone.now(), outcome=outcome)
    return outcome


def first_text(person, panel, form, credits, outcome):
    at = timezone.now()
    title, summary, body = panel.form.text
    try:
        with atomic():
            article = write.create_article(
                source_language=panel.language,
                by=person,
                at=at,
                tags=form.cleaned_data["tags"],
                **form.details,
            )
            panel.edition = article.editions.get()
            revision = write.save_revision(
                panel.edition,
                title=title,
                summary=summary,
                body=body,
                credits=credits,
                by=person,
                at=at,
                base=None,
                change_note=panel.form.cleaned_data["change_note"],
            )
    except Refused as refused:
        panel.refusal, panel.edition = str(refused), None
        outcome.fail(400)
        return None
    outcome.say(messages.SUCCESS, _("The article is begun and saved as a draft."), "saved-new")
    saving.told_of_losses(panel, outcome)
    panel.edition.working = revision
    return article


def stored_session(request):
    return type(request.session)(request.session.session_key)


def remember(request, begun):
    """Kept in the stored session before the lock is let go, and in the request's, which is saved at its end."""
    begun = dict(list(begun.items())[-MOST_REMEMBERED:])
    stored = stored_session(request)
    stored[REMEMBERED] = begun
    stored.save()
    request.session[REMEMBERED] = begun
