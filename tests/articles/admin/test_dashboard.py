from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.actions import assign, publish, review, withdraw
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

INDEX = reverse("admin:index")


def titles(response):
    return {
        " ".join(pile.h2.get_text(" ").split()): [line.get_text() for line in pile.select("li > a")]
        for pile in soup(response).select(".pile")
    }


def fill_the_desk(me):
    """Something in every tray of a person with every role."""
    now = timezone.now()
    other, chief = staff(Role.EDITOR), staff(Role.CHIEF_EDITOR)
    save(begin(by=me), by=me, title="草稿")
    back = save(begin(by=me), by=me, title="退回")
    review.submit(back, revision=back.working, by=me, at=now)
    review.send_back(
        fresh(back), revision=back.working, by=other, at=now, comment="Check <b>the figures</b>."
    )
    waiting = save(begin(), by=other, title="待审")
    review.submit(waiting, revision=waiting.working, by=other, at=now)
    approve(save(begin(), title="待发"))
    soon = approve(save(begin(), title="定时"))
    publish.schedule(soon, revision=soon.working, by=chief, at=now, release_at=now + timedelta(hours=1))
    hasty = save(begin(), by=other, title="急稿")
    publish.publish_unreviewed(hasty, revision=hasty.working, by=chief, at=now, comment="Flood")
    original = published(save(begin(), title="原文"))
    published(translate(original, title="Behind"))
    published(save(original, title="新的原文"))
    assign.take(published(save(begin(), title="交给我")).article, "en", by=me, at=now)
    lost = published(save(begin(), title="撤回的原文"))
    published(translate(lost, title="Orphan"))
    withdraw.withdraw(fresh(lost), revision=lost.live, by=chief, at=now, comment="Wrong")


def test_a_person_sees_what_waits_for_their_move(client):
    me = sign_in(client, *Role)
    fill_the_desk(me)
    assert titles(client.get(INDEX)) == {
        "Translations whose source was withdrawn 1": ["Orphan"],
        "Given to me 1": ["交给我"],
        "Sent back to me 1": ["退回"],
        "My drafts 1": ["草稿"],
        "Waiting for my review 1": ["待审"],
        "Published unreviewed, waiting for a second signature 1": ["急稿"],
        "Approved, waiting for publication 1": ["待发"],
        "Going out next 1": ["定时"],
        "Translations behind their source 1": ["Behind"],
        "Not yet translated 1": ["急稿"],
    }


def test_a_reporter_sees_drafts_alone(client):
    sign_in(client, Role.REPORTER)
    fill_the_desk(staff(Role.EDITOR))
    assert titles(client.get(INDEX)) == {"Sent back to me": [], "My drafts": []}


def test_a_translation_leads_to_the_page_on_which_it_is_written(client):
    me = sign_in(client, Role.TRANSLATOR)
    edition = translate(published(), by=me)
    link = soup(client.get(INDEX)).select_one(".pile-drafts li > a")
    page = reverse("admin:articles_article_translate", args=[edition.article_id, "en"])
    assert (link["href"], link["lang"]) == (page, "en")


def test_an_original_leads_to_the_article_in_its_language(client):
    me = sign_in(client, Role.REPORTER)
    edition = save(begin(by=me), by=me)
    link = soup(client.get(INDEX)).select_one(".pile-drafts li > a")
    page = reverse("admin:articles_article_change", args=[edition.article_id])
    assert (link["href"], link["lang"]) == (f"{page}?language=zh-hans", "zh-Hans")


def test_an_untranslated_article_leads_to_the_language_it_lacks(client):
    sign_in(client, Role.TRANSLATOR)
    edition = published()
    link = soup(client.get(INDEX)).select_one(".pile-untranslated li > a")
    assert link["href"] == reverse("admin:articles_article_translate", args=[edition.article_id, "en"])


def test_the_remark_is_text(client):
    me = sign_in(client, *Role)
    fill_the_desk(me)
    page = client.get(INDEX)
    assert "Check <b>the figures</b>." in text_of(page, ".pile-remark")


def test_a_draft_without_a_title_can_be_opened(client):
    me = sign_in(client, Role.REPORTER)
    begin(by=me)
    assert titles(client.get(INDEX))["My drafts 1"] == ["Without a title yet"]


def test_more_than_seven_are_counted(client):
    sign_in(client, Role.CHIEF_EDITOR)
    for number in range(9):
        approve(save(begin(), title=f"第{number}条"))
    page = client.get(INDEX)
    assert len(titles(page)["Approved, waiting for publication 9"]) == 7
    assert text_of(page, ".pile-more") == "and 2 more"


def test_empty_trays_say_so_and_come_last(client):
    sign_in(client, Role.EDITOR)
    published()
    page = client.get(INDEX)
    assert next(iter(titles(page))) == "Not yet translated 1"
    assert "Nothing was sent back to you." in text_of(page, ".pile-sent-back")


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [((), "You have no role yet"), ((Role.ADMINISTRATOR,), "No text waits for you")],
)
def test_who_has_no_tray_is_told_why(client, roles, sentence):
    sign_in(client, *roles)
    assert sentence in text_of(client.get(INDEX))


@pytest.mark.parametrize(
    ("role", "begins", "imports"),
    [
        (Role.REPORTER, True, True),
        (Role.TRANSLATOR, False, False),
        (Role.EDITOR, True, True),
        (Role.CHIEF_EDITOR, False, True),
        (Role.ADMINISTRATOR, False, False),
    ],
)
def test_buttons_are_for_those_who_may(client, role, begins, imports):
    sign_in(client, role)
    words = text_of(client.get(INDEX), ".today-deeds")
    assert ("Write a new article" in words, "Import old pages" in words) == (begins, imports)


def test_it_costs_no_more_with_more_on_the_desk(client, django_assert_max_num_queries):
    me = sign_in(client, *Role)
    for _round in range(3):
        fill_the_desk(me)
    with django_assert_max_num_queries(21):
        client.get(INDEX)
