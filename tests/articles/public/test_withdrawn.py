"""What readers meet at the address of a text that was withdrawn."""

import pytest
from django.urls import reverse

from articles.actions import withdraw
from articles.models import FormerAddress
from articles.vocabulary import Role
from tests.articles.public.rows import BEFORE
from tests.factories import begin, fresh, published, save, staff, translate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture
def pair():
    original = published(save(begin(), at=BEFORE, body="<p>投资100亿元。</p>"), at=BEFORE)
    english = translate(original, at=BEFORE, body="<p>It cost 10 billion yuan.</p>")
    return original, published(english, at=BEFORE)


def withdrawn(edition, reason="The figure <b>was</b> wrong."):
    chief = staff(Role.CHIEF_EDITOR)
    withdraw.withdraw(edition, revision=edition.live, by=chief, at=BEFORE, comment=reason)
    return fresh(edition)


def test_its_address_answers_gone_with_the_reason_and_none_of_the_text(client, pair):
    english = withdrawn(pair[1])
    answer = client.get(english.get_absolute_url())
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "The figure &lt;b&gt;was&lt;/b&gt; wrong." in page
    assert "10 billion" not in page
    assert answer["Cache-Control"] == "no-store"


def test_it_offers_the_editions_that_can_still_be_read(client, pair):
    original, english = pair
    withdrawn(english)
    assert original.get_absolute_url() in client.get(english.get_absolute_url()).content.decode()


def test_it_stands_in_no_list_and_counts_no_view(client, pair):
    english = withdrawn(pair[1])
    assert english.live.title not in client.get("/en/latest/").content.decode()
    assert (
        client.post(
            reverse("public:seen", args=[english.pk]), headers={"Sec-Fetch-Site": "same-origin"}
        ).status_code
        == 404
    )


def test_an_old_address_of_a_withdrawn_text_leads_to_where_readers_are_told(client, pair):
    english = withdrawn(pair[1])
    FormerAddress.objects.create(path="/art/2022/1.html", edition=english)
    answer = client.get("/art/2022/1.html")
    assert (answer.status_code, answer["Location"]) == (301, english.get_absolute_url())


def test_a_reinstated_text_is_read_again(client, pair):
    english = withdrawn(pair[1])
    chief = staff(Role.CHIEF_EDITOR)
    withdraw.reinstate(english, revision=english.live, by=chief, at=BEFORE, comment="It was right.")
    assert client.get(english.get_absolute_url()).status_code == 200
