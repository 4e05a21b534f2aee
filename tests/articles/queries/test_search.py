from datetime import date, timedelta

import pytest

from articles.actions.make_findable import make_findable
from articles.queries import search as searching
from articles.queries.search import Filters, search
from articles.queries.search_suggestions import suggestions
from articles.text.search_query import query
from tests.articles.public import rows
from tests.articles.public.rows import NOW
from tests.factories import CategoryFactory, PersonFactory, TagFactory

pytestmark = pytest.mark.django_db
EVERYTHING = Filters()


def edition(*args, **details):
    """An edition that readers see and find."""
    made = rows.edition(*args, **details)
    make_findable([made], at=NOW)
    return made


def found(words, language="en", filters=EVERYTHING, number=1):
    return search(query(words), language, filters, number, at=NOW)


def editions(page):
    return [hit.edition.pk for hit in page.hits]


def text(parts):
    return "".join(f"[{part}]" if is_marked else part for is_marked, part in parts)


def day(n):
    return NOW - timedelta(days=n)


def test_the_title_goes_before_the_summary_names_and_the_text_and_then_the_newest():
    tag = TagFactory(name_zh_hans="桥梁", name_en="Bridges")
    tagged = rows.article()
    tagged.tags.add(tag)
    in_text = edition(title="Today", body="<p>A bridge.</p>", published_at=day(1))
    in_names = edition(tagged, title="Trunks", published_at=day(2))
    in_summary = edition(title="Roads", summary="A bridge.", published_at=day(3))
    old = edition(title="Old bridge", published_at=day(5))
    new = edition(title="Bridges", published_at=day(4))
    expected = [new, old, in_summary, in_names, in_text]
    assert editions(found("bridge")) == [one.pk for one in expected]


def test_all_editions_of_an_article_are_one_hit_in_the_language_of_the_page():
    article = rows.article()
    english = edition(article, "en", title="It cost 10 billion yuan")
    chinese = edition(article, "zh-hans", title="投资100亿元")
    for language, first, other in (("en", english, chinese), ("zh-hans", chinese, english)):
        page = found("100亿", language)
        (hit,) = page.hits
        assert (hit.edition, hit.others) == (first, [other])
        assert page.languages == {"en": 1, "zh-hans": 1}
        assert page.count == 1


def test_the_edition_that_says_it_best_stands_for_the_article():
    article = rows.article()
    edition(article, "en", title="Opening", body="<p>新桥 is its name.</p>")
    chinese = edition(article, "zh-hans", title="新桥通车")
    assert editions(found("新桥", "en")) == [chinese.pk]


def test_what_was_looked_for_is_marked():
    edition(
        title="New bridge <b>", summary="Short & good.", body="<p>Nothing.</p><p>The bridges & roads.</p>"
    )
    (hit,) = found("bridge").hits
    assert (text(hit.title), text(hit.passage)) == ("New [bridge] <b>", "The [bridges] & roads.")


def test_where_neither_title_nor_text_shows_why_the_names_do():
    article = rows.article()
    article.tags.add(TagFactory(name_zh_hans="桥梁", name_en="Bridges"), TagFactory())
    edition(article, "zh-hans", title="通车", summary="新路。")
    (hit,) = found("bridge").hits
    assert [(language, text(parts)) for language, parts in hit.names] == [("en", "[Bridges]")]
    (hit,) = found("新路").hits
    assert hit.names == []


def test_hits_are_narrowed_by_language_category_and_date():
    roads, arts = CategoryFactory(), CategoryFactory()
    one = edition(rows.article(category=roads), "en", title="Bridge", published_at=day(400))
    two = edition(rows.article(category=arts), "zh-hans", title="Bridge", published_at=day(1))
    page = found("bridge")
    assert editions(page) == [two.pk, one.pk]
    assert page.languages == {"en": 1, "zh-hans": 1}
    assert page.categories == {roads.pk: 1, arts.pk: 1}
    assert page.years == {2025: 1, 2026: 1}
    for filters, expected in (
        (Filters(language="en"), [one]),
        (Filters(category=arts), [two]),
        (Filters(since=date(2026, 1, 1)), [two]),
        (Filters(until=date(2025, 12, 31)), [one]),
        (Filters(language="en", category=arts), []),
    ):
        assert editions(found("bridge", filters=filters)) == [edition.pk for edition in expected]
    narrowed = found("bridge", filters=Filters(language="en"))
    assert narrowed.languages == {"en": 1, "zh-hans": 1}
    assert (narrowed.categories, narrowed.years) == ({roads.pk: 1}, {2025: 1})


def test_the_day_is_that_of_the_office():
    late = edition(title="Bridge", published_at=NOW.replace(day=1, hour=0, minute=5))
    assert editions(found("bridge", filters=Filters(since=date(2026, 3, 1), until=date(2026, 3, 1)))) == [
        late.pk
    ]
    assert editions(found("bridge", filters=Filters(until=date(2026, 2, 28)))) == []


def test_what_is_no_longer_public_is_not_found_though_the_index_knows_it():
    edition(title="Bridge", expires_at=NOW)
    edition(title="Bridge", published_at=day(-1))
    assert found("bridge").hits == []


def test_pages_end_where_the_hits_end(settings):
    settings.ARTICLES_PER_PAGE = 2
    made = [edition(title="Bridge", published_at=day(n)) for n in range(3)]
    assert [editions(found("bridge", number=number)) for number in (1, 2)] == [
        [made[0].pk, made[1].pk],
        [made[2].pk],
    ]
    assert found("bridge").pages == 2
    assert found("bridge", number=3) is None


def test_more_than_can_be_looked_at_is_said_to_be_more(monkeypatch):
    monkeypatch.setattr(searching, "REACH", 2)
    for n in range(3):
        edition(title="Bridge", published_at=day(n))
    page = found("bridge")
    assert (page.count, page.is_more, page.is_more_anywhere) == (2, True, True)


def test_an_old_title_is_found_behind_any_number_of_texts(monkeypatch):
    monkeypatch.setattr(searching, "REACH", 2)
    old = edition(title="Bridge", published_at=day(900))
    for n in range(3):
        edition(title="Road", body="<p>No bridge.</p>", published_at=day(n))
    assert editions(found("bridge"))[0] == old.pk


def test_a_search_costs_the_same_for_any_number_of_hits(django_assert_max_num_queries):
    for n in range(12):
        edition(title="Bridge", published_at=day(n))
    with django_assert_max_num_queries(9):
        found("bridge")


def suggested(words, filters=EVERYTHING):
    made = suggestions(query(words), filters, at=NOW)
    return made.without_filters and made.without_filters.count, [
        (one.text, one.count) for one in made.otherwise
    ]


def test_where_filters_leave_nothing_the_same_without_them_is_suggested():
    edition(title="Bridge")
    assert suggested("bridge", Filters(language="zh-hans")) == (1, [])


def test_one_word_less_is_suggested():
    edition(title="Bridge")
    edition(title="Harbour")
    assert suggested("bridge harbour") == (None, [("harbour", 1), ("bridge", 1)])


def test_a_name_that_is_spelt_nearly_so_is_suggested():
    PersonFactory(name_zh_hans="韩若梅", name_en="Han Ruomei")
    edition(title="Han Ruomei speaks")
    edition(None, "zh-hans", title="韩若梅讲话")
    assert suggested("Han Roumei")[1][0] == ("Han Ruomei", 1)
    assert suggested("韩若霉")[1][0] == ("韩若梅", 1)


def test_chinese_words_that_do_not_stand_together_are_taken_apart():
    edition(None, "zh-hans", title="大桥正式通车")
    assert suggested("大桥通车")[1][0] == ("大桥 通车", 1)


def test_nothing_is_suggested_that_finds_nothing():
    assert suggested("bridge harbour") == (None, [])
    assert suggested("x" * 200) == (None, [])
