"""The staff's door: Django's admin, dressed by us. Each module holds the pages of one kind of record."""

from . import addresses, articles, glossary, people, photos, profile, staff, taxonomy

__all__ = ["addresses", "articles", "glossary", "people", "photos", "profile", "staff", "taxonomy"]
