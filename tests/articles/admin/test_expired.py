import pytest
from django.test import Client

from articles.models import Article
from articles.vocabulary import Role
from tests.articles.admin.pages import (
    add_form,
    change_page,
    fields,
    sign_in,
    soup,
    text_of,
    typed,
)
from tests.factories import (
    begin,
    fresh,
    save,
)

pytestmark = pytest.mark.django_db


def test_a_text_sent_after_the_session_ended_is_handed_back_whole(client):
    original = save(begin())
    sign_in(client, Role.REPORTER)
    sent = typed(
        fields(client.get(change_page(original.article))),
        **{"zh-hans__title": "三千字", "zh-hans__body": "<p>写了\n很久。</p>"},
    )
    client.logout()
    answer = client.post(change_page(original.article), sent, headers={"accept-language": "en"})
    assert answer.status_code == 403
    assert "Your text is safe" in text_of(answer)
    assert "三千字" in text_of(answer)
    form = soup(answer).select_one("form[data-csrf-cookie]")
    kept = {}
    for field in form.select("input[type=hidden]"):
        kept.setdefault(field["name"], []).append(field["value"])
    kept.pop("csrfmiddlewaretoken")
    assert kept == {
        name: [str(v) for v in (value if isinstance(value, list) else [value])]
        for name, value in sent.items()
    }
    sign_in(client, Role.REPORTER)
    assert client.post(form["action"], kept).status_code == 302
    assert (fresh(original).working.title, fresh(original).working.body) == ("三千字", "<p>写了\n很久。</p>")


def test_a_new_article_sent_after_the_session_ended_is_handed_back_and_begun_once(client):
    sign_in(client, Role.REPORTER)
    page, address = add_form(client)
    sent = typed(fields(page), **{"zh-hans__title": "三千字"})
    client.logout()
    answer = client.post(address, sent)
    assert (answer.status_code, Article.objects.count()) == (403, 0)
    sign_in(client, Role.REPORTER)
    again = soup(answer).select_one("form[data-csrf-cookie]")["action"]
    assert [client.post(again, sent).status_code for _ in range(2)] == [302, 302]
    assert Article.objects.count() == 1


def test_a_token_older_than_the_last_sign_in_hands_the_text_back(settings):
    settings.CSRF_FAILURE_VIEW = "articles.admin.expired.csrf_failure"
    client = Client(enforce_csrf_checks=True)
    original = save(begin())
    sign_in(client, Role.REPORTER)
    answer = client.post(change_page(original.article), {"zh-hans-title": "三千字"})
    assert answer.status_code == 403
    assert "You have signed in again since this page was opened." in text_of(answer)
    assert soup(answer).select_one('input[name="zh-hans-title"]')["value"] == "三千字"


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}])
def test_what_another_site_sends_is_not_shown_as_ours(settings, headers):
    settings.CSRF_FAILURE_VIEW = "articles.admin.expired.csrf_failure"
    client = Client(enforce_csrf_checks=True)
    original = save(begin())
    answer = client.post(change_page(original.article), {"zh-hans-title": "Send money"}, headers=headers)
    assert answer.status_code == 403
    assert "Send money" not in answer.content.decode()


def test_a_forged_form_elsewhere_is_plainly_refused(settings):
    settings.CSRF_FAILURE_VIEW = "articles.admin.expired.csrf_failure"
    client = Client(enforce_csrf_checks=True)
    assert client.post("/admin/nowhere/", {"title": "x"}).status_code == 403


def test_a_text_too_broken_to_be_read_is_handed_back_as_it_came(client):
    broken = "<style></style>"
    for _ in range(7):
        broken = broken.replace("<style></style>", "<sty<style></style>le></style>")
    original = save(begin())
    answer = client.post(change_page(original.article), {"zh-hans-body": broken})
    assert (answer.status_code, text_of(answer, ".diff")) == (403, broken)
