import re

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from articles.actions import details, write
from articles.admin.forms.editor import BUTTONS, TextField, words
from articles.models import Article, Edition, Revision
from articles.text.sanitise import EDITOR_EXTENSIONS
from articles.vocabulary import Role, State
from tests.articles.admin.pages import (
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
    NOON,
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

ADD = "/admin/articles/article/add/"
MARKER = '"><svg onload=M>'


def add_form(client, **query):
    page = client.get(ADD, query, follow=True)
    return page, page.redirect_chain[-1][0] if page.redirect_chain else ADD


def sections(response):
    return {section["id"]: section for section in soup(response).select("[data-panel]")}


# Who may write what


def test_each_writer_can_edit_their_own_language_and_read_the_other(client):
    original = save(begin(), body="<p>大桥<strong>今天</strong>通车。</p>")
    translate(original)
    for role, language, editable in [
        (Role.REPORTER, "zh-hans", {"zh-hans"}),
        (Role.TRANSLATOR, "en", {"en"}),
        (Role.EDITOR, "", {"zh-hans", "en"}),
        (Role.CHIEF_EDITOR, "", set()),
    ]:
        sign_in(client, role, language=language)
        found = sections(client.get(change_page(original.article)))
        assert {
            code for code, section in found.items() if section.select("textarea[name$=-body]")
        } == editable
        for code in {"zh-hans", "en"} - editable:
            assert found[code].select_one(".reading--whole p")
    assert str(found["zh-hans"].select_one(".reading--whole")).count("<strong>今天</strong>") == 1


def test_the_original_stands_first_and_each_language_is_marked_as_what_it_is(client):
    sign_in(client, Role.EDITOR)
    original = save(begin(source_language="en"), title="Ferry sails")
    found = sections(client.get(change_page(original.article)))
    assert list(found) == ["en", "zh-hans"]
    assert found["en"].select_one("[name=en-title]")["lang"] == "en"
    assert found["zh-hans"].select_one("[name=zh-hans-title]")["lang"] == "zh-hans"


def test_a_crafted_post_of_another_language_changes_nothing_and_shows_the_text_again(client):
    original = save(begin())
    translation = translate(original)
    sign_in(client, Role.REPORTER, language="zh-hans")
    sent = fields(client.get(change_page(original.article)))
    forged = {"en-base": translation.working.pk, "en-title": "Mine now", "en-body": "<p>x</p>"}
    answer = client.post(change_page(original.article), {**sent, **forged})
    assert answer.status_code == 403
    assert "You do not write in this language" in text_of(answer, "#en")
    assert "Mine now" in [area.get_text().strip() for area in soup(answer).select("#en textarea[readonly]")]
    assert fresh(translation).working == translation.working


def test_fields_that_the_form_does_not_have_are_left_alone(client):
    sign_in(client, Role.REPORTER)
    edition = save(begin())
    send(
        client,
        edition.article,
        **{"zh-hans__title": "新标题", "state": "published", "published_at": "2020-01-01"},
    )
    edition = fresh(edition)
    assert (edition.working.title, edition.state, edition.published_at, edition.live) == (
        "新标题",
        "draft",
        None,
        None,
    )


# Saving


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
    send(client, original.article, **{"zh-hans__title": "新桥，通车", "zh-hans__impact": "minor"})
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


# Bad input


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


# Two at once


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


# What all languages share


def test_details_are_saved_for_all_languages(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    category, tag, outlet = CategoryFactory(), TagFactory(), OutletFactory()
    answer = send(
        client,
        original.article,
        details__category=category.pk,
        details__tags=[tag.pk],
        details__outlet=outlet.pk,
        details__original_url="https://paper.example/1",
        details__original_date="2026-02-28",
        details__event_date="2026-03-01",
        details__embargo_until="2030-01-02T09:30",
        details__featured="on",
    )
    assert answer.status_code == 302
    article = Article.objects.get()
    assert (
        article.category,
        list(article.tags.all()),
        article.outlet,
        article.original_url,
        article.featured,
    ) == (
        category,
        [tag],
        outlet,
        "https://paper.example/1",
        True,
    )
    assert article.embargo_until.isoformat() == "2030-01-02T01:30:00+00:00"
    assert fresh(original).working.number == 1


def test_a_wrong_detail_gets_its_sentence_and_the_text_is_saved_all_the_same(client):
    sign_in(client, Role.REPORTER)
    original = save(begin())
    for name, value in [
        ("original_url", "javascript:alert(1)"),
        ("original_date", "0001-01-01"),
        ("embargo_until", "soon"),
        ("embargo_until", "0001-01-01T00:00"),
        ("category", "9" * 30),
        ("tags", ["9" * 30]),
        ("lead_photo", "x"),
    ]:
        answer = send(client, original.article, **{f"details__{name}": value})
        assert (name, answer.status_code) == (name, 400)
        assert soup(answer).select("#details .field__error")
    answer = send(
        client, original.article, **{"details__original_url": "nonsense nonsense", "zh-hans__title": "定稿"}
    )
    assert (answer.status_code, fresh(original).working.title) == (400, "定稿")
    assert soup(answer).select_one("[name=details-original_url]")["value"] == "nonsense nonsense"


def test_details_changed_by_two_people_are_shown_side_by_side(client):
    sign_in(client, Role.EDITOR)
    original = save(begin())
    mine, theirs = CategoryFactory(name_en="Mine"), CategoryFactory(name_en="Theirs")
    sent = fields(client.get(change_page(original.article)))
    details.save_details(original.article, by=staff(Role.EDITOR), at=NOON, lock_version=0, category=theirs)
    answer = client.post(change_page(original.article), typed(sent, details__category=mine.pk))
    assert (answer.status_code, Article.objects.get().category) == (409, theirs)
    assert "Category: Theirs" in text_of(answer, "#details")
    again = fields(answer)
    assert again["details-category"] == [str(mine.pk)]
    assert client.post(change_page(original.article), again).status_code == 302
    assert Article.objects.get().category == mine


def test_details_are_read_only_with_the_reason_where_they_are_not_mine(client):
    edition = published()
    sign_in(client, Role.REPORTER)
    page = client.get(change_page(edition.article))
    assert "Readers see this article already: ask an editor" in text_of(page, "#details")
    assert not soup(page).select("[name^=details-]")
    forged = {"details-seen": "", "details-category": CategoryFactory().pk, "details-lock_version": "0"}
    client.post(change_page(edition.article), {**fields(page), **forged})
    assert Article.objects.get().category == edition.article.category


# Beginning


def test_a_form_sent_twice_begins_one_article(client):
    person = sign_in(client, Role.REPORTER, language="zh-hans")
    page, address = add_form(client)
    sent = typed(fields(page), **{"zh-hans__title": "新桥", "zh-hans__body": "<p>通车。</p>"})
    answers = [client.post(address, sent) for _ in range(2)]
    article = Article.objects.get()
    assert [answer.status_code for answer in answers] == [302, 302]
    assert {answer["Location"].split("?")[0] for answer in answers} == {change_page(article)}
    assert (article.created_by, article.editions.get().working.title) == (person, "新桥")
    assert client.get(address)["Location"].startswith(change_page(article))


def test_two_forms_begin_two_articles(client):
    sign_in(client, Role.REPORTER, language="zh-hans")
    for title in ("甲", "乙"):
        page, address = add_form(client)
        client.post(address, typed(fields(page), **{"zh-hans__title": title}))
    assert Article.objects.count() == 2


def test_a_new_article_comes_with_its_details_and_can_go_to_review_at_once(client):
    sign_in(client, Role.REPORTER, language="zh-hans")
    category = CategoryFactory()
    page, address = add_form(client)
    text = {"zh-hans__title": "新桥", "zh-hans__body": "<p>通车。</p>"}
    client.post(
        address, typed(fields(page), details__category=category.pk, submit_for_review="zh-hans", **text)
    )
    assert (Article.objects.get().category, Edition.objects.get().state) == (category, "in_review")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "Write a title or some text first."),
        ({"zh-hans__title": "长" * 300}, "The title has 300 characters"),
        (
            {"zh-hans__title": "好", "zh-hans__role": ["x"], "zh-hans__person": ["1"]},
            "Choose the role and the name",
        ),
        ({"zh-hans__title": "好", "details__original_url": "nonsense"}, ""),
    ],
)
def test_a_beginning_that_cannot_be_saved_leaves_no_article_and_keeps_the_text(client, changes, sentence):
    sign_in(client, Role.REPORTER, language="zh-hans")
    page, address = add_form(client)
    answer = client.post(address, typed(fields(page), **changes))
    assert (answer.status_code, Article.objects.count()) == (400, 0)
    assert sentence in text_of(answer)
    assert fields(answer)["zh-hans-title"] == [changes.get("zh-hans__title", "")]
    again = client.post(address, typed(fields(page), **{"zh-hans__title": "好"}))
    assert (again.status_code, Article.objects.count()) == (302, 1)


def test_an_article_is_begun_in_a_language_that_one_writes(client):
    sign_in(client, Role.REPORTER, language="en")
    page, address = add_form(client)
    assert list(sections(page)) == ["en"]
    client.post(address, typed(fields(page), en__title="Ferry"))
    assert Article.objects.get().source_language == "en"
    sign_in(client, Role.TRANSLATOR)
    assert client.get(ADD).status_code == 403


def test_who_writes_in_two_languages_chooses(client):
    sign_in(client, Role.REPORTER)
    page, _address = add_form(client, language="en")
    assert list(sections(page)) == ["en"]
    assert [a["href"] for a in soup(page).select('#content a[href^="?language"]')] == ["?language=zh-hans"]


# Signed out while writing


def test_a_text_sent_after_the_session_ended_is_handed_back_whole(client):
    original = save(begin())
    sign_in(client, Role.REPORTER)
    sent = typed(
        fields(client.get(change_page(original.article))),
        **{"zh-hans__title": "三千字", "zh-hans__body": "<p>写了\n很久。</p>"},
    )
    client.logout()
    answer = client.post(change_page(original.article), sent)
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


# The page itself


def test_the_buttons_of_the_editor_are_the_allow_list_of_the_sanitiser():
    config = TextField().widget.get_config()["extensions"]
    bare = {"Document", "Dropcursor", "Gapcursor", "Text", "Menu", "NoSpellCheck", "History"}
    assert {name: config[name] for name in EDITOR_EXTENSIONS} == EDITOR_EXTENSIONS
    assert set(config) - set(EDITOR_EXTENSIONS) == bare
    assert config["Menu"] == {"groups": BUTTONS}


def test_the_page_has_no_inline_script_or_style_but_the_import_map_with_its_nonce(client):
    sign_in(client, Role.EDITOR)
    page = client.get(change_page(save(begin()).article))
    inline = [script for script in soup(page).select("script") if not script.get("src")]
    assert [script["type"] for script in inline] == ["importmap"]
    assert f"'nonce-{inline[0]['nonce']}'" in page["Content-Security-Policy"]
    assert not soup(page).select("style, [style], [onclick], [onsubmit]")


def test_the_editor_is_told_its_words(client):
    sign_in(client, Role.EDITOR)
    page = client.get(change_page(save(begin()).article))
    assert soup(page).select_one("#article-form")["data-words"]
    assert words()["bold"] == "Bold"


def test_an_unknown_article_is_not_found(client):
    sign_in(client, Role.EDITOR)
    for number in ("99", "99999999999999999999", "x"):
        assert client.get(f"/admin/articles/article/{number}/change/").status_code == 404


def test_two_people_on_one_page_lock_each_others_details_only_where_they_touch(client):
    sign_in(client, Role.EDITOR)
    original = save(begin())
    sent = fields(client.get(change_page(original.article)))
    details.save_details(original.article, by=staff(Role.EDITOR), at=NOON, lock_version=0, featured=True)
    answer = client.post(change_page(original.article), typed(sent, **{"zh-hans__title": "定稿"}))
    assert (answer.status_code, Article.objects.get().featured) == (302, True)


def test_a_page_open_while_the_role_is_taken_away_shows_the_text_again(client):
    person = sign_in(client, Role.REPORTER)
    original = save(begin())
    sent = fields(client.get(change_page(original.article)))
    person.assignments.all().delete()
    person.assignments.create(role=Role.TRANSLATOR, language="en")
    answer = client.post(change_page(original.article), typed(sent, **{"zh-hans__title": "三千字"}))
    assert (answer.status_code, fresh(original).working) == (403, original.working)
    assert "三千字" in str(soup(answer).select_one("#zh-hans"))
