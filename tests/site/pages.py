"""Every template that a reader can meet, once: what it is called here, where it is, what it answers.

A place is found in the filled database, for one language at one moment. The proofs take their pages from this table
alone: a new template gets a row, and with it every proof.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.db.models.functions import Length
from django.urls import reverse

LANGUAGES = ("zh-hans", "en")


class Kind(NamedTuple):
    """One template: `place` is a function of the language and the moment, giving a path."""

    name: str
    place: Callable[[str, datetime], str]
    status: int = 200
    is_bare: bool = False  # neither masthead nor footer: the database may be what failed


def named(name, *arguments, query=""):
    return lambda language, at: reverse(f"public:{name}", args=[language, *arguments]) + query


def public(language, at):
    from articles.models import Edition  # noqa: PLC0415

    return Edition.objects.public(at, language).select_related("article", "live").newest_first()


def of_edition(choose, query=""):
    return lambda language, at: choose(public(language, at)).get_absolute_url() + query


def of_article(choose):
    """The page of a record that an article names."""

    def place(language, at):
        found = (choose(edition.article) for edition in public(language, at))
        return next(filter(None, found)).address_in(language)

    return place


def with_photo(editions):
    return editions.exclude(article__lead_photo=None)[0]


def without_photo(editions):
    return editions.filter(article__lead_photo=None)[0]


def longest(editions):
    return editions.alias(length=Length("live__body")).order_by("-length")[0]


def stale(editions):
    from articles.queries.translation import stale_editions  # noqa: PLC0415

    behind = editions.filter(pk__in=stale_editions())
    return behind[0] if behind else editions[0]


def corrected(editions):
    return editions.exclude(corrected_at=None)[0]


def unreviewed(editions):
    marked = editions.filter(live_unreviewed=True)
    return marked[0] if marked else editions[0]


def person(language, at):
    from articles.models import Person  # noqa: PLC0415

    signed = [credit for edition in public(language, at)[:5] for credit in edition.live.credits]
    return reverse("public:person", args=[language, Person.objects.get(pk=signed[0]["person"]).pk])


def month(language, at):
    return reverse("public:month", args=[language, at.year, at.month])


def beside(language, at):
    other = next(code for code in LANGUAGES if code != language)
    there = public(other, at).values("article")
    edition = longest(public(language, at).filter(article__in=there))
    return reverse("public:side_by_side", args=[language, edition.article_id, edition.slug, other])


def only_elsewhere(language, at):
    """An article that can be read in another language alone."""
    other = next(code for code in LANGUAGES if code != language)
    from articles.models import Edition  # noqa: PLC0415

    had = Edition.objects.filter(language=language).values("article")
    edition = public(other, at).exclude(article__in=had).first()
    edition = edition or public(other, at).exclude(article__in=public(language, at).values("article"))[0]
    return reverse("public:article_by_number", args=[language, edition.article_id])


def gone(kind):
    def place(language, at):
        from articles.models import Edition  # noqa: PLC0415

        return getattr(Edition.objects, kind)(at).filter(language=language)[0].get_absolute_url()

    return place


def failing(status):
    return lambda language, at: f"/{language}/fail/{status}/"


def hits(language, at):
    return reverse("public:search", args=[language]) + {"zh-hans": "?q=铁路", "en": "?q=railway"}[language]


KINDS = (
    Kind("front", named("front")),
    Kind("latest", named("latest")),
    Kind("latest, page 2", named("latest", query="?page=2")),
    Kind("category", of_article(lambda article: article.category)),
    Kind("tag", of_article(lambda article: article.tags.first())),
    Kind("outlet", of_article(lambda article: article.outlet)),
    Kind("person", person),
    Kind("people", named("people")),
    Kind("archive", named("archive")),
    Kind("month", month),
    Kind("article", of_edition(with_photo)),
    Kind("article without photo", of_edition(without_photo)),
    Kind("article in pages", of_edition(longest)),
    Kind("article, page 2", of_edition(longest, "?page=2")),
    Kind("article, all on one page", of_edition(longest, "?page=all")),
    Kind("article behind its original", of_edition(stale)),
    Kind("article not reviewed yet", of_edition(unreviewed)),
    Kind("article corrected", of_edition(corrected)),
    Kind("side by side", beside),
    Kind("search", named("search")),
    Kind("search with hits", hits),
    Kind("search without hits", named("search", query="?q=xyzzyqwv")),
    Kind("corrections", named("corrections")),
    Kind("about", named("page", "about")),
    Kind("contact", named("page", "contact")),
    Kind("accessibility", named("page", "accessibility")),
    Kind("how we count", named("how_we_count")),
    Kind("site map", named("site_map")),
    Kind("for developers", named("machines")),
    Kind("not found", lambda language, at: f"/{language}/nowhere/", 404),
    Kind("not found in this language", only_elsewhere, 404),
    Kind("withdrawn", gone("withdrawn"), 410),
    Kind("out of date", gone("expired"), 410),
    Kind("forbidden", failing(403), 403),
    Kind("unreadable", failing(400), 400, is_bare=True),
    Kind("failed", failing(500), 500, is_bare=True),
)


class Page(NamedTuple):
    """One template in one language."""

    kind: Kind
    language: str

    @property
    def name(self):
        return f"{self.kind.name} · {self.language}"


PAGES = tuple(Page(kind, language) for kind in KINDS for language in LANGUAGES)


def addresses(at):
    """Where each page is, by its name."""
    assert {code for code, _name in settings.LANGUAGES} == set(LANGUAGES)
    return {page.name: page.kind.place(page.language, at) for page in PAGES}
