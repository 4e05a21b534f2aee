from datetime import timedelta

import pytest

from articles.models import FormerAddress
from articles.public.former import spellings
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

OLD = "/ln/201911/t20191106_4285012_1.html"


@pytest.fixture
def edition():
    edition = rows.edition()
    FormerAddress.objects.create(path=OLD, edition=edition)
    return edition


@pytest.mark.parametrize(
    "asked",
    [
        OLD,
        f"{OLD}?from=timeline&x=1",
        f"{OLD}/",
        "/ln/201911/t20191106_4285012.html",
        "/ln/201911/t20191106_4285012_2.html",
    ],
)
def test_an_old_address_leads_to_the_edition_for_ever(client, edition, asked):
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (301, edition.get_absolute_url())


@pytest.mark.parametrize(
    "asked",
    ["/ln/201911/", "/ln/201911/t20191106_4285013_1.html", "/a%00b.html", "/a%0d%0ab", "/" + "x" * 3000],
)
def test_an_address_that_nothing_had_is_not_found(client, edition, asked):
    assert client.get(asked).status_code == 404


def test_an_old_address_shows_nothing_before_its_time(client, now):
    later = rows.NOW + timedelta(hours=1)
    FormerAddress.objects.create(
        path="/early.html", edition=rows.edition(published_at=later, public_from=later)
    )
    assert client.get("/early.html").status_code == 404
    now.move_to(later, tick=False)
    assert client.get("/early.html").status_code == 301


def test_the_address_as_it_was_asked_for_decides(client, edition):
    other = rows.edition()
    FormerAddress.objects.create(path="/ln/201911/t20191106_4285012_2.html", edition=other)
    answer = client.get("/ln/201911/t20191106_4285012_2.html")
    assert answer["Location"] == other.get_absolute_url()


def test_spellings_begin_with_the_one_asked_for():
    assert spellings("/art/2017/2/3/art_9630_875179.html") == [
        "/art/2017/2/3/art_9630_875179.html",
        "/art/2017/2/3/art_9630_875179.html/",
        "/art/2017/2/3/art_9630_875179_1.html",
    ]
    assert spellings("/old/") == ["/old/", "/old"]


@pytest.mark.parametrize(("asked", "meant"), [("/en", "/en/"), ("/en/latest?page=2", "/en/latest/?page=2")])
def test_our_own_addresses_are_found_without_their_last_slash(client, asked, meant):
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (301, meant)


@pytest.mark.parametrize("asked", ["//evil.example", "//evil.example/", "/\\evil.example", "//en/latest"])
def test_no_address_leads_to_another_host(client, asked):
    answer = client.get("/", PATH_INFO=asked)
    assert answer.status_code == 404
