from datetime import date, timedelta

import pytest

from articles.models import DaySalt
from articles.readership import salts

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


def test_a_day_has_one_salt_of_32_bytes():
    salt = salts.salt_of(MONDAY)
    assert (len(salt), salts.salt_of(MONDAY), salts.known_salt_of(MONDAY)) == (32, salt, salt)


def test_no_two_days_have_the_same_salt():
    assert salts.salt_of(MONDAY) != salts.salt_of(MONDAY + DAY)


def test_who_comes_second_takes_the_salt_of_the_first(monkeypatch):
    first = salts.salt_of(MONDAY)
    looked_up, known = [], salts.known_salt_of

    def too_early(day):
        looked_up.append(day)
        return None if len(looked_up) == 1 else known(day)

    monkeypatch.setattr(salts, "known_salt_of", too_early)
    assert salts.salt_of(MONDAY) == first
    assert DaySalt.objects.count() == 1


def test_asking_for_a_known_salt_makes_none():
    assert salts.known_salt_of(MONDAY) is None
    assert not DaySalt.objects.exists()


def test_a_new_day_forgets_all_salts_but_yesterdays():
    for n in range(4):
        salts.salt_of(MONDAY + n * DAY)
    assert set(DaySalt.objects.values_list("day", flat=True)) == {MONDAY + 2 * DAY, MONDAY + 3 * DAY}
