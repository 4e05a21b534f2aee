"""Notices to all readers: put up, changed while they stand, taken down before their end."""

from django.conf import settings
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Refused
from ..models import Notice
from ..models.columns import column
from ..text.links import safe_address
from ..text.plain import one_line, printable
from ..vocabulary import Urgency
from .locking import locked_as_seen
from .record_change import keep

FIELDS = ("title", "text", "link")
IN_EVERY_LANGUAGE = (Urgency.EMERGENCY, Urgency.WARNING)


@atomic
def save_notice(notice, *, severity, starts_at, ends_at, by, at, seen=None, **texts):
    """Put a notice up, or change one that is not over yet; returns it. `by` None: an importer.

    `texts` are the columns of title, text and link. `seen` is when it was last changed as the person had it before
    them: where somebody else changed it since, Conflict is raised.
    """
    require_keeper(by)
    notice = locked(notice, seen)
    if notice and (sentence := over_refusal(notice, at=at)):
        raise Refused(sentence)
    texts = tidied(texts)
    if found := faults(severity, starts_at, ends_at, texts):
        raise Refused(" ".join(found.values()))
    notice = notice or Notice()
    said = {"severity": str(severity), "starts_at": starts_at, "ends_at": ends_at, **texts}
    for name, value in (said | {"changed_by": by, "changed_at": at}).items():
        setattr(notice, name, value)
    notice.save()
    keep(notice, by=by, at=at)
    return notice


@atomic
def take_down(notice, *, by, at):
    """Take a notice away from readers before its end. It stays in the list of notices."""
    require_keeper(by)
    notice = locked(notice)
    if sentence := over_refusal(notice, at=at):
        raise Refused(sentence)
    notice.withdrawn_at, notice.changed_by, notice.changed_at = at, by, at
    notice.save()
    keep(notice, by=by, at=at)
    return notice


def require_keeper(by):
    if by is not None and not rules.may_keep(by, "notice"):
        raise Refused(_("Only a chief editor puts up notices and takes them down."))


def over_refusal(notice, *, at) -> str | None:
    """Why a notice cannot be changed any more; None where it can."""
    if notice.is_withdrawn(at):
        return _("This notice was taken down: put up a new one.")
    if notice.ends_at <= at:
        return _("This notice is over: put up a new one.")
    return None


def locked(notice, seen=None):
    return locked_as_seen(
        notice,
        seen,
        deleted=_("Somebody else changed this notice while you were writing: open it again to see how."),
        changed=_("Somebody else changed this notice while you were writing: open it again to see how."),
    )


def tidied(texts):
    """The texts as they are kept: titles and links of one line, nothing invisible, None where there is none."""
    kept = {}
    for code, _own_name in settings.LANGUAGES:
        for field in FIELDS:
            written = texts.get(column(field, code)) or ""
            clean = printable(written).strip() if field == "text" else one_line(written)
            kept[column(field, code)] = clean or None
    return kept


def faults(severity, starts_at, ends_at, texts) -> dict[str, str]:
    """What has to be mended before a notice can stand: the column that it concerns, and a sentence."""
    found = {}
    speaks = {code for code, _own_name in settings.LANGUAGES if texts[column("title", code)]}
    has_text = {code for code in speaks if texts[column("text", code)]}
    for code, own_name in settings.LANGUAGES:
        title, text, link = (texts[column(field, code)] for field in FIELDS)
        if not title and (text or link):
            found[column("title", code)] = _("Write the title as well: %(language)s.") % {
                "language": own_name
            }
        elif not title and severity in IN_EVERY_LANGUAGE:
            found[column("title", code)] = _(
                "All readers must understand an emergency or a warning: write it in this language as well: %(language)s."
            ) % {"language": own_name}
        elif has_text and not text and severity in IN_EVERY_LANGUAGE:
            found[column("text", code)] = _(
                "An emergency or a warning says the same to all readers: write the text in this language as well: %(language)s."
            ) % {"language": own_name}
        if link and safe_address(link) != link:
            found[column("link", code)] = _(
                "Write a whole web address, as in https://www.example.org/, or a path of this site."
            )
    if not speaks and not found:
        found[column("title", settings.LANGUAGES[0][0])] = _("Write the title in at least one language.")
    if starts_at and ends_at and ends_at <= starts_at:
        found["ends_at"] = _("A notice ends after it begins: choose a later end.")
    return found


def silent_languages(notice) -> list[str]:
    """The languages whose readers see nothing of a notice, by their own names: the desk is told."""
    speaks = notice.languages()
    return [own_name for code, own_name in settings.LANGUAGES if code not in speaks]
