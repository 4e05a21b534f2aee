"""Beginning an article with a form that is good for one: sent twice, it leads to the same article."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.db.transaction import atomic
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import rules
from ..actions import write
from ..errors import Refused
from ..models import Article, StaffMember
from . import saving
from .article_form import address, page
from .forms.credits import everybody
from .outcome import Outcome
from .panel import Panel
from .panels import fill
from .shared_details import details_form

REMEMBERED = "articles_begun"
MOST_REMEMBERED = 50


@dataclass
class Beginning(Outcome):
    """How it went, with the article where there is one now."""

    article: Article | None = None


def add(request):
    """Begin an article. The form has a number of its own, so that one sent twice begins one article."""
    mine = [code for code, _name in settings.LANGUAGES if rules.may_begin(request.user, code)]
    if not mine:
        raise PermissionDenied(_("You do not write in this language: ask the administrator for the role."))
    language = request.GET.get("language")
    if language not in mine:
        language = settings.SOURCE_LANGUAGE if settings.SOURCE_LANGUAGE in mine else mine[0]
    token = request.GET.get("form", "")
    if not is_token(token):
        here = reverse("admin:articles_article_add")
        return HttpResponseRedirect(f"{here}?language={language}&form={uuid4()}")
    if begun := begun_with(request, token):
        messages.info(request, _("This form was sent before: here is the article that it began."))
        return HttpResponseRedirect(address(begun))

    article, people = Article(source_language=language), everybody()
    data = request.POST if request.method == "POST" else None
    panel = Panel(language, is_original=True, may_write=True)
    fill(panel, request.user, people, data)
    form = details_form(article, data)
    status = 200
    if data is not None:
        try:
            outcome = begin(request, token, panel, form, people)
        except DatabaseError:
            outcome, panel.edition = Outcome(), None
            saving.not_stored(panel, outcome)
        if outcome.went_well:
            outcome.tell(request)
            return HttpResponseRedirect(address(outcome.article, language))
        status = outcome.status
    others = [code for code in mine if code != language]
    return page(request, article, found=[panel], form=form, status=status, others=others)


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
    panel.saved = revision
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
