import pytest

from articles.actions import details
from articles.models import Article, Photo
from articles.vocabulary import Role
from tests.articles.admin.pages import (
    change_page,
    fields,
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
    TagFactory,
    begin,
    fresh,
    published,
    save,
    staff,
)

pytestmark = pytest.mark.django_db


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


def test_every_detail_that_differs_is_named_with_what_is_stored(client):
    sign_in(client, Role.EDITOR)
    original = save(begin())
    sent = fields(client.get(change_page(original.article)))
    photo = Photo(image="photos/a.jpeg", image_width=60, image_height=40, caption_en="The new bridge")
    photo._skip_generate_files = True
    photo.save()
    details.save_details(
        original.article,
        by=staff(Role.EDITOR),
        at=NOON,
        lock_version=0,
        tags=[TagFactory(slug=name.lower(), name_en=name) for name in ("Bridges", "Rivers")],
        outlet=OutletFactory(name_en="Lanzhu Daily"),
        featured=True,
        lead_photo=photo,
        original_url="https://paper.example/1",
        original_date=NOON.date(),
        embargo_until=NOON,
    )
    answer = client.post(change_page(original.article), typed(sent, details__event_date="2026-03-01"))
    lines = {li.get_text() for li in soup(answer).select("#details .desk-note--bad li")}
    assert {line.split(": ")[0]: line.split(": ", 1)[1] for line in lines} == {
        "Tags": "Bridges · Rivers",
        "Outlet": "Lanzhu Daily",
        "Show on the front page": "Yes",
        "Lead photo": "The new bridge",
        "Address where it first appeared": "https://paper.example/1",
        "Date when it first appeared": "2 March 2026",
        "Date of the event": "nothing",
        "Embargo until": "2 March 2026, 12:00",
    }


def test_an_embargo_that_comes_too_late_gets_its_sentence(client):
    edition = published()
    sign_in(client, Role.EDITOR)
    answer = send(client, edition.article, details__embargo_until="2099-01-01T00:00")
    assert answer.status_code == 400
    assert "Readers see this article already: an embargo comes too late for it." in text_of(
        answer, "#details"
    )
    assert fields(answer)["details-embargo_until"] == ["2099-01-01T00:00"]


def test_details_are_read_only_with_the_reason_where_they_are_not_mine(client):
    edition = published()
    sign_in(client, Role.REPORTER)
    page = client.get(change_page(edition.article))
    assert "Readers see this article already: ask an editor" in text_of(page, "#details")
    assert not soup(page).select("[name^=details-]")
    forged = {"details-seen": "", "details-category": CategoryFactory().pk, "details-lock_version": "0"}
    client.post(change_page(edition.article), {**fields(page), **forged})
    assert Article.objects.get().category == edition.article.category
