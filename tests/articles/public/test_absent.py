"""What the address of an article answers in every state of it: status, heading, sentence, and who may keep it."""

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from articles.models import Edition, FormerAddress, Withdrawal
from tests.articles.public import rows
from tests.factories import staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

HOUR = timedelta(hours=1)
GONE = "This article is no longer published"
MISSING = "There is no page at this address"
ELSEWHERE = "This article cannot be read in this language"
NOTHING = "It may have been moved or taken down, or the address may have a slip in it."


def missing(of):
    pass


def public(of):
    return rows.edition(of)


def expired(of):
    return rows.edition(of, expires_at=rows.NOW)


def expires_later(of):
    return rows.edition(of, expires_at=rows.NOW + HOUR)


def scheduled(of):
    return rows.edition(of, published_at=rows.NOW + HOUR)


def over_before_it_began(of):
    return rows.edition(of, published_at=rows.NOW - HOUR, expires_at=rows.NOW - 2 * HOUR)


def draft(of):
    edition = Edition.objects.create(article=of, language="en", slug="draft")
    edition.working = rows.revise(edition, title="A secret draft")
    edition.save()
    return edition


def withdrawn(of, **details):
    edition = rows.edition(of, **details)
    reason = Withdrawal.objects.create(
        edition=edition, reason="The figure was wrong.", by=staff(), by_name="Chief", at=rows.BEFORE
    )
    Edition.objects.filter(pk=edition.pk).update(withdrawal=reason)
    return edition


def withdrawn_and_expired(of):
    return withdrawn(of, expires_at=rows.NOW)


def withdrawn_before_its_time(of):
    return withdrawn(of, published_at=rows.NOW + HOUR)


STATES = [
    # state, status, heading, sentence, how long it is kept
    (public, 200, "A bridge opens", None, "public, max-age=60"),
    (expires_later, 200, "A bridge opens", None, "public, max-age=60"),
    (expired, 410, GONE, "It was shown until 10 March 2026, 15:30, the end of the time that the office had set for it.", "no-store"),
    (withdrawn, 410, GONE, "The office withdrew it on 9 March 2026, for this reason:", "no-store"),
    (withdrawn_and_expired, 410, GONE, "The office withdrew it on 9 March 2026, for this reason:", "no-store"),
    (scheduled, 404, MISSING, NOTHING, "no-store"),
    (withdrawn_before_its_time, 404, MISSING, NOTHING, "no-store"),
    (over_before_it_began, 404, MISSING, NOTHING, "no-store"),
    (draft, 404, MISSING, NOTHING, "no-store"),
    (missing, 404, MISSING, NOTHING, "no-store"),
]  # fmt: skip


def asked(client, of, language="en", slug="bridge"):
    answer = client.get(f"/{language}/articles/{of.pk}/{slug}/", follow=True)
    return answer, BeautifulSoup(answer.content, "html.parser")


def kept(answer):
    return ", ".join(sorted(answer["Cache-Control"].split(", "), reverse=True))


@pytest.mark.parametrize(("state", "status", "heading", "sentence", "keeping"), STATES)
def test_every_state_has_its_answer(client, state, status, heading, sentence, keeping):
    of = rows.article()
    state(of)
    answer, page = asked(client, of)
    assert (answer.status_code, page.h1.get_text(), kept(answer)) == (status, heading, keeping)
    sentences = [" ".join(found.get_text().split()) for found in page.select(".message p")]
    assert sentence is None or sentence in sentences
    in_lists = "A bridge opens" in client.get("/en/latest/").content.decode()
    assert in_lists == (status == 200)


@pytest.mark.parametrize(("state", "status"), [(state, status) for state, status, *_ in STATES])
def test_the_editions_that_can_be_read_are_offered_in_every_state(client, state, status):
    of = rows.article()
    chinese = rows.edition(of, "zh-hans", title="新桥通车")
    state(of)
    answer, page = asked(client, of)
    assert answer.status_code == status
    offered = [(link["href"], link["lang"], link["hreflang"]) for link in page.select(".offers a")]
    assert offered == ([] if status == 200 else [(chinese.get_absolute_url(), "zh-Hans", "zh-Hans")])
    if status == 404:
        assert page.h1.get_text() == ELSEWHERE


@pytest.mark.parametrize("state", [scheduled, draft, over_before_it_began, withdrawn_before_its_time])
@pytest.mark.parametrize("with_another_language", [False, True])
def test_what_is_not_released_answers_word_for_word_like_what_never_was(client, state, with_another_language):
    of, never = rows.article(), rows.article()
    for one in (of, never) if with_another_language else ():
        rows.edition(one, "zh-hans", title="新桥通车", slug=f"qiao-{one.pk}")
    state(of)
    hidden, nothing = (asked(client, one)[0] for one in (of, never))

    def without_numbers(answer):
        return re.sub(r"articles/\d+/qiao-\d+", "articles/N/S", answer.content.decode())

    assert without_numbers(hidden) == without_numbers(nothing)
    assert hidden.headers.keys() == nothing.headers.keys()
    assert hidden["Cache-Control"] == nothing["Cache-Control"] == "no-store"


def test_the_notice_of_an_expired_edition_speaks_the_language_of_its_address(client):
    of = rows.article()
    rows.edition(of, "zh-hans", expires_at=rows.NOW)
    answer, page = asked(client, of, "zh-hans")
    assert (answer.status_code, page.html["lang"]) == (410, "zh-Hans")
    assert (
        page.time.get_text() == "2026年3月10日"
        or page.select_one(".message time").get_text() == "2026年3月10日 15:30"
    )


def test_an_old_address_of_an_expired_edition_leads_to_where_readers_are_told(client):
    edition = expired(rows.article())
    FormerAddress.objects.create(path="/art/2026/1.html", edition=edition)
    answer = client.get("/art/2026/1.html")
    assert (answer.status_code, answer["Location"]) == (301, edition.get_absolute_url())


def test_an_old_address_of_an_unreleased_edition_is_not_known(client):
    FormerAddress.objects.create(path="/art/2026/1.html", edition=scheduled(rows.article()))
    assert client.get("/art/2026/1.html").status_code == 404


def test_an_expired_edition_stands_in_no_list(client, now):
    of = rows.article(category=rows.category(), outlet=rows.outlet())
    of.tags.add(rows.tag())
    credits = rows.credits(author="Tang Yuxin")
    rows.edition(of, credits=credits, expires_at=rows.NOW + HOUR)
    rows.edition(rows.article(category=of.category, outlet=of.outlet), "zh-hans", title="别的")
    person = credits[0]["person"]
    lists = ["/en/", "/en/latest/", "/en/category/economy/", "/en/tag/tea/", f"/en/outlet/{of.outlet_id}/",
             f"/en/people/{person}/", "/en/archive/2026/03/"]  # fmt: skip
    shown = [address for address in lists if "A bridge opens" in client.get(address).content.decode()]
    assert shown == lists
    now.move_to(rows.NOW + HOUR, tick=False)
    assert [address for address in lists if "A bridge opens" in client.get(address).content.decode()] == []
    assert "Tang Yuxin" not in client.get("/en/people/").content.decode()
    assert [client.get(address).status_code for address in lists[-2:]] == [404, 404]
