"""The site in the words of schema.org: who publishes it, how it is searched, and where a page stands in it."""

import json
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString, mark_safe

from ..models import SiteProfile
from .publisher import site_name
from .site_address import SiteAddress
from .xml import language_tag

CONTEXT = "https://schema.org"

Node = dict[str, Any]

# What could end the element or begin a comment in it, and the two line ends that JavaScript knows besides.
_ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def element(node: Node) -> SafeString:
    """The `<script>` element of a page, which no browser runs: its type says that it is data."""
    told = json.dumps(node, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{told}</script>')


def publisher(site: SiteProfile, language: str, address: SiteAddress, *, icon: str) -> Node:
    """The office, with its logo, or with `icon` where it has none, and with the body that it belongs to."""
    organiser = site.text_in("organiser", language)
    return filled(
        {
            "@type": "NewsMediaOrganization",
            "@id": address.whole("/#publisher"),
            "name": site_name(site, language),
            "url": address.whole(reverse("public:front", args=[language])),
            "logo": _logo(site, address, icon),
            "parentOrganization": {"@type": "GovernmentOrganization", "name": organiser}
            if organiser
            else None,
        }
    )


def website(site: SiteProfile, language: str, address: SiteAddress, *, office: Node) -> Node:
    """The site in one language and, where there is a search, how to ask it."""
    return filled(
        {
            "@context": CONTEXT,
            "@type": "WebSite",
            "@id": address.whole(reverse("public:front", args=[language])),
            "url": address.whole(reverse("public:front", args=[language])),
            "name": site_name(site, language),
            "description": site.text_in("tagline", language),
            "inLanguage": language_tag(language),
            "publisher": office,
            "potentialAction": _search(language, address),
        }
    )


def breadcrumbs(steps: list[tuple[str, str]], site: SiteAddress) -> Node:
    """The way to a page from the front page: names and paths, the page itself last."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": site.whole(path)}
            for place, (name, path) in enumerate(steps, start=1)
        ],
    }


def filled(node: Node) -> Node:
    """The node without what is not known: nothing is told as empty."""
    return {name: told for name, told in node.items() if told not in (None, "", [])}


def _logo(site: SiteProfile, address: SiteAddress, icon: str) -> Node:
    if site.logo:
        sides = {"width": site.logo_width, "height": site.logo_height}
        return filled({"@type": "ImageObject", "url": address.whole(site.logo.url), **sides})
    return {"@type": "ImageObject", "url": icon, "width": 512, "height": 512}


def _search(language: str, address: SiteAddress) -> Node | None:
    try:
        path = reverse("public:search", args=[language])
    except NoReverseMatch:
        return None
    return {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{address.whole(path)}?q={{search_term_string}}",
        },
        "query-input": "required name=search_term_string",
    }
