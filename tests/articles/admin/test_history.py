from datetime import timedelta

import pytest
from django.urls import reverse

from articles.actions import review
from articles.models import Decision
from articles.vocabulary import Role, State
from tests.articles.admin.pages import messages, sign_in, soup, text_of
from tests.factories import NOON, PersonFactory, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


def page_of(edition, name="history"):
    return reverse(f"admin:articles_article_{name}", args=[edition.article_id, edition.language])


def three_revisions():
    edition = save(begin(), body="<p>桥长一百米。</p>", by=staff(Role.REPORTER, full_name="Tang Yuxin"))
    edition = save(edition, body="<p>桥长二百米。</p>", at=NOON + timedelta(hours=1), change_note="长度更正")
    return save(edition, title="新桥", body="<p>桥长二百米。</p>", at=NOON + timedelta(hours=2))


def test_revisions_and_decisions_stand_in_one_line_newest_first(client):
    edition = three_revisions()
    at = NOON + timedelta(hours=3)
    review.submit(edition, revision=edition.working, by=staff(Role.REPORTER), at=at)
    editor = staff(Role.EDITOR, full_name="Xu Jinghua")
    review.send_back(edition, revision=edition.working, by=editor, at=at, comment="Which <b>bridge</b>?")
    sign_in(client, Role.TRANSLATOR)
    page = client.get(page_of(edition))
    lines = [
        " ".join(li.select_one(".history__line").get_text(" ").split())
        for li in soup(page).select(".history > li")
    ]
    assert lines == [
        "Send back revision 3",
        "Submit for review revision 3",
        "Revision 3 working",
        "Revision 2",
        "Revision 1",
    ]
    first = text_of(page, ".history > li:first-child")
    assert "Xu Jinghua, Editor" in first
    assert "In review → Draft" in first
    assert "Which <b>bridge</b>?" in first
    assert "长度更正" in text_of(page)
    assert "Tang Yuxin" in text_of(page, ".history > li:last-child")


def test_a_text_judged_in_the_moment_it_was_written_is_judged_after_it(client):
    edition = published()
    sign_in(client, Role.EDITOR)
    lines = [li["class"][0] for li in soup(client.get(page_of(edition))).select(".history > li")]
    assert lines == ["history__decision"] * 3 + ["history__revision"]


def test_what_readers_see_and_what_was_approved_is_marked(client):
    edition = published()
    edition = approve(save(edition, title="新桥"))
    sign_in(client, Role.EDITOR)
    marks = {
        line.select_one("strong").get_text(): [mark.get_text() for mark in line.select(".mark")]
        for line in soup(client.get(page_of(edition))).select(".history__revision .history__line")
    }
    assert marks == {"Revision 2": ["working", "approved"], "Revision 1": ["live"]}


def test_each_language_has_its_own_history(client):
    original = save(begin())
    translation = translate(original)
    sign_in(client, Role.EDITOR)
    page = client.get(page_of(translation))
    assert [a["href"] for a in soup(page).select(".language-tabs a")] == [
        page_of(original),
        page_of(translation),
    ]
    assert "renders revision 1 of the original" in text_of(page)
    without_language = reverse("admin:articles_article_history", args=[original.article_id])
    assert text_of(client.get(without_language), ".history") == text_of(
        client.get(page_of(original)), ".history"
    )


def test_the_history_takes_the_same_few_queries_with_one_revision_and_with_many(
    client, django_assert_max_num_queries
):
    edition = save(begin())
    for n in range(8):
        edition = save(edition, title=f"第{n}稿")
    sign_in(client, Role.EDITOR)
    with django_assert_max_num_queries(11):
        client.get(page_of(edition))


def test_two_revisions_are_compared_word_by_word_for_eye_and_ear(client):
    edition = three_revisions()
    sign_in(client, Role.TRANSLATOR)
    page = client.get(page_of(edition, "compare"), {"from": "1", "to": "3"})
    parts = {
        part.select_one("h2").get_text(): [
            (one.name, " ".join(one.get_text(" ").split())) for one in part.select("ins, del")
        ]
        for part in soup(page).select(".compare-part")
    }
    assert parts == {
        "Title": [("del", "removed: 通车 end")],
        "Summary": [],
        "Text": [("del", "removed: 一 end"), ("ins", "added: 二 end")],
        "Credits": [],
    }
    assert text_of(
        client.get(page_of(edition, "compare"), {"from": "3", "to": "1"}), ".compare-part"
    ) == text_of(page, ".compare-part")


def test_a_changed_credit_is_seen_in_the_comparison(client):
    edition = save(begin(), credits=[("author", PersonFactory(name_zh_hans="唐宇昕"))])
    edition = save(edition, credits=[("author", PersonFactory(name_zh_hans="王婷"))])
    sign_in(client, Role.EDITOR)
    page = client.get(page_of(edition, "compare"), {"from": "1", "to": "2"})
    assert "唐宇昕" in "".join(one.get_text() for one in soup(page).select("del"))
    assert "王婷" in "".join(one.get_text() for one in soup(page).select("ins"))


@pytest.mark.parametrize(
    "query",
    [{}, {"from": "1"}, {"from": "1", "to": "99"}, {"from": "x", "to": "1"}, {"from": "9" * 30, "to": "1"}],
)
def test_a_comparison_of_what_is_not_there_is_not_found(client, query):
    edition = save(begin())
    sign_in(client, Role.EDITOR)
    assert client.get(page_of(edition, "compare"), query).status_code == 404


def test_an_earlier_text_comes_back_as_a_new_revision(client):
    edition = three_revisions()
    person = sign_in(client, Role.REPORTER)
    forms = soup(client.get(page_of(edition))).select(".history__deeds form")
    assert len(forms) == 2
    sent = {one["name"]: one["value"] for one in forms[-1].select("input[type=hidden]")}
    answer = client.post(forms[-1]["action"], sent)
    edition = fresh(edition)
    assert (
        edition.working.number,
        edition.working.title,
        edition.working.body,
        edition.working.written_by,
    ) == (
        4,
        "新桥通车",
        "<p>桥长一百米。</p>",
        person,
    )
    assert "Revision 1 is brought back as revision 4." in messages(client.get(answer["Location"]))


def test_a_text_does_not_come_back_over_a_save_that_one_has_not_seen(client):
    edition = three_revisions()
    sign_in(client, Role.REPORTER)
    edition = save(edition, title="她的标题")
    answer = client.post(page_of(edition, "restore"), {"revision": "1", "base": "3"})
    assert fresh(edition).working.number == 4
    assert "Somebody else saved this text" in messages(client.get(answer["Location"]))


def test_only_those_who_write_the_language_bring_texts_back(client):
    edition = three_revisions()
    sign_in(client, Role.TRANSLATOR, language="en")
    assert not soup(client.get(page_of(edition))).select(".history__deeds form")
    answer = client.post(page_of(edition, "restore"), {"revision": "1", "base": "3"})
    assert fresh(edition).working.number == 3
    assert "You do not write in this language" in messages(client.get(answer["Location"]))


def test_bringing_back_is_not_done_by_looking(client):
    edition = three_revisions()
    sign_in(client, Role.REPORTER)
    assert client.get(page_of(edition, "restore"), {"revision": "1", "base": "3"}).status_code == 405


def test_what_is_live_stays_when_an_earlier_text_comes_back(client):
    edition = save(published(), title="新桥")
    sign_in(client, Role.REPORTER)
    client.post(page_of(edition, "restore"), {"revision": "1", "base": "2"})
    assert (fresh(edition).state, fresh(edition).live.number, fresh(edition).working.number) == (
        State.DRAFT,
        1,
        3,
    )
    assert Decision.objects.latest("id").move == "revise"


def test_the_history_of_a_missing_language_is_not_found(client):
    edition = save(begin())
    sign_in(client, Role.EDITOR)
    for language in ("en", "xx"):
        address = reverse("admin:articles_article_history", args=[edition.article_id, language])
        assert client.get(address).status_code == 404
