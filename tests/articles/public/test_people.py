import pytest
from bs4 import BeautifulSoup

from articles.models import Person
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def text(found):
    return " ".join(found.get_text().split())


@pytest.fixture
def jin():
    return Person.objects.create(name_en="Jin Haiqiong", name_zh_hans="金海琼")


def credit(person, role):
    return {"role": role, "person": person.pk, "name": person.name_en}


def test_people_stand_under_what_they_do_with_how_often(client, jin):
    ada = Person.objects.create(name_en="Ada North")
    rows.edition(credits=[credit(jin, "translator"), credit(ada, "editor")])
    rows.edition(credits=[credit(jin, "translator")])
    page = soup(client.get("/en/people/"))
    assert {
        text(group.h2): [text(one) for one in group.select("li")] for group in page.select(".people-group")
    } == {
        "Translators": ["Jin Haiqiong 2"],
        "Editors": ["Ada North 1"],
    }
    assert page.select_one(".people-group a")["href"] == f"/en/people/{jin.pk}/translator/"


def test_where_nobody_is_named_the_page_says_so(client):
    rows.edition()
    page = soup(client.get("/en/people/"))
    assert text(page.select_one(".empty")) == "Nobody is named in an article in this language yet."


def test_a_person_s_page_has_their_work_and_the_ways_to_each_kind_of_it(client, jin):
    rows.edition(title="Wrote it", credits=[credit(jin, "author")])
    rows.edition(title="Signed it", credits=[credit(jin, "responsible_editor")], published_at=rows.NOW)
    page = soup(client.get(f"/en/people/{jin.pk}/"))
    assert page.h1.get_text() == "Jin Haiqiong"
    assert [text(found) for found in page.select(".story-headline")] == ["Signed it", "Wrote it"]
    assert [
        (text(link), link["href"], link.get("aria-current")) for link in page.select(".person-works a")
    ] == [
        ("Everything", f"/en/people/{jin.pk}/", "page"),
        ("Written 1", f"/en/people/{jin.pk}/author/", None),
        ("Responsible editor 1", f"/en/people/{jin.pk}/responsible-editor/", None),
        ("All people", "/en/people/", None),
    ]


@pytest.mark.parametrize(
    ("role", "address", "heading"),
    [
        ("author", "author", "Written by Jin Haiqiong"),
        ("photographer", "photographer", "Photographed by Jin Haiqiong"),
        ("translator", "translator", "Translated by Jin Haiqiong"),
        ("editor", "editor", "Edited by Jin Haiqiong"),
        ("responsible_editor", "responsible-editor", "Jin Haiqiong as responsible editor"),
    ],
)
def test_each_kind_of_work_has_a_page_named_for_it(client, jin, role, address, heading):
    rows.edition(title="This", credits=[credit(jin, role)])
    page = soup(client.get(f"/en/people/{jin.pk}/{address}/"))
    assert (page.h1.get_text(), page.title.get_text()) == (heading, f"{heading} – News")
    assert [text(found) for found in page.select(".story-headline")] == ["This"]


def test_who_works_in_another_language_alone_has_an_empty_page_that_leads_there(client, jin):
    rows.edition(language="zh-hans", credits=[credit(jin, "author")])
    page = soup(client.get(f"/en/people/{jin.pk}/"))
    assert page.select(".person-works") == []
    assert [link["href"] for link in page.select(".empty a")] == ["/en/latest/", f"/zh-hans/people/{jin.pk}/"]


def test_who_is_named_in_nothing_public_is_not_found(client, jin):
    public = rows.edition()
    rows.revise(public, credits=[credit(jin, "author")])
    rows.edition(credits=[credit(jin, "author")], published_at=rows.NOW.replace(year=2027))
    unknown = client.get("/en/people/999/")
    for address in ("", "author/", "nonsense/"):
        answer = client.get(f"/en/people/{jin.pk}/{address}")
        assert (answer.status_code, answer["Cache-Control"]) == (404, "no-store")
        assert answer.content == unknown.content


def test_a_name_that_is_in_another_language_is_marked_with_it(client):
    person = Person.objects.create(name_zh_hans="金海琼")
    rows.edition(credits=[{"role": "translator", "person": person.pk, "name": "金海琼"}])
    page = soup(client.get(f"/en/people/{person.pk}/translator/"))
    assert (page.h1.get_text(), page.h1.span["lang"]) == ("Translated by 金海琼", "zh-Hans")
    assert page.title.get_text() == "Translated by 金海琼 – News"


def test_a_name_is_never_markup(client):
    person = Person.objects.create(name_en="<b>Tang</b> & Co")
    rows.edition(credits=[credit(person, "author")])
    page = client.get(f"/en/people/{person.pk}/author/")
    assert soup(page).h1.get_text() == "Written by <b>Tang</b> & Co"
    assert soup(page).h1.b is None
