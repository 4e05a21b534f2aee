from datetime import UTC, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from articles.models import DailyViews, Edition, RecentView
from articles.readership import tally
from articles.vocabulary import Role
from tests.factories import NOON, begin, published, save, staff

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
OURS = "http://testserver"
MORNING = NOON + timedelta(hours=20, minutes=5)

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return published()


@pytest.fixture(autouse=True)
def clock(time_machine):
    time_machine.move_to(MORNING, tick=False)
    return time_machine


def as_reader(**headers):
    """Headers of a reader's browser, some of them otherwise, or not there where None is given."""
    usual = {"user-agent": FIREFOX, "origin": OURS, "sec-fetch-site": "same-origin"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    return {name: value for name, value in usual.items() if value is not None}


def post(edition, *, client=None, address="203.0.113.7", **headers):
    client = client or Client(enforce_csrf_checks=True)
    return client.post(f"/views/{edition.pk}", headers=as_reader(**headers), REMOTE_ADDR=address)


def image(edition, *, client=None, method="get", **headers):
    fetch = getattr(client or Client(), method)
    return fetch(f"/views/{edition.pk}.gif", headers=as_reader(**{"origin": None} | headers))


def counted():
    return sum(DailyViews.objects.values_list("n", flat=True))


def signed_in(**details):
    client = Client()
    client.force_login(staff(Role.REPORTER, **details))
    return client


def test_a_view_is_counted_and_answered_with_the_number_and_its_moment(edition):
    answer = post(edition)
    assert (answer.status_code, counted()) == (200, 1)
    assert answer.json() == {
        "views": 1,
        "as_of": "2026-03-03T08:05:00+08:00",
        "as_of_text": "2026年3月3日 08:05",
    }


def test_the_moment_is_written_in_the_language_of_the_edition(edition):
    Edition.objects.filter(pk=edition.pk).update(language="en")
    assert post(edition).json()["as_of_text"] == "3 March 2026, 08:05"


def test_a_reload_counts_again_after_half_a_minute_only(edition, clock):
    views = []
    for seconds in (0, 10, 35):
        clock.move_to(MORNING + timedelta(seconds=seconds), tick=False)
        views.append(post(edition).json()["views"])
    assert views == [1, 1, 2]


NO_SENDER = {"origin": None, "sec_fetch_site": None, "referer": None}


@pytest.mark.parametrize(
    ("headers", "status", "views"),
    [
        ({}, 200, 1),
        ({"sec_fetch_site": None}, 200, 1),
        ({"referer": "http://testserver/zh-hans/articles/1/x/"}, 200, 1),
        (NO_SENDER | {"referer": "http://testserver/zh-hans/"}, 200, 1),
        (NO_SENDER | {"sec_fetch_site": "same-origin"}, 200, 1),
        ({"origin": "http://TESTSERVER"}, 200, 1),
        ({"origin": "https://testserver"}, 200, 1),
        (NO_SENDER, 403, 0),
        ({"origin": "https://evil.example"}, 403, 0),
        ({"origin": "https://testserver.evil.example"}, 403, 0),
        ({"origin": "http://testserver:81"}, 403, 0),
        ({"origin": "null"}, 403, 0),
        ({"origin": "http://[broken"}, 403, 0),
        ({"origin": "https://evil.example", "sec_fetch_site": None}, 403, 0),
        ({"sec_fetch_site": "cross-site"}, 403, 0),
        ({"sec_fetch_site": "same-site"}, 403, 0),
        ({"sec_fetch_site": "none"}, 403, 0),
        (NO_SENDER | {"referer": "https://evil.example/testserver"}, 403, 0),
        ({"sec_purpose": "prefetch"}, 200, 0),
        ({"sec_purpose": "prefetch;prerender"}, 200, 0),
        ({"purpose": "prefetch"}, 200, 0),
        ({"x_purpose": "preview"}, 200, 0),
        ({"x_moz": "prefetch"}, 200, 0),
        ({"user_agent": None}, 200, 0),
        ({"user_agent": "curl/8.4.0"}, 200, 0),
        ({"user_agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"}, 200, 0),
        ({"dnt": "1", "sec_gpc": "1"}, 200, 1),
    ],
)
def test_only_a_readers_browser_on_a_page_of_ours_counts(edition, headers, status, views):
    answer = post(edition, **headers)
    assert (answer.status_code, counted()) == (status, views)
    assert answer.json().get("views", 0) == views


@pytest.mark.parametrize(
    ("headers", "views"),
    [
        ({}, 1),
        ({"sec_fetch_site": None}, 1),
        ({"referer": "http://testserver/en/"}, 1),
        ({"sec_fetch_site": None, "referer": "https://evil.example/"}, 0),
        ({"sec_fetch_site": "cross-site"}, 0),
        ({"sec_fetch_site": "none"}, 0),
        ({"origin": "https://evil.example"}, 0),
        ({"sec_purpose": "prefetch"}, 0),
        ({"user_agent": "Wget/1.21.3"}, 0),
        ({"method": "head"}, 0),
    ],
)
def test_the_picture_comes_always_and_counts_by_the_same_rules(edition, headers, views):
    answer = image(edition, **headers)
    assert (answer.status_code, answer["Content-Type"], counted()) == (200, "image/gif", views)
    assert answer.content[:6] == (b"" if "method" in headers else b"GIF89a")


def test_script_and_picture_together_count_once(edition):
    post(edition, address="127.0.0.1")
    image(edition)
    assert counted() == 1


def test_our_own_address_counts_where_a_proxy_changes_the_host(edition, settings):
    settings.PUBLIC_URL = "https://news.example.cn"
    assert post(edition, origin="https://news.example.cn").status_code == 200
    assert post(edition, origin="https://news.example.com").status_code == 403


class TestStaff:
    def test_whoever_is_signed_in_is_not_counted(self, edition):
        client = signed_in()
        assert post(edition, client=client).json()["views"] == 0
        assert image(edition, client=client).status_code == 200
        assert counted() == 0

    def test_whoever_signed_out_is(self, edition):
        client = signed_in()
        client.logout()
        assert post(edition, client=client).json()["views"] == 1

    @pytest.mark.parametrize("cookie", ["nonsense", "x" * 32])
    def test_a_cookie_that_is_no_session_makes_no_staff_and_no_cookie(self, edition, settings, cookie):
        client = Client()
        client.cookies[settings.SESSION_COOKIE_NAME] = cookie
        answer = post(edition, client=client)
        assert (answer.json()["views"], len(answer.cookies)) == (1, 0)

    def test_a_session_that_is_over_makes_no_staff_and_no_cookie(self, edition):
        client = signed_in()
        Session.objects.all().delete()
        answer = post(edition, client=client)
        assert (answer.json()["views"], len(answer.cookies)) == (1, 0)

    def test_an_account_that_was_closed_makes_no_staff(self, edition):
        client = signed_in(username="gone")
        staff_model = type(staff())
        staff_model.objects.filter(username="gone").update(is_active=False)
        assert post(edition, client=client).json()["views"] == 1


@pytest.mark.parametrize(
    "number", ["0", "7", "999999999999", "9" * 40, "9" * 5000, "x", "-1", "1.5", "NaN", "1%00"]
)
@pytest.mark.parametrize("ending", ["", ".gif"])
def test_garbage_is_never_an_error_of_ours(number, ending):
    client, path = Client(raise_request_exception=False), f"/views/{number}{ending}"
    assert client.post(path, headers=as_reader()).status_code in (404, 405)
    assert client.get(path, headers=as_reader()).status_code in (200, 404, 405)
    assert counted() == 0


def test_what_readers_do_not_see_has_no_views(edition, clock):
    draft = save(begin())
    assert (post(draft).status_code, post(draft).json()) == (404, {"error": "not public"})
    assert image(draft).status_code == 200

    clock.move_to(NOON - timedelta(seconds=1), tick=False)
    assert post(edition).status_code == 404
    assert counted() == 0


@pytest.mark.parametrize("method", ["get", "head", "put", "delete", "patch", "options", "trace"])
def test_another_method_counts_nothing(edition, method):
    answer = getattr(Client(), method)(f"/views/{edition.pk}", headers=as_reader())
    assert (answer.status_code, answer["Cache-Control"], counted()) == (405, "no-store", 0)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options"])
def test_the_picture_can_only_be_fetched(edition, method):
    assert (image(edition, method=method).status_code, counted()) == (405, 0)


@pytest.mark.parametrize("headers", [{}, {"origin": "https://evil.example"}, {"user_agent": "curl/8.4.0"}])
def test_nothing_is_stored_by_a_cache_or_in_the_browser(edition, headers):
    for answer in (post(edition, **headers), image(edition, **headers)):
        assert answer["Cache-Control"] == "no-store"
        assert len(answer.cookies) == 0
        assert "Vary" not in answer or "Cookie" not in answer["Vary"]


def test_a_forwarded_address_makes_no_new_reader(edition):
    for n in range(3):
        answer = post(
            edition, x_forwarded_for=f"198.51.100.{n}", forwarded=f"for=198.51.100.{n}", x_real_ip=f"::{n}"
        )
    assert answer.json()["views"] == 1


def test_readers_at_different_addresses_count_each(edition):
    assert [post(edition, address=f"203.0.113.{n}").json()["views"] for n in range(3)] == [1, 2, 3]


def test_the_days_the_total_and_the_answer_say_the_same(edition, clock):
    for hour in range(0, 48, 6):
        at = MORNING + timedelta(hours=hour)
        clock.move_to(at, tick=False)
        answer = post(edition)
    days = dict(edition.daily_views.values_list("day", "n"))
    assert sum(days.values()) == tally.total(edition, at).counted == answer.json()["views"] == 8
    assert [days[day] for day in sorted(days)] == [3, 4, 1]


def test_a_reader_costs_few_queries(edition, django_assert_max_num_queries):
    post(edition)
    with django_assert_max_num_queries(9):
        post(edition, address="203.0.113.8")


class TestNoTrace:
    """What the database holds of a reader, read in full, as somebody would who had taken it."""

    ADDRESS = "203.0.113.222"
    AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0 Reader-in-Question"

    def everything(self):
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
                yield from (str(value) for row in cursor.fetchall() for value in row)

    def test_neither_address_nor_agent_is_ever_written(self, edition, caplog):
        caplog.set_level("DEBUG", logger="articles")
        post(edition, address=self.ADDRESS, user_agent=self.AGENT)
        post(edition, address=self.ADDRESS, user_agent=self.AGENT, origin="https://evil.example")
        image(edition, user_agent=self.AGENT)
        written = "\n".join(self.everything()) + caplog.text
        assert counted() == 2
        assert self.ADDRESS not in written
        assert "Reader-in-Question" not in written

    def test_two_days_later_the_days_number_is_all_there_is(self, edition):
        before = sorted(self.everything())
        post(edition, address=self.ADDRESS, user_agent=self.AGENT)
        keys = set(RecentView.objects.values_list("key", flat=True))
        assert len(keys) == 1

        tally.forget(MORNING.astimezone(UTC) + timedelta(hours=48))
        row = edition.daily_views.get()
        assert (row.day.isoformat(), row.n) == ("2026-03-03", 1)
        row.delete()
        assert sorted(self.everything()) == before
