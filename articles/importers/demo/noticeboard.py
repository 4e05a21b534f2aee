"""What the demonstration office tells readers beside its articles."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from ...actions.notices import save_notice
from ...actions.pages import save_page
from ...models import SiteProfile
from ...models.columns import column
from ...queries.standing_pages import BUILT_IN, built_in_order, built_in_text

FILE = Path(__file__).parent / "noticeboard.toml"


def put_up(*, now: datetime) -> None:
    """Store the notices and pages of `noticeboard.toml`."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    for row in told["notices"]:
        begins = row.get("from") or now + timedelta(days=row["begins"])
        ends = row.get("to") or now + timedelta(days=row["ends"])
        texts = columns_of(row, "title", "text", "link")
        save_notice(
            None, severity=row["severity"], starts_at=begins, ends_at=ends, by=None, at=begins, **texts
        )
    for row in told["pages"]:
        texts = columns_of(row, "title", "body") or built_in(row["slug"])
        save_page(None, slug=row["slug"], order=built_in_order(row["slug"]), by=None, at=now, **texts)


def columns_of(row: dict[str, Any], *fields: str) -> dict[str, str]:
    return {
        column(field, language): words
        for field in fields
        for language, words in row.get(field, {}).items()
        if language in dict(settings.LANGUAGES)
    }


def built_in(slug: str) -> dict[str, str]:
    site = SiteProfile.objects.get(pk=1)
    texts = {}
    for language, title in BUILT_IN[slug].items():
        texts[column("title", language)] = title
        texts[column("body", language)] = built_in_text(slug, language, site)
    return texts
