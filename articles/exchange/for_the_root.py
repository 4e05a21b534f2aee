"""The small texts that a site keeps at its root for machines: robots.txt, security.txt, the manifest."""

from datetime import datetime
from typing import Any

from ..models import SiteProfile
from .moments import exact
from .publisher import site_name
from .schema_org_site import filled
from .xml import language_tag

PAPER = "#ffffff"
ACCENT = "#ab2318"
ICON_SIDES = (192, 512)


def robots_txt(*, closed: list[str], sitemaps: list[str]) -> str:
    """Everything is open but the paths in `closed`; the sitemaps by whole addresses."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), ""]
    return "\n".join([*lines, *(f"Sitemap: {address}" for address in sitemaps), ""])


def security_txt(contact: str, *, expires: datetime, languages: list[str], canonical: str) -> str | None:
    """Whom to tell of a security hole, by RFC 9116; None where the contact is nothing that can be written to."""
    address = contact_address(contact)
    if address is None:
        return None
    fields = {
        "Contact": address,
        "Expires": exact(expires),
        "Preferred-Languages": ", ".join(map(language_tag, languages)),
        "Canonical": canonical,
    }
    return "".join(f"{name}: {told}\n" for name, told in fields.items())


def contact_address(contact: str) -> str | None:
    """A contact as an address: of a page, of a mailbox, or a telephone number."""
    told = contact.strip()
    if not told or not told.isprintable() or " " in told:
        return None
    if told.lower().startswith(("https://", "mailto:", "tel:")):
        return told
    if "@" in told:
        return f"mailto:{told}"
    return f"tel:{told}" if told.removeprefix("+").replace("-", "").isdecimal() else None


def manifest(site: SiteProfile, language: str, *, start: str, icons: dict[str, str]) -> dict[str, Any]:
    """What a telephone needs to keep the site on its home screen; `icons` are addresses by their sides."""
    name = site_name(site, language)
    return filled(
        {
            "id": start,
            "name": name,
            "short_name": name,
            "description": site.text_in("tagline", language),
            "lang": language_tag(language),
            "dir": "ltr",
            "start_url": start,
            "scope": "/",
            "display": "minimal-ui",
            "theme_color": site.colour or ACCENT,
            "background_color": PAPER,
            "icons": [
                *(
                    {"src": icons[str(side)], "sizes": f"{side}x{side}", "type": "image/png"}
                    for side in ICON_SIDES
                ),
                {"src": icons["maskable"], "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
                {"src": icons["any"], "sizes": "any", "type": "image/svg+xml"},
            ],
        }
    )
