"""The register of official names at the desk."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions import glossary
from articles.models import GlossaryTerm, Recheck, Rendering
from articles.text.wordings import Worded
from articles.vocabulary import Role, Use
from tests.articles.admin.pages import messages, sign_in, soup, text_of
from tests.factories import NOON, begin, official_name, published, save

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/glossaryterm/"


@pytest.fixture
def term():
    return official_name(
        ("zh-hans", "市长"),
        ("en", "Mayor"),
        ("en", "Old Mayor", Use.APPROVED, None, date(2020, 1, 1)),
        kind="title",
    )


def page_of(term, what="change"):
    return reverse(f"admin:articles_glossaryterm_{what}", args=[term.pk])


def form(response):
    """What a browser would send of the form, as lists by name."""
    sent = {}
    for element in soup(response).select("#glossaryterm_form :is(input, select, textarea)[name]"):
        if element["name"] == "csrfmiddlewaretoken" or element.get("type") == "submit":
            continue
        if element.name == "select":
            chosen = element.select_one("option[selected]") or element.select_one("option")
            value = chosen["value"]
        else:
            value = element.get_text().strip() if element.name == "textarea" else element.get("value", "")
        sent.setdefault(element["name"], []).append(value)
    return sent


def stored(term):
    rows = Rendering.objects.filter(term=term).order_by("language", "text")
    return [(row.language, row.text, row.use, str(row.valid_to or "")) for row in rows]


def test_a_name_is_added_with_its_wordings(client):
    editor = sign_in(client, Role.EDITOR)
    sent = form(client.get(f"{LIST}add/"))
    assert sent["renderings-language"] == ["zh-hans", "en", "en", "en"]
    sent |= {"kind": "place", "renderings-text": ["岚渚市", "Lanzhu", "Lan Zhu", ""]}
    sent["renderings-use"] = ["approved", "approved", "forbidden", "approved"]
    sent["renderings-valid_to"] = ["", "2030-12-31", "", ""]
    answer = client.post(f"{LIST}add/", sent)
    assert answer.status_code == 302
    term = GlossaryTerm.objects.get()
    assert (term.kind, term.changed_by) == ("place", editor)
    assert stored(term) == [
        ("en", "Lan Zhu", "forbidden", ""),
        ("en", "Lanzhu", "approved", "2030-12-31"),
        ("zh-hans", "岚渚市", "approved", ""),
    ]
    assert Recheck.objects.count() == 1


def test_saving_what_stands_in_the_form_changes_nothing(client, term):
    sign_in(client, Role.EDITOR)
    before = stored(term), GlossaryTerm.objects.get().changed_at
    assert client.post(page_of(term), form(client.get(page_of(term)))).status_code == 302
    assert (stored(term), GlossaryTerm.objects.get().changed_at) == before


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"renderings-text": ["", "", "", "", ""]}, "Write at least one approved wording."),
        ({"renderings-text": ["A", "B", "B", "", ""], "renderings-language": ["en"] * 5}, "“B” stands twice"),
        ({"renderings-valid_to": ["2026-31-12"] * 5}, "“2026-31-12” is no date"),
        ({"rank": "0"}, "is a number from 1"),
    ],
)
def test_what_cannot_be_kept_is_said_and_stays_in_the_form(client, term, change, sentence):
    sign_in(client, Role.EDITOR)
    before = stored(term)
    answer = client.post(page_of(term), form(client.get(page_of(term))) | change | {"note": "Typed"})
    assert answer.status_code == 200
    assert sentence in text_of(answer, ".errorlist")
    assert "Typed" in text_of(answer)
    assert stored(term) == before


def test_nobody_overwrites_what_a_colleague_saved_meanwhile(client, term):
    sign_in(client, Role.EDITOR)
    sent = form(client.get(page_of(term))) | {"note": "Mine"}
    glossary.save_term(
        term, kind="title", renderings=[Worded("en", "Chief")], by=None, at=NOON + timedelta(hours=1)
    )
    answer = client.post(page_of(term), sent)
    assert "Somebody else changed this official name" in text_of(answer, ".errorlist")
    assert stored(term) == [("en", "Chief", "approved", "")]


def test_whoever_does_not_keep_the_register_reads_it(client, term):
    sign_in(client, Role.TRANSLATOR, language="en")
    answer = client.get(page_of(term))
    assert not soup(answer).select("[name=renderings-text]")
    assert "Old Mayor English · Approved, … to 2020-01-01" in text_of(answer)
    assert not soup(client.get(LIST)).select('a[href$="/import/"], a.addlink')


def test_a_name_is_deleted_after_a_question(client, term):
    sign_in(client, Role.CHIEF_EDITOR)
    assert "Delete “市长" in text_of(client.get(page_of(term, "delete"))).replace("Mayor · Old Mayor · ", "")
    client.post(page_of(term, "delete"), {"post": "yes"})
    assert not GlossaryTerm.objects.exists()


def rows(response):
    return [" ".join(row.get_text(" ").split()) for row in soup(response).select("#result_list tbody tr")]


@time_machine.travel(NOON)
def test_the_list_shows_a_name_in_all_languages_and_is_searched_and_narrowed(client, term):
    sign_in(client, Role.TRANSLATOR)
    official_name(("zh-hans", "岚江"), ("zh-hans", "蓝江", Use.FORBIDDEN), kind="place")
    assert rows(client.get(LIST)) == [
        "岚江 — Place - 2 March 2026",
        "市长 Mayor · Old Mayor Title of an office-holder - 2 March 2026",
    ]
    assert [str(one) for one in soup(client.get(LIST)).select("#result_list s")] == ["<s>Old Mayor</s>"]
    for query, names in {
        "q=mayor": ["市长"],
        "q=蓝江": ["岚江"],
        "kind__exact=place": ["岚江"],
        "wordings=old": ["市长"],
        "wordings=early": [],
        "wordings=forbidden": ["岚江"],
        "wordings=without-en": ["岚江"],
        "wordings=without-zh-hans": [],
    }.items():
        assert [row.split(" ")[0] for row in rows(client.get(f"{LIST}?{query}"))] == names, query


def test_the_list_costs_the_same_however_many_names_there_are(client, term):
    sign_in(client, Role.EDITOR)
    costs = []
    client.get(LIST)
    for number in (1, 5):
        for _more in range(number):
            official_name(("en", f"Name {number}"))
        with CaptureQueriesContext(connection) as asked:
            client.get(LIST)
        costs.append(len(asked))
    assert costs[0] == costs[1]


def test_published_texts_with_old_names_are_listed_with_their_edit_pages(client, term):
    sign_in(client, Role.TRANSLATOR)
    official_name(("zh-hans", "好词"), ("zh-hans", "坏词", Use.FORBIDDEN))
    official_name(("zh-hans", "今称"), ("zh-hans", "旧称", Use.APPROVED, None, date(2025, 1, 1)))
    edition = published(save(begin(), title="旧称<b>", body="<p>旧称。</p>"))
    answer = client.get(f"{LIST}old/")
    link = soup(answer).select_one(".reports a")
    assert (link["href"], link.get_text()) == (
        f"/admin/articles/article/{edition.article_id}/change/?language=zh-hans",
        "旧称<b>",
    )
    assert text_of(answer, ".names-said") == "“旧称” is an old name: it is “今称” now."
    for query in ("language=en", f"term={term.pk}"):
        assert "No published text has an old or a forbidden name." in text_of(
            client.get(f"{LIST}old/?{query}")
        )
    for query in ("term=x", "term=99999", "language=xx", "page=99"):
        assert soup(client.get(f"{LIST}old/?{query}")).select(".reports"), query


def test_the_texts_with_a_name_are_listed(client, term):
    sign_in(client, Role.TRANSLATOR)
    save(begin(), title="市长来了")
    assert "市长来了" in text_of(client.get(page_of(term, "used")), ".reports")
    assert client.get(f"{LIST}999/used/").status_code == 404


def upload(client, name, data):
    return client.post(f"{LIST}import/", {"file": SimpleUploadedFile(name, data)})


TABLE = "language,wording,kind\nen,Mayor,title\nzh,岚江,place\n"


def test_a_file_is_looked_at_and_then_taken_in(client, term):
    sign_in(client, Role.EDITOR)
    seen = upload(client, "names.CSV", TABLE.encode())
    assert text_of(seen, ".tally") == "1 would be new 1 would change 0 stay as they are 0 cannot be taken in"
    assert "“市长” is taken out." in text_of(seen, ".reports")
    assert GlossaryTerm.objects.count() == 1
    parcel = soup(seen).select_one("[name=parcel]")["value"]
    answer = client.post(f"{LIST}import/", {"parcel": parcel}, follow=True)
    assert messages(answer) == "Taken in. New: 1. Changed: 1. Unchanged: 0."
    assert stored(term) == [("en", "Mayor", "approved", "")]
    again = client.post(f"{LIST}import/", {"parcel": parcel}, follow=True)
    assert "This file is no longer here" in messages(again)


def test_a_file_with_a_bad_entry_is_not_taken_in(client):
    sign_in(client, Role.EDITOR)
    seen = upload(client, "names.csv", (TABLE + "fr,Maire,title\n").encode())
    assert "“fr” is no language of this office" in text_of(seen, ".report-error")
    assert not soup(seen).select("button.default")
    parcel = soup(seen).select_one("[name=parcel]")["value"]
    answer = client.post(f"{LIST}import/", {"parcel": parcel})
    assert "nothing was taken in" in messages(answer)
    assert not GlossaryTerm.objects.exists()


def test_what_is_no_such_file_is_refused_on_the_page(client):
    sign_in(client, Role.EDITOR)
    for name, data, sentence in [
        ("names.xlsx", b"PK", "Choose a file that ends in .csv, .tbx or .xml."),
        ("names.tbx", b"<a/>", "This file is no TBX"),
        ("names.csv", b"a,b", "The first row must name the columns"),
    ]:
        assert sentence in text_of(upload(client, name, data), ".errorlist")


def test_another_persons_file_is_not_taken_in(client):
    sign_in(client, Role.EDITOR)
    parcel = soup(upload(client, "names.csv", TABLE.encode())).select_one("[name=parcel]")["value"]
    sign_in(client, Role.EDITOR)
    client.post(f"{LIST}import/", {"parcel": parcel})
    assert not GlossaryTerm.objects.exists()


@pytest.mark.parametrize(
    ("form", "start", "suffix"),
    [("csv", "\ufeffentry,", "csv"), ("tbx", "<?xml", "tbx"), ("tbx-2008", "<?xml", "tbx")],
)
@time_machine.travel(NOON)
def test_the_register_goes_out_as_a_file(client, term, form, start, suffix):
    sign_in(client, Role.TRANSLATOR)
    answer = client.get(f"{LIST}export/{form}/")
    data = answer.getvalue().decode()
    assert data.startswith(start)
    assert "Old Mayor" in data
    assert answer["Content-Disposition"] == f'attachment; filename="official-names-2026-03-02.{suffix}"'


def test_there_is_no_other_format(client):
    sign_in(client, Role.TRANSLATOR)
    assert client.get(f"{LIST}export/xlsx/").status_code == 404
