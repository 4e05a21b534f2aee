import pytest

from articles.queries.related import related
from tests.articles.public import rows

pytestmark = pytest.mark.django_db


def titles(edition):
    return [one.live.title for one in related(edition, list(edition.article.tags.all()), rows.NOW)]


def story(title, *tags, category=None, language="en", **details):
    of = rows.article(category=category)
    of.tags.set(tags)
    return rows.edition(of, language, title=title, **details)


def test_those_with_most_of_the_same_tags_come_first_then_the_category(django_assert_num_queries):
    economy, tea, rice = rows.category(), rows.tag(), rows.tag("rice")
    read = story("Read", tea, rice, category=economy)
    story("Both tags", tea, rice)
    story("Newest of the category", category=economy, published_at=rows.NOW)
    story("One tag", tea)
    story("One tag, later", rice, rows.tag("snow"))
    story("Nothing in common", rows.tag("rain"))
    assert titles(read) == ["Both tags", "One tag, later", "One tag", "Newest of the category"]
    tags = list(read.article.tags.all())
    with django_assert_num_queries(1):
        related(read, tags, rows.NOW)


def test_what_readers_do_not_see_in_this_language_is_not_related():
    tea = rows.tag()
    read = story("Read", tea)
    story("别的", tea, language="zh-hans")
    story("Expired", tea, expires_at=rows.BEFORE)
    rows.edition(read.article, "zh-hans", title="自己")
    assert titles(read) == []


def test_an_article_without_tags_and_category_asks_nothing(django_assert_num_queries):
    read = story("Read")
    assert read.article.category_id is None
    with django_assert_num_queries(0):
        assert related(read, [], rows.NOW) == []
