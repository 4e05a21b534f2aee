import io
import os
import time
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.admin import imports, parcels
from articles.models import Article, Edition, Person
from articles.vocabulary import Role, State
from tests.articles.admin.pages import sign_in, soup, text_of

pytestmark = pytest.mark.django_db

PAGE = reverse("admin:import")
BRIDGE = """A bridge opens at Wangzhu
发布日期:2021-09-14 浏览次数:
The bridge was opened to traffic this morning.
Buses crossed it from noon.
(By Tang Yuxin— Lanzhu Daily, translated by Jiang Yifan, edited by Daniel Haws)
"""


@pytest.fixture(autouse=True)
def data_of_its_own(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return tmp_path / "uploaded-pages"


@pytest.fixture
def chief(client):
    return sign_in(client, Role.CHIEF_EDITOR)


def file(name="bridge.txt", content=BRIDGE):
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def archive(**pages):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        for name, content in pages.items():
            into.writestr(f"{name}.txt", content)
    return file("pages.zip", packed.getvalue())


def look(client, *files):
    return client.post(PAGE, {"files": list(files)})


def take_in(client, page, **how):
    parcel = soup(page).find(attrs={"name": "parcel"})["value"]
    return client.post(PAGE, {"parcel": parcel, "as": "drafts", **how})


def test_the_first_look_shows_every_page_and_stores_nothing(client, chief):
    page = look(client, file(), file("empty.txt", "x"))
    rows = [" ".join(row.get_text(" ").split()) for row in soup(page).select(".reports tbody tr")]
    assert "A bridge opens at Wangzhu" in rows[0]
    assert "14 September 2021" in rows[0]
    assert "Lanzhu Daily Author: Tang Yuxin Translator: Jiang Yifan Editor: Daniel Haws" in rows[0]
    assert "2 would come in" in rows[0]
    assert "empty.txt" in rows[1]
    assert "not imported" in rows[1]
    assert soup(page).select(".reports a") == []
    assert (Article.objects.count(), Person.objects.count()) == (0, 0)


def test_what_was_looked_at_comes_in_as_drafts(client, chief, data_of_its_own):
    page = take_in(client, look(client, file()))
    edition = Edition.objects.get(language="en")
    assert (edition.state, edition.live, edition.working.title) == (
        State.DRAFT,
        None,
        "A bridge opens at Wangzhu",
    )
    address = reverse("admin:articles_article_change", args=[edition.article_id])
    assert soup(page).select_one(".reports a")["href"] == f"{address}?language=en"
    assert list(data_of_its_own.iterdir()) == []


def test_a_chief_editor_takes_them_over_on_their_old_date(client, chief):
    page = take_in(client, look(client, file()), **{"as": "published"})
    edition = Edition.objects.get(language="en")
    assert (edition.state, edition.published_at.year) == (State.PUBLISHED, 2021)
    assert text_of(page, ".report-outcome") == "published"


def test_a_reporter_takes_nothing_over(client):
    sign_in(client, Role.REPORTER)
    page = look(client, file())
    assert soup(page).find("button", value="published") is None
    assert take_in(client, page, **{"as": "published"}).status_code == 403
    assert not Article.objects.exists()
    assert take_in(client, page).status_code == 200
    assert Edition.objects.get(language="en").state == State.DRAFT


def test_again_changes_nothing(client, chief):
    take_in(client, look(client, file()))
    page = look(client, file())
    assert text_of(page, ".report-outcome") == "here already"
    take_in(client, page)
    assert Article.objects.count() == 1


def test_a_button_pressed_twice_imports_once(client, chief):
    page = look(client, file())
    take_in(client, page)
    answer = take_in(client, page)
    assert answer["Location"] == PAGE
    assert "choose them again" in text_of(client.get(PAGE), ".messagelist")
    assert Article.objects.count() == 1


def test_several_files_and_an_archive_come_in_together(client, chief):
    second = BRIDGE.replace("bridge", "tunnel").replace("A bridge", "A tunnel")
    page = look(client, archive(one=BRIDGE, two="x"), file("tunnel.html", f"<h1>Tunnel</h1>{second}"))
    assert len(soup(page).select(".reports tbody tr")) == 3


@pytest.mark.parametrize("name", ["bridge.pdf", "bridge", "bridge.txt.exe"])
def test_other_files_are_refused_by_name(client, chief, name, data_of_its_own):
    page = look(client, file(), file(name))
    assert f"neither .txt, .html nor .zip: {name}." in text_of(page, ".errorlist")
    assert not data_of_its_own.exists()


def test_a_damaged_archive_is_a_line_of_the_report(client, chief):
    page = look(client, file("pages.zip", b"PK no archive"))
    assert "damaged" in text_of(page, ".report-error")
    assert soup(page).find(attrs={"name": "parcel"}) is None


def test_no_file_is_said_at_the_field(client, chief):
    assert soup(client.post(PAGE, {})).select(".errorlist")


def test_too_many_pages_are_refused_and_not_kept(client, chief, monkeypatch, data_of_its_own):
    monkeypatch.setattr(imports, "MOST_PAGES", 2)
    page = look(client, archive(a=BRIDGE, b=BRIDGE, c=BRIDGE))
    assert "more than 2 pages" in text_of(page, ".errorlist")
    assert list(data_of_its_own.iterdir()) == []


def test_too_many_bytes_are_refused(client, chief, monkeypatch):
    monkeypatch.setattr(imports, "MOST_BYTES", 10)
    assert "upload them in several goes" in text_of(look(client, file()), ".errorlist")


def test_anothers_parcel_is_not_here(client, chief):
    page = look(client, file())
    sign_in(client, Role.CHIEF_EDITOR)
    assert take_in(client, page).status_code == 302
    assert not Article.objects.exists()


@pytest.mark.parametrize("mark", ["", "../../etc", "0" * 32, "x" * 32, "Ａ" * 32])
def test_a_parcel_that_never_was(client, chief, mark):
    assert client.post(PAGE, {"parcel": mark, "as": "drafts"})["Location"] == PAGE


def test_a_parcel_is_kept_for_a_day(client, chief, data_of_its_own):
    look(client, file())
    (old,) = data_of_its_own.iterdir()
    past = time.time() - parcels.DAY - 60
    os.utime(old, (past, past))
    look(client, file())
    assert old not in data_of_its_own.iterdir()


def test_markup_in_an_old_page_and_in_its_name_stays_text(client, chief):
    nasty = BRIDGE.replace("A bridge", "<svg onload=alert(1)>")
    page = soup(look(client, file("<svg onload=x>.txt", nasty)))
    assert page.find("svg", attrs={"onload": True}) is None
