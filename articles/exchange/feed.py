"""What a feed tells of the newest articles, before it is written as Atom, RSS or JSON."""

from dataclasses import dataclass
from datetime import datetime

from ..models import Edition
from ..text.plain import excerpt, plain
from ..vocabulary import CreditRole
from .moments import changed, office_time, published
from .pictures import Picture, picture
from .schema_org import number_address
from .site_address import SiteAddress

SUMMARY_LENGTH = 160


@dataclass(frozen=True)
class Entry:
    """One edition with its full text. `id` is its address by number, which outlives every change of the slug."""

    id: str
    address: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    authors: list[str]
    subjects: list[str]
    outlet: str
    picture: Picture | None


@dataclass(frozen=True)
class Feed:
    """A feed of one language. `address` is its own, `page` that of the list for people; `icon` a square picture."""

    title: str
    description: str
    language: str
    address: str
    page: str
    publisher: str
    icon: str
    updated: datetime
    entries: list[Entry]


def entry(edition: Edition, site: SiteAddress) -> Entry:
    """An edition loaded by `queries.feeds`, as readers see it."""
    article, revision, language = edition.article, edition.live, edition.language
    if revision is None:
        raise ValueError("An edition without a live revision is not public.")
    subjects = [article.category, *article.tags.all()]
    return Entry(
        id=number_address(edition, site),
        address=site.whole(edition.get_absolute_url()),
        title=revision.title,
        summary=revision.summary or excerpt(plain(revision.body), SUMMARY_LENGTH),
        html=site.with_whole_links(revision.body),
        published=office_time(published(edition)),
        updated=office_time(changed(edition)),
        authors=[credit["name"] for credit in revision.credits if credit["role"] == CreditRole.AUTHOR],
        subjects=[subject.name_in(language)[0] for subject in subjects if subject],
        outlet=article.outlet.name_in(language)[0] if article.outlet else "",
        picture=picture(article.lead_photo, language, site),
    )
