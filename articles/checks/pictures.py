from django.utils.translation import gettext_lazy as _

from ..models.columns import columns
from ..text.scripts import chinese_runs, writes_han
from ..vocabulary import Severity
from .check import Found, check


@check(
    _("The lead photo is described in the edition's own language for those who do not see it."),
    {"missing": _("Describe the lead photo in this language for those who do not see it.")},
    waivable=False,
)
def undescribed_photo(subject):
    photo = subject.edition.article.lead_photo
    if photo and not photo.alt_in(subject.edition.language):
        yield Found("missing")


@check(
    _("The lead photo has a caption in the edition's own language, where it has one in another."),
    {
        "missing": _("Write the caption of the lead photo in this language."),
        "none": _("The lead photo has no caption in any language."),
    },
    severities=(Severity.WARNING, Severity.NOTE),
)
def missing_caption(subject):
    photo = subject.edition.article.lead_photo
    if photo and not photo.caption_in(subject.edition.language):
        elsewhere = any(getattr(photo, name) for name in columns("caption"))
        yield Found("missing", Severity.WARNING) if elsewhere else Found("none", Severity.NOTE)


@check(
    _("What is said under and in place of the lead photo is in the edition's own language."),
    {
        "chinese": _(
            "Chinese characters are left in the caption or the description of the lead photo: %(characters)s."
        )
    },
    severities=(Severity.WARNING,),
)
def chinese_at_photo(subject):
    photo = subject.edition.article.lead_photo
    language = subject.edition.language
    if not photo or writes_han(language):
        return
    if runs := chinese_runs(f"{photo.alt_in(language)} {photo.caption_in(language)}"):
        yield Found("chinese", Severity.WARNING, params={"characters": ", ".join(runs)})
