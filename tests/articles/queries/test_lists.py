import pytest

from articles.queries.lists import list_page
from tests.articles.public import rows

pytestmark = pytest.mark.django_db


def test_an_empty_list_has_one_page():
    page = list_page("en", rows.NOW, 1)
    assert (page.editions, page.number, page.pages, page.count) == ([], 1, 1, 0)
    assert list_page("en", rows.NOW, 2) is None


@pytest.mark.parametrize(("articles", "pages"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)])
def test_the_pages_are_as_many_as_needed(settings, articles, pages):
    settings.ARTICLES_PER_PAGE = 2
    for _ in range(articles):
        rows.edition()
    page = list_page("en", rows.NOW, pages)
    assert (page.pages, page.count, len(page.editions)) == (pages, articles, 2 - articles % 2)
    assert list_page("en", rows.NOW, pages + 1) is None


def test_a_card_carries_neither_text_nor_working_copy():
    rows.edition()
    edition = list_page("en", rows.NOW, 1).editions[0]
    assert edition.live.get_deferred_fields() == {"body", "credits", "paragraph_digests"}
    assert {"title", "title_en", "body_zh_hans"} <= edition.article.get_deferred_fields()
