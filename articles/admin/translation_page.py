"""What the translation page shows: the rows with all that belongs to each, and how far the work is."""

import json
from dataclasses import dataclass

from django.conf import settings
from django.contrib import admin
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from ..models import Article
from ..text.extent import extent
from ..text.plain import plain
from . import modules
from .forms.editor import TextField, editor_files, words
from .forms.translation import TranslationForm
from .translation_notes import take_notes
from .translation_rows import heading_rows, stored_rows, typed_rows


@dataclass(frozen=True)
class Progress:
    """How far a translation is: paragraphs done, of how many, and the length of both texts."""

    done: int
    of: int
    source: object
    target: object


def page(request, desk, *, at, form=None, said="", status=200):
    """The page. `form` is what was typed where it is not stored, `said` how the saving went, in a sentence."""
    one = desk.panel
    rows = rows_of(desk, form) if desk.sides else []
    whole = take_notes(desk, rows, at=at)
    form = form or TranslationForm(language=desk.language, initial=initial(desk))
    context = {
        **admin.site.each_context(request),
        "title": _("Translate: %(title)s") % {"title": str(desk.article)},
        "opts": Article._meta,
        "article": desk.article,
        "desk": desk,
        "panel": one,
        "form": form,
        "hidden": hidden(desk, form),
        "rows": rows,
        "whole": whole,
        "affected": sum(row.is_affected for row in rows),
        "progress": progress(desk, rows),
        "said": said,
        "failed": status != 200,
        "at": at,
        "csrf_cookie": settings.CSRF_COOKIE_NAME,
        "editor_json": json.dumps(TextField().widget.get_config()),
        "words_json": json.dumps(words(), ensure_ascii=False),
        "shape": shape(desk, rows),
        "title_length": settings.TITLE_LENGTH,
        "summary_length": settings.SUMMARY_LENGTH,
        "media": modules.for_page(request, editor_files() if desk.may_write else modules.named("token")),
    }
    request.current_app = admin.site.name
    return TemplateResponse(request, "admin/translate/page.html", context, status=status)


def rows_of(desk, form):
    """The rows of the stored text, or with what was typed in them where that is not stored."""
    sides, working = desk.sides, desk.panel.working
    stored = stored_rows(sides, working)
    if form is None:
        texts = (working.title, working.summary) if working else ("", "")
        return [*heading_rows(sides, *texts), *stored]
    typed = typed_rows(sides, form.rows, form.sides.now_revision, form.sides.pinned_revision, stored)
    headings = heading_rows(sides, *form.typed[:2])
    for row in headings:
        row.error = " ".join(form.errors.get(row.name, []))
    return [*headings, *typed]


def initial(desk):
    working = desk.panel.working
    return {"title": working.title, "summary": working.summary} if working else {}


def hidden(desk, form):
    """What the next save must say of the texts that the person had before their eyes."""
    if desk.sides is None:
        return {}
    working, pinned = desk.panel.working, desk.sides.pinned_revision
    base = form["base"].value() if form.is_bound else working and working.pk
    return {"base": base or "", "source": desk.sides.now_revision.pk, "pin": pinned.pk if pinned else ""}


def progress(desk, rows):
    if desk.sides is None:
        return None
    wanted = [row for row in rows if row.renders and row.is_paragraph]
    working = desk.panel.working
    return Progress(
        sum(row.is_done for row in wanted),
        len(wanted),
        length(desk.sides.now_revision),
        working and length(working),
    )


def length(revision):
    return extent("\n".join([revision.title, revision.summary, plain(revision.body)]))


def shape(desk, rows):
    """What tells the script whether the rows on the screen are still those of the page that it gets."""
    sides = desk.sides
    texts = (sides.now_revision.pk, sides.pinned_revision.pk if sides.moved_on else None) if sides else ()
    return json.dumps([*texts, *(row.name for row in rows)])
