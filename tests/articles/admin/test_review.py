"""The approval page: what stands on it, and what a decision leads to."""

from datetime import timedelta

import pytest
from django.urls import reverse

from articles.actions import publish, review
from articles.models import Decision
from articles.vocabulary import CreditRole, Impact, Move, Role, State
from tests.articles.admin.pages import change_page, messages, sign_in, soup, text_of
from tests.factories import NOON, PersonFactory, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

CHINESE = "<p>大桥3月2日通车。</p><p>投资100亿元。</p><p>设双向六车道。</p>"
ENGLISH = "<p>The bridge opened on March 2.</p><p>It cost {cost} yuan.</p><p>It has six lanes.</p>"


@pytest.fixture
def pair():
    """A published original and its published translation."""
    original = published(save(begin(), title="新桥通车", body=CHINESE))
    return original, published(
        translate(original, title="New bridge opens", body=ENGLISH.format(cost="10 billion"))
    )


def page_of(edition, only=""):
    address = reverse("admin:articles_article_review", args=[edition.article_id, edition.language])
    return f"{address}?only={only}" if only else address


def move_door(edition):
    return reverse("admin:articles_article_move", args=[edition.article_id])


def submitted(edition, by=None):
    by = by or staff(Role.EDITOR)
    review.submit(edition, revision=fresh(edition).working, by=by, at=NOON)
    return fresh(edition)


def sent(page, move):
    form = soup(page).select_one(f"#{move}-form")
    return form and {one["name"]: one["value"] for one in form.select("input[type=hidden]")}


def rows(page):
    """(heading, source, target) of the rows, as a person reads them."""

    def words(part, row):
        found = row.select_one(f".review-row__{part}")
        texts = found.select(".reading-part, .diff, .change__what") if found else []
        return " | ".join(" ".join(one.get_text(" ").split()) for one in texts)

    return [
        (row["aria-label"], words("source", row), words("target", row))
        for row in soup(page).select(".review-row[data-row]")
    ]


def test_source_and_target_stand_side_by_side(client, pair):
    sign_in(client, Role.EDITOR)
    assert rows(client.get(page_of(pair[1]))) == [
        ("Title", "新桥通车", "New bridge opens"),
        ("Paragraph 1", "大桥3月2日通车。", "The bridge opened on March 2."),
        ("Paragraph 2", "投资100亿元。", "It cost 10 billion yuan."),
        ("Paragraph 3", "设双向六车道。", "It has six lanes."),
    ]


def test_an_original_stands_alone(client, pair):
    sign_in(client, Role.EDITOR)
    page = client.get(page_of(pair[0]))
    assert [row[0] for row in rows(page)] == ["Title", "Paragraph 1", "Paragraph 2", "Paragraph 3"]
    assert (soup(page).select(".review-row__source"), len(soup(page).select(".review-text--alone"))) == (
        [],
        1,
    )


def test_what_changed_since_the_last_approved_text_stands_at_its_paragraph(client, pair):
    body = (
        ENGLISH.format(cost="10.5 billion").replace("<p>It has six lanes.</p>", "")
        + "<p>Tolls were never planned.</p>"
    )
    english = save(pair[1], by=staff(Role.TRANSLATOR), title="New bridge opens", body=body)
    sign_in(client, Role.EDITOR)
    page = client.get(page_of(english))
    assert [row[2] for row in rows(page)] == [
        "New bridge opens",
        "The bridge opened on March 2.",
        "It cost 10.5 billion yuan. | Changed since the last approved text: | "
        "It cost 10 added: .5 end billion yuan.",
        "Taken out since the last approved text: | removed: It has six lanes. end",
        "Tolls were never planned. | New since the last approved text.",
    ]
    assert "3 parts changed since the last approved text" in text_of(page, ".review-text__changes")
    assert [row.get("id") for row in soup(page).select("[data-changed]")] == ["row-p1", None, "row-p2"]


def test_a_changed_link_is_no_silent_change(client, pair):
    body = ENGLISH.format(cost="10 billion").replace("six", '<a href="https://example.com/">six</a>')
    english = save(pair[1], by=staff(Role.TRANSLATOR), title="New bridge opens", body=body)
    sign_in(client, Role.EDITOR)
    assert rows(client.get(page_of(english)))[3][2].endswith(
        "The words are the same; their form or a link changed."
    )


def test_the_switch_hides_what_did_not_change(client, pair):
    english = save(
        pair[1], by=staff(Role.TRANSLATOR), title="New bridge opens", body=ENGLISH.format(cost="9 billion")
    )
    sign_in(client, Role.EDITOR)
    switch = soup(client.get(page_of(english))).select_one("[data-only-changes]")
    assert (switch["href"], switch.get_text()) == (page_of(english, only="changes"), "Show only what changed")
    page = client.get(switch["href"])
    assert len(soup(page).select(".only-changes")) == 1
    assert soup(page).select_one("[data-only-changes]").get_text() == "Show all of it"


def test_a_text_that_was_never_approved_hides_nothing(client):
    edition = save(begin(), body=CHINESE)
    sign_in(client, Role.EDITOR)
    page = client.get(page_of(edition, only="changes"))
    assert (soup(page).select(".only-changes"), soup(page).select("[data-only-changes]")) == ([], [])
    assert "never: all of this text is new to you" in text_of(page, ".dossier")


def test_a_source_that_moved_on_is_compared_paragraph_by_paragraph(client, pair):
    original, english = pair
    published(save(original, title="新桥通车", body=CHINESE.replace("100", "120") + "<p>今后免费。</p>"))
    sign_in(client, Role.EDITOR)
    page = client.get(page_of(english))
    assert "The original has moved on." in text_of(page, ".desk-note--bad")
    assert [row[1] for row in rows(page)] == [
        "新桥通车",
        "大桥3月2日通车。",
        "投资100亿元。 | The original now reads otherwise: | 投资 removed: 100 end added: 120 end 亿元。",
        "设双向六车道。",
        "The original now has this as well: | added: 今后免费。 end",
    ]


def test_a_minor_change_of_the_source_is_shown_and_leaves_the_decision_open(client, pair):
    original, english = pair
    minor = CHINESE.replace("投资100亿元。", "投资100亿元！")
    published(save(original, title="新桥通车", body=minor, impact=Impact.MINOR))
    english = submitted(
        save(
            english,
            by=staff(Role.TRANSLATOR),
            title="New bridge opens!",
            body=ENGLISH.format(cost="10 billion"),
        )
    )
    editor = sign_in(client, Role.EDITOR)
    page = client.get(page_of(english))
    assert "The original now reads otherwise:" in rows(page)[2][1]
    assert "Minor: translations stay right" in text_of(page, ".dossier + .desk-note:not(.desk-note--bad)")
    client.post(move_door(english), sent(page, "approve"))
    assert (fresh(english).state, fresh(english).decisions.first().by) == (State.APPROVED, editor)


def test_what_changed_in_the_source_since_the_last_approval_stands_beside_the_text_that_follows_it(
    client, pair
):
    original, english = pair
    original = published(save(original, title="新桥通车", body=CHINESE.replace("100", "120")))
    english = save(
        english,
        by=staff(Role.TRANSLATOR),
        title="New bridge opens",
        body=ENGLISH.format(cost="12 billion"),
        source_revision=original.working,
    )
    sign_in(client, Role.EDITOR)
    assert rows(client.get(page_of(english)))[2] == (
        "Paragraph 2",
        "投资120亿元。 | Changed in the original since the last approved text: | "
        "投资 removed: 100 end added: 120 end 亿元。",
        "It cost 12 billion yuan. | Changed since the last approved text: | It cost removed: 10 end added: 12 end billion yuan.",
    )


def test_findings_stand_at_their_paragraph_and_the_rest_on_the_whole(client, pair):
    english = save(
        pair[1], by=staff(Role.TRANSLATOR), title="New bridge opens", body=ENGLISH.format(cost="100 billion")
    )
    sign_in(client, Role.EDITOR)
    page = client.get(page_of(english))
    part = soup(page).select_one("#row-p1 .review-part")
    assert (part["aria-describedby"], len(soup(page).select("#findings-1 .finding--error"))) == (
        "findings-1",
        1,
    )
    assert "Nobody is named as editor" in text_of(page, ".review-whole")
    assert "1 error" in text_of(page, ".review-bar__counts")


def test_who_made_the_text_is_told(client, pair):
    translator = staff(Role.TRANSLATOR, full_name="Qian Mo")
    credits = [(CreditRole.TRANSLATOR, PersonFactory(name_en="Qian Mo"))]
    english = save(
        pair[1],
        by=translator,
        title="New bridge opens",
        body=ENGLISH.format(cost="9 billion"),
        credits=credits,
    )
    sign_in(client, Role.EDITOR)
    facts = text_of(client.get(page_of(english)), ".dossier")
    assert "Written by Qian Mo revision 2" in facts
    assert "Submitted by nobody yet" in facts
    assert "Last approved revision 1 , Member" in facts
    assert "translated by Qian Mo" in facts.replace("Translated", "translated")


def test_approving_comes_back_to_the_page_and_names_the_next_text(client, pair):
    english = submitted(
        save(pair[1], by=staff(Role.TRANSLATOR), title="New bridge", body=ENGLISH.format(cost="10 billion"))
    )
    later = save(begin(), at=NOON + timedelta(hours=1), title="下一篇")
    submitted(later)
    editor = sign_in(client, Role.EDITOR)
    page = client.get(page_of(english))
    assert "Number 1 of 2 texts that wait for your review" in text_of(page, ".review-tray")
    answer = client.post(move_door(english), sent(page, "approve") | {"comment": "Well done"})
    assert answer["Location"] == page_of(english)
    page = client.get(answer["Location"])
    assert "The text is approved" in messages(page)
    assert "1 text waits for your review" in text_of(page, ".review-tray")
    assert soup(page).select_one(".review-tray a")["href"] == page_of(later)
    decision = Decision.objects.get(edition=english, move=Move.APPROVE, by=editor)
    assert (decision.revision, decision.comment) == (english.working, "Well done")
    assert sent(page, "approve") is None


def test_sending_back_without_a_reason_keeps_the_page(client, pair):
    english = submitted(
        save(pair[1], by=staff(Role.TRANSLATOR), title="New bridge", body=ENGLISH.format(cost="10 billion"))
    )
    sign_in(client, Role.EDITOR)
    form = sent(client.get(page_of(english)), "send_back")
    answer = client.post(move_door(english), form | {"comment": " "})
    assert (answer.status_code, fresh(english).state) == (400, State.IN_REVIEW)
    assert "Give the reason: it is kept with the article." in text_of(answer, "[role=alert]")
    assert soup(answer).select_one("[data-review]")
    answer = client.post(move_door(english), form | {"comment": "Which\x00bridge?"})
    assert "bridge?" in soup(answer).select_one("#send_back-comment").get_text()
    assert client.post(move_door(english), form | {"comment": "Which?"})["Location"] == page_of(english)
    assert fresh(english).state == State.DRAFT


def test_who_may_not_decide_reads_why(client, pair):
    editor = sign_in(client, Role.EDITOR)
    english = save(pair[1], by=editor, title="New bridge", body=ENGLISH.format(cost="10 billion"))
    english = submitted(english, by=editor)
    page = client.get(page_of(english))
    assert sent(page, "approve") is None
    assert sent(page, "send_back") is not None
    assert "You wrote or submitted this text: a second person must approve it." in text_of(page, ".closed")
    sign_in(client, Role.REPORTER)
    page = client.get(page_of(english))
    assert not soup(page).select("#decision form")
    assert "Nothing here is yours to decide now." in text_of(page, "#decision")


def test_the_chief_editor_publishes_from_the_page(client, pair):
    english = submitted(
        save(pair[1], by=staff(Role.TRANSLATOR), title="New bridge", body=ENGLISH.format(cost="10 billion"))
    )
    review.approve(english, revision=english.working, by=staff(Role.EDITOR), at=NOON)
    sign_in(client, Role.CHIEF_EDITOR)
    answer = client.post(move_door(english), sent(client.get(page_of(english)), "publish"))
    assert (answer["Location"], fresh(english).state) == (page_of(english), State.PUBLISHED)
    assert not soup(client.get(page_of(english))).select(".review-tray")


@pytest.mark.parametrize("live_too", [True, False])
def test_a_second_signature_is_given_where_the_live_text_is_the_one_on_the_page(client, live_too):
    edition = save(begin(), by=staff(Role.REPORTER))
    publish.publish_unreviewed(
        edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON, comment="Flood"
    )
    if not live_too:
        save(edition, title="改题")
    sign_in(client, Role.EDITOR)
    assert (sent(client.get(page_of(edition)), "sign") is not None) == live_too


def test_a_decision_leads_only_to_pages_of_the_office(client, pair):
    english = submitted(
        save(pair[1], by=staff(Role.TRANSLATOR), title="New bridge", body=ENGLISH.format(cost="10 billion"))
    )
    sign_in(client, Role.EDITOR)
    form = sent(client.get(page_of(english)), "approve") | {"next": "https://evil.example/"}
    assert client.post(move_door(english), form)["Location"].startswith(change_page(english.article))


def test_the_tray_and_the_article_lead_to_the_page(client, pair):
    english = submitted(
        save(pair[1], by=staff(Role.TRANSLATOR), title="New bridge", body=ENGLISH.format(cost="10 billion"))
    )
    sign_in(client, Role.EDITOR)
    assert soup(client.get(reverse("admin:index"))).select_one(".pile-review li > a")["href"] == page_of(
        english
    )
    links = {
        one.get_text(): one["href"]
        for one in soup(client.get(change_page(english.article))).select("#en .standing__links a")
    }
    assert links["Read and decide"] == page_of(english)


def test_a_language_without_a_text_has_no_page(client):
    edition = begin()
    sign_in(client, Role.EDITOR)
    assert client.get(page_of(edition)).status_code == 404
    assert client.get(page_of(edition).replace("zh-hans", "en")).status_code == 404


def test_what_is_written_is_shown_as_text(client):
    edition = save(
        begin(), title="<script>alert(1)</script>", body="<p>大桥<script>alert(1)</script>通车。</p>"
    )
    sign_in(client, Role.EDITOR)
    page = client.get(page_of(edition))
    assert "<script>alert(1)</script>" in text_of(page, "#row-title")
    assert not soup(page).select("#content script")


def test_what_the_page_costs_does_not_grow_with_the_text(client, pair, django_assert_max_num_queries):
    english = pair[1]
    body = ENGLISH.format(cost="10 billion") + "<p>One more.</p>" * 30
    english = save(english, by=staff(Role.TRANSLATOR), title="New bridge opens", body=body)
    sign_in(client, Role.EDITOR)
    client.get(page_of(english))
    with django_assert_max_num_queries(26):
        client.get(page_of(english))
