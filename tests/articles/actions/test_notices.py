from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from articles.actions.notices import save_notice, silent_languages, take_down
from articles.errors import Conflict, Refused
from articles.models import Notice, RecordChange
from articles.vocabulary import Role
from tests.factories import NOON, staff

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=3)


def notice(severity="information", by=None, at=NOON, starts_at=NOON, ends_at=LATER, **texts):
    texts = texts or {"title_en": "Bridge closed", "title_zh_hans": "大桥封闭"}
    return save_notice(None, severity=severity, starts_at=starts_at, ends_at=ends_at, by=by, at=at, **texts)


def shown(language, at=NOON):
    return [one.text_in("title", language) for one in Notice.objects.in_force(at, language)]


def test_a_notice_stands_from_its_beginning_to_its_end():
    notice()
    moments = [NOON - timedelta(seconds=1), NOON, LATER - timedelta(seconds=1), LATER]
    assert [shown("en", at) for at in moments] == [[], ["Bridge closed"], ["Bridge closed"], []]
    assert [Notice.objects.get().is_in_force(at) for at in moments] == [False, True, True, False]


def test_a_notice_stands_only_where_it_speaks_the_language():
    kept = notice(title_en="Closed")
    assert (shown("en"), shown("zh-hans"), silent_languages(kept)) == (["Closed"], [], ["简体中文"])


def test_the_gravest_stands_first_and_then_the_latest():
    earlier = NOON - timedelta(hours=1)
    for severity, starts_at in (
        ("information", NOON),
        ("emergency", earlier),
        ("warning", earlier),
        ("warning", NOON),
    ):
        notice(severity, starts_at=starts_at, title_en=f"{severity} {starts_at:%H}", title_zh_hans="注意")
    assert shown("en") == ["emergency 11", "warning 12", "warning 11", "information 12"]


def test_only_a_chief_editor_puts_a_notice_up_or_takes_it_down():
    kept = notice(by=staff(Role.CHIEF_EDITOR))
    for role in set(Role) - {Role.CHIEF_EDITOR}:
        with pytest.raises(Refused, match="Only a chief editor"):
            notice(by=staff(role))
        with pytest.raises(Refused, match="Only a chief editor"):
            take_down(kept, by=staff(role), at=NOON)
    assert Notice.objects.count() == 1


@pytest.mark.parametrize("severity", ["emergency", "warning"])
@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({"title_en": "Flood"}, "All readers must understand"),
        ({"title_zh_hans": "洪水"}, "All readers must understand"),
        ({"title_en": "Flood", "title_zh_hans": "洪水", "text_en": "Leave."}, "says the same to all readers"),
    ],
)
def test_what_is_grave_is_said_in_every_language(severity, texts, sentence):
    with pytest.raises(Refused, match=sentence):
        notice(severity, **texts)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"title_en": " \u200b"}, "Write the title in at least one language"),
        ({"text_en": "Closed."}, "Write the title as well"),
        ({"title_en": "Closed", "link_en": "javascript:alert(1)"}, "Write a whole web address"),
        ({"title_en": "Closed", "link_en": "//evil.example"}, "Write a whole web address"),
        ({"title_en": "Closed", "ends_at": NOON}, "A notice ends after it begins"),
    ],
)
def test_what_cannot_stand_is_refused_with_a_sentence(said, sentence):
    with pytest.raises(Refused, match=sentence):
        notice(**said)
    assert not Notice.objects.exists()


def test_texts_are_kept_without_what_is_invisible():
    kept = notice(
        title_en="  Bridge\u200b \n closed ", text_en="One\r\n\r\nTwo\u202e", link_en=" /en/latest/ "
    )
    assert (kept.title_en, kept.text_en, kept.link_en, kept.title_zh_hans) == (
        "Bridge closed",
        "One\n\nTwo",
        "/en/latest/",
        None,
    )


def test_taking_down_ends_it_at_once_and_for_good():
    kept, chief = notice(), staff(Role.CHIEF_EDITOR)
    at = NOON + timedelta(hours=1)
    take_down(kept, by=chief, at=at)
    assert (shown("en", at - timedelta(seconds=1)), shown("en", at)) == (["Bridge closed"], [])
    with pytest.raises(Refused, match="was taken down"):
        take_down(kept, by=chief, at=at)
    with pytest.raises(Refused, match="was taken down"):
        save_notice(
            kept, severity="warning", starts_at=NOON, ends_at=LATER, by=chief, at=at, title_en="Again"
        )


def test_what_is_over_is_never_changed():
    kept = notice()
    with pytest.raises(Refused, match="This notice is over"):
        take_down(kept, by=staff(Role.CHIEF_EDITOR), at=LATER)


def test_nobody_overwrites_what_a_colleague_changed_in_the_meantime():
    kept, chief = notice(), staff(Role.CHIEF_EDITOR)
    said = {"severity": "information", "starts_at": NOON, "ends_at": LATER, "by": chief}
    save_notice(kept, **said, at=NOON + timedelta(minutes=1), seen=NOON, title_en="First")
    with pytest.raises(Conflict, match="Somebody else changed this notice"):
        save_notice(kept, **said, at=NOON + timedelta(minutes=2), seen=NOON, title_en="Second")
    assert Notice.objects.get().title_en == "First"


def test_every_change_is_kept_with_its_hand():
    chief = staff(Role.CHIEF_EDITOR, full_name="Zhong Yunhe")
    kept = notice(by=chief, title_en="Closed")
    take_down(kept, by=chief, at=NOON + timedelta(minutes=5))
    changes = RecordChange.objects.filter(kind="notice", record=kept.pk)
    assert [(one.by_name, one.said["title_en"], one.said["withdrawn_at"]) for one in changes] == [
        ("Zhong Yunhe", "Closed", "2026-03-02T12:05:00+08:00"),
        ("Zhong Yunhe", "Closed", None),
    ]
    assert "title" not in changes[0].said


def test_the_database_refuses_a_notice_that_ends_before_it_begins():
    with pytest.raises(IntegrityError), transaction.atomic():
        Notice.objects.create(starts_at=LATER, ends_at=NOON, changed_at=NOON, title_en="x")
