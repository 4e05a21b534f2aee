"""The staff's door: Django's admin, dressed by us. Each module holds the pages of one kind of record."""

from . import addresses, articles, glossary, notices, pages, people, photos, profile, staff, taxonomy

__all__ = [
    "addresses",
    "articles",
    "glossary",
    "notices",
    "pages",
    "people",
    "photos",
    "profile",
    "staff",
    "taxonomy",
]
