"""The official names of the demonstration office."""

import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from ...actions.glossary import save_term
from ...text.wordings import Worded

FILE = Path(__file__).parent / "register.toml"


def keep_register(*, at: datetime) -> None:
    """Store the register of `register.toml`."""
    for row in tomllib.loads(FILE.read_text(encoding="utf-8"))["names"]:
        save_term(
            None,
            kind=row["kind"],
            rank=row.get("rank"),
            note=row.get("note", ""),
            source=row.get("source", ""),
            renderings=list(wordings(row)),
            by=None,
            at=at,
        )


def wordings(row: dict[str, Any]) -> Iterator[Worded]:
    """The wordings of one name; one that is only a text is approved."""
    for language, _own_name in settings.LANGUAGES:
        for one in row.get(language, ()):
            yield Worded(language, one) if isinstance(one, str) else Worded(language=language, **one)
