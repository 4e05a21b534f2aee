"""Stale or not: revisions are compared, never timestamps."""

import pytest

from articles.queries.translation import source_differs, source_moved_on, source_of, stale_editions
from articles.vocabulary import Impact
from tests.factories import begin, fresh, published, save, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    original = published(save(begin(), body="<p>投资100亿元。</p>"))
    return original, published(translate(original, body="<p>It cost 10 billion yuan.</p>"))


def stale():
    return [edition.language for edition in stale_editions()]


def test_a_translation_of_what_readers_see_is_not_stale(pair):
    assert stale() == []


def test_a_material_change_of_the_live_source_makes_it_stale(pair):
    original, _english = pair
    published(save(original, body="<p>投资120亿元。</p>"))
    assert stale() == ["en"]


def test_a_draft_of_the_source_ages_nothing(pair):
    save(pair[0], body="<p>投资120亿元。</p>")
    assert stale() == []


def test_a_minor_change_ages_nothing(pair):
    published(save(pair[0], body="<p>投资100亿元！</p>", impact=Impact.MINOR))
    assert stale() == []


def test_a_text_has_the_same_answer_as_the_lists_and_still_knows_of_a_minor_difference(pair):
    original, english = pair
    published(save(original, body="<p>投资100亿元！</p>", impact=Impact.MINOR))
    assert stale() == []
    assert source_moved_on(english, source_of(english)) is False
    assert source_differs(english, source_of(english)) is True
    published(save(original, body="<p>投资120亿元！</p>"))
    assert stale() == ["en"]
    assert source_moved_on(english, source_of(english)) is True


def test_nothing_is_asked_of_the_database_where_the_source_says_the_same(pair, django_assert_num_queries):
    _original, english = pair
    source, _rendered = source_of(english), english.working.source_revision
    with django_assert_num_queries(0):
        assert (source_differs(english, source), source_moved_on(english, source)) == (False, False)


def test_a_material_change_below_a_minor_one_still_counts(pair):
    original = published(save(pair[0], body="<p>投资120亿元。</p>"))
    published(save(original, body="<p>投资120亿元！</p>", impact=Impact.MINOR))
    assert stale() == ["en"]


def test_an_undo_of_the_source_clears_it_by_itself(pair):
    original = published(save(pair[0], body="<p>投资120亿元。</p>"))
    published(save(original, body="<p>投资100亿元。</p>"))
    assert stale() == []


def test_following_the_source_and_saying_so_clears_it(pair):
    original, english = pair
    original = published(save(original, body="<p>投资120亿元。</p>"))
    english = published(
        save(english, body="<p>It cost 12 billion yuan.</p>", source_revision=original.working)
    )
    assert stale() == []


def test_mending_a_comma_of_the_translation_clears_nothing(pair):
    original, english = pair
    published(save(original, body="<p>投资120亿元。</p>"))
    english = save(english, body="<p>It opened!</p>")
    assert stale() == ["en"]
    assert source_moved_on(english, source_of(english)) is True


def test_the_original_has_no_source(pair):
    assert source_of(pair[0]) is None
    assert source_moved_on(pair[0], None) is False


def test_a_translation_may_render_what_was_approved_to_follow(pair):
    original, english = pair
    original = save(original, body="<p>投资120亿元。</p>")
    english = save(english, body="<p>12 billion.</p>", source_revision=original.working)
    assert source_moved_on(english, source_of(english)) is True
    published(original)
    assert source_moved_on(fresh(english), source_of(english)) is False


def test_a_text_that_was_never_pinned_has_no_claim_on_its_source(pair):
    _original, english = pair
    english.working.source_revision = None
    assert source_moved_on(english, source_of(english)) is True
