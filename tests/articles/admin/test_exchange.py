"""What comes back from translators outside."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.admin import parcels
from articles.models import Edition, Revision
from articles.vocabulary import Role, State
from tests.articles.admin.pages import messages, sign_in, soup, text_of
from tests.factories import begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

PAGE = reverse("admin:exchange")
both = pytest.mark.parametrize("version", ["xliff_1_2", "xliff_2_1"])


@pytest.fixture(autouse=True)
def data_of_its_own(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return tmp_path / "uploaded-pages"


@pytest.fixture
def translator(client):
    return sign_in(client, Role.TRANSLATOR, language="en")


@pytest.fixture
def bridge():
    """A published original and its English draft."""
    original = published(
        title="新桥通车", body="<p>总投资<strong>100亿元</strong>。</p><ul><li>一</li><li>二</li></ul>"
    )
    body = "<p>A total of <strong>10 billion yuan</strong>.</p><ul><li>One</li><li>Two</li></ul>"
    return translate(original, body=body)


def original_of(edition):
    return fresh(edition.article.editions.get(language=edition.article.source_language))


def handed_out(client, edition, version="xliff_2_1"):
    address = reverse(f"admin:articles_article_export_{version}", args=[edition.article_id, "en"])
    return client.get(address).content.decode()


def upload(client, text, name="back.xlf"):
    data = text.encode() if isinstance(text, str) else text
    return client.post(PAGE, {"file": SimpleUploadedFile(name, data)})


def sent_by(page, **changes):
    """What a browser would send of the comparison."""
    form = {}
    for element in soup(page).select("#arrivals input"):
        if element["name"] == "csrfmiddlewaretoken":
            continue
        if element.get("type") != "checkbox" or element.has_attr("checked"):
            form.setdefault(element["name"], []).append(element.get("value", "on"))
    return form | changes


def take(client, page, **changes):
    return client.post(PAGE, sent_by(page, **changes), follow=True)


def rows(page):
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"])]
        for row in soup(page).select(".compared tbody tr")
    ]


def test_the_first_look_stores_nothing_and_shows_three_texts_beside_each_other(client, translator, bridge):
    page = upload(client, handed_out(client, bridge).replace("A total of", "Total:").replace("Two", "2"))
    assert rows(page) == [
        ["Title", "新桥通车", "New bridge opens", "the same"],
        [
            "Paragraph 1",
            "总投资100亿元。",
            "A total of 10 billion yuan.",
            "removed: A total of end added: Total: end 10 billion yuan.",
        ],
        ["Paragraph 2", "一 二", "One Two", "One removed: Two end added: 2 end"],
    ]
    assert fresh(bridge).working == bridge.working


@both
def test_taking_over_saves_the_text_bound_to_the_source_of_the_file(client, translator, bridge, version):
    page = upload(client, handed_out(client, bridge, version).replace("A total of", "Total:"))
    answer = take(client, page)
    assert "The translation from the file is saved as revision 2." in text_of(answer)
    saved = fresh(bridge).working
    assert saved.body == bridge.working.body.replace("A total of", "Total:")
    assert (saved.source_revision, saved.alignment) == (original_of(bridge).live, [1, 1])
    assert (saved.written_by, saved.change_note) == (translator, "From a file of a translator outside.")


def test_a_translation_begins_with_a_file(client, translator):
    original = save(begin(), title="标题", body="<h2>一</h2><p>二</p>")
    text = handed_out(client, original)
    for source, target in (("标题", "Title"), ("一", "One"), ("二", "Two")):
        text = text.replace(
            f"<source>{source}</source>", f"<source>{source}</source><target>{target}</target>"
        )
    take(client, upload(client, text))
    edition = original.article.editions.get(language="en")
    saved = edition.working
    assert (saved.title, saved.body, saved.source_revision) == (
        "Title",
        "<h2>One</h2><p>Two</p>",
        original.working,
    )
    assert edition.state == State.DRAFT


def test_a_source_that_moved_on_is_shown_beside_its_paragraphs_and_not_swallowed(client, translator, bridge):
    text = handed_out(client, bridge).replace("A total of", "Total:")
    then = original_of(bridge)
    moved = then.live.body.replace("100亿", "120亿") + "<p>新的一段。</p>"
    now = published(save(then, title="新桥通车", body=moved))
    page = upload(client, text)
    assert "The source has moved on since this file was made." in text_of(page)
    assert "New in the source, and not in the file: 新的一段。" in text_of(page)
    assert rows(page)[1][1] == (
        "总投资100亿元。 Changed since: 总投资 removed: 100 end added: 120 end 亿元。"
    )
    take(client, page)
    saved = fresh(bridge).working
    assert saved.source_revision == then.live != now.live
    assert saved.alignment == [1, 1]


def test_a_translation_changed_meanwhile_is_replaced_only_by_somebody_who_says_so(client, translator, bridge):
    text = handed_out(client, bridge).replace("A total of", "Total:")
    colleague = save(bridge, by=staff(Role.TRANSLATOR), title="Bridge", body=bridge.working.body).working
    page = upload(client, text)
    assert "The translation was changed since this file was made." in text_of(page)
    answer = take(client, page)
    assert answer.status_code == 409
    assert "say that the file's text is to replace it." in text_of(answer)
    assert fresh(bridge).working == colleague
    answer = take(client, answer, **{f"replace-{bridge.article_id}": "on"})
    assert fresh(bridge).working.title == "New bridge opens"
    assert fresh(bridge).working.number == 3


def test_an_unfinished_file_is_taken_over_only_by_somebody_who_says_so(client, translator, bridge):
    then = original_of(bridge)
    published(save(then, title="新桥通车", body=then.live.body.replace("100亿", "120亿")))
    page = upload(client, handed_out(client, bridge))
    assert "1 paragraph of the source has no finished translation in the file." in text_of(page)
    assert "The translator's tool marks this as unfinished." in rows(page)[1][3]
    answer = take(client, page)
    assert answer.status_code == 409
    assert "look at those, and say that you know of it." in text_of(answer)
    assert fresh(bridge).working == bridge.working
    take(client, answer, **{f"unfinished-{bridge.article_id}": "on"})
    assert fresh(bridge).working.source_revision == original_of(bridge).live


def test_a_save_between_looking_and_taking_over_is_a_conflict(client, translator, bridge):
    page = upload(client, handed_out(client, bridge).replace("A total of", "Total:"))
    colleague = save(bridge, by=staff(Role.TRANSLATOR), title="Bridge", body=bridge.working.body).working
    answer = take(client, page, **{f"replace-{bridge.article_id}": "on"})
    assert answer.status_code == 409
    assert "Somebody saved this translation after you looked at it: compare again." in text_of(answer)
    assert fresh(bridge).working == colleague
    assert "The translation was changed since this file was made." in text_of(answer)


def test_the_checks_speak_of_the_text_before_it_is_stored(client, translator, bridge):
    page = upload(client, handed_out(client, bridge).replace("One", "一"))
    assert "Chinese" in " ".join(rows(page)[2])


def test_a_file_that_says_nothing_new_changes_nothing(client, translator, bridge):
    text = handed_out(client, bridge)
    take(client, upload(client, text))
    before = fresh(bridge).working
    page = upload(client, text)
    assert "The file says word for word what is stored already." in text_of(page)
    answer = take(client, page)
    assert "The file says what is stored already: nothing was changed." in text_of(answer)
    assert fresh(bridge).working == before


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda text, one: text.replace(f"article-{one.article_id}.", "article-999999."),
            "This office has no article 999999.",
        ),
        (
            lambda text, one: text.replace(one.working.source_revision.digest, "0" * 64),
            "that this office never had: it is another office's.",
        ),
        (
            lambda text, one: text.replace(f".en.{one.working_id}.", ".en.999999."),
            "The file holds a translation that this office never had: it is another office's.",
        ),
        (
            lambda text, one: text.replace(f".en.{one.working_id}.", ".fr.0.").replace('trgLang="en"', ""),
            "This office does not translate this article into the language of the file.",
        ),
        (lambda text, one: without_targets(text), "The file brings no translation of this article."),
        (
            lambda text, one: text.replace("New bridge opens", "x" * 300),
            "The title has 300 characters: shorten it to 200 at most.",
        ),
    ],
)
def test_what_does_not_belong_here_is_refused_with_the_reason(client, translator, bridge, change, sentence):
    page = upload(client, change(handed_out(client, bridge), bridge))
    assert sentence in text_of(page)
    assert not soup(page).select("button[type=submit].desk-button--main")
    assert take(client, page, take=[str(bridge.article_id)]).status_code in (400, 409)
    assert Revision.objects.filter(edition=bridge).count() == 1


def without_targets(text):
    while "<target>" in text:
        start, end = text.index("<target>"), text.index("</target>") + len("</target>")
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("<!DOCTYPE x><x/>", "This file declares a document type"),
        ("not xml", "This file is not well-formed XML"),
        ("", "The submitted file is empty."),
    ],
)
def test_a_file_that_is_none_is_told_at_its_field_and_not_kept(
    client, translator, data_of_its_own, data, sentence
):
    page = upload(client, data)
    assert sentence in text_of(page, ".errorlist")
    assert not list(data_of_its_own.glob("*"))


def test_who_may_not_write_in_the_language_takes_nothing_in(client, bridge):
    sign_in(client, Role.TRANSLATOR, language="zh-hans")
    page = upload(client, handed_out(client, bridge).replace("A total of", "Total:"))
    assert "You do not write in this language: ask the administrator for the role." in text_of(page)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.CHIEF_EDITOR, Role.ADMINISTRATOR])
def test_who_translates_nothing_has_no_such_page(client, role):
    sign_in(client, role)
    assert (client.get(PAGE).status_code, client.post(PAGE).status_code) == (403, 403)


def test_each_article_of_a_selection_is_reported_and_none_stops_another(client, translator, bridge):
    other = translate(published(title="另一座桥", body="<p>一</p>"), title="Another", body="<p>One</p>")
    sent = {"article": [bridge.article_id, other.article_id], "format": "xliff-1.2", "language": "en"}
    text = (
        client.post(PAGE, sent).content.decode().replace("Another", "Another one").replace("A total", "Total")
    )
    save(bridge, by=staff(Role.TRANSLATOR), title="Bridge", body="<p>Else.</p>")
    page = upload(client, text)
    answer = take(client, page, take=[str(bridge.article_id), str(other.article_id)])
    assert answer.status_code == 409
    assert [bool(note.select("a")) for note in soup(answer).select(".outcomes li")] == [False, True]
    assert fresh(other).working.title == "Another one"
    assert fresh(bridge).working.title == "Bridge"
    assert len(soup(answer).select(".arrival")) == 1


def test_the_kept_file_is_its_senders_and_gone_once_it_is_taken_over(
    client, translator, bridge, data_of_its_own
):
    page = upload(client, handed_out(client, bridge).replace("A total of", "Total:"))
    form = sent_by(page)
    sign_in(client, Role.TRANSLATOR)
    assert "This file is no longer here: choose it again." in messages(client.post(PAGE, form, follow=True))
    client.force_login(translator)
    client.post(PAGE, form)
    assert fresh(bridge).working.number == 2
    assert not list(data_of_its_own.glob("*"))
    assert "This file is no longer here" in messages(client.post(PAGE, form, follow=True))
    assert fresh(bridge).working.number == 2


def test_a_file_for_a_published_translation_makes_it_a_draft_and_readers_keep_theirs(
    client, translator, bridge
):
    out = published(bridge)
    take(client, upload(client, handed_out(client, bridge).replace("A total of", "Total:")))
    now = Edition.objects.get(pk=bridge.pk)
    assert (now.state, now.live) == (State.DRAFT, out.live)


def test_markup_from_the_file_is_shown_as_words(client, translator, bridge):
    page = upload(client, handed_out(client, bridge).replace("One", "&lt;script&gt;x&lt;/script&gt;"))
    assert "<script>x" not in page.content.decode()
    assert "&lt;script&gt;x" in page.content.decode()


def test_parcels_are_shared_with_the_old_pages_without_harm(client, translator, bridge):
    page = upload(client, handed_out(client, bridge))
    mark = soup(page).find(attrs={"name": "parcel"})["value"]
    assert parcels.fetch(mark, translator).files[0][0] == "back.xlf"
