import pytest
from django.urls import reverse

from articles import checks
from articles.models import Waiver
from articles.vocabulary import Role
from tests.articles.admin.pages import messages, sign_in, soup, text_of
from tests.factories import NOON, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def english():
    original = published(save(begin(), title="新桥通车", body="<p>大桥投资100亿元。</p>"))
    return translate(original, title="New bridge opens", body="<p>The bridge cost 100 billion yuan.</p>")


def door(edition):
    return reverse("admin:articles_article_waive", args=[edition.article_id])


def page_of(edition):
    return reverse("admin:articles_article_review", args=[edition.article_id, edition.language])


def form(client, edition):
    """What the form beside the error would send."""
    found = soup(client.get(page_of(edition))).select_one(".finding--error form")
    return found and {one["name"]: one["value"] for one in found.select("input[type=hidden]")}


def test_a_finding_is_waived_on_the_page_that_shows_it(client, english):
    editor = sign_in(client, Role.EDITOR, full_name="Ada North")
    sent = form(client, english)
    answer = client.post(door(english), sent | {"reason": "Planned cost."})
    waiver = Waiver.objects.get()
    assert (waiver.by, waiver.reason) == (editor, "Planned cost.")
    assert answer["Location"] == f"{page_of(english)}#finding-{waiver.fingerprint[:12]}"
    page = client.get(answer["Location"])
    assert "The finding is waived; your reason is kept with the article." in messages(page)
    assert "waived Ada North" in text_of(page, ".finding--error")
    assert "Planned cost." in text_of(page, ".finding--error blockquote")
    assert not soup(page).select(".finding--error form")


def test_how_much_a_finding_weighs_is_said_in_words(client, english):
    sign_in(client, Role.TRANSLATOR)
    page = client.get(page_of(english))
    assert text_of(page, "#findings-0 .severity") == "Error"
    assert "ten times too much" in text_of(page, "#findings-0") or "10 times too much" in text_of(
        page, "#findings-0"
    )


@pytest.mark.parametrize(
    ("role", "language"), [(Role.TRANSLATOR, "en"), (Role.CHIEF_EDITOR, ""), (Role.EDITOR, "zh-hans")]
)
def test_the_form_is_for_editors_of_the_language_alone(client, english, role, language):
    sign_in(client, role, language=language)
    assert form(client, english) is None
    issue = next(one for one in checks.issues(english, at=NOON) if one.blocking)
    sent = {
        "edition": english.pk,
        "revision": english.working.pk,
        "fingerprint": issue.fingerprint,
        "reason": "So.",
    }
    answer = client.post(door(english), sent)
    assert (answer.status_code, Waiver.objects.count()) == (400, 0)
    assert "Only an editor of this language can waive a finding." in text_of(answer, "[role=alert]")
    assert soup(answer).select_one("textarea[name=reason]").get_text().strip() == "So."


def test_an_editor_who_wrote_the_text_is_told_why_there_is_no_form(client, english):
    editor = sign_in(client, Role.EDITOR)
    english = save(english, by=editor, title="New bridge open", body=english.working.body)
    assert form(client, english) is None
    assert "a second person must waive what was found in it" in text_of(
        client.get(page_of(english)), ".finding__why"
    )


def test_a_reason_is_asked_for_and_the_form_can_be_sent_again(client, english):
    sign_in(client, Role.EDITOR)
    answer = client.post(door(english), form(client, english) | {"reason": "  "})
    assert answer.status_code == 400
    assert "Give the reason: it is kept with the article." in text_of(answer, "[role=alert]")
    again = {
        one["name"]: one.get("value", "") for one in soup(answer).select("form.again input[type=hidden]")
    }
    again.pop("csrfmiddlewaretoken", None)
    assert client.post(door(english), again | {"reason": "Planned."}).status_code == 302


def test_a_reason_with_broken_characters_is_kept_on_the_page(client, english):
    sign_in(client, Role.EDITOR)
    answer = client.post(door(english), form(client, english) | {"reason": "Pla\x00nned"})
    assert answer.status_code == 400
    assert "broken characters" in text_of(answer, "[role=alert]")
    assert "nned" in soup(answer).select_one("textarea[name=reason]").get_text()


def test_a_text_that_has_moved_on_keeps_the_reason_to_copy(client, english):
    sign_in(client, Role.EDITOR)
    sent = form(client, english) | {"reason": "Planned."}
    save(english, by=staff(Role.TRANSLATOR), title="New bridge open", body=english.working.body)
    answer = client.post(door(english), sent)
    assert (answer.status_code, Waiver.objects.count()) == (409, 0)
    assert soup(answer).select_one("textarea[readonly]").get_text().strip() == "Planned."
    assert soup(answer).select_one("a.desk-button--main")["href"] == page_of(english)


@pytest.mark.parametrize(
    "damaged",
    [
        {"edition": "x"},
        {"edition": "999"},
        {"revision": "9" * 30},
        {"revision": "0"},
        {"fingerprint": "abc"},
        {"fingerprint": ""},
    ],
)
def test_damaged_forms_are_refused(client, english, damaged):
    sign_in(client, Role.EDITOR)
    answer = client.post(door(english), form(client, english) | {"reason": "Planned."} | damaged)
    assert (answer.status_code, Waiver.objects.count()) == (400, 0)
    assert "This page is out of date" in text_of(answer, "[role=alert]")


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/admin/", "/zh-hans/", "admin", "/admin/\\evil", ""]
)
def test_nobody_is_led_out_of_the_office(client, english, elsewhere):
    sign_in(client, Role.EDITOR)
    answer = client.post(door(english), form(client, english) | {"reason": "Planned.", "next": elsewhere})
    assert answer["Location"].startswith("/admin/")
    assert "evil.example" not in answer["Location"]


def test_a_reason_sent_after_the_session_ended_is_handed_back(client, english):
    sign_in(client, Role.EDITOR)
    sent = form(client, english) | {"reason": "Planned cost."}
    client.logout()
    answer = client.post(door(english), sent)
    assert (answer.status_code, Waiver.objects.count()) == (403, 0)
    assert "Planned cost." in text_of(answer)


def test_reasons_are_text(client, english):
    sign_in(client, Role.EDITOR)
    client.post(door(english), form(client, english) | {"reason": "<script>alert(1)</script>"})
    page = client.get(page_of(fresh(english)))
    assert "<script>alert(1)</script>" in text_of(page, ".finding blockquote")
