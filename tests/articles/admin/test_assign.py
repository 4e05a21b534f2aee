from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.actions import assign
from articles.models import Edition, Notification
from articles.vocabulary import Event, Role
from tests.articles.admin.pages import messages, sign_in, soup, text_of
from tests.factories import NOON, OFFICE_TIME, begin, published, save, staff

pytestmark = pytest.mark.django_db

QUEUE = reverse("admin:translations")
TOMORROW = (timezone.now() + timedelta(days=1)).astimezone(OFFICE_TIME).date()


@pytest.fixture
def article():
    return published().article


def address(article):
    return reverse("admin:articles_article_assign", args=[article.pk])


def send(client, article, deed, follow=False, **details):
    sent = {"language": "en", "deed": deed, **details}
    return client.post(address(article), sent, follow=follow)


def form_of(client, article, **query):
    """What a browser would send of the form for giving out."""
    page = soup(client.get(address(article), {"language": "en", **query}))
    sent = {}
    for field in page.select("[data-assign-form] form :is(input, select)"):
        chosen = field.select_one("option[selected]") if field.name == "select" else field
        sent[field["name"]] = chosen.get("value", "") if chosen else ""
    sent.pop("csrfmiddlewaretoken", None)
    return sent


def english(article):
    return Edition.objects.filter(article=article, language="en").first()


def test_a_translator_takes_a_line_and_is_back_on_it(client, article):
    me = sign_in(client, Role.TRANSLATOR)
    answer = send(client, article, "take", next=f"{QUEUE}?pile=untranslated#x")
    assert answer["Location"] == f"{QUEUE}?pile=untranslated#job-{article.pk}-en"
    assert english(article).translator == me
    page = client.get(QUEUE)
    assert messages(page) == "The translation is in your hands."


def test_giving_it_back_frees_it(client, article):
    me = sign_in(client, Role.TRANSLATOR)
    assign.take(article, "en", by=me, at=NOON)
    assert send(client, article, "release").status_code == 302
    assert english(article).translator is None


def test_a_link_that_leads_outside_is_not_followed(client, article):
    sign_in(client, Role.TRANSLATOR)
    for there in ("https://evil.example/admin/", "//evil.example/admin/", "/en/"):
        assert send(client, article, "take", next=there)["Location"].startswith(f"{QUEUE}#")


def test_the_refusal_of_the_rules_is_said(client, article):
    sign_in(client, Role.TRANSLATOR)
    assign.take(article, "en", by=staff(Role.TRANSLATOR, full_name="Qian Mo"), at=NOON)
    answer = send(client, article, "take")
    assert answer.status_code == 400
    assert "Qian Mo has this translation in hand" in text_of(answer, "[role=alert]")


def test_an_editor_gives_a_translation_out_until_the_end_of_a_day(client, article):
    sign_in(client, Role.EDITOR, language="en")
    translator = staff(Role.TRANSLATOR, language="en")
    sent = form_of(client, article, next=f"{QUEUE}?mine=1")
    answer = client.post(
        address(article), sent | {"translator": translator.pk, "due_at": TOMORROW.isoformat()}
    )
    assert answer["Location"] == f"{QUEUE}?mine=1#job-{article.pk}-en"
    edition = english(article)
    assert edition.translator == translator
    assert edition.due_at == datetime(TOMORROW.year, TOMORROW.month, TOMORROW.day, 18, tzinfo=OFFICE_TIME)
    assert Notification.objects.get(to=translator, event=Event.ASSIGNED).edition == edition


@pytest.mark.parametrize(
    "due", [{"due_at": f"{TOMORROW}", "due_time": "09:30"}, {"due_at": f"{TOMORROW}T09:30", "due_time": ""}]
)
def test_a_due_minute_is_one_of_the_offices_time(client, article, due):
    sign_in(client, Role.EDITOR)
    client.post(address(article), form_of(client, article) | due)
    assert english(article).due_at == datetime(
        TOMORROW.year, TOMORROW.month, TOMORROW.day, 9, 30, tzinfo=OFFICE_TIME
    )


def test_the_form_shows_how_it_lies_and_sending_it_changes_nothing(client, article):
    me = sign_in(client, Role.EDITOR)
    translator = staff(Role.TRANSLATOR)
    due_at = timezone.now().replace(second=0, microsecond=0) + timedelta(days=2)
    assign.assign(article, "en", translator=translator, editor=me, due_at=due_at, by=me, at=timezone.now())
    before = Edition.objects.filter(pk=english(article).pk).values("translator", "editor", "due_at").get()
    client.post(address(article), form_of(client, article))
    assert (
        Edition.objects.filter(pk=english(article).pk).values("translator", "editor", "due_at").get()
        == before
    )


def test_only_those_who_can_do_it_are_offered(client, article):
    me = sign_in(client, Role.EDITOR, language="en", full_name="Ada North")
    staff(Role.TRANSLATOR, language="en", full_name="Qian Mo")
    staff(Role.TRANSLATOR, language="zh-hans", full_name="Bao Guo")
    staff(Role.EDITOR, language="en", full_name="Gone Away", is_active=False)
    page = soup(client.get(address(article), {"language": "en"}))
    offered = {
        select["name"]: [
            text for option in select.select("option") if "Member" not in (text := option.get_text())
        ]
        for select in page.select("select")
    }
    assert offered["translator"] == ["Nobody yet", "Ada North", "Qian Mo"]
    assert offered["editor"] == ["Any editor of the language", "Ada North"]
    assert me.full_name == "Ada North"


def test_an_original_is_given_to_an_editor_alone(client):
    sign_in(client, Role.EDITOR)
    article = save(begin()).article
    page = soup(client.get(address(article), {"language": "zh-hans"}))
    assert [select["name"] for select in page.select("[data-assign-form] select")] == ["editor"]


def test_what_was_chosen_stays_when_it_could_not_be_done(client, article):
    sign_in(client, Role.EDITOR)
    translator = staff(Role.TRANSLATOR)
    sent = form_of(client, article) | {"translator": translator.pk, "due_at": "2001-01-01"}
    answer = client.post(address(article), sent)
    assert (answer.status_code, english(article)) == (400, None)
    page = soup(answer)
    assert page.select_one("select[name=translator] option[selected]")["value"] == str(translator.pk)
    assert page.select_one("[name=due_at]")["value"] == "2001-01-01"
    assert "This day is over" in text_of(answer, "[role=alert]")


def test_a_day_that_is_none_is_told_at_its_field(client, article):
    sign_in(client, Role.EDITOR)
    answer = client.post(address(article), form_of(client, article) | {"due_at": "soon"})
    assert answer.status_code == 400
    assert soup(answer).select_one("[name=due_at]")["aria-invalid"] == "true"


def test_somebody_who_took_it_meanwhile_is_not_passed_over(client, article):
    sign_in(client, Role.EDITOR)
    sent = form_of(client, article)
    first = staff(Role.TRANSLATOR, full_name="Qian Mo")
    assign.take(article, "en", by=first, at=NOON)
    answer = client.post(address(article), sent | {"due_at": TOMORROW.isoformat()})
    assert answer.status_code == 409
    assert "in the meantime" in text_of(answer, "[role=alert]")
    assert soup(answer).select_one("select[name=translator] option[selected]").get_text() == "Qian Mo"
    assert english(article).due_at is None


@pytest.mark.parametrize("role", [Role.TRANSLATOR, Role.REPORTER, Role.ADMINISTRATOR])
def test_the_form_is_for_those_who_give_out(client, article, role):
    sign_in(client, role)
    assert client.get(address(article), {"language": "en"}).status_code == 403
    answer = client.post(address(article), {"language": "en", "deed": "assign"})
    assert (answer.status_code, english(article)) == (400, None)


@pytest.mark.parametrize(
    "sent", [{}, {"deed": "take"}, {"language": "fr", "deed": "take"}, {"language": "en", "deed": "steal"}]
)
def test_a_form_that_says_nothing_is_refused(client, article, sent):
    sign_in(client, Role.EDITOR)
    assert client.post(address(article), sent).status_code == 400
    assert english(article) is None


def test_a_language_that_is_none_has_no_form(client, article):
    sign_in(client, Role.EDITOR)
    assert client.get(address(article), {"language": "fr"}).status_code == 404


def test_the_edit_page_says_in_whose_hands_a_language_is_and_leads_to_the_form(client, article):
    me = sign_in(client, Role.EDITOR, full_name="Ada North")
    translator = staff(Role.TRANSLATOR, full_name="Qian Mo")
    day = timezone.now() + timedelta(days=1)
    assign.assign(article, "en", translator=translator, editor=me, due_at=day, by=me, at=timezone.now())
    page = reverse("admin:articles_article_change", args=[article.pk])
    side = soup(client.get(page)).select_one("[data-panel=en] .panel__side")
    names = [name.get_text() for name in side.select(".standing__hands dt")]
    assert names == ["Translator", "Editor", "Due"]
    assert [value.get_text() for value in side.select(".standing__hands dd")][:2] == ["Qian Mo", "Ada North"]
    link = side.select_one(f"a[href^='{address(article)}']")["href"]
    assert (
        soup(client.get(link)).select_one("[data-assign-form] [name=next]")["value"] == f"{page}?language=en"
    )


def test_who_cannot_give_out_finds_no_way_there(client, article):
    sign_in(client, Role.TRANSLATOR)
    page = reverse("admin:articles_article_change", args=[article.pk])
    assert address(article) not in client.get(page).content.decode()
