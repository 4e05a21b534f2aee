"""Two texts beside each other: every paragraph of both stands there once, in order, also when the source moved on."""

from datetime import datetime

import pytest

from articles.queries.side_by_side import Pair, side_by_side
from articles.vocabulary import CreditRole
from tests.articles.public import rows
from tests.factories import OFFICE_TIME, PersonFactory, begin, published, save, translate

pytestmark = pytest.mark.django_db

FIRST = datetime(2026, 3, 2, 9, tzinfo=OFFICE_TIME)
LATER = datetime(2026, 3, 5, 9, tzinfo=OFFICE_TIME)


def read(article, language="en", other="zh-hans"):
    return side_by_side(article.pk, language, other, rows.NOW)


def test_paragraphs_stand_beside_each_other_in_either_order():
    original = rows.edition(language="zh-hans", body="<h2>一</h2><p>大桥通车。</p>")
    rows.edition(original.article, body="<h2>One</h2><p>A bridge opened.</p>")
    both = [("<h2>One</h2>", "<h2>一</h2>"), ("<p>A bridge opened.</p>", "<p>大桥通车。</p>")]
    assert read(original.article).pairs == [Pair(*pair) for pair in both]
    assert read(original.article, "zh-hans", "en").pairs == [Pair(there, here) for here, there in both]


def test_the_translator_s_own_word_on_what_renders_what_is_followed():
    original = rows.edition(language="zh-hans", body="<p>一。</p><p>二。</p>")
    english = rows.edition(original.article, body="<p>One,</p><p>and on.</p>")
    said = rows.revise(
        english, body="<p>One,</p><p>and on.</p>", alignment=[2, 0], source_revision=original.live
    )
    type(english).objects.filter(pk=english.pk).update(live=said, working=said)
    assert read(original.article).pairs == [
        Pair("<p>One,</p><p>and on.</p>", "<p>一。</p>"),
        Pair("", "<p>二。</p>"),
    ]


def test_a_translation_behind_its_source_stands_beside_what_the_source_says_now_and_is_told():
    tang = PersonFactory()
    original = save(begin(), at=FIRST, body="<p>投资100亿元。</p>", credits=[(CreditRole.AUTHOR, tang)])
    original = published(original, at=FIRST)
    published(translate(original, at=FIRST, body="<p>It cost 10 billion yuan.</p>"), at=FIRST)
    published(save(original, at=LATER, body="<p>投资120亿元。</p><p>明年完工。</p>"), at=LATER)
    reading = read(original.article)
    assert reading.pairs == [
        Pair("<p>It cost 10 billion yuan.</p>", "<p>投资120亿元。</p>"),
        Pair("", "<p>明年完工。</p>"),
    ]
    assert reading.here.changed_source.changed_at == LATER
    assert reading.there.changed_source is None
    assert (tang.pk, tang.name_zh_hans) in [(one.person, one.text) for one in reading.there.signed]


def test_both_have_to_be_public_and_one_query_finds_them(django_assert_num_queries):
    original = rows.edition(language="zh-hans")
    assert read(original.article) is None
    rows.edition(original.article, expires_at=rows.BEFORE)
    assert read(original.article) is None
    other = rows.edition(language="zh-hans")
    rows.edition(other.article)
    with django_assert_num_queries(1):
        assert len(read(other.article).pairs) == 1


def test_two_empty_texts_have_no_pairs():
    original = rows.edition(language="zh-hans", body="")
    rows.edition(original.article, body="")
    assert read(original.article).pairs == []
