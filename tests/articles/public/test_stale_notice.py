"""Readers of a translation are told when its source has since changed, with both dates."""

from datetime import datetime

import pytest
from bs4 import BeautifulSoup

from articles.actions import confirm
from articles.vocabulary import Impact, Role
from tests.factories import OFFICE_TIME, begin, fresh, published, save, staff, translate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

FIRST = datetime(2026, 3, 2, 9, tzinfo=OFFICE_TIME)
LATER = datetime(2026, 3, 5, 9, tzinfo=OFFICE_TIME)
ENGLISH = (
    "The original in 简体中文 was changed on 5 March 2026. "
    "This translation is of 2 March 2026 and does not contain the change yet."
)


def notice(client, edition):
    page = BeautifulSoup(client.get(edition.get_absolute_url()).content, "html.parser")
    return [" ".join(found.get_text().split()) for found in page.select(".notice--stale")]


@pytest.fixture
def pair():
    original = published(save(begin(), at=FIRST, body="<p>投资100亿元。</p>"), at=FIRST)
    english = translate(original, at=FIRST, body="<p>It cost 10 billion yuan.</p>")
    return original, published(english, at=FIRST)


def test_a_translation_that_is_up_with_its_source_says_nothing(client, pair):
    assert notice(client, pair[1]) == []


def test_a_translation_behind_its_source_says_so_with_both_dates(client, pair):
    original, english = pair
    published(save(original, at=LATER, body="<p>投资120亿元。</p>"), at=LATER)
    assert notice(client, english) == [ENGLISH]
    assert notice(client, original) == []


def test_a_minor_change_of_the_source_is_not_told(client, pair):
    original, english = pair
    published(save(original, at=LATER, body="<p>投资100亿元！</p>", impact=Impact.MINOR), at=LATER)
    assert notice(client, english) == []


def test_a_confirmed_translation_says_nothing(client, pair):
    original, english = pair
    original = published(save(original, at=LATER, body="<p>投资100亿元，明年完工。</p>"), at=LATER)
    confirm.confirm_current(
        fresh(english), revision=english.live, source_revision=original.live, by=staff(Role.EDITOR), at=LATER
    )
    assert notice(client, english) == []


def test_the_office_may_choose_not_to_tell(client, pair, settings):
    settings.STALE_NOTICE = False
    original, english = pair
    published(save(original, at=LATER, body="<p>投资120亿元。</p>"), at=LATER)
    assert notice(client, english) == []
