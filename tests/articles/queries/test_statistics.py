from datetime import date, datetime, timedelta

import pytest

from articles.actions import publish, review
from articles.models import Waiver
from articles.queries.statistics import months_back, translation_figures
from articles.vocabulary import Role
from tests.factories import OFFICE_TIME, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

FEBRUARY, MARCH = date(2026, 2, 1), date(2026, 3, 1)
SOURCE_OUT = datetime(2026, 2, 20, 9, tzinfo=OFFICE_TIME)


@pytest.fixture
def people():
    return {
        "translator": staff(Role.TRANSLATOR, full_name="Qian Mo"),
        "editor": staff(Role.EDITOR, full_name="Ada North"),
        "chief": staff(Role.CHIEF_EDITOR),
    }


def went_through(people, *, after, sent_back=0, body="<p>A new bridge.</p>"):
    """A translation that was submitted, perhaps sent back, approved and published so many hours after its source."""
    original = published(
        save(begin(at=SOURCE_OUT), title="新桥", body="<p>大桥 通车。</p>", at=SOURCE_OUT), at=SOURCE_OUT
    )
    at = SOURCE_OUT + timedelta(hours=after)
    english = translate(original, by=people["translator"], at=SOURCE_OUT, title="Bridge", body=body)
    for _time in range(sent_back):
        review.submit(english, revision=english.working, by=people["translator"], at=at)
        review.send_back(english, revision=english.working, by=people["editor"], at=at, comment="Mend it.")
    review.submit(english, revision=english.working, by=people["translator"], at=at)
    review.approve(english, revision=english.working, by=people["editor"], at=at)
    publish.publish(english, revision=english.working, by=people["chief"], at=at)
    return fresh(english)


def table(figures):
    return {
        (line.month, str(line.person)): (
            line.tally.translated,
            line.tally.characters_translated,
            line.tally.edited,
            line.tally.characters_edited,
            line.tally.median_hours,
            line.tally.sent_back,
            line.tally.waived,
        )
        for line in (*figures.people, *figures.months)
    }


def test_each_deed_counts_in_its_month_for_the_person_who_did_it(people):
    went_through(people, after=2, sent_back=1)
    went_through(people, after=6)
    late = went_through(people, after=24 * 10)
    Waiver.objects.create(
        edition=late, revision=late.working, fingerprint="f", check_name="c", code="x", reason="So it is.",
        by=people["editor"], by_name="Ada North", at=SOURCE_OUT,
    )  # fmt: skip
    assert table(translation_figures([FEBRUARY, MARCH], "en")) == {
        (FEBRUARY, "Qian Mo"): (2, 14, 0, 0, 4.0, 1, 0),
        (FEBRUARY, "Ada North"): (0, 0, 2, 34, None, 0, 1),
        (MARCH, "Qian Mo"): (1, 7, 0, 0, 240.0, 0, 0),
        (MARCH, "Ada North"): (0, 0, 1, 17, None, 0, 0),
        (FEBRUARY, "None"): (2, 14, 2, 34, 4.0, 1, 1),
        (MARCH, "None"): (1, 7, 1, 17, 240.0, 0, 0),
    }


def test_a_second_publication_is_no_second_translation(people):
    english = went_through(people, after=2)
    published(save(english, by=people["translator"], body="<p>Mended.</p>", at=SOURCE_OUT), at=SOURCE_OUT)
    figures = table(translation_figures([FEBRUARY], "en"))
    assert figures[FEBRUARY, "None"][0] == 1


def test_a_translation_that_goes_out_with_its_source_took_no_hours(people):
    went_through(people, after=0)
    assert table(translation_figures([FEBRUARY], "en"))[FEBRUARY, "None"][4] == 0


def test_months_without_work_stand_there_with_nothing():
    figures = translation_figures([FEBRUARY, MARCH], "en")
    assert [(line.month, line.tally.translated, line.tally.median_hours) for line in figures.months] == [
        (FEBRUARY, 0, None),
        (MARCH, 0, None),
    ]
    assert figures.people == []


def test_originals_are_no_translations(people):
    published(save(begin(), by=people["editor"]))
    assert translation_figures([FEBRUARY, MARCH], "zh-hans").people == []


def test_months_are_those_of_the_offices_calendar_the_current_one_last():
    just_new_year = datetime(2026, 1, 1, 0, 30, tzinfo=OFFICE_TIME)
    assert months_back(just_new_year, 3) == [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1)]
