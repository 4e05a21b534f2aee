"""In which languages a page can be read, and where: said in the head of the page and in the sitemap alike."""

from collections.abc import Mapping
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse

from .site_address import SiteAddress
from .xml import language_tag

DEFAULT = "x-default"


class Alternate(NamedTuple):
    """One line: the language as `hreflang` writes it, and the whole address."""

    hreflang: str
    address: str


def alternates(paths: Mapping[str, str], site: SiteAddress) -> list[Alternate]:
    """The lines of a page, from its path in each language that has it, its own among them.

    They are the same in whichever language the page is read, so that each version confirms the others. Whoever
    reads none of these languages is sent to the entrance.
    """
    known = [
        Alternate(language_tag(code), site.whole(paths[code]))
        for code, _own_name in settings.LANGUAGES
        if code in paths
    ]
    return [*known, Alternate(DEFAULT, site.whole(reverse("public:entrance")))]
