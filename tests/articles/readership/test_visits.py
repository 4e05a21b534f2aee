from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from articles.models import Edition
from articles.readership import salts, visits
from articles.readership.visits import Visit
from tests.factories import begin, published, save

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
MIDNIGHT = datetime(2026, 3, 3, 0, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
READER = Visit(edition_id=1, address="203.0.113.7", user_agent=FIREFOX)


@pytest.mark.parametrize(
    ("differently", "reason"),
    [
        ({}, None),
        ({"address": ""}, None),
        ({"from_our_page": False}, "foreign"),
        ({"purpose": "prefetch"}, "prefetch"),
        ({"purpose": "prefetch;prerender"}, "prefetch"),
        ({"purpose": "preview"}, "prefetch"),
        ({"by_staff": True}, "staff"),
        ({"user_agent": ""}, "robot"),
        ({"user_agent": "curl/8.4.0"}, "robot"),
        ({"user_agent": "curl/8.4.0", "by_staff": True}, "staff"),
        ({"user_agent": "", "by_staff": True, "purpose": "prefetch", "from_our_page": False}, "foreign"),
    ],
)
def test_a_visit_is_no_view_for_a_named_reason(differently, reason):
    assert visits.refusal(replace(READER, **differently)) == reason


def test_every_rule_refuses_something_and_lets_a_reader_pass():
    assert list(visits.REFUSALS) == ["foreign", "prefetch", "staff", "robot"]
    assert not any(applies(READER) for applies in visits.REFUSALS.values())


def test_a_visit_in_an_error_report_tells_nothing_of_the_reader():
    assert "203.0.113.7" not in repr(READER)
    assert "Firefox" not in repr(READER)


def receive(edition, at=NOON, **details):
    receipt = visits.receive(replace(READER, edition_id=edition.pk, **details), at=at)
    assert receipt is None or receipt.edition == edition
    return receipt and (receipt.views, receipt.refusal)


def test_a_reader_counts_and_a_repeat_says_so(edition):
    assert receive(edition) == (1, None)
    assert receive(edition, NOON + timedelta(seconds=10)) == (1, "repeat")
    assert receive(edition, NOON + timedelta(seconds=35)) == (2, None)


def test_a_refused_visit_gets_the_number_and_is_not_counted(edition):
    receive(edition)
    assert receive(edition, address="203.0.113.8", by_staff=True) == (1, "staff")
    assert receive(edition, address="203.0.113.8") == (2, None)


def test_readers_who_differ_in_address_or_browser_or_edition_are_different(edition):
    other = published()
    assert receive(edition) == (1, None)
    assert receive(edition, address="203.0.113.8") == (2, None)
    assert receive(edition, user_agent=FIREFOX + " again") == (3, None)
    assert receive(other) == (1, None)


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        ({}, (1, None)),
        ({"public_from": NOON}, (1, None)),
        ({"public_from": NOON + timedelta(seconds=1)}, None),
        ({"expires_at": NOON + timedelta(seconds=1)}, (1, None)),
        ({"expires_at": NOON}, None),
    ],
)
def test_only_what_is_public_at_that_moment_counts(edition, change, answer):
    Edition.objects.filter(pk=edition.pk).update(**change)
    assert receive(edition) == answer


def test_a_draft_has_no_views(db):
    assert receive(save(begin())) is None


@pytest.mark.parametrize("unknown", [0, -1, 10**12, 10**30])
def test_an_unknown_edition_has_no_views(db, unknown):
    assert visits.receive(replace(READER, edition_id=unknown), at=NOON) is None


class TestKeys:
    def test_a_key_is_64_digits_that_tell_nothing_without_the_salt(self):
        key = visits.key_of(READER, b"s" * 32)
        assert len(key) == 64
        assert set(key) <= set("0123456789abcdef")
        assert key == visits.key_of(READER, b"s" * 32) != visits.key_of(READER, b"t" * 32)

    def test_address_agent_and_edition_do_not_run_into_each_other(self):
        keys = {
            visits.key_of(replace(READER, address=address, user_agent=agent, edition_id=edition), b"s")
            for address, agent, edition in [
                ("1", "1", 1),
                ("11", "", 1),
                ("", "11", 1),
                ("1", "", 11),
                ("", "1", 11),
            ]
        }
        assert len(keys) == 5

    @pytest.mark.parametrize("agent", ["\ud800", "🗞", "x" * 100_000])
    def test_any_user_agent_has_a_key(self, agent):
        assert len(visits.key_of(replace(READER, user_agent=agent), b"s")) == 64

    @pytest.mark.django_db
    def test_only_the_first_moments_after_midnight_ask_for_yesterdays_key(self):
        salts.salt_of(date(2026, 3, 2))
        asked = {
            seconds: visits.keys_of(READER, MIDNIGHT + timedelta(seconds=seconds))[1] is not None
            for seconds in (-1, 0, 29, 30, 3600)
        }
        assert asked == {-1: False, 0: True, 29: True, 30: False, 3600: False}

    @pytest.mark.django_db
    def test_yesterdays_key_needs_yesterdays_salt(self):
        assert visits.keys_of(READER, MIDNIGHT)[1] is None


@pytest.mark.parametrize(
    ("before", "later", "views"),
    [(-5, 5, 1), (-29, 0, 1), (-1, 28.9, 1), (-5, 25, 2), (-20, 15, 2), (5, 32, 1)],
)
def test_a_new_salt_does_not_make_a_new_reader(edition, before, later, views):
    receive(edition, MIDNIGHT + timedelta(seconds=before))
    assert receive(edition, MIDNIGHT + timedelta(seconds=later))[0] == views
