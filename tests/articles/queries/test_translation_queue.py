from datetime import timedelta

import pytest

from articles.actions import assign, confirm, publish, review, withdraw
from articles.models import DailyViews, Edition
from articles.queries import translation_queue
from articles.queries.translation_queue import PAIRS, Pair, Sought, queue, together
from articles.vocabulary import Impact, Order, Pile, Role
from tests.factories import (
    NOON,
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

LATER = NOON + timedelta(hours=1)


def submitted(edition):
    edition = fresh(edition)
    review.submit(edition, revision=edition.working, by=staff(Role.EDITOR), at=NOON)
    return fresh(edition)


def sent_back(edition):
    edition = submitted(edition)
    review.send_back(edition, revision=edition.working, by=staff(Role.EDITOR), at=NOON, comment="Figures")
    return fresh(edition)


def withdrawn(edition, at=NOON):
    chief = staff(Role.CHIEF_EDITOR)
    withdraw.withdraw(fresh(edition), revision=edition.live, by=chief, at=at, comment="Wrong")
    return fresh(edition)


def changed(original, impact=Impact.MATERIAL, body="<p>另一座桥也通车了。</p>", at=LATER):
    return published(save(fresh(original), at=at, body=body, impact=impact), at=at)


EVERYTHING = Sought()


def piles(sought=EVERYTHING, person=None, at=LATER):
    """What lies in each pile that holds anything, as the numbers of its articles."""
    found = queue(person or staff(), sought, at=at)
    return {str(pile): [job.article for job in jobs] for pile, jobs in found.items() if jobs}


def one_of_each():
    """An article in every pile; gives the numbers of the articles by pile."""
    made = {}
    for pile in Pile:
        original = published()
        made[pile.value] = [original.article_id]
        if pile == Pile.UNTRANSLATED:
            continue
        edition = translate(original)
        if pile == Pile.SENT_BACK:
            sent_back(edition)
        elif pile == Pile.IN_REVIEW:
            submitted(edition)
        elif pile == Pile.APPROVED:
            approve(edition)
        elif pile != Pile.IN_WORK:
            published(edition)
            if pile == Pile.WITHDRAWN:
                withdrawn(original)
            else:
                changed(original, Impact.MATERIAL if pile == Pile.STALE else Impact.MINOR)
    return made


def test_every_translation_lies_in_the_pile_of_what_it_waits_for():
    expected = one_of_each()
    published(translate(published()))
    assert piles() == expected


def test_an_article_that_nobody_published_is_not_waiting_until_it_is_given_out():
    article = save(begin()).article
    assert piles() == {}
    assign.take(article, "en", by=staff(Role.TRANSLATOR), at=NOON)
    assert piles() == {"untranslated": [article.pk]}


def test_an_edition_without_a_word_is_untranslated():
    original = published()
    Edition.objects.create(article=original.article, language="en")
    assert piles() == {"untranslated": [original.article_id]}


def test_an_article_whose_first_text_is_english_waits_for_chinese():
    original = published(save(begin(source_language="en"), title="A bridge"))
    [job] = queue(staff(), Sought(), at=LATER)[Pile.UNTRANSLATED]
    assert (job.article, job.language, job.edition, job.since) == (original.article_id, "zh-hans", None, NOON)


def test_what_is_in_hand_lies_where_its_own_state_puts_it_though_readers_see_an_old_text():
    original = published()
    edition = published(translate(original))
    changed(original)
    save(edition, by=staff(Role.TRANSLATOR), title="Still the old source")
    assert piles() == {"in_work": [original.article_id]}


def test_a_confirmed_text_waits_for_nothing():
    original = published()
    edition = published(translate(original))
    source = changed(original).live
    confirm.confirm_current(
        fresh(edition), revision=edition.live, source_revision=source, by=staff(Role.EDITOR), at=LATER
    )
    assert piles() == {}


def test_a_translation_withdrawn_or_expired_itself_is_not_urgent():
    for end in (withdrawn, lambda one: Edition.objects.filter(pk=one.pk).update(expires_at=NOON)):
        original = published()
        end(published(translate(original)))
        withdrawn(original)
    assert piles() == {}


def scheduled(edition):
    edition = approve(edition)
    publish.schedule(
        edition,
        revision=edition.working,
        by=staff(Role.CHIEF_EDITOR),
        at=NOON,
        release_at=NOON + timedelta(days=1),
    )
    return fresh(edition)


def test_a_scheduled_text_of_a_withdrawn_source_is_urgent_where_readers_see_an_older_one():
    original = published()
    scheduled(save(published(translate(original)), body="<p>It opened!</p>"))
    withdrawn(original)
    assert Pile.WITHDRAWN in piles()


def test_what_nobody_has_seen_of_a_withdrawn_source_goes_back_to_what_is_approved():
    original = published()
    scheduled(translate(original))
    withdrawn(original)
    assert list(piles()) == [Pile.APPROVED]


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (Pair("zh-hans", "en"), {"untranslated": [0]}),
        (Pair("en", "zh-hans"), {"untranslated": [1], "in_work": [2]}),
        (None, {"untranslated": [0, 1], "in_work": [2]}),
    ],
)
def test_a_pair_of_languages_narrows_the_queue(pair, expected):
    chinese = published()
    english = published(save(begin(source_language="en"), title="A bridge"))
    begun = published(save(begin(source_language="en"), title="A road"))
    translate(begun, language="zh-hans", title="路", body="<p>路</p>")
    numbers = [chinese.article_id, english.article_id, begun.article_id]
    assert piles(Sought(pair=pair)) == {
        pile: [numbers[place] for place in places] for pile, places in expected.items()
    }


def test_every_pair_of_the_office_has_its_queue():
    assert [(pair.source, pair.target) for pair in PAIRS] == [("zh-hans", "en"), ("en", "zh-hans")]


def test_mine_is_what_i_have_in_hand_read_or_wrote():
    me = staff(Role.TRANSLATOR, Role.EDITOR)
    mine = [published() for _ in range(3)]
    assign.take(mine[0].article, "en", by=me, at=NOON)
    translate(mine[1], by=me)
    edition = translate(mine[2])
    assign.assign(mine[2].article, "en", translator=None, editor=me, due_at=None, by=me, at=NOON)
    submitted(edition)
    one_of_each()
    assert piles(Sought(mine=True), me) == {
        "untranslated": [mine[0].article_id],
        "in_work": [mine[1].article_id],
        "in_review": [mine[2].article_id],
    }


def test_unassigned_is_what_nobody_has_in_hand_and_in_review_what_no_editor_has():
    editor = staff(Role.EDITOR)
    taken, read, free = published(), translate(published()), published()
    assign.take(taken.article, "en", by=editor, at=NOON)
    assign.assign(read.article, "en", translator=None, editor=editor, due_at=None, by=editor, at=NOON)
    submitted(read)
    waiting = submitted(translate(published()))
    assert piles(Sought(unassigned=True)) == {
        "untranslated": [free.article_id],
        "in_review": [waiting.article_id],
    }


def test_overdue_is_what_should_have_been_ready():
    editor = staff(Role.EDITOR)
    late, early = published(), published()
    for original, hours in ((late, 1), (early, 3)):
        assign.assign(
            original.article,
            "en",
            translator=None,
            editor=editor,
            due_at=NOON + timedelta(hours=hours),
            by=editor,
            at=NOON,
        )
    assert piles(Sought(overdue=True), at=NOON + timedelta(hours=2)) == {"untranslated": [late.article_id]}


def test_a_category_and_words_of_a_title_in_any_language_narrow_the_queue():
    category = CategoryFactory()
    bridge = published(save(begin(category=category), title="新桥通车"))
    road = published(save(begin(category=category), title="新路通车"))
    translate(road, title="New road opens")
    published()
    assert piles(Sought(category=category.pk)) == {
        "untranslated": [bridge.article_id],
        "in_work": [road.article_id],
    }
    assert piles(Sought(text="新桥", category=category.pk)) == {"untranslated": [bridge.article_id]}
    assert piles(Sought(text="ROAD opens")) == {"in_work": [road.article_id]}


def five():
    """Five untranslated articles: in the order of their publication, with readers and days."""
    editor = staff(Role.EDITOR)
    made = [published(at=NOON - timedelta(days=days)) for days in (5, 4, 3, 2, 1)]
    for place, hours in ((1, 3), (3, 2)):
        assign.assign(
            made[place].article,
            "en",
            translator=None,
            editor=editor,
            due_at=NOON + timedelta(hours=hours),
            by=editor,
            at=NOON,
        )
    for place, n, days in ((2, 5, 0), (2, 4, 29), (4, 7, 1), (0, 100, 30)):
        day = NOON.date() - timedelta(days=days)
        DailyViews.objects.create(edition=made[place], day=day, n=n)
    return [original.article_id for original in made]


@pytest.mark.parametrize(
    ("order", "places"),
    [
        (Order.URGENT, [3, 0, 1, 2, 4]),
        (Order.OLDEST, [0, 1, 2, 3, 4]),
        (Order.NEWEST, [4, 3, 2, 1, 0]),
        (Order.READERS, [2, 4, 0, 1, 3]),
        (Order.DUE, [3, 1, 0, 2, 4]),
    ],
)
def test_the_queue_is_sorted_as_asked(order, places):
    made = five()
    at = NOON + timedelta(hours=2, minutes=30)
    assert piles(Sought(order=order), at=at) == {"untranslated": [made[place] for place in places]}


def test_together_the_urgent_comes_first_then_pile_after_pile():
    made = one_of_each()
    found = together(queue(staff(), Sought(), at=LATER), Order.URGENT, LATER)
    assert [job.pile for job in found] == list(Pile)
    assert [[job.article] for job in found] == list(made.values())


def test_what_fell_behind_waits_since_the_source_changed():
    original = published()
    published(translate(original))
    changed(original)
    [job] = queue(staff(), Sought(), at=LATER)[Pile.STALE]
    assert job.since == LATER


def test_the_queue_ends_at_its_reach(monkeypatch):
    monkeypatch.setattr(translation_queue, "REACH", 2)
    oldest = [published(at=NOON - timedelta(days=days)).article_id for days in (3, 2, 1)]
    assert piles(Sought(order=Order.OLDEST)) == {"untranslated": oldest[:2]}
    assert piles(Sought(order=Order.NEWEST)) == {"untranslated": oldest[:0:-1]}


def test_the_queue_costs_the_same_whatever_waits(django_assert_num_queries):
    person = staff(Role.EDITOR)
    for times in (1, 3):
        for _ in range(times):
            one_of_each()
        with django_assert_num_queries(7):
            queue(person, Sought(order=Order.READERS), at=LATER)
