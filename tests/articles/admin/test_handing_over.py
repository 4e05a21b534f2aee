"""What goes out to translators outside."""

from io import BytesIO
from urllib.parse import unquote

import pytest
from django.urls import reverse
from docx import Document
from lxml import etree

from articles.actions import discuss
from articles.exchange.incoming import read
from articles.models import SiteProfile
from articles.vocabulary import Role
from tests.articles.admin.pages import messages, sign_in, soup, text_of
from tests.articles.exchange.samples import schema
from tests.factories import NOON, begin, official_name, published, save, translate

pytestmark = pytest.mark.django_db

PAGE = reverse("admin:exchange")
SCHEMAS = {"xliff_1_2": "xliff-core-1.2-strict.xsd", "xliff_2_1": "xliff-core-2.0.xsd"}


def file(client, edition, name="xliff_2_1", language="en"):
    return client.get(reverse(f"admin:articles_article_export_{name}", args=[edition.article_id, language]))


@pytest.fixture
def bridge():
    original = published(
        title="新桥通车",
        summary="一座新桥。",
        body="<p>总投资<strong>100亿元</strong>。</p><p>沈若岚出席。</p>",
    )
    translate(original, body="<p>A total of <strong>10 billion yuan</strong>.</p><p>Shen came.</p>")
    return original


@pytest.mark.parametrize("name", SCHEMAS)
def test_any_role_takes_a_valid_file_with_source_and_translation(client, bridge, name):
    sign_in(client, Role.ADMINISTRATOR)
    answer = file(client, bridge, name)
    schema(SCHEMAS[name]).assertValid(etree.fromstring(answer.content))
    found = read(answer.content)[0]
    assert {key: (line.source, line.target) for key, line in found.lines.items()} == {
        "title": ("新桥通车", "New bridge opens"),
        "summary": ("一座新桥。", None),
        "p1-1": ("总投资<strong>100亿元</strong>。", "A total of <strong>10 billion yuan</strong>."),
        "p2-1": ("沈若岚出席。", "Shen came."),
    }
    assert (found.mark.article, found.mark.source, found.mark.base_number) == (
        bridge.article_id,
        bridge.live_id,
        1,
    )


def test_the_download_has_a_safe_name_and_is_what_it_says(client, bridge):
    sign_in(client, Role.TRANSLATOR)
    save(bridge, title='a/b"; x=\r\n新桥')
    for name, ending, kind in (
        ("xliff_2_1", ".xlf", "application/xliff+xml"),
        ("xliff_1_2", ".xlf", "application/x-xliff+xml"),
        ("sheet", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ):
        answer = file(client, bridge, name)
        assert answer["Content-Type"] == kind
        assert answer["X-Content-Type-Options"] == "nosniff"
        said = unquote(answer["Content-Disposition"])
        assert said == f"attachment; filename*=utf-8''{bridge.article_id}-新桥通车-en{ending}"


def test_official_names_and_open_remarks_go_along(client, bridge):
    person = sign_in(client, Role.EDITOR)
    official_name(("zh-hans", "沈若岚"), ("en", "Shen Ruolan"), kind="leader")
    edition = bridge.article.editions.get(language="en")
    discuss.leave(edition, text="Which Shen?", place="1", revision=edition.working, by=person, at=NOON)
    text = file(client, bridge).content.decode()
    assert "Official name: 沈若岚 is Shen Ruolan." in text
    assert f"Remark by {person}: Which Shen?" in text


def test_the_newest_settled_source_goes_out_with_what_changed(client, bridge):
    sign_in(client, Role.TRANSLATOR)
    edition = save(
        bridge,
        title="新桥通车",
        summary="一座新桥。",
        body="<p>总投资<strong>120亿元</strong>。</p><p>沈若岚出席。</p>",
    )
    published(edition)
    found = read(file(client, bridge).content)[0]
    assert found.lines["p1-1"].source == "总投资<strong>120亿元</strong>。"
    assert [name for name, line in found.lines.items() if line.unfinished] == ["p1-1"]
    assert "When it was translated it said: 总投资100亿元。" in file(client, bridge).content.decode()


def test_a_text_that_nobody_began_to_translate_goes_out_as_well(client):
    sign_in(client, Role.TRANSLATOR)
    original = save(begin())
    assert not read(file(client, original).content)[0].brings
    assert original.article.editions.count() == 1


def test_without_a_text_there_is_nothing_to_hand_out(client):
    sign_in(client, Role.TRANSLATOR)
    original = begin()
    answer = client.get(
        reverse("admin:articles_article_export_sheet", args=[original.article_id, "en"]), follow=True
    )
    assert "has no text yet: there is nothing to translate." in messages(answer)


def test_there_is_no_file_for_the_language_of_the_original_or_one_that_the_office_has_not(client, bridge):
    sign_in(client, Role.TRANSLATOR)
    assert [file(client, bridge, language=code).status_code for code in ("zh-hans", "xx")] == [404, 404]


def test_the_sheet_names_article_revisions_day_and_people(client, bridge):
    sign_in(client, Role.TRANSLATOR)
    SiteProfile.objects.update_or_create(pk=1, defaults={"name_en": "Lanzhu News"})
    sheet = Document(BytesIO(file(client, bridge, "sheet").content))
    lines = [paragraph.text for paragraph in sheet.paragraphs]
    assert lines[0] == "新桥通车"
    assert lines[1].startswith(f"Article {bridge.article_id}, revision 1 of the original, handed out on ")
    assert lines[2] == "The translation below is its revision 1."
    assert (sheet.core_properties.title, sheet.core_properties.author) == ("新桥通车", "Lanzhu News")


def chosen(client, *editions, form="xliff-1.2", language="en", **more):
    ids = [edition.article_id for edition in editions]
    return client.post(PAGE, {"article": ids, "format": form, "language": language, **more}, follow=True)


def test_a_selection_goes_out_in_one_file(client, bridge):
    sign_in(client, Role.REPORTER)
    other = save(begin())
    for form in ("xliff-1.2", "xliff-2.1"):
        answer = chosen(client, bridge, other, form=form)
        assert [one.mark.article for one in read(answer.content)] == [bridge.article_id, other.article_id]
        assert answer["Content-Disposition"].startswith('attachment; filename="translations-en-')


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"article": []}, "Choose the articles that are to go into the file."),
        ({"article": ["x", "9" * 30]}, "Choose the articles that are to go into the file."),
        ({"language": "xx"}, "Choose a language and a format for the file."),
        ({"format": "exe"}, "Choose a language and a format for the file."),
        (
            {"article": ["999999"]},
            "Some of the chosen articles are not there, or were written in this language.",
        ),
        (
            {"language": "zh-hans"},
            "Some of the chosen articles are not there, or were written in this language.",
        ),
        (
            {"article": [str(n) for n in range(1, 60)]},
            "One file holds at most 50 articles: choose fewer, and take several files.",
        ),
    ],
)
def test_a_selection_that_makes_no_file_is_refused_with_the_reason(client, bridge, sent, sentence):
    sign_in(client, Role.TRANSLATOR)
    back = reverse("admin:articles_article_changelist")
    form = {"article": [bridge.article_id], "language": "en", "format": "xliff-2.1", "next": back} | sent
    assert sentence in messages(client.post(PAGE, form, follow=True))


def test_the_queue_of_one_pair_of_languages_sends_what_the_selection_needs(client, bridge):
    sign_in(client, Role.TRANSLATOR)
    queue = reverse("admin:translations")
    assert soup(client.get(queue, {"pair": "all"})).select("[form=outside], #outside") == []

    page = soup(client.get(queue, {"pair": "zh-hans-to-en"}))
    marks = page.select("[form=outside]")
    assert [(one["name"], one["value"]) for one in marks] == [("article", str(bridge.article_id))]
    form = page.select_one("#outside")
    sent = {
        one["name"]: one["value"] for one in form.select("input[type=hidden]:not([name=csrfmiddlewaretoken])")
    }
    assert sent == {"language": "en", "next": f"{queue}?pair=zh-hans-to-en"}
    for button in form.select("button"):
        answer = client.post(form["action"], sent | {"article": marks[0]["value"], "format": button["value"]})
        assert [one.mark.article for one in read(answer.content)] == [bridge.article_id]


def test_who_has_no_role_takes_no_selection(client, bridge):
    sign_in(client)
    assert chosen(client, bridge).status_code == 403


def test_the_translation_page_and_the_edit_page_offer_the_files(client, bridge):
    sign_in(client, Role.TRANSLATOR)
    for name, args in (("translate", [bridge.article_id, "en"]), ("change", [bridge.article_id])):
        page = client.get(reverse(f"admin:articles_article_{name}", args=args))
        assert text_of(page, ".outside") == (
            "For a translator outside Word document, both texts side by side XLIFF 2.1 XLIFF 1.2 "
            "Take in a file that came back"
        )
