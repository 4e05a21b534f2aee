"""What was written and decided on an edition: to read, to compare, and to bring back."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib import admin, messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import rules
from ..actions import write
from ..errors import Refused
from ..models import Article, Decision, Edition, Revision
from ..queries import history as past
from ..text.diff import compare
from ..text.plain import plain
from ..vocabulary import CreditRole, Role
from .article_form import address


@dataclass(frozen=True)
class Entry:
    """One line of the history: a revision that was written, or a decision that was made."""

    at: datetime
    revision: Revision | None = None
    decision: Decision | None = None

    @property
    def role(self):
        """The role in which the decision was made, in words."""
        return dict(Role.choices).get(self.decision.by_role, "")


def history(request, article_id, language=None):
    """Revisions and decisions of one language, newest first."""
    article = get_object_or_404(Article, pk=article_id)
    edition = edition_in(article, language or article.source_language)
    revisions = list(
        past.revisions(edition).defer(
            "body",
            "summary",
            "credits",
            "paragraph_digests",
            "source_revision__body",
            "source_revision__summary",
        )
    )
    entries = [Entry(revision.written_at, revision=revision) for revision in revisions]
    entries += [Entry(decision.at, decision=decision) for decision in past.decisions(edition)]
    context = {
        "title": _("History"),
        "entries": sorted(entries, key=order, reverse=True),
        "newest": revisions[0].number if revisions else None,
        "before": revisions[1].number if len(revisions) > 1 else None,
        "may_restore": rules.may_write(request.user, edition),
    }
    return shown(request, "history", article, edition, context)


def order(entry):
    """By time; where a text was written and judged in one moment, the judgement comes after it."""
    record = entry.revision or entry.decision
    return entry.at, entry.decision is not None, record.pk


def comparison(request, article_id, language):
    """Two revisions of one language, word by word."""
    article = get_object_or_404(Article, pk=article_id)
    edition = edition_in(article, language)
    old, new = (numbered(edition, request.GET.get(name)) for name in ("from", "to"))
    if old.number > new.number:
        old, new = new, old
    context = {
        "title": _("Revisions %(old)s and %(new)s compared") % {"old": old.number, "new": new.number},
        "compared": [old, new],
        "parts": [
            (_("Title"), compare(old.title, new.title)),
            (_("Summary"), compare(old.summary, new.summary)),
            (_("Text"), compare(plain(old.body), plain(new.body))),
            (_("Credits"), compare(credit_lines(old), credit_lines(new))),
        ],
    }
    return shown(request, "compare", article, edition, context)


def restore(request, article_id, language):
    """Bring back what an earlier revision said. `base` is the revision that the person saw as the newest."""
    article = get_object_or_404(Article, pk=article_id)
    edition = edition_in(article, language)
    old = numbered(edition, request.POST.get("revision"))
    base = numbered(edition, request.POST.get("base"))
    back = reverse("admin:articles_article_history", args=[article.pk, language])
    try:
        restored = write.restore(edition, old, by=request.user, at=timezone.now(), base=base)
    except Refused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(back)
    sentence = _("Revision %(old)s is brought back as revision %(new)s.")
    messages.success(request, sentence % {"old": old.number, "new": restored.number})
    return HttpResponseRedirect(address(article, language))


def edition_in(article, language):
    if language not in {code for code, _name in settings.LANGUAGES}:
        raise Http404
    found = Edition.objects.select_related("working", "live", "approved")
    edition = get_object_or_404(found, article=article, language=language)
    edition.article = article
    return edition


def numbered(edition, number):
    """The revision of that number, as an address or a form names it."""
    if not (number and number.isascii() and number.isdigit() and len(number) < 10):
        raise Http404
    return get_object_or_404(
        Revision.objects.select_related("written_by"), edition=edition, number=int(number)
    )


def credit_lines(revision):
    labels = dict(CreditRole.choices)
    return "\n".join(f"{labels[credit['role']]} {credit['name']}" for credit in revision.credits)


def shown(request, name, article, edition, context):
    siblings = article.editions.values_list("language", flat=True)
    languages = [code for code, _name in settings.LANGUAGES if code in set(siblings)]
    context = {
        **admin.site.each_context(request),
        "opts": Article._meta,
        "article": article,
        "edition": edition,
        "languages": languages,
        "back": address(article, edition.language),
        **context,
    }
    request.current_app = admin.site.name
    return TemplateResponse(request, f"admin/articles/article/{name}.html", context)
