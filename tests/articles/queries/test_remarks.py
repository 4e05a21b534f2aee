import pytest

from articles.actions import discuss
from articles.queries.remarks import open_remarks, threads_of
from articles.vocabulary import Role
from tests.factories import NOON, begin, fresh, save, staff

pytestmark = pytest.mark.django_db

BODY = "<p>大桥今天通车。</p><p>投资100亿元。</p><p>设双向六车道。</p>"


@pytest.fixture
def edition():
    return save(begin(), body=BODY)


def leave(edition, place, text="?"):
    return discuss.leave(
        edition, revision=edition.working, place=place, text=text, by=staff(Role.REPORTER), at=NOON
    )


def whereabouts(edition):
    return {
        place: [(thread.remark.text, thread.quote) for thread in threads]
        for place, threads in threads_of(fresh(edition)).items()
    }


def test_remarks_stand_at_their_places(edition):
    for place in ("", "title", "1"):
        leave(edition, place, place or "all")
    assert whereabouts(edition) == {"": [("all", "")], "title": [("title", "")], "1": [("1", "")]}


def test_a_remark_follows_its_paragraph(edition):
    leave(edition, "1")
    save(edition, body="<p>新的一段。</p>" + BODY)
    assert whereabouts(edition) == {"2": [("?", "")]}


def test_a_remark_on_a_rewritten_paragraph_says_of_which_words_it_was(edition):
    leave(edition, "1")
    save(edition, body=BODY.replace("100", "120"))
    assert whereabouts(edition) == {"1": [("?", "投资100亿元。")]}


def test_a_remark_whose_paragraph_is_gone_stays_with_its_quote(edition):
    leave(edition, "1")
    save(edition, body="<p>大桥今天通车。</p><p>设双向六车道。</p>")
    assert whereabouts(edition) == {"": [("?", "投资100亿元。")]}


def test_answers_stand_below_their_remark_and_resolved_ones_come_last(edition):
    first, second = leave(edition, "1", "first"), leave(edition, "1", "second")
    discuss.answer(second, text="so", by=staff(Role.REPORTER), at=NOON)
    discuss.resolve(first, by=staff(Role.EDITOR), at=NOON)
    threads = threads_of(fresh(edition))["1"]
    assert [(one.remark.text, one.is_open, [answer.text for answer in one.answers]) for one in threads] == [
        ("second", True, ["so"]),
        ("first", False, []),
    ]
    assert open_remarks(edition) == 1


def test_what_it_costs_does_not_grow_with_the_remarks(edition, django_assert_num_queries):
    for number in range(8):
        remark = leave(edition, str(number % 3))
        discuss.answer(remark, text="so", by=staff(Role.REPORTER), at=NOON)
    edition = save(edition, body=BODY.replace("100", "120"))
    with django_assert_num_queries(3):
        threads_of(edition)


def test_an_edition_without_a_text_has_no_remarks():
    assert threads_of(begin()) == {}
