"""Whole addresses, for whoever reads a text outside a page of ours."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.encoding import iri_to_uri

_OF_THE_SITE = re.compile(r'(<a [^>]*?\bhref=")(?=/)')


class SiteAddress:
    """Where the site lies, as in `https://news.example`."""

    def __init__(self, root: str) -> None:
        self.root = root.rstrip("/")

    @classmethod
    def asked_at(cls, root: str) -> "SiteAddress":
        """The site as settings name it, else the host that was asked."""
        return cls(settings.PUBLIC_URL or root)

    @property
    def domain(self) -> str:
        """The bare domain: neither scheme nor port."""
        return urlsplit(self.root).hostname or ""

    def whole(self, path: str) -> str:
        """A path as a whole address; what is one already stays as it is."""
        return iri_to_uri(path if path.startswith(("https://", "http://")) else self.root + path)

    def with_whole_links(self, html: str) -> str:
        """Clean HTML whose links into the site lead there from anywhere."""
        return _OF_THE_SITE.sub(lambda link: link[1] + self.root, html)
