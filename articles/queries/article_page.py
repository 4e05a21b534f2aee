"""One article as it is read: the page that readers see, and the desk before them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

from django.conf import settings

from ..models import Article, Edition, Outlet, Revision, Tag
from ..text import credit_line, paging
from ..text.plain import excerpt, plain
from .lists import cards
from .public import public_editions
from .shell import Elsewhere, elsewhere, shell

MORE_STORIES = 4
DESCRIPTION_LENGTH = 160

WHOLE: Final = "all"
PageNumber = int | Literal["all"]


@dataclass(frozen=True)
class ChangedSource:
    """What readers of a translation are told where its source has since changed: its language, and both days."""

    language: str
    changed_at: datetime
    translated_at: datetime


@dataclass(frozen=True)
class ArticlePage:
    """One page of one revision of an edition, ready for `public/article.html`.

    `number` is the page of the body from 1, or "all"; `pages` how many there are, 0 for an empty text.
    Where nothing was counted, `views` is 0 and
    `counted_since` None. `translations` are the public
    editions in other languages, `missing` the languages that have none.
    """

    edition: Edition
    revision: Revision
    language: str
    description: str
    byline: str
    tags: list[Tag]
    body: str
    number: PageNumber
    pages: int
    views: int
    counted_since: date | None
    translations: list[Edition]
    changed_source: ChangedSource | None
    missing: list[str]
    more: list[Edition]

    @property
    def article(self) -> Article:
        return self.edition.article

    @property
    def is_first(self) -> bool:
        return self.number in (1, WHOLE)


def article_page(
    edition: Edition, revision: Revision, *, at: datetime, page: PageNumber
) -> ArticlePage | None:
    """The page of one revision, live or not, as readers see it or would; None past its last page.

    Three queries, where `edition` came from `public_edition`.
    """
    article, language = edition.article, edition.language
    size = settings.BODY_PAGE_CHARACTERS.get(language, settings.BODY_PAGE_CHARACTERS_OTHERWISE)
    parts = paging.pages(revision.body, size)
    if isinstance(page, int) and not 1 <= page <= max(1, len(parts)):
        return None

    readable = {one.edition.language: one for one in public_editions(article.pk, at)}
    here = readable.pop(language, None)
    return ArticlePage(
        edition=edition,
        revision=revision,
        language=language,
        description=excerpt(revision.summary or plain("".join(parts[:1])), DESCRIPTION_LENGTH),
        byline=_byline(revision, article.outlet, language),
        tags=list(article.tags.all()),
        body="".join(parts[page - 1 : page]) if isinstance(page, int) else revision.body,
        number=page,
        pages=len(parts),
        views=here.views if here else 0,
        counted_since=here.counted_since if here else None,
        translations=[one.edition for one in readable.values()],
        changed_source=_changed_source(edition, [one.edition for one in readable.values()]),
        missing=[code for code, _own_name in settings.LANGUAGES if code != language and code not in readable],
        more=_more_of_the_category(edition, at),
    )


def article_context(
    edition: Edition, revision: Revision, *, at: datetime, page: PageNumber, preview: bool = False
) -> dict[str, Any] | None:
    """All that `public/article.html` is rendered with, at the readers' door and in the desk's preview.

    Render it with the edition's language active. None past the last page of the body.
    """
    reading = article_page(edition, revision, at=at, page=page)
    if reading is None:
        return None
    return {
        "shell": shell(edition.language, at),
        "page": reading,
        "languages": _ways_to(reading),
        "preview": preview,
    }


def _ways_to(reading: ArticlePage) -> list[Elsewhere]:
    addresses = {edition.language: edition.get_absolute_url() for edition in reading.translations}
    return elsewhere(reading.language, addresses.get)


def _changed_source(edition: Edition, others: list[Edition]) -> ChangedSource | None:
    source = next((one for one in others if one.language == edition.article.source_language), None)
    if not (settings.STALE_NOTICE and source and getattr(edition, "is_stale", False)):
        return None
    changed_at, translated_at = (one.updated_at or one.published_at for one in (source, edition))
    return ChangedSource(source.language, changed_at, translated_at) if changed_at and translated_at else None


def _byline(revision: Revision, outlet: Outlet | None, language: str) -> str:
    credits = [credit_line.Named(credit["role"], credit["name"]) for credit in revision.credits]
    return credit_line.build(credits, outlet.name_in(language)[0] if outlet else "", language)


def _more_of_the_category(edition: Edition, at: datetime) -> list[Edition]:
    if edition.article.category_id is None:
        return []
    return list(
        cards(Edition.objects.public(at, edition.language))
        .filter(article__category=edition.article.category_id)
        .exclude(pk=edition.pk)
        .newest_first()[:MORE_STORIES]
    )
