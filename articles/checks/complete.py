from django.utils.translation import gettext_lazy as _

from .check import Found, check


@check(_("An edition has a title."), {"missing": _("Write the title of the article.")}, waivable=False)
def missing_title(subject):
    if not (subject.revision and subject.revision.title):
        yield Found("missing", place="title")


@check(_("An edition has a text."), {"missing": _("Write the text of the article.")}, waivable=False)
def missing_text(subject):
    if not (subject.revision and subject.revision.body):
        yield Found("missing")


@check(
    _("An article stands in a category. Pages taken over from the old site may wait for theirs."),
    {"missing": _("Choose the category of the article.")},
    waivable=False,
)
def missing_category(subject):
    if not subject.edition.article.category_id and not subject.edition.imported_at:
        yield Found("missing")
