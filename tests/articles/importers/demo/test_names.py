"""The official names of the demonstration office fit its stories."""

from collections import Counter
from datetime import datetime

import pytest

from articles.checks import BY_NAME, Subject
from articles.importers.demo.names import keep_register
from articles.importers.demo.stories import stories
from articles.models import Article, Edition, GlossaryTerm, Recheck, Revision
from articles.vocabulary import Severity, TermKind
from tests.factories import OFFICE_TIME

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=OFFICE_TIME)
CHECKS = (
    "forbidden_name",
    "leader_name",
    "official_name",
    "short_before_full",
    "order_of_leaders",
    "old_name",
)


def subjects():
    """Every text of every story as the checks see it."""
    for story in stories():
        article = Article(source_language=story.source_language, original_date=story.date)
        source = revision(story.texts[story.source_language])
        for language, text in story.texts.items():
            edition = Edition(article=article, language=language)
            is_original = language == story.source_language
            yield Subject(edition, source if is_original else revision(text, source_revision=source), NOW)


def revision(text, **more):
    return Revision(title=text.title, summary=text.summary, body=text.body, **more)


def test_no_story_is_held_back_by_an_official_name_and_few_have_anything_to_see_to():
    keep_register(at=NOW)
    found = [one for subject in subjects() for name in CHECKS for one in BY_NAME[name].look(subject)]
    assert [one for one in found if one.severity == Severity.ERROR] == []
    assert len(found) <= 6


def test_the_register_shows_what_a_register_is_for():
    keep_register(at=NOW)
    kinds = Counter(GlossaryTerm.objects.values_list("kind", flat=True))
    assert set(kinds) == set(TermKind.values)
    assert kinds.total() >= 40
    assert Recheck.objects.count() == kinds.total()
