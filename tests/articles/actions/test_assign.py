from datetime import date, datetime, timedelta

import pytest

from articles.actions import assign, confirm, write
from articles.errors import Conflict, Refused
from articles.models import Edition, Notification
from articles.vocabulary import Event, Role
from tests.factories import NOON, OFFICE_TIME, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

TOMORROW = NOON + timedelta(days=1)


@pytest.fixture
def article():
    return published().article


@pytest.fixture
def translator():
    return staff(Role.TRANSLATOR, language="en", full_name="Qian Mo")


@pytest.fixture
def editor():
    return staff(Role.EDITOR, language="en", full_name="Ada North")


def give(article, by, *, translator=None, editor=None, due_at=None, at=NOON, language="en", **details):
    return assign.assign(
        article, language, translator=translator, editor=editor, due_at=due_at, by=by, at=at, **details
    )


def told():
    given = Notification.objects.filter(event=Event.ASSIGNED)
    return sorted(given.values_list("to__full_name", flat=True))


def english(article):
    return Edition.objects.filter(article=article, language="en").first()


def test_who_takes_a_translation_begins_its_edition_without_text_and_is_told_nothing(article, translator):
    taken = assign.take(article, "en", by=translator, at=NOON)
    assert (taken.translator, taken.assigned_at, taken.working, taken.state) == (
        translator,
        NOON,
        None,
        "draft",
    )
    assert told() == []


def test_taking_twice_changes_nothing(article, translator):
    assign.take(article, "en", by=translator, at=NOON)
    assign.take(article, "en", by=translator, at=TOMORROW)
    assert english(article).assigned_at == NOON


def test_the_second_to_take_it_is_told_who_was_first(article, translator):
    assign.take(article, "en", by=translator, at=NOON)
    with pytest.raises(Refused, match="Qian Mo has this translation in hand"):
        assign.take(article, "en", by=staff(Role.TRANSLATOR), at=NOON)
    assert english(article).translator == translator


def test_what_somebody_left_behind_is_free(article, translator):
    assign.take(article, "en", by=translator, at=NOON)
    translator.is_active = False
    translator.save()
    second = staff(Role.TRANSLATOR)
    assert assign.take(article, "en", by=second, at=TOMORROW).translator == second


def test_an_editor_may_take_over(article, translator, editor):
    assign.take(article, "en", by=translator, at=NOON)
    assert assign.take(article, "en", by=editor, at=NOON).translator == editor


@pytest.mark.parametrize(
    ("role", "language"),
    [
        (Role.TRANSLATOR, "zh-hans"),
        (Role.REPORTER, ""),
        (Role.CHIEF_EDITOR, ""),
        (Role.ADMINISTRATOR, ""),
    ],
)
def test_who_does_not_translate_into_the_language_takes_nothing_and_begins_nothing(article, role, language):
    with pytest.raises(Refused, match="You do not translate into this language"):
        assign.take(article, "en", by=staff(role, language=language), at=NOON)
    assert english(article) is None


def test_an_original_is_not_translated(article):
    with pytest.raises(Refused, match="This is the original"):
        assign.take(article, "zh-hans", by=staff(Role.EDITOR), at=NOON)


def test_an_editor_gives_a_translation_out_and_both_are_told(article, translator, editor):
    chief = staff(Role.CHIEF_EDITOR, language="en")
    edition = give(article, chief, translator=translator, editor=editor, due_at=TOMORROW)
    assert (edition.translator, edition.editor, edition.due_at, edition.assigned_at) == (
        translator,
        editor,
        TOMORROW,
        NOON,
    )
    assert told() == ["Ada North", "Qian Mo"]


def test_only_those_new_to_the_text_are_told(article, translator, editor):
    give(article, editor, translator=translator)
    give(article, editor, translator=translator, due_at=TOMORROW)
    give(article, editor, translator=editor)
    assert told() == ["Qian Mo"]


def test_a_day_ends_when_the_office_closes(article, editor, settings):
    settings.OFFICE_DAY_ENDS = 17
    edition = give(article, editor, due_at=date(2026, 3, 4))
    assert fresh(edition).due_at == datetime(2026, 3, 4, 17, tzinfo=OFFICE_TIME)


def test_a_day_that_is_over_is_refused_unless_it_stood_there(article, editor, translator):
    with pytest.raises(Refused, match="This day is over"):
        give(article, editor, due_at=NOON)
    give(article, editor, due_at=TOMORROW)
    late = TOMORROW + timedelta(days=1)
    assert give(article, editor, translator=translator, due_at=TOMORROW, at=late).translator == translator


@pytest.mark.parametrize("role", [Role.TRANSLATOR, Role.REPORTER, Role.ADMINISTRATOR])
def test_only_editors_give_out(article, translator, role):
    with pytest.raises(Refused, match="Only an editor of this language gives out"):
        give(article, staff(role), translator=translator)
    assert english(article) is None


def test_nobody_is_given_what_they_cannot_do(article, editor):
    stranger = staff(Role.TRANSLATOR, language="zh-hans", full_name="Bao Guo")
    with pytest.raises(Refused, match="Bao Guo does not translate into this language"):
        give(article, editor, translator=stranger)
    with pytest.raises(Refused, match="Bao Guo is no editor of this language"):
        give(article, editor, editor=stranger)
    with pytest.raises(Refused, match="Ada North translates this text"):
        give(article, editor, translator=editor, editor=editor)
    assert told() == []


def test_who_has_a_text_keeps_it_when_their_role_ended(article, editor, translator):
    give(article, editor, translator=translator)
    translator.assignments.all().delete()
    del translator.assigned
    assert give(article, editor, translator=translator, due_at=TOMORROW).translator == translator


def test_nothing_is_given_out_over_the_head_of_somebody_who_took_it_meanwhile(article, editor, translator):
    seen = assign.given(english(article))
    assign.take(article, "en", by=translator, at=NOON)
    with pytest.raises(Conflict, match="in the meantime"):
        give(article, editor, translator=None, due_at=TOMORROW, seen=seen)
    edition = english(article)
    assert (edition.translator, edition.due_at) == (translator, None)
    give(article, editor, translator=translator, due_at=TOMORROW, seen=assign.given(edition))
    assert english(article).due_at == TOMORROW


def test_an_original_has_an_editor_and_a_day_but_no_translator(article):
    editor = staff(Role.EDITOR)
    with pytest.raises(Refused, match="An original has no translator"):
        give(article, editor, translator=staff(Role.TRANSLATOR), language="zh-hans")
    edition = give(article, editor, editor=editor, due_at=TOMORROW, language="zh-hans")
    assert (edition.editor, edition.due_at) == (editor, TOMORROW)


def test_a_translator_gives_back_what_they_took_and_the_day_stays(article, editor, translator):
    give(article, editor, translator=translator, due_at=TOMORROW)
    edition = assign.release(article, "en", by=translator, at=NOON)
    assert (edition.translator, edition.assigned_at, edition.due_at) == (None, None, TOMORROW)
    with pytest.raises(Refused, match="Nobody has this translation in hand"):
        assign.release(article, "en", by=translator, at=NOON)


def test_nobody_gives_back_what_another_has_but_an_editor(article, editor, translator):
    assign.take(article, "en", by=translator, at=NOON)
    with pytest.raises(Refused, match="only they or an editor"):
        assign.release(article, "en", by=staff(Role.TRANSLATOR), at=NOON)
    assert assign.release(article, "en", by=editor, at=NOON).translator is None


def test_what_went_out_or_was_confirmed_is_due_no_more(article, editor):
    original = article.editions.get()
    edition = translate(original)
    give(article, editor, due_at=TOMORROW)
    edition = published(edition)
    assert edition.due_at is None
    published(save(original, title="新桥正式通车"))
    give(article, editor, due_at=TOMORROW)
    source = fresh(original).live
    confirmed = confirm.confirm_current(
        edition, revision=edition.live, source_revision=source, by=staff(Role.EDITOR), at=NOON
    )
    assert confirmed.due_at is None


def test_giving_out_touches_no_text(article, editor, translator):
    edition = translate(article.editions.get(), by=translator)
    base = edition.working
    give(article, editor, translator=translator)
    write.save_revision(
        edition, title="T", summary="", body="<p>Later.</p>", by=translator, at=NOON, base=base
    )
    assert fresh(edition).translator == translator


def test_an_article_without_text_can_be_given_out_ahead(editor, translator):
    article = begin().article
    assert give(article, editor, translator=translator).working is None
