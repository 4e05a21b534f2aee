"""Standing pages: written, changed, taken away. Readers see them at once."""

from django.conf import settings
from django.db.transaction import atomic
from django.urls import resolve
from django.utils.text import slugify
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Refused
from ..models import StandingPage
from ..models.columns import column
from ..queries.standing_pages import BUILT_IN
from ..text.plain import one_line, plain
from ..text.sanitise import sanitise
from .locking import locked_as_seen
from .record_change import keep


@atomic
def save_page(page, *, slug="", order=0, in_footer=True, by, at, seen=None, **texts):
    """Write a standing page, or change one; returns it. `by` None: an importer.

    `texts` are the columns of title and body. The address of a page never changes. `seen` is when it was last
    changed as the person had it before them: where somebody else changed it since, Conflict is raised.
    """
    require_keeper(by)
    page = locked(page, seen)
    if page is None and (sentence := slug_refusal(slug)):
        raise Refused(sentence)
    texts = tidied(texts)
    if found := faults(texts):
        raise Refused(" ".join(found.values()))
    page = page or StandingPage(slug=slug)
    said = {"order": order, "in_footer": in_footer, **texts}
    for name, value in (said | {"changed_by": by, "changed_at": at}).items():
        setattr(page, name, value)
    page.save()
    keep(page, by=by, at=at)
    return page


@atomic
def remove_page(page, *, by, at):
    """Take a page away; one of those that every site has stands in its built-in wording from then on."""
    require_keeper(by)
    page = locked(page)
    keep(page, by=by, at=at, deleted=True)
    page.delete()


def require_keeper(by):
    if by is not None and not rules.may_keep(by, "standingpage"):
        raise Refused(_("Only chief editors and administrators keep the standing pages."))


def locked(page, seen=None):
    return locked_as_seen(
        page,
        seen,
        deleted=_("Somebody else has deleted this page."),
        changed=_("Somebody else changed this page while you were writing: open it again to see how."),
    )


def slug_refusal(slug) -> str | None:
    """Why a new page cannot stand at this address; None where it can."""
    if StandingPage.objects.filter(slug=slug).exists():
        return _("There is a page at this address already: change that one.")
    if slug in BUILT_IN:
        return None
    if not slug or slug != slugify(slug):
        return _("Write the address in small Latin letters, digits and hyphens, as in “our-partners”.")
    found = {resolve(f"/{code}/{slug}/").view_name for code, _own_name in settings.LANGUAGES}
    if found != {"public:page"}:
        return _("This address belongs to another page of the site: choose another one.")
    return None


def tidied(texts):
    """The texts as they are kept: the title one line, the body cleaned, None where there is none."""
    kept = {}
    for code, _own_name in settings.LANGUAGES:
        body = sanitise(texts.get(column("body", code)) or "")
        kept[column("title", code)] = one_line(texts.get(column("title", code)) or "") or None
        kept[column("body", code)] = body if plain(body) else None
    return kept


def faults(texts) -> dict[str, str]:
    """What has to be mended before a page can stand: the column that it concerns, and a sentence."""
    found = {}
    for code, own_name in settings.LANGUAGES:
        title, body = (texts[column(field, code)] for field in ("title", "body"))
        if body and not title:
            found[column("title", code)] = _("Give the page a title in this language: %(language)s.") % {
                "language": own_name
            }
        if title and not body:
            found[column("body", code)] = _(
                "Write the text in this language, or leave its title empty as well: %(language)s."
            ) % {"language": own_name}
    if not found and not any(texts.values()):
        first = settings.LANGUAGES[0][0]
        found[column("title", first)] = _("Write the title and the text in at least one language.")
    return found
