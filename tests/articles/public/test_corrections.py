from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from articles.models import Correction, Edition, Withdrawal
from tests.articles.public import rows
from tests.factories import staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
ATOM = "{http://www.w3.org/2005/Atom}"


def correct(edition, note="It is <b>860</b> metres long.", at=rows.BEFORE):
    by = staff()
    return Correction.objects.create(
        edition=edition, revision=edition.live, note=note, by=by, by_name="Zhong", at=at
    )


def withdraw(edition, reason="The figures were wrong."):
    row = Withdrawal.objects.create(edition=edition, reason=reason, by=staff(), by_name="Zhong", at=rows.NOW)
    Edition.objects.filter(pk=edition.pk).update(withdrawal=row)


def listed(client, address="/en/corrections/"):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return [" ".join(one.get_text().split()) for one in page.select(".corrections-one")]


def test_what_was_put_right_and_taken_back_is_listed_with_its_reason(client):
    correct(rows.edition(title="A bridge <opens>"))
    gone = rows.edition(title="Secret title")
    withdraw(gone)
    assert listed(client) == [
        f"Withdrawn 10 March 2026, 15:30 Article No. {gone.article_id}, published on 9 March 2026 "
        "The figures were wrong.",
        "Corrected 9 March 2026, 15:30 A bridge <opens> It is <b>860</b> metres long.",
    ]
    assert "Secret" not in client.get("/en/corrections/").content.decode()
    assert listed(client, "/zh-hans/corrections/") == []


def test_who_corrected_is_not_told_to_readers(client):
    correct(rows.edition())
    assert "Zhong" not in client.get("/en/corrections/").content.decode()


def test_the_address_of_a_withdrawn_article_tells_the_reason(client):
    edition = rows.edition()
    withdraw(edition)
    answer = client.get(f"/en/articles/{edition.article_id}/")
    assert (answer.status_code, "The figures were wrong." in answer.content.decode()) == (410, True)


def test_an_empty_list_says_so(client):
    assert "Nothing in this language has been corrected" in client.get("/en/corrections/").content.decode()


def test_the_list_is_paged(client, settings):
    settings.ARTICLES_PER_PAGE = 1
    for number in range(2):
        correct(rows.edition(), note=f"Note {number}")
    assert len(listed(client, "/en/corrections/?page=2")) == 1
    assert client.get("/en/corrections/?page=3").status_code == 404
    answer = client.get("/en/corrections/?page=1")
    assert (answer.status_code, answer["Location"]) == (301, "/en/corrections/")


def test_the_list_costs_six_queries(client, django_assert_num_queries):
    for _ in range(3):
        correct(rows.edition())
        withdraw(rows.edition())
    with django_assert_num_queries(6):
        client.get("/en/corrections/")


def test_the_feed_tells_the_same(client):
    edition = rows.edition(title="A bridge opens")
    kept = correct(edition)
    withdraw(rows.edition(title="Secret title"))
    answer = client.get("/en/corrections/feed.atom")
    feed = ElementTree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert [one.find(f"{ATOM}title").text.split(":")[0] for one in entries] == ["Withdrawn", "Corrected"]
    assert entries[1].find(f"{ATOM}summary").text == "It is &lt;b&gt;860&lt;/b&gt; metres long."
    assert entries[1].find(f"{ATOM}id").text == f"http://testserver/en/corrections/#correction-{kept.pk}"
    assert entries[1].find(f"{ATOM}link").get("href") == f"http://testserver{edition.get_absolute_url()}"
    assert b"Secret" not in answer.content
    assert b"<b>" not in answer.content
