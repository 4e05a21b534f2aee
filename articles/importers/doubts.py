"""What a person should look at on an old page, besides its date: each a whole sentence."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.importers.header_line import Header, count_of
from articles.importers.page_parts import Parts
from articles.text.credit_line import CreditLine
from articles.text.credits import AUTHOR


def doubts(parts: Parts, header: Header, line: CreditLine, has_leftover: bool, encoding: str) -> list[str]:
    """Everything besides the date that a person should look at."""
    return [
        *_about_header(header, line),
        *_about_losses(parts, has_leftover),
        *_about_encoding(encoding),
    ]


def _about_header(header: Header, line: CreditLine) -> Iterator[str]:
    if header.views and count_of(header.views) is None:
        yield (_('The count "%(count)s" is no number and was left out.') % {"count": header.views[:60]})
    if header.outlet and line.outlet and header.outlet.casefold() != line.outlet.casefold():
        yield (
            _("The header line names %(header)s as the outlet, the credit line %(line)s. Which one is right?")
            % {"header": header.outlet, "line": line.outlet}
        )
    authors = {name.casefold() for role, name in line.credits if role == AUTHOR}
    others = [name for role, name in header.credits if role == AUTHOR and name.casefold() not in authors]
    if authors and others:
        yield (
            _("The header line names %(names)s as author, the credit line does not. Who wrote it?")
            % {"names": ", ".join(others)}
        )


def _about_losses(parts: Parts, has_leftover: bool) -> Iterator[str]:
    if has_leftover:
        yield _("Source text stood below this page and was set aside, not imported as its text.")
    if parts.pictures:
        yield (
            ngettext(
                "%(count)d picture was not brought over: %(addresses)s",
                "%(count)d pictures were not brought over: %(addresses)s",
                len(parts.pictures),
            )
            % {"count": len(parts.pictures), "addresses": ", ".join(parts.pictures)[:500]}
        )
    if parts.links:
        yield (
            ngettext(
                "%(count)d link was taken out, its words stay: %(addresses)s",
                "%(count)d links were taken out, their words stay: %(addresses)s",
                len(parts.links),
            )
            % {"count": len(parts.links), "addresses": ", ".join(parts.links)[:500]}
        )


def _about_encoding(encoding: str) -> Iterator[str]:
    if encoding == "big5":
        yield _("This page was read as Big5, which is likely but not sure. Are its characters right?")
