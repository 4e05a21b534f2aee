"""How else a reader's words are said: official names in the other languages, names that are spelt nearly so."""

from datetime import datetime

from django.conf import settings

from ..text.search_query import Query
from ..vocabulary import Use
from .register_kept import register


def said_otherwise(query: Query, *, at: datetime) -> list[tuple[int, str]]:
    """The other wordings of the official names that somebody asks for, each with the number of the want it says."""
    known = register(at)
    languages = [code for code, _own_name in settings.LANGUAGES]
    found = []
    for language in languages:
        for mention in known.found(query.text, language):
            said = query.text[mention.start : mention.end]
            wordings = [
                one.text
                for term in sorted(mention.terms)
                for other in languages
                for one in known.wordings(term, other)
                if one.use != Use.FORBIDDEN
            ]
            numbers = [
                number
                for number, want in enumerate(query.wants)
                if want.text == said or (want.text in said and " " in said)
            ]
            found += [(number, text) for number in numbers for text in wordings]
    return found
