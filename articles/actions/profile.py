"""Who publishes this site: the office's names, addresses, numbers, logo and colour. Readers see them at once."""

from math import floor

from django.core.files.base import ContentFile
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Refused
from ..exchange.for_the_root import contact_address
from ..imaging.colours import ENOUGH, WHITE, contrast, is_colour, nearest, passes
from ..models.site import as_link
from ..text.links import safe_address
from .record_change import keep


@atomic
def save_profile(profile, *, by, at, logo=None):
    """Store what was changed of the profile. `logo` is a picture opened by `imaging.logo`; `by` None: an importer."""
    if by is not None and not rules.may_keep(by, "siteprofile"):
        raise Refused(_("Only chief editors and administrators keep the site profile."))
    profile.colour = profile.colour.strip().lower()
    if found := faults(profile):
        raise Refused(" ".join(found.values()))
    if logo:
        profile.logo.save(logo.name, ContentFile(logo.content, logo.name), save=False)
    profile.save()
    keep(profile, by=by, at=at)
    return profile


def faults(profile) -> dict[str, str]:
    """What has to be mended before the profile can stand: the column that it concerns, and a sentence."""
    found = {
        "colour": colour_refusal(profile.colour.strip().lower()),
        "report_address": None
        if not profile.report_address or safe_address(as_link(profile.report_address))
        else _("Write a web address or a mail address."),
        "social_address": None
        if not profile.social_address or safe_address(profile.social_address)
        else _("Write a whole web address, as in https://www.example.org/."),
        "security_contact": None
        if not profile.security_contact or contact_address(profile.security_contact)
        else _("Write a web address beginning with https://, a mail address or a telephone number."),
    }
    return {name: sentence for name, sentence in found.items() if sentence}


def colour_refusal(colour) -> str | None:
    """Why the pages cannot wear this colour; None where they can, or where there is none."""
    if not colour or (is_colour(colour) and passes(colour)):
        return None
    if not is_colour(colour):
        return _("Write the colour as a hash sign and six digits, as in #ab2318.")
    return _(
        "On white, letters of this colour reach a contrast of %(reached)s:1, and readers need %(needed)s:1. The nearest "
        "colour that can be read is %(nearest)s."
    ) % {
        "reached": floor(100 * contrast(colour, WHITE)) / 100,
        "needed": ENOUGH,
        "nearest": nearest(colour),
    }
