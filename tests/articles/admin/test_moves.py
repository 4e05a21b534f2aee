from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.actions import review
from articles.admin.deeds import DEEDS
from articles.models import Decision, Edition
from articles.vocabulary import Move, Role, State
from tests.articles.admin.pages import change_page, messages, sign_in, soup, text_of
from tests.factories import NOON, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


def door(article):
    return reverse("admin:articles_article_move", args=[article.pk])


def button(response, move, language="zh-hans"):
    """What the form of a move would send, or None where it is not open."""
    for form in soup(response).select(f"#{language} form"):
        sent = {one["name"]: one["value"] for one in form.select("input[type=hidden]")}
        if sent.get("move") == move:
            return sent | {one["name"]: one.get_text().strip() for one in form.select("textarea")}
    return None


def press(client, edition, move, **given):
    page = client.get(change_page(edition.article))
    return client.post(door(edition.article), button(page, move, edition.language) | given)


def in_review(**text):
    edition = save(begin(), **text)
    review.submit(edition, revision=edition.working, by=staff(Role.EDITOR), at=NOON)
    return fresh(edition)


def test_every_move_has_its_button():
    assert set(DEEDS) == set(Move)


def test_what_is_open_is_a_button_and_what_is_not_says_why(client):
    edition = in_review()
    sign_in(client, Role.REPORTER)
    page = client.get(change_page(edition.article))
    assert not soup(page).select("#zh-hans form")
    closed = {
        li.select_one("button[disabled]").get_text(): li.select_one("span").get_text()
        for li in soup(page).select(".closed li")
    }
    assert closed == {
        "Send back": "Only an editor of this language can do this.",
        "Approve": "Only an editor of this language can do this.",
        "Publish unreviewed": "Only a chief editor of this language can do this.",
    }
    sign_in(client, Role.EDITOR)
    page = client.get(change_page(edition.article))
    assert [button(page, move) is not None for move in (Move.APPROVE, Move.SEND_BACK, Move.PUBLISH)] == [
        True,
        True,
        False,
    ]


def test_nobody_is_offered_to_approve_what_they_wrote(client):
    editor = sign_in(client, Role.EDITOR)
    edition = save(begin(), by=editor)
    review.submit(edition, revision=edition.working, by=editor, at=NOON)
    page = client.get(change_page(edition.article))
    assert button(page, Move.APPROVE) is None
    assert "You wrote or submitted this text: a second person must approve it." in text_of(page, ".closed")
    forged = {"edition": edition.pk, "revision": edition.working.pk, "move": "approve"}
    answer = client.post(door(edition.article), forged)
    assert (answer.status_code, fresh(edition).state) == (400, State.IN_REVIEW)
    assert "a second person must approve it" in text_of(answer, "[role=alert]")


def test_what_must_be_done_before_it_can_go_out_stands_at_the_top(client):
    sign_in(client, Role.REPORTER)
    edition = save(begin(), body="")
    page = client.get(change_page(edition.article))
    assert text_of(page, ".desk-note--todo") == "Before this can go out: Write the text of the article."


def test_the_way_of_a_text_from_draft_to_its_readers(client):
    edition = save(begin())
    sign_in(client, Role.REPORTER)
    client.post(
        door(edition.article), {"edition": edition.pk, "revision": edition.working.pk, "move": "submit"}
    )
    sign_in(client, Role.EDITOR)
    press(client, edition, Move.APPROVE, comment="Well told")
    chief = sign_in(client, Role.CHIEF_EDITOR)
    answer = press(client, edition, Move.PUBLISH)
    assert answer["Location"] == f"{change_page(edition.article)}?language=zh-hans#zh-hans"
    assert "The text is published: readers see it now." in messages(client.get(answer["Location"]))
    edition = fresh(edition)
    assert (edition.state, edition.live) == (State.PUBLISHED, edition.working)
    made = Decision.objects.order_by("id").values_list("move", "comment")
    assert list(made) == [("submit", ""), ("approve", "Well told"), ("publish", "")]
    assert Decision.objects.latest("id").by == chief


def test_sending_back_without_a_reason_keeps_the_page_and_with_one_goes_through(client):
    edition = in_review()
    sign_in(client, Role.EDITOR)
    answer = press(client, edition, Move.SEND_BACK, comment="  ")
    assert (answer.status_code, fresh(edition).state) == (400, State.IN_REVIEW)
    assert "Give the reason: it is kept with the article." in text_of(answer, "#zh-hans")
    assert press(client, edition, Move.SEND_BACK, comment="Which bridge?").status_code == 302
    assert (fresh(edition).state, Decision.objects.latest("id").comment) == (State.DRAFT, "Which bridge?")


def test_a_refused_move_keeps_what_was_typed_for_it(client):
    edition = in_review()
    editor = sign_in(client, Role.EDITOR)
    sent = button(client.get(change_page(edition.article)), Move.SEND_BACK) | {"comment": "Which bridge?"}
    editor.assignments.all().delete()
    editor.assignments.create(role=Role.CHIEF_EDITOR)
    sent["move"] = "publish_unreviewed"
    sent["comment"] = "Which\x00bridge?"
    answer = client.post(door(edition.article), sent)
    assert answer.status_code == 400
    assert "bridge?" in soup(answer).select_one("details[open] textarea[name=comment]").get_text()


def test_a_text_that_moved_on_is_shown_before_anything_is_decided(client):
    edition = in_review(body="<p>桥长一百米。</p>")
    sign_in(client, Role.EDITOR)
    sent = button(client.get(change_page(edition.article)), Move.APPROVE) | {"comment": "Good"}
    edition = save(edition, body="<p>桥长二百米。</p>", by=staff(Role.REPORTER, full_name="Tang Yuxin"))
    answer = client.post(door(edition.article), sent)
    assert answer.status_code == 409
    assert "The text was changed after you opened it" in text_of(answer)
    assert "revision 2 by Tang Yuxin" in text_of(answer)
    assert [one.get_text(" ", strip=True) for one in soup(answer).select(".compare-part del")] == [
        "removed: 一 end"
    ]
    assert "Good" in soup(answer).select_one("textarea[readonly]").get_text()
    assert not Decision.objects.filter(move=Move.APPROVE).exists()


def test_a_second_click_says_what_the_first_one_did(client):
    edition = in_review()
    sign_in(client, Role.EDITOR)
    sent = button(client.get(change_page(edition.article)), Move.APPROVE)
    answers = [client.post(door(edition.article), sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Decision.objects.filter(move=Move.APPROVE).count() == 1


def test_a_replayed_approval_by_somebody_else_is_refused(client):
    edition = in_review()
    sign_in(client, Role.EDITOR)
    sent = button(client.get(change_page(edition.article)), Move.APPROVE)
    client.post(door(edition.article), sent)
    sign_in(client, Role.EDITOR)
    answer = client.post(door(edition.article), sent)
    assert answer.status_code == 400
    assert "Only a text in review can be approved." in text_of(answer, "[role=alert]")


def test_a_release_is_set_in_the_offices_time(client):
    edition = approve(save(begin()))
    sign_in(client, Role.CHIEF_EDITOR)
    tomorrow = timezone.localtime(timezone.now() + timedelta(days=1)).replace(second=0, microsecond=0)
    answer = press(client, edition, Move.SCHEDULE, release_at=tomorrow.strftime("%Y-%m-%dT%H:%M"))
    assert (answer.status_code, fresh(edition).state, fresh(edition).release_at) == (
        302,
        State.SCHEDULED,
        tomorrow,
    )
    press(client, edition, Move.UNSCHEDULE)
    assert fresh(edition).state == State.APPROVED


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        ("", "Choose the day and the time at which the text goes out."),
        ("soon", "Choose the day and the time from the calendar"),
        ("2020-01-01T09:00", "The release must lie in the future"),
        ("0001-01-01T00:00", "Choose the day and the time from the calendar"),
        ("9999-12-31T23:59", "Choose the day and the time from the calendar"),
    ],
)
def test_a_release_that_cannot_be_gets_its_sentence(client, when, sentence):
    edition = approve(save(begin()))
    sign_in(client, Role.CHIEF_EDITOR)
    answer = press(client, edition, Move.SCHEDULE, release_at=when)
    assert (answer.status_code, fresh(edition).state) == (400, State.APPROVED)
    assert sentence in text_of(answer, "#zh-hans")
    assert soup(answer).select_one("[name=release_at]")["value"] == when


def test_an_old_page_is_taken_over_on_its_date(client):
    edition = save(begin())
    Edition.objects.filter(pk=edition.pk).update(imported_at=NOON)
    sign_in(client, Role.CHIEF_EDITOR)
    answer = press(client, edition, Move.TAKE_OVER)
    assert (answer.status_code, fresh(edition).state) == (400, State.DRAFT)
    assert "give its publication date first" in text_of(answer, "#zh-hans")
    answer = press(client, edition, Move.TAKE_OVER, published_at="2017-02-03T09:00")
    assert (answer.status_code, fresh(edition).state) == (302, State.PUBLISHED)
    assert fresh(edition).published_at.isoformat() == "2017-02-03T01:00:00+00:00"


def test_an_unreviewed_publication_is_marked_until_a_second_person_signs(client):
    edition = save(begin())
    sign_in(client, Role.CHIEF_EDITOR)
    press(client, edition, Move.PUBLISH_UNREVIEWED, comment="Flood warning")
    sign_in(client, Role.EDITOR)
    assert soup(client.get(change_page(edition.article))).select("#zh-hans .mark--unreviewed")
    press(client, edition, Move.SIGN)
    page = client.get(change_page(edition.article))
    assert (fresh(edition).live_unreviewed, soup(page).select("#zh-hans .mark--unreviewed")) == (False, [])


def test_a_published_text_is_taken_back_to_the_desk_while_readers_keep_it(client):
    edition = published()
    sign_in(client, Role.REPORTER)
    press(client, edition, Move.REVISE)
    assert (fresh(edition).state, fresh(edition).live) == (State.DRAFT, edition.live)


def test_all_approved_languages_go_out_in_one_act(client):
    original = approve(save(begin()))
    translation = approve(translate(original))
    sign_in(client, Role.CHIEF_EDITOR)
    form = soup(client.get(change_page(original.article))).select_one("form.together")
    pairs = [one["value"] for one in form.select("[name=pair]")]
    answer = client.post(form["action"], {"pair": pairs})
    assert answer.status_code == 302
    assert [fresh(one).state for one in (original, translation)] == [State.PUBLISHED, State.PUBLISHED]


def test_one_approved_language_is_not_offered_together(client):
    original = approve(save(begin()))
    translate(original)
    sign_in(client, Role.CHIEF_EDITOR)
    assert not soup(client.get(change_page(original.article))).select("form.together")


def test_together_means_all_or_none(client):
    original = approve(save(begin()))
    translation = approve(translate(original))
    sign_in(client, Role.CHIEF_EDITOR)
    form = soup(client.get(change_page(original.article))).select_one("form.together")
    pairs = [one["value"] for one in form.select("[name=pair]")]
    translation = save(translation, title="Changed since")
    answer = client.post(form["action"], {"pair": pairs})
    assert answer.status_code == 409
    assert "Changed since" in text_of(answer)
    assert (fresh(original).state, fresh(original).live) == (State.APPROVED, None)
    sign_in(client, Role.EDITOR)
    fresh_pairs = [f"{one.pk}:{fresh(one).working.pk}" for one in (original, translation)]
    answer = client.post(form["action"], {"pair": fresh_pairs})
    assert (answer.status_code, fresh(original).state) == (400, State.APPROVED)


@pytest.mark.parametrize("pair", ["", "1", "a:b", "1:2:3", "9" * 30 + ":1", "0:0"])
def test_damaged_pairs_are_refused(client, pair):
    original = approve(save(begin()))
    sign_in(client, Role.CHIEF_EDITOR)
    address = reverse("admin:articles_article_publish_together", args=[original.article_id])
    assert client.post(address, {"pair": pair}).status_code == 400
    assert fresh(original).state == State.APPROVED


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"move": "fly"},
        {"edition": "x"},
        {"edition": "9" * 30},
        {"revision": "x"},
        {"revision": "9" * 30},
        {"revision": "999"},
    ],
)
def test_damaged_moves_are_refused(client, sent):
    edition = in_review()
    sign_in(client, Role.EDITOR)
    whole = {"edition": edition.pk, "revision": edition.working.pk, "move": "approve"} if sent else {}
    answer = client.post(door(edition.article), whole | sent)
    assert (answer.status_code, fresh(edition).state) == (400, State.IN_REVIEW)
    assert "This page is out of date" in text_of(answer, "[role=alert]")


def test_an_edition_of_another_article_is_not_moved(client):
    edition, other = in_review(), in_review()
    sign_in(client, Role.EDITOR)
    sent = {"edition": other.pk, "revision": other.working.pk, "move": "approve"}
    assert client.post(door(edition.article), sent).status_code == 400
    assert fresh(other).state == State.IN_REVIEW


@pytest.mark.parametrize("name", ["move", "publish_together"])
def test_moves_are_not_made_by_looking(client, name):
    edition = approve(save(begin()))
    address = reverse(f"admin:articles_article_{name}", args=[edition.article_id])
    query = {"edition": edition.pk, "revision": edition.working.pk, "move": "publish"}
    assert client.get(address, query).status_code == 405
    sign_in(client, Role.CHIEF_EDITOR)
    assert client.get(address, query).status_code == 405
    assert fresh(edition).state == State.APPROVED


def test_a_move_sent_after_the_session_ended_hands_the_remark_back(client):
    edition = in_review()
    sign_in(client, Role.EDITOR)
    sent = button(client.get(change_page(edition.article)), Move.SEND_BACK) | {"comment": "Which bridge?"}
    client.logout()
    answer = client.post(door(edition.article), sent)
    assert (answer.status_code, fresh(edition).state) == (403, State.IN_REVIEW)
    assert "Which bridge?" in text_of(answer)


def behind(client, state):
    """A translation in review or approved, whose source says something else since; with the person who would move it."""
    original = published(save(begin(), title="新桥通车", body="<p>投资100亿元。</p><p>今天通车。</p>"))
    body = "<p>It cost 10 billion yuan.</p><p>It opened.</p>"
    english = translate(original, title="New bridge opens", body=body)
    review.submit(english, revision=english.working, by=staff(Role.TRANSLATOR), at=NOON)
    if state == State.APPROVED:
        review.approve(english, revision=english.working, by=staff(Role.EDITOR), at=NOON)
    published(save(original, title="新桥今天通车", body="<p>投资120亿元。</p><p>今天通车。</p>"))
    return fresh(english)


@pytest.mark.parametrize(
    ("state", "move", "role"),
    [
        (State.APPROVED, Move.PUBLISH, Role.CHIEF_EDITOR),
        (State.APPROVED, Move.SCHEDULE, Role.CHIEF_EDITOR),
        (State.IN_REVIEW, Move.APPROVE, Role.EDITOR),
    ],
)
def test_a_source_that_moved_on_is_shown_before_a_translation_goes_out(client, state, move, role):
    english = behind(client, state)
    sign_in(client, role)
    tomorrow = timezone.localtime(timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    sent = {"edition": english.pk, "revision": english.working.pk, "move": move, "release_at": tomorrow}
    answer = client.post(door(english.article), sent | {"comment": "Good"})
    assert (answer.status_code, fresh(english).state) == (409, state)
    assert "The source has changed since this text was written" in text_of(answer, "[role=alert]")
    parts = {
        part.h2.get_text(): (
            part.select_one(".diff").get_text(" ", strip=True),
            part.select_one("p.quiet span").get_text(),
        )
        for part in soup(answer).select(".compare-part")
    }
    assert parts == {
        "Title": ("新桥 added: 今天 end 通车", "New bridge opens"),
        "Paragraph 1": ("投资 removed: 100 end added: 120 end 亿元。", "It cost 10 billion yuan."),
    }
    assert "Good" in soup(answer).select_one("textarea[readonly]").get_text()
    translating = reverse("admin:articles_article_translate", args=[english.article_id, "en"])
    assert soup(answer).select_one("a.desk-button--main")["href"] == translating


def test_who_may_not_publish_is_told_that_and_not_of_the_source(client):
    english = behind(client, State.APPROVED)
    sign_in(client, Role.TRANSLATOR)
    sent = {"edition": english.pk, "revision": english.working.pk, "move": "publish"}
    answer = client.post(door(english.article), sent)
    assert answer.status_code == 400
    assert "Only a chief editor of this language can do this." in text_of(answer, "[role=alert]")


def test_a_source_that_moved_on_again_is_shown_to_whoever_confirms(client):
    original = published(save(begin(), title="新桥通车", body="<p>投资100亿元。</p>"))
    english = published(translate(original, title="New bridge opens", body="<p>It cost 10 billion yuan.</p>"))
    compared = published(save(original, title="新桥通车", body="<p>投资120亿元。</p>")).live
    published(save(original, title="新桥通车", body="<p>投资130亿元。</p>"))
    sign_in(client, Role.EDITOR)
    sent = {
        "edition": english.pk,
        "revision": english.live.pk,
        "move": "confirm_current",
        "source": compared.pk,
    }
    answer = client.post(door(english.article), sent)
    assert answer.status_code == 409
    assert text_of(answer, ".compare-part .diff") == "投资 removed: 120 end added: 130 end 亿元。"


def test_a_correction_asks_for_its_note_and_keeps_what_was_typed(client):
    edition = approve(save(published(body="<p>大桥长680米。</p>"), body="<p>大桥长860米。</p>"))
    sign_in(client, Role.CHIEF_EDITOR)
    refused = press(client, edition, Move.CORRECT, comment="It is 860 metres long.")
    assert refused.status_code == 400
    assert "Write the note in the language of this edition" in text_of(refused)
    assert button(refused, Move.CORRECT)["comment"] == "It is 860 metres long."
    page = press(client, edition, Move.CORRECT, comment="桥长应为860米。")
    assert page.status_code == 302
    assert [one.note for one in fresh(edition).corrections.all()] == ["桥长应为860米。"]


def test_a_first_publication_offers_no_correction(client):
    edition = approve(save(begin()))
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.get(change_page(edition.article))
    assert (button(page, Move.CORRECT), button(page, Move.PUBLISH) is not None) == (None, True)
