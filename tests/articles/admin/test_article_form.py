import pytest

from articles.actions import details
from articles.admin.forms.editor import BUTTONS, TextField, words
from articles.models import Article
from articles.text.sanitise import EDITOR_EXTENSIONS
from articles.vocabulary import Role
from tests.articles.admin.pages import (
    change_page,
    fields,
    sections,
    send,
    sign_in,
    soup,
    text_of,
    typed,
)
from tests.factories import (
    NOON,
    PersonFactory,
    begin,
    fresh,
    published,
    save,
    staff,
    translate,
)

pytestmark = pytest.mark.django_db


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


def test_the_page_costs_the_same_however_long_the_history(client, django_assert_max_num_queries):
    sign_in(client, Role.EDITOR, Role.CHIEF_EDITOR)
    original = published()
    for n in range(6):
        original = save(original, title=f"第{n}稿", credits=[("author", PersonFactory())])
    translate(original)
    client.get(change_page(original.article))
    with django_assert_max_num_queries(35):
        client.get(change_page(original.article))
