"""What the office is called, wherever a machine is told."""

from django.utils.translation import gettext, override

from ..models import SiteProfile


def site_name(site: SiteProfile, language: str) -> str:
    """The name of the site; in another language where it has none in this, and never empty."""
    with override(language):
        return site.name_in(language)[0] or gettext("News")
