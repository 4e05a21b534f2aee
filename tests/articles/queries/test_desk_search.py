from datetime import datetime, timedelta

import pytest

from articles.actions import publish, review
from articles.queries.desk_search import MISSING, STALE, UNREVIEWED, Wanted, matching
from articles.vocabulary import Role, State
from tests.factories import (
    NOON,
    OFFICE_TIME,
    CategoryFactory,
    approve,
    begin,
    fresh,
    published,
    save,
    staff,
    translate,
)

pytestmark = pytest.mark.django_db


def found(wanted, person=None):
    articles = matching(person or staff(Role.EDITOR), wanted)
    return [article.pk for article in articles]


def test_the_article_changed_last_stands_first_and_of_equal_moments_the_later_record():
    old, first, second = begin(at=NOON - timedelta(days=1)), begin(), begin()
    assert found(Wanted()) == [second.article_id, first.article_id, old.article_id]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("新桥", True),
        ("bridge OPENS", True),
        ("opens 新桥", True),
        ("摘要", True),
        ("ferry", False),
        ("新桥 ferry", False),
    ],
)
def test_words_are_searched_in_titles_and_summaries_of_all_languages(text, hits):
    original = save(begin(), title="新桥通车", summary="一句摘要")
    translate(original, title="New bridge opens")
    assert found(Wanted(text=text)) == ([original.article_id] if hits else [])


def test_percent_and_underscore_are_searched_as_they_are():
    save(begin(), title="增长百分之九")
    sign = save(begin(), title="增长9%")
    assert found(Wanted(text="%")) == [sign.article_id]
    assert found(Wanted(text="_")) == []


def test_a_number_finds_the_article_of_that_number_and_titles_that_contain_it():
    one = save(begin(), title="一")
    other = save(begin(), title=f"第{one.article_id}届集市")
    assert set(found(Wanted(text=f"#{one.article_id}"))) == {one.article_id}
    assert set(found(Wanted(text=str(one.article_id)))) == {one.article_id, other.article_id}
    assert found(Wanted(text="9" * 30)) == []


def test_each_language_is_chosen_by_its_state():
    draft = save(begin())
    reviewed = approve(save(begin()))
    translate(reviewed)
    assert found(Wanted(states={"zh-hans": State.DRAFT})) == [draft.article_id]
    assert found(Wanted(states={"zh-hans": State.APPROVED, "en": State.DRAFT})) == [reviewed.article_id]
    assert found(Wanted(states={"en": MISSING})) == [draft.article_id]
    assert found(Wanted(states={"en": State.PUBLISHED})) == []


def test_a_translation_behind_its_source_is_found_as_stale():
    original = published()
    translation = published(translate(original))
    assert found(Wanted(states={"en": STALE})) == []
    published(save(fresh(original), title="新桥正式通车"))
    assert found(Wanted(states={"en": STALE})) == [translation.article_id]


def test_what_went_out_unreviewed_is_found_until_somebody_signs():
    edition = save(begin())
    chief = staff(Role.CHIEF_EDITOR)
    publish.publish_unreviewed(edition, revision=edition.working, by=chief, at=NOON, comment="flood")
    assert found(Wanted(states={"zh-hans": UNREVIEWED})) == [edition.article_id]
    publish.sign(edition, revision=edition.working, by=staff(Role.EDITOR), at=NOON)
    assert found(Wanted(states={"zh-hans": UNREVIEWED})) == []


def test_mine_is_what_i_began_wrote_or_am_assigned_to_and_what_waits_for_my_move():
    reporter, editor = staff(Role.REPORTER), staff(Role.EDITOR, language="zh-hans")
    chief = staff(Role.CHIEF_EDITOR, language="zh-hans")
    own = save(begin(by=reporter), by=reporter)
    foreign = save(begin())
    waiting = save(begin())
    review.submit(waiting, revision=waiting.working, by=staff(Role.EDITOR), at=NOON)
    ready = approve(save(begin()))
    assigned = save(begin())
    type(assigned).objects.filter(pk=assigned.pk).update(translator=reporter)
    mine = Wanted(mine=True)
    assert set(found(mine, reporter)) == {own.article_id, assigned.article_id}
    assert found(mine, editor) == [waiting.article_id]
    assert found(mine, chief) == [ready.article_id]
    assert foreign.article_id not in found(mine, chief)


def test_a_category_and_a_month_narrow_the_list():
    category = CategoryFactory()
    march = published(at=datetime(2026, 3, 31, 23, 59, tzinfo=OFFICE_TIME))
    april = published(
        save(begin(category=category, at=datetime(2026, 4, 1, tzinfo=OFFICE_TIME))),
        at=datetime(2026, 4, 1, tzinfo=OFFICE_TIME),
    )
    unpublished = save(
        begin(at=datetime(2026, 4, 2, tzinfo=OFFICE_TIME)), at=datetime(2026, 4, 2, tzinfo=OFFICE_TIME)
    )
    assert found(Wanted(category=category.pk)) == [april.article_id]
    assert found(Wanted(year=2026, month=3)) == [march.article_id]
    assert found(Wanted(year=2026, month=4)) == [unpublished.article_id, april.article_id]
    assert len(found(Wanted(year=2026))) == 3
    assert found(Wanted(year=2026, month=12)) == []
