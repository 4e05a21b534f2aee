"""Views for the demonstration: the same on every machine, most on the first days, more for some stories."""

import random
from datetime import datetime, timedelta

from django.utils import timezone

from ...models import DailyViews, Edition

DAYS = 60


def visit(*, now: datetime) -> None:
    """Give every public edition of the demonstration a believable past."""
    today = timezone.localdate(now)
    rows = []
    for edition in Edition.objects.public(now).order_by("id"):
        chance = random.Random(edition.pk)  # noqa: S311
        interest = chance.choice([12, 20, 35, 60, 140]) * (3 if edition.is_original else 1)
        first = timezone.localdate(edition.first_published_at or edition.published_at)
        for day in range(min(DAYS, (today - first).days + 1)):
            n = round(interest / (1 + day) ** 0.9 * chance.uniform(0.6, 1.4))
            if n:
                rows.append(DailyViews(edition=edition, day=first + timedelta(days=day), n=n))
    DailyViews.objects.bulk_create(rows)
