"""Rows for the readers' door, written straight into the tables: what it shows depends on them alone."""

from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from articles.actions.release import point_readers_to
from articles.models import Article, Category, Edition, Outlet, Person, Photo, Revision, Tag
from articles.models.columns import column
from articles.vocabulary import CreditRole, State

OFFICE_TIME = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 3, 10, 15, 30, tzinfo=OFFICE_TIME)
BEFORE = NOW - timedelta(days=1)

_numbers = count(1)


def article(**details):
    details.setdefault("source_language", "zh-hans")
    return Article.objects.create(created_at=BEFORE, changed_at=BEFORE, **details)


def edition(
    of=None,
    language="en",
    *,
    title="A bridge opens",
    summary="",
    body="<p>It opened.</p>",
    credits=(),
    slug=None,
    published_at=BEFORE,
    public_from=None,
    **details,
):
    """An edition that readers see from `published_at`, or from `public_from` where that differs."""
    made = Edition.objects.create(
        article=of or article(), language=language, slug=slug or f"bridge-{next(_numbers)}", **details
    )
    revision = revise(made, title=title, summary=summary, body=body, credits=list(credits))
    point_readers_to(made, revision)
    Edition.objects.filter(pk=made.pk).update(
        state=State.PUBLISHED,
        working=revision,
        live=revision,
        published_at=published_at,
        first_published_at=published_at,
        public_from=public_from or published_at,
    )
    return Edition.objects.get(pk=made.pk)


def revise(edition, **text):
    """One more revision, which nothing points to yet."""
    return Revision.objects.create(
        edition=edition, number=edition.revisions.count() + 1, digest="", written_at=BEFORE, **text
    )


def category(slug="economy", **names):
    return Category.objects.create(slug=slug, **_names(names or {"zh-hans": "经济", "en": "Economy"}))


def tag(slug="tea", **names):
    return Tag.objects.create(slug=slug, **_names(names or {"zh-hans": "茶叶", "en": "Tea"}))


def outlet(**names):
    return Outlet.objects.create(**_names(names or {"zh-hans": "岚渚日报", "en": "Lanzhu Daily"}))


def photo(**details):
    """A photo whose file is not read, 1500 by 1000 pixels."""
    picture = Photo(**details)
    picture.image.name = "photos/2026/03/bridge.jpg"
    picture.image_width, picture.image_height = 1500, 1000
    return Photo.objects.bulk_create([picture])[0]


def credits(edition_language="en", **people):
    """The credits of a revision: `credits(author="Tang Yuxin")`, with people of the same names."""
    return [
        {
            "role": CreditRole[role.upper()].value,
            "person": Person.objects.create(**{column("name", edition_language): name}).pk,
            "name": name,
        }
        for role, name in people.items()
    ]


def _names(names):
    return {column("name", language): name for language, name in names.items()}
