import pytest
from django.urls import reverse

from articles.actions import discuss
from articles.models import Remark
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import NOON, begin, published, save, staff, translate

pytestmark = pytest.mark.django_db

REGION = {"X-Desk-Region": "remarks"}


@pytest.fixture
def edition():
    return save(begin(), title="新桥通车", body="<p>大桥今天通车。</p><p>投资100亿元。</p>")


def page_of(edition):
    return reverse("admin:articles_article_review", args=[edition.article_id, edition.language])


def door(edition):
    return reverse("admin:articles_article_remark", args=[edition.article_id])


def resolving(remark):
    return reverse("admin:articles_article_resolve_remark", args=[remark.edition.article_id, remark.pk])


def form(client, edition, place):
    found = soup(client.get(page_of(edition))).select_one(f"#remarks-{place} .remarks__new form")
    assert found["action"] == door(edition)
    return {one["name"]: one["value"] for one in found.select("input[type=hidden]")}


def leave(edition, by=None, **given):
    given = {"revision": edition.working, "place": "1", "text": "对吗？"} | given
    return discuss.leave(edition, by=by or staff(Role.REPORTER, full_name="Ma Lin"), at=NOON, **given)


def test_a_remark_is_left_at_its_paragraph_and_the_person_comes_back_to_it(client, edition):
    person = sign_in(client, Role.TRANSLATOR)
    answer = client.post(door(edition), form(client, edition, "1") | {"text": "Which bridge?"})
    remark = Remark.objects.get()
    assert (remark.text, remark.place, remark.by) == ("Which bridge?", "1", person)
    assert answer["Location"] == f"{page_of(edition)}#remark-{remark.pk}"
    assert "Which bridge?" in text_of(client.get(page_of(edition)), "#row-p1 .remark")


def test_a_script_gets_the_remarks_of_the_place_alone(client, edition):
    sign_in(client, Role.REPORTER)
    leave(edition, place="0", text="elsewhere")
    answer = client.post(
        door(edition), form(client, edition, "1") | {"text": "Which <b>bridge</b>?"}, headers=REGION
    )
    assert answer.status_code == 200
    page = soup(answer)
    assert [one.get_text(strip=True) for one in page.select(".remark__text")] == ["Which <b>bridge</b>?"]
    back = {one["value"] for one in page.select("input[name=next]")}
    assert (page.select_one("[data-remarks]")["id"], back) == ("remarks-1", {page_of(edition)})
    assert not page.select("html, .door")


def test_an_answer_stands_below_its_remark(client, edition):
    remark = leave(edition)
    sign_in(client, Role.EDITOR, full_name="Ada North")
    found = soup(client.get(page_of(edition))).select_one(f"#remark-{remark.pk} .remark__reply form")
    sent = {one["name"]: one["value"] for one in found.select("input[type=hidden]")}
    client.post(door(edition), sent | {"text": "Yes."})
    assert text_of(client.get(page_of(edition)), ".remark__answer").startswith("Ada North")
    assert Remark.objects.get(answers=remark).text == "Yes."


def test_a_remark_is_resolved_and_opened_again(client, edition):
    remark = leave(edition)
    editor = sign_in(client, Role.EDITOR, full_name="Ada North")
    answer = client.post(resolving(remark), {"place": "1", "next": page_of(edition)})
    assert answer["Location"] == f"{page_of(edition)}#remark-{remark.pk}"
    remark.refresh_from_db()
    assert remark.resolved_by == editor
    page = client.get(page_of(edition))
    assert "Resolved remark by Ma Lin" in text_of(page, ".remark--resolved summary")
    assert "Resolved by Ada North" in text_of(page, ".remark--resolved")
    answer = client.post(resolving(remark), {"place": "1", "reopen": "yes"}, headers=REGION)
    assert soup(answer).select(f"#remark-{remark.pk}[data-remark-open]")
    remark.refresh_from_db()
    assert remark.resolved_at is None


def test_who_does_not_work_on_the_text_is_not_offered_to_resolve(client, edition):
    remark = leave(edition)
    sign_in(client, Role.ADMINISTRATOR)
    assert not soup(client.get(page_of(edition))).select(".remark__resolve")
    answer = client.post(resolving(remark), {"place": "1"})
    assert answer.status_code == 400
    assert "Only who wrote the remark, or who works on this text" in text_of(answer, "[role=alert]")
    answer = client.post(resolving(remark), {"place": "1"}, headers=REGION)
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/plain; charset=utf-8")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("  ", "Write the remark first."), ("a\x00b", "broken characters"), ("字" * 4001, "shorten it to 4000")],
)
def test_a_refused_remark_keeps_what_was_typed(client, edition, text, sentence):
    sign_in(client, Role.REPORTER)
    sent = form(client, edition, "1") | {"text": text}
    answer = client.post(door(edition), sent)
    assert (answer.status_code, Remark.objects.count()) == (400, 0)
    assert sentence in text_of(answer, "[role=alert]")
    kept = soup(answer).select_one("textarea[name=text]").get_text().removeprefix("\n")
    assert kept == text
    answer = client.post(door(edition), sent, headers=REGION)
    assert (answer.status_code, sentence in answer.content.decode()) == (400, True)


def test_a_remark_sent_after_the_session_ended_is_handed_back(client, edition):
    sign_in(client, Role.REPORTER)
    sent = form(client, edition, "1") | {"text": "Which bridge?"}
    client.logout()
    answer = client.post(door(edition), sent)
    assert (answer.status_code, Remark.objects.count()) == (403, 0)
    assert "Which bridge?" in text_of(answer)


@pytest.mark.parametrize(
    "damaged",
    [
        {"edition": "x"},
        {"edition": ""},
        {"revision": "999999"},
        {"place": "body"},
        {"place": "7"},
        {"answers": "999999"},
    ],
)
def test_damaged_forms_are_refused(client, edition, damaged):
    sign_in(client, Role.REPORTER)
    answer = client.post(door(edition), form(client, edition, "1") | {"text": "?"} | damaged)
    assert (answer.status_code, Remark.objects.count()) == (400, 0)


def test_a_remark_of_another_article_is_neither_answered_nor_resolved(client, edition):
    other = leave(save(begin(), body="<p>一</p><p>二</p>"))
    sign_in(client, Role.EDITOR)
    answer = client.post(door(edition), form(client, edition, "1") | {"text": "?", "answers": other.pk})
    assert answer.status_code == 400
    address = reverse("admin:articles_article_resolve_remark", args=[edition.article_id, other.pk])
    assert client.post(address).status_code == 404


def test_the_names_to_call_are_those_who_may_sign_in(client, edition):
    sign_in(client, Role.REPORTER, username="ma.lin", full_name="马琳")
    staff(username="gone", full_name="高远", is_active=False)
    answer = client.get(door(edition))
    assert answer.json() == {"names": [{"username": "ma.lin", "full_name": "马琳"}]}
    assert "no-store" in answer["Cache-Control"]


def test_whom_a_remark_calls_is_said(client, edition):
    staff(full_name="钱墨")
    leave(edition, text="@钱墨 看")
    sign_in(client, Role.REPORTER)
    assert text_of(client.get(page_of(edition)), ".remark__called") == "Called by name: 钱墨"


def test_a_remark_whose_words_are_gone_stands_on_the_whole_text_with_its_quote(client, edition):
    leave(edition)
    save(edition, title="新桥通车", body="<p>大桥今天通车。</p>")
    sign_in(client, Role.REPORTER)
    assert "投资100亿元。" in text_of(client.get(page_of(edition)), "#remarks-whole .remark__quote")


def test_each_language_has_its_own_remarks(client, edition):
    english = translate(published(edition))
    leave(edition)
    sign_in(client, Role.REPORTER)
    assert not soup(client.get(page_of(english))).select(".remark")
