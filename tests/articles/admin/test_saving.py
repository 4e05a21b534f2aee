import re

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from articles.actions import write
from articles.errors import Refused
from articles.models import Article, Edition, Revision
from articles.vocabulary import Role, State
from tests.articles.admin.pages import (
    add_form,
    change_page,
    fields,
    messages,
    send,
    sign_in,
    soup,
    text_of,
    typed,
)
from tests.factories import (
    CategoryFactory,
    OutletFactory,
    PersonFactory,
    TagFactory,
    begin,
    fresh,
    published,
    save,
    staff,
    translate,
)

pytestmark = pytest.mark.django_db

MARKER = '"><svg onload=M>'


def test_saving_writes_a_revision_of_the_languages_that_changed_and_of_no_other(client):
    person = sign_in(client, Role.EDITOR)
    original = save(begin())
    translation = translate(original)
    answer = send(client, original.article, en__title="Bridge is open", en__change_note="shorter")
    assert answer.status_code == 302
    assert (fresh(original).working, fresh(translation).working.title) == (original.working, "Bridge is open")
    revision = fresh(translation).working
    assert (revision.number, revision.written_by, revision.change_note, revision.source_revision) == (
        2,
        person,
        "shorter",
        original.working,
    )
    assert "The text in English is saved as revision 2." in messages(client.get(answer["Location"]))


def test_a_page_sent_back_as_it_came_changes_nothing(client):
    sign_in(client, Role.EDITOR)
    people = [PersonFactory(), PersonFactory()]
    original = begin(tags=[TagFactory()], outlet=OutletFactory(), event_date="2026-03-01")
    original = save(
        original, credits=[("author", people[0]), ("editor", people[1])], body="<ul><li>一</li></ul>"
    )
    translate(original)
    before = list(Revision.objects.values_list()), Article.objects.values().get()
    answer = send(client, original.article)
    assert answer.status_code == 302
    assert "Nothing was changed, so nothing was saved." in messages(client.get(answer["Location"]))
    assert (list(Revision.objects.values_list()), Article.objects.values().get()) == before


def test_a_name_corrected_since_does_not_make_a_revision(client):
    sign_in(client, Role.EDITOR)
    person = PersonFactory(name_zh_hans="唐雨昕")
    original = save(begin(), credits=[("author", person)])
    person.name_zh_hans = "唐宇昕"
    person.save()
    send(client, original.article)
    assert fresh(original).working.number == 1


def test_credits_are_saved_from_the_rows_that_have_a_name(client):
    sign_in(client, Role.REPORTER)
    author, editor = PersonFactory(name_zh_hans="甲"), PersonFactory(name_zh_hans="乙")
    original = save(begin())
    send(
        client,
        original.article,
        **{
            "zh-hans__role": ["author", "editor", "translator"],
            "zh-hans__person": [author.pk, editor.pk, ""],
        },
    )
    assert [(c["role"], c["name"]) for c in fresh(original).working.credits] == [
        ("author", "甲"),
        ("editor", "乙"),
    ]


def test_an_unknown_role_or_name_is_refused_and_the_text_stays(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    answer = send(
        client,
        original.article,
        **{"zh-hans__title": "我的标题", "zh-hans__role": ["king"], "zh-hans__person": ["1"]},
    )
    assert answer.status_code == 400
    assert "Choose the role and the name from the lists." in text_of(answer, "#zh-hans")
    assert soup(answer).select_one("[name=zh-hans-title]")["value"] == "我的标题"
    assert fresh(original).working == original.working


def test_a_new_translation_offers_the_makers_of_the_original_and_the_translator(client):
    author, editor = PersonFactory(), PersonFactory()
    original = save(begin(), credits=[("author", author), ("editor", editor)])
    translator = sign_in(client, Role.TRANSLATOR, language="en")
    own = PersonFactory(staff=translator)
    sent = fields(client.get(change_page(original.article)))
    rows = [pair for pair in zip(sent["en-role"], sent["en-person"], strict=True) if pair[1]]
    assert rows == [("author", str(author.pk)), ("translator", str(own.pk))]


def test_a_translation_begins_with_its_first_save_pinned_to_what_the_translator_saw(client):
    original = save(begin())
    seen = original.working
    sign_in(client, Role.TRANSLATOR, language="en")
    sent = fields(client.get(change_page(original.article)))
    original = save(original, title="新桥明天通车")
    answer = client.post(
        change_page(original.article), typed(sent, en__title="Bridge opens", en__body="<p>Today.</p>")
    )
    assert answer.status_code == 302
    edition = Edition.objects.get(article=original.article, language="en")
    assert (edition.working.title, edition.working.source_revision) == ("Bridge opens", seen)


def test_looking_at_a_missing_language_and_saving_begins_nothing(client):
    sign_in(client, Role.EDITOR)
    original = save(begin())
    send(client, original.article)
    assert [edition.language for edition in original.article.editions.all()] == ["zh-hans"]


def test_a_translator_says_that_the_text_follows_the_original_as_it_stands_now(client):
    original = save(begin())
    translation = translate(original)
    original = save(original, title="新桥明天通车")
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(change_page(original.article))
    assert "The original has changed since." in text_of(page, "#en")
    answer = send(client, original.article, en__title="Bridge opens tomorrow")
    assert fresh(translation).working.source_revision.number == 1
    answer = send(client, original.article, en__renders_source="on")
    assert (answer.status_code, fresh(translation).working.source_revision) == (302, original.working)
    assert "The original has changed since." not in text_of(client.get(change_page(original.article)), "#en")


def test_the_question_of_impact_is_asked_where_something_was_published(client):
    sign_in(client, Role.EDITOR)
    original = save(begin())
    assert not soup(client.get(change_page(original.article))).select("[name=zh-hans-impact]")
    original = published(original)
    assert soup(client.get(change_page(original.article))).select("[name=zh-hans-impact]")
    send(
        client, original.article, **{"zh-hans__body": "<p>大桥今天正式通车。</p>", "zh-hans__impact": "minor"}
    )
    assert (fresh(original).working.impact, fresh(original).state) == ("minor", State.DRAFT)
    assert fresh(original).live == original.live


def test_what_the_sanitiser_takes_out_is_named(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    body = '<p>看<a href="javascript:alert(1)">这里</a><img src="https://tracker.example/x.png"></p>'
    page = client.get(send(client, original.article, **{"zh-hans__body": body})["Location"])
    assert "javascript:alert(1)" in messages(page)
    assert "photo library" in messages(page)
    assert fresh(original).working.body == "<p>看这里</p>"


def test_save_and_submit_hands_the_saved_text_to_an_editor(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    answer = send(client, original.article, **{"zh-hans__title": "定稿", "submit_for_review": "zh-hans"})
    edition = fresh(original)
    assert (edition.working.title, edition.state, answer["Location"].endswith("#zh-hans")) == (
        "定稿",
        "in_review",
        True,
    )


def test_save_and_submit_keeps_the_save_where_the_text_is_not_ready(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    answer = send(client, original.article, **{"zh-hans__body": "", "submit_for_review": "zh-hans"})
    assert (fresh(original).working.body, fresh(original).state) == ("", "draft")
    assert "The text is not submitted yet. Write the text of the article." in messages(
        client.get(answer["Location"])
    )


@pytest.mark.parametrize("language", ["en", "xx", ""])
def test_a_language_that_was_not_sent_is_not_submitted(client, language):
    original = save(begin())
    translation = translate(original)
    sign_in(client, Role.REPORTER, language="zh-hans")
    answer = send(client, original.article, submit_for_review=language)
    assert (answer.status_code, fresh(translation).state, fresh(original).state) == (
        302,
        State.DRAFT,
        State.DRAFT,
    )


def test_what_the_deed_refuses_is_said_at_the_text(client, monkeypatch):
    def refuse(*edition, **details):
        raise Refused("The office is closed.")

    sign_in(client, Role.REPORTER, language="zh-hans")
    original = save(begin())
    page, address = add_form(client)
    monkeypatch.setattr(write, "save_revision", refuse)
    for answer in (
        send(client, original.article, **{"zh-hans__title": "我的标题"}),
        client.post(address, typed(fields(page), **{"zh-hans__title": "我的标题"})),
    ):
        assert answer.status_code == 400
        assert "The office is closed." in text_of(answer, "#zh-hans [role=alert]")
        assert fields(answer)["zh-hans-title"] == ["我的标题"]
    assert Article.objects.count() == 1


def test_save_and_submit_does_not_hand_in_a_text_that_one_has_not_seen(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    sent = fields(client.get(change_page(original.article)))
    save(original, title="她的标题")
    answer = client.post(change_page(original.article), sent | {"submit_for_review": "zh-hans"})
    assert fresh(original).state == State.DRAFT
    assert "The text was changed after you opened it" in messages(client.get(answer["Location"]))


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("title", "长" * 300, "The title has 300 characters: shorten it to 200 at most."),
        ("summary", "长" * 601, "The summary has 601 characters: shorten it to 600 at most."),
        ("title", "a\x00b", "This text contains broken characters."),
        ("body", "<p>a\x00b</p>", "This text contains broken characters."),
        ("change_note", "a\x00b", "This text contains broken characters."),
        ("body", "<blockquote>" * 20000, "nested too deeply"),
    ],
)
def test_what_cannot_be_kept_gets_its_sentence_at_the_field_and_loses_nothing(client, name, value, sentence):
    sign_in(client, Role.EDITOR)
    original = save(begin())
    translation = translate(original)
    answer = send(
        client,
        original.article,
        **{
            f"zh-hans__{name}": value,
            "zh-hans__title": value if name == "title" else "我的标题",
            "en__title": "Kept",
        },
    )
    assert answer.status_code == 400
    wrong = soup(answer).select("#zh-hans .field--wrong")
    assert len(wrong) == 1
    assert sentence in wrong[0].get_text()
    field = soup(answer).select_one(f"[name=zh-hans-{name}]")
    assert (field.get("value") or field.get_text().removeprefix("\n")) == value.replace(
        "\x00", (field.get("value", "") and "\x00") or "\x00"
    )
    assert soup(answer).select_one("[name=zh-hans-title]")["value"] in (value, "我的标题")
    assert fresh(original).working == original.working
    assert fresh(translation).working.title == "Kept"
    assert 'data-open="zh-hans"' in answer.content.decode()


def test_bytes_that_are_no_characters_get_a_sentence(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    base = original.working.pk
    lone_surrogate = b"zh-hans-base=%d&zh-hans-title=a%%ED%%A0%%80b&zh-hans-body=x&zh-hans-summary=" % base
    answer = client.generic(
        "POST", change_page(original.article), lone_surrogate, "application/x-www-form-urlencoded"
    )
    assert answer.status_code == 400
    assert "This text contains broken characters." in text_of(answer, "#zh-hans")
    assert fresh(original).working == original.working


def test_a_text_emptied_altogether_is_not_saved(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    blank = {"zh-hans__title": " ", "zh-hans__summary": "", "zh-hans__body": "<p></p>"}
    answer = send(client, original.article, **blank)
    assert answer.status_code == 400
    assert "An empty text cannot be saved" in text_of(answer, "#zh-hans")
    assert fresh(original).working == original.working


@pytest.mark.parametrize("base", ["x", "-1", "9" * 30, "0"])
def test_a_damaged_form_keeps_the_text(client, base):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    answer = send(client, original.article, **{"zh-hans__base": base, "zh-hans__title": "我的"})
    assert answer.status_code == 400
    assert "This form is damaged" in text_of(answer, "#zh-hans")
    assert soup(answer).select_one("[name=zh-hans-title]")["value"] == "我的"


def test_a_base_of_another_article_is_no_base(client):
    sign_in(client, Role.REPORTER)
    original, other = save(begin()), save(begin(), title="别的")
    answer = send(client, original.article, **{"zh-hans__base": other.working.pk, "zh-hans__title": "我的"})
    assert answer.status_code == 400
    assert fresh(original).working == original.working


def test_script_in_any_field_stays_text_on_every_page(client):
    person = sign_in(client, Role.EDITOR, full_name=MARKER)
    named = PersonFactory(name_zh_hans=MARKER, name_en=MARKER)
    original = begin(
        category=CategoryFactory(name_en=MARKER),
        tags=[TagFactory(name_en=MARKER)],
        outlet=OutletFactory(name_en=MARKER),
    )
    original = save(
        original, by=person, title=MARKER, summary=MARKER, body="<p>x</p>", credits=[("author", named)]
    )
    page = send(
        client, original.article, **{"zh-hans__change_note": MARKER, "zh-hans__summary": MARKER + "!"}
    )
    pages = [
        client.get(change_page(original.article)),
        client.get(reverse("admin:articles_article_history", args=[original.article_id])),
        client.get(
            reverse("admin:articles_article_compare", args=[original.article_id, "zh-hans"]) + "?from=1&to=2"
        ),
        send(client, original.article, **{"zh-hans__title": MARKER + "长" * 300}),
        Client().post(
            change_page(original.article), {"zh-hans-title": MARKER, "zh-hans-body": f"<p>{MARKER}</p>"}
        ),
    ]
    assert page.status_code == 302
    for page in pages:
        assert not soup(page).select("#content [onload]")
        assert "onload" not in [name for element in soup(page).select("#content *") for name in element.attrs]


class Disk:
    """The disk under the database: SQLite's by its own limit, another database's as its errors show it."""

    def __init__(self, monkeypatch):
        self.patch = monkeypatch

    def fill(self):
        if connection.vendor == "sqlite":
            self.limit(1)
        else:
            self.patch.setattr(write, "save_revision", database_down)

    def free(self):
        if connection.vendor == "sqlite":
            self.limit(2**30)
        self.patch.undo()

    def limit(self, pages):
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA max_page_count = {pages}")


def database_down(*edition, **details):
    raise OperationalError("database or disk is full")


@pytest.fixture
def disk(monkeypatch):
    disk = Disk(monkeypatch)
    yield disk
    disk.free()


@pytest.mark.django_db(transaction=True)
def test_a_full_disk_loses_no_text_and_saving_works_again_afterwards(client, disk):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    page = change_page(original.article)
    long_text = f"<p>{'长' * 90_000}</p>"
    sent = typed(fields(client.get(page)), **{"zh-hans__title": "三千字", "zh-hans__body": long_text})
    disk.fill()
    answer = client.post(page, sent)
    assert answer.status_code == 503
    assert "The text could not be stored just now" in text_of(answer, "#zh-hans")
    again = fields(answer)
    assert (again["zh-hans-title"], again["zh-hans-body"]) == (["三千字"], [long_text])
    assert fresh(original).working == original.working
    disk.free()
    assert client.post(page, again).status_code == 302
    assert fresh(original).working.title == "三千字"


def test_a_beginning_that_the_database_does_not_take_keeps_the_text(client, monkeypatch):
    sign_in(client, Role.REPORTER, language="zh-hans")
    page, address = add_form(client)
    monkeypatch.setattr(write, "create_article", database_down)
    answer = client.post(address, typed(fields(page), **{"zh-hans__title": "三千字"}))
    assert (answer.status_code, fields(answer)["zh-hans-title"]) == (503, ["三千字"])
    assert "The text could not be stored just now" in text_of(answer)


def test_the_later_of_two_saves_sees_both_texts_and_overwrites_nothing(client):
    sign_in(client, Role.REPORTER)
    original = save(begin(), body="<p>桥长一百米。</p>")
    sent = fields(client.get(change_page(original.article)))
    original = save(
        original, title="她的标题", body="<p>桥长二百米。</p>", by=staff(Role.EDITOR, full_name="Li Na")
    )
    theirs = original.working
    mine = typed(sent, **{"zh-hans__title": "我的标题", "zh-hans__body": "<p>桥长三百米。</p>"})
    answer = client.post(change_page(original.article), mine)
    assert answer.status_code == 409
    assert fresh(original).working == theirs
    shown = text_of(answer, "#zh-hans .clash")
    assert "Li Na" in shown
    assert "她的标题" in shown
    assert "桥长二百米。" in shown
    clash = soup(answer).select_one("#zh-hans .clash")
    assert [re.sub(r"\s|removed:|added:|end", "", one.get_text()) for one in clash.select("del")] == [
        "她",
        "二",
    ]
    assert [re.sub(r"\s|removed:|added:|end", "", one.get_text()) for one in clash.select("ins")] == [
        "我",
        "三",
    ]
    again = fields(answer)
    assert (again["zh-hans-title"], again["zh-hans-base"]) == (["我的标题"], [str(theirs.pk)])
    assert client.post(change_page(original.article), again).status_code == 302
    assert [(r.number, r.title) for r in original.revisions.order_by("number")] == [
        (1, "新桥通车"),
        (2, "她的标题"),
        (3, "我的标题"),
    ]


def test_a_save_elsewhere_does_not_disturb_who_changed_nothing_there(client):
    sign_in(client, Role.EDITOR)
    original = save(begin())
    translation = translate(original)
    sent = fields(client.get(change_page(original.article)))
    save(original, title="她的标题")
    answer = client.post(change_page(original.article), typed(sent, en__title="Mine"))
    assert (answer.status_code, fresh(original).working.title, fresh(translation).working.title) == (
        302,
        "她的标题",
        "Mine",
    )


def test_a_conflict_in_one_language_saves_the_other(client):
    sign_in(client, Role.EDITOR)
    original = save(begin())
    translation = translate(original)
    sent = fields(client.get(change_page(original.article)))
    save(original, title="她的标题")
    answer = client.post(
        change_page(original.article), typed(sent, en__title="Mine", **{"zh-hans__title": "我的"})
    )
    assert (answer.status_code, fresh(translation).working.title) == (409, "Mine")
    assert fields(answer)["en-base"] == [str(fresh(translation).working.pk)]


def test_the_same_edit_sent_twice_is_one_revision(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    sent = typed(fields(client.get(change_page(original.article))), **{"zh-hans__title": "定稿"})
    assert [client.post(change_page(original.article), sent).status_code for _ in range(2)] == [302, 302]
    assert fresh(original).working.number == 2


def test_a_first_translation_begun_by_two_people_is_a_conflict_not_a_loss(client):
    sign_in(client, Role.TRANSLATOR, language="en")
    original = save(begin())
    sent = fields(client.get(change_page(original.article)))
    theirs = translate(original, title="Theirs")
    answer = client.post(change_page(original.article), typed(sent, en__title="Mine"))
    assert (answer.status_code, fresh(theirs).working.title) == (409, "Theirs")
    assert fields(answer)["en-title"] == ["Mine"]
