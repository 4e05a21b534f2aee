"""The catalogue of what the screens say: found in code and templates, kept in step, compiled.

Babel reads and writes it, so that no gettext program is needed on the machine.
"""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACES = (("articles", "*.py"), ("newsroom", "*.py"), ("templates", "*.html"), ("templates", "*.txt"))


def catalogue_file(locale: str = "zh_Hans") -> Path:
    return settings.BASE_DIR / "articles" / "locale" / locale / "LC_MESSAGES" / "django.po"


def found() -> Iterator[tuple[str, str | tuple, str | None]]:
    """Every message of code and templates: the file it stands in, the message (singular, plural), its context."""
    for folder, pattern in PLACES:
        for file in sorted((settings.BASE_DIR / folder).rglob(pattern)):
            if "migrations" in file.parts:
                continue
            source = file.read_text(encoding="utf-8")
            if file.suffix != ".py":
                lines = templatize(source, origin=str(file)).splitlines()
                source = "\n".join(line.strip() for line in lines)
            for _line, message, _comments, context in extract(
                "python", io.BytesIO(source.encode()), keywords=KEYWORDS
            ):
                yield str(file.relative_to(settings.BASE_DIR)), message, context


def kept(file: Path) -> Catalog:
    """The catalogue as it stands."""
    if not file.exists():
        return Catalog(locale="zh_Hans")
    with file.open("rb") as opened:
        return read_po(opened, locale="zh_Hans")


def brought_up_to_date(old: Catalog) -> Catalog:
    """The catalogue with exactly the messages that are in use, each with the translation it had."""
    new = Catalog(locale="zh_Hans", fuzzy=False)
    for file, message, context in found():
        known = old.get(message[0] if isinstance(message, tuple) else message, context)
        new.add(
            message,
            string=known.string if known else ("",) if isinstance(message, tuple) else "",
            locations=[(file, None)],
            context=context,
            flags=known.flags - {"fuzzy"} if known else (),
        )
    return new


def untranslated(catalogue: Catalog) -> list[str]:
    """The messages that have no Chinese yet."""
    return [
        str(message.id)
        for message in catalogue
        if message.id and not (all(message.string) if isinstance(message.string, tuple) else message.string)
    ]


def as_po(catalogue: Catalog) -> bytes:
    """The catalogue as text, without dates, so that it changes only when a message does."""
    out = io.BytesIO()
    write_po(
        out, catalogue, width=110, sort_output=True, omit_header=True, no_location=False, include_lineno=False
    )
    header = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: zh_Hans\\n"\n'
    return header + b'"Plural-Forms: nplurals=1; plural=0;\\n"\n\n' + out.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as Django reads it; the same bytes whenever it is made."""
    catalogue.creation_date = catalogue.revision_date = NO_DATE
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()
