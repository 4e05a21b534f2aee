from datetime import timedelta

import pytest

from articles.models import DailyViews, Edition
from articles.queries.front import front
from tests.articles.public import rows

pytestmark = pytest.mark.django_db

TODAY = rows.NOW.date()


def views(edition, n, days_ago=0):
    DailyViews.objects.create(edition=edition, day=TODAY - timedelta(days=days_ago), n=n)
    return edition


def most_read(language="en", at=rows.NOW):
    return [(read.edition.live.title, read.views) for read in front(language, at).most_read]


def three_read():
    for number in (3, 2, 1):
        views(rows.edition(title=f"Read {number}"), number)


def test_no_story_stands_on_the_front_page_top_twice():
    for number in range(20):
        rows.edition(rows.article(featured=number % 2 == 0), title=str(number))
    page = front("en", rows.NOW)
    shown = [page.lead, *page.seconds, *page.latest]
    assert len(shown) == len(set(shown)) == 13


def test_the_most_read_are_those_of_the_last_seven_days_by_all_their_days():
    three_read()
    views(views(rows.edition(title="On two days"), 2, days_ago=6), 2)
    views(rows.edition(title="A week ago"), 1000, days_ago=7)
    rows.edition(title="Unread")
    assert most_read() == [("On two days", 4), ("Read 3", 3), ("Read 2", 2), ("Read 1", 1)]


def test_at_most_five_are_named_and_of_equals_the_later():
    for number in range(6):
        views(rows.edition(title=f"Story {number}"), 7)
    assert most_read() == [(f"Story {number}", 7) for number in (5, 4, 3, 2, 1)]


def test_of_fewer_than_three_nobody_says_that_they_are_the_most_read():
    views(rows.edition(title="One"), 9)
    views(rows.edition(title="Two"), 5)
    views(rows.edition(title="None"), 0)
    assert most_read() == []


def test_what_readers_no_longer_get_is_not_among_the_most_read():
    three_read()
    expired = views(rows.edition(title="Expired", expires_at=rows.BEFORE), 50)
    unreleased = views(rows.edition(title="Tomorrow", public_from=rows.NOW + timedelta(days=1)), 60)
    views(rows.edition(language="zh-hans", title="别的语言"), 70)
    assert Edition.objects.filter(pk__in=[expired.pk, unreleased.pk]).count() == 2
    assert most_read() == [("Read 3", 3), ("Read 2", 2), ("Read 1", 1)]


def test_the_days_are_those_of_the_office():
    three_read()
    past_midnight = rows.NOW.replace(hour=0, minute=30) + timedelta(days=7)
    assert most_read(at=past_midnight - timedelta(hours=1)) != []
    assert most_read(at=past_midnight) == []
