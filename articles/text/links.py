"""Which addresses a link in the office's texts may have.

Browsers read `//host`, `/\\host` and `https:host` as another site, hide what stands before an `@`, and
show look-alike letters; sanitisers let all of these pass. Here an address must be plainly what it seems.
"""

import re
import unicodedata

SCHEMES = frozenset({"http", "https", "mailto"})
LONGEST = 2_000

_WEB = re.compile(r"https?://([^/?#]+)(?:[/?#].*)?", re.IGNORECASE)
_HOST = re.compile(r"(?=.{1,253}(?::|$))([^.:]{1,63}(?:\.[^.:]{1,63})*\.?)(?::[0-9]{1,5})?")
_LABEL = re.compile(r"[a-z0-9_-]+|(?=.*[\u3400-\u9fff])[a-z0-9\u3007\u3400-\u9fff-]+", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\?[\w=&%.+-]*)?", re.IGNORECASE | re.ASCII)


def safe_address(address: str) -> str | None:
    """The address as a link may carry it, or None where it may not.

    Allowed are http and https with a plain host, mailto, paths from the root of this site, and
    fragments of the page.
    """
    address = address.strip(" \t\n\r\f")
    if not address or len(address) > LONGEST or any(_is_treacherous(character) for character in address):
        return None
    if web := _WEB.fullmatch(address):
        return address if _is_plain_host(web[1]) else None
    if address.startswith("#") or (address.startswith("/") and not address.startswith("//")):
        return address
    return address if _MAIL.fullmatch(address) else None


def _is_treacherous(character: str) -> bool:
    """Whether a character is invisible, turns the reading direction, or poses as an ASCII character."""
    if character.isascii():
        return character in '\\"<>`' or not character.isprintable() or character == " "
    return unicodedata.category(character)[0] in "CZ" or unicodedata.normalize("NFKC", character).isascii()


def _is_plain_host(host: str) -> bool:
    match = _HOST.fullmatch(host)
    return match is not None and all(map(_is_plain_label, match[1].rstrip(".").split(".")))


def _is_plain_label(label: str) -> bool:
    """ASCII, or Chinese as in 政务.cn; letters of other scripts pass for Latin ones."""
    if label.lower().startswith("xn--"):
        try:
            label = label.encode("ascii").decode("idna")
        except UnicodeError:
            return False
    return bool(_LABEL.fullmatch(label))
