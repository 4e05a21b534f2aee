"""One article as it is read: the page that readers see, and the desk before them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

from django.conf import settings

from ..models import Article, Correction, Edition, Revision, Tag
from ..text import paging
from ..text.plain import excerpt, plain
from .bylines import Signed, byline, in_words
from .corrections import corrections_of
from .public import public_editions
from .related import related
from .shell import Elsewhere, elsewhere, shell

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
    Where nothing was counted, `views` is 0 and `counted_since` None. `translations` are the public editions in
    other languages, `missing` the languages that have none. `signed` is the byline with what leads somewhere,
    `is_live` whether readers see this very revision: only then do its names lead to lists for readers.
    """

    edition: Edition
    revision: Revision
    language: str
    description: str
    signed: list[Signed]
    is_live: bool
    tags: list[Tag]
    body: str
    number: PageNumber
    pages: int
    views: int
    counted_since: date | None
    translations: list[Edition]
    changed_source: ChangedSource | None
    missing: list[str]
    corrections: list[Correction]
    more: list[Edition]

    @property
    def article(self) -> Article:
        return self.edition.article

    @property
    def address(self) -> str:
        """The edition's own address, without the page of the body."""
        return self.edition.get_absolute_url()

    @property
    def byline(self) -> str:
        return in_words(self.signed)

    @property
    def is_first(self) -> bool:
        return self.number in (1, WHOLE)

    @property
    def beside(self) -> list[Edition]:
        """The translations that can be read beside this text, paragraph by paragraph."""
        return self.translations if self.is_live else []


def article_page(
    edition: Edition, revision: Revision, *, at: datetime, page: PageNumber
) -> ArticlePage | None:
    """The page of one revision, live or not, as readers see it or would; None past its last page.

    Three queries, where `edition` came from `public_edition`; one more where it was corrected.
    """
    article, language = edition.article, edition.language
    size = settings.BODY_PAGE_CHARACTERS.get(language, settings.BODY_PAGE_CHARACTERS_OTHERWISE)
    parts = paging.pages(revision.body, size)
    if isinstance(page, int) and not 1 <= page <= max(1, len(parts)):
        return None

    readable = {one.edition.language: one for one in public_editions(article.pk, at)}
    here = readable.pop(language, None)
    tags = list(article.tags.all())
    return ArticlePage(
        edition=edition,
        revision=revision,
        language=language,
        description=excerpt(revision.summary or plain("".join(parts[:1])), DESCRIPTION_LENGTH),
        signed=byline(revision, article.outlet, language),
        is_live=here is not None and revision.pk == edition.live_id,
        tags=tags,
        body="".join(parts[page - 1 : page]) if isinstance(page, int) else revision.body,
        number=page,
        pages=len(parts),
        views=here.views if here else 0,
        counted_since=here.counted_since if here else None,
        translations=[one.edition for one in readable.values()],
        changed_source=changed_source(edition, [one.edition for one in readable.values()]),
        missing=[code for code, _own_name in settings.LANGUAGES if code != language and code not in readable],
        corrections=corrections_of(edition) if edition.corrected_at else [],
        more=related(edition, tags, at),
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


def changed_source(edition: Edition, others: list[Edition]) -> ChangedSource | None:
    """What is told of a translation behind its source, which is one of the `others`; None of any other text."""
    source = next((one for one in others if one.language == edition.article.source_language), None)
    if not (settings.STALE_NOTICE and source and getattr(edition, "is_stale", False)):
        return None
    changed_at, translated_at = (one.updated_at or one.published_at for one in (source, edition))
    return ChangedSource(source.language, changed_at, translated_at) if changed_at and translated_at else None
