"""Remarks inside the office."""

import pytest

from articles.actions import discuss
from articles.errors import Refused
from articles.models import Notification, Remark
from articles.vocabulary import Event, Role
from tests.factories import NOON, begin, save, staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return save(begin(), title="新桥通车", summary="简讯", body="<p>大桥今天通车。</p><p>投资100亿元。</p>")


def leave(edition, by=None, **given):
    given = {"place": "1", "text": "Which bridge?", "revision": edition.working} | given
    return discuss.leave(edition, by=by or staff(Role.TRANSLATOR), at=NOON, **given)


def test_a_remark_keeps_its_paragraph_and_how_it_began(edition):
    person = staff(Role.REPORTER)
    remark = leave(edition, by=person, text="  数字对吗？\u202e ")
    assert (remark.edition, remark.revision, remark.place, remark.quote) == (
        edition,
        edition.working,
        "1",
        "投资100亿元。",
    )
    assert (remark.text, remark.by, remark.at, remark.answers, remark.resolved_at) == (
        "数字对吗？",
        person,
        NOON,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("place", "quote"), [("", ""), ("title", "新桥通车"), ("summary", "简讯"), ("0", "大桥今天通车。")]
)
def test_a_remark_stands_on_the_whole_text_or_at_a_part_of_it(edition, place, quote):
    assert leave(edition, place=place).quote == quote


@pytest.mark.parametrize("place", ["2", "-1", "01", "１", "body", "99999999"])
def test_a_remark_on_a_paragraph_that_is_not_there_is_refused(edition, place):
    with pytest.raises(Refused, match="This paragraph is not in the text"):
        leave(edition, place=place)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Write the remark first"),
        (" \u200b\n", "Write the remark first"),
        ("a\x00b", "broken characters"),
        ("字" * 4001, "shorten it"),
    ],
)
def test_a_remark_that_says_nothing_or_cannot_be_kept_is_refused(edition, text, sentence):
    with pytest.raises(Refused, match=sentence):
        leave(edition, text=text)
    assert not Remark.objects.exists()


@pytest.mark.parametrize("role", Role)
def test_whoever_has_a_role_leaves_remarks(edition, role):
    assert leave(edition, by=staff(role)).pk


def test_whoever_has_none_does_not(edition):
    with pytest.raises(Refused, match="You have no role"):
        leave(edition, by=staff())


def test_people_called_by_name_are_noted_and_told(edition):
    writer = staff(Role.EDITOR, username="ada", full_name="Ada North")
    lin, linda = staff(username="ma.lin", full_name="马琳"), staff(username="linda", full_name="马琳达")
    staff(username="gone", full_name="高远", is_active=False)
    remark = leave(edition, by=writer, text="请@马琳达看一下，@高远 @ADA @ma.lin也看")
    assert set(remark.mentioned.all()) == {lin, linda}
    told = Notification.objects.filter(event=Event.MENTIONED).values_list("to", "edition", "by", "text", "at")
    assert set(told) == {(one.pk, edition.pk, writer.pk, remark.text, NOON) for one in (lin, linda)}


def test_of_two_people_with_one_name_both_are_meant(edition):
    both = {staff(full_name="王伟"), staff(full_name="王伟")}
    assert set(leave(edition, text="@王伟").mentioned.all()) == both


def test_an_answer_belongs_to_the_remark_itself_whatever_is_answered(edition):
    remark = leave(edition)
    first = discuss.answer(remark, text="The new one.", by=staff(Role.REPORTER), at=NOON)
    second = discuss.answer(first, text="@ada sees it", by=staff(Role.REPORTER), at=NOON)
    assert [(one.answers, one.place, one.edition) for one in (first, second)] == [(remark, "1", edition)] * 2


def test_a_resolved_remark_is_not_answered(edition):
    remark = leave(edition)
    discuss.resolve(remark, by=staff(Role.EDITOR), at=NOON)
    with pytest.raises(Refused, match="open it again to answer it"):
        discuss.answer(remark, text="Late", by=staff(Role.EDITOR), at=NOON)


@pytest.mark.parametrize(
    ("role", "language", "may"),
    [
        (Role.REPORTER, "zh-hans", True),
        (Role.EDITOR, "zh-hans", True),
        (Role.CHIEF_EDITOR, "", True),
        (Role.REPORTER, "en", False),
        (Role.TRANSLATOR, "", False),
        (Role.ADMINISTRATOR, "", False),
    ],
)
def test_who_works_on_the_text_resolves(edition, role, language, may):
    remark, person = leave(edition), staff(role, language=language)
    if may:
        remark = discuss.resolve(remark, by=person, at=NOON)
        assert (remark.resolved_by, remark.resolved_at) == (person, NOON)
        assert discuss.reopen(remark, by=person).resolved_at is None
    else:
        with pytest.raises(Refused, match="Only who wrote the remark"):
            discuss.resolve(remark, by=person, at=NOON)
        with pytest.raises(Refused, match="Only who wrote the remark"):
            discuss.reopen(remark, by=person)


def test_whoever_wrote_it_resolves_it(edition):
    person = staff(Role.TRANSLATOR)
    assert discuss.resolve(leave(edition, by=person), by=person, at=NOON).resolved_by == person


def test_a_remark_is_resolved_once(edition):
    remark, editor = leave(edition), staff(Role.EDITOR)
    discuss.resolve(remark, by=editor, at=NOON)
    assert discuss.resolve(remark, by=staff(Role.EDITOR), at=NOON).resolved_by == editor
