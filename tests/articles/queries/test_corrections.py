from datetime import timedelta

import pytest
from django.utils.timezone import localtime

from articles.actions.withdraw import reinstate, withdraw
from articles.models import Edition
from articles.queries.corrections import corrections_page, newest_corrections
from articles.vocabulary import Role
from tests.articles.actions.test_correct import LATER, corrected_text, put_right
from tests.factories import NOON, fresh, published, staff, translate

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def corrected(at=LATER):
    edition = corrected_text()
    put_right(edition, at=at)
    return fresh(edition)


def withdrawn(edition, at=LATER + HOUR, reason="数字有误"):
    chief = staff(Role.CHIEF_EDITOR)
    withdraw(edition, revision=edition.live, by=chief, at=at, comment=reason)
    return fresh(edition)


def told(language="zh-hans", at=LATER + 9 * HOUR):
    return [(one.kind, one.note, one.title) for one in corrections_page(language, at, 1).entries]


def test_corrections_and_withdrawals_stand_together_the_newest_first():
    edition, other = corrected(), withdrawn(published())
    page = corrections_page("zh-hans", LATER + 9 * HOUR, 1)
    assert [(one.kind, one.at, one.note, one.title, one.address) for one in page.entries] == [
        ("withdrawal", LATER + HOUR, "数字有误", "", f"/zh-hans/articles/{other.article_id}/"),
        ("correction", LATER, "大桥长860米，原文误为680米。", "新桥通车", edition.get_absolute_url()),
    ]
    assert (page.number, page.pages, page.count) == (1, 1, 2)
    assert newest_corrections("zh-hans", LATER + 9 * HOUR) == page.entries
    assert localtime(page.entries[0].published_at) == localtime(NOON)


def test_nothing_is_told_of_a_text_that_readers_cannot_see():
    edition = corrected()
    Edition.objects.filter(pk=edition.pk).update(expires_at=LATER + HOUR)
    assert (len(told(at=LATER)), told(at=LATER + HOUR)) == (1, [])


def test_a_withdrawn_text_has_its_reason_told_and_its_corrections_no_more():
    withdrawn(corrected())
    assert told() == [("withdrawal", "数字有误", "")]


def test_a_reinstated_text_was_never_withdrawn_for_readers():
    edition = withdrawn(published())
    chief = staff(Role.CHIEF_EDITOR)
    reinstate(edition, revision=edition.live, by=chief, at=LATER + 2 * HOUR, comment="无误")
    assert told() == []


def test_each_language_has_its_own():
    corrected()
    english = published(translate(published()))
    withdrawn(english, reason="It was wrong.")
    assert told("en") == [("withdrawal", "It was wrong.", "")]
    assert [kind for kind, *_ in told()] == ["correction"]


def test_there_is_one_page_of_nothing_and_none_after_the_last():
    page = corrections_page("en", LATER, 1)
    assert (page.entries, page.pages, corrections_page("en", LATER, 2)) == ([], 1, None)


def test_pages_cost_at_most_four_queries(settings, django_assert_num_queries):
    settings.ARTICLES_PER_PAGE = 2
    for number in range(3):
        corrected(at=LATER + number * HOUR)
    withdrawn(published(), at=LATER - HOUR)
    with django_assert_num_queries(4):
        page = corrections_page("zh-hans", LATER + 9 * HOUR, 2)
    assert ([one.at for one in page.entries], page.pages) == ([LATER, LATER - HOUR], 2)
