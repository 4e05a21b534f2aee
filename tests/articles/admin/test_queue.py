from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.actions import assign
from articles.admin import queue as page_of_queue
from articles.models import DailyViews
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.articles.queries.test_translation_queue import changed, one_of_each, withdrawn
from tests.factories import NOON, CategoryFactory, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

QUEUE = reverse("admin:translations")


def lines(response):
    return [link.get_text() for link in soup(response).select("[data-job] [data-open]")]


def tabs(response):
    found = (" ".join(link.get_text(" ").split()) for link in soup(response).select(".queue-piles a"))
    return [text for text in found if not text.endswith(" 0")]


def line(response, article):
    return soup(response).select_one(f"[id^=job-{article.pk}-]")


def words(element):
    return " ".join(element.get_text(" ").split())


def test_every_pile_stands_there_with_its_number(client):
    sign_in(client, Role.TRANSLATOR)
    one_of_each()
    page = client.get(QUEUE)
    assert tabs(page) == [
        "Everything 8",
        "Source withdrawn 1",
        "Behind the source 1",
        "Sent back 1",
        "Waiting for approval 1",
        "In work 1",
        "Not yet translated 1",
        "Waiting for publication 1",
        "Source changed a little 1",
    ]
    assert len(lines(page)) == 8


def test_a_pile_is_shown_alone_and_keeps_what_else_was_chosen(client):
    sign_in(client, Role.TRANSLATOR)
    made = one_of_each()
    page = client.get(QUEUE, {"pile": "stale", "order": "newest", "page": "9"})
    [shown] = soup(page).select("[data-job]")
    assert shown["id"] == f"job-{made['stale'][0]}-en"
    [here] = soup(page).select(".queue-piles a[aria-current]")
    assert words(here) == "Behind the source 1"
    everything = soup(page).select_one(".queue-piles a")["href"]
    assert everything == "?order=newest"
    assert len(lines(client.get(f"{QUEUE}{everything}"))) == 8


def test_a_line_says_what_a_translator_has_to_know(client):
    me = sign_in(client, Role.TRANSLATOR, full_name="Qian Mo")
    category = CategoryFactory(name_en="Transport")
    original = published(save(begin(category=category), body="<p>大桥今天通车。</p>"))
    edition = translate(original, by=me)
    editor = staff(Role.EDITOR, full_name="Ada North")
    due = timezone.now() + timedelta(days=1)
    assign.assign(
        original.article, "en", translator=me, editor=editor, due_at=due, by=editor, at=timezone.now()
    )
    DailyViews.objects.create(edition=original, day=timezone.localdate(), n=1234)
    row = line(client.get(QUEUE), original.article)
    said = words(row)
    for sentence in (
        "新桥通车",
        "New bridge opens",
        "Transport",
        "7 characters",
        "Draft",
        "2 March 2026 source published",
        "1,234",
        "Qian Mo",
        "to be read by Ada North",
        "due",
    ):
        assert sentence in said
    assert row.select_one("[data-open]")["lang"] == "zh-Hans"
    assert row.select_one(".queue__own")["lang"] == "en"
    page = reverse("admin:articles_article_translate", args=[original.article_id, "en"])
    assert row.select_one("[data-open]")["href"] == page
    assert edition.article_id == original.article_id


def test_a_text_in_review_leads_to_the_page_of_its_editor(client):
    sign_in(client, Role.EDITOR)
    one_of_each()
    link = soup(client.get(QUEUE, {"pile": "in_review"})).select_one("[data-open]")
    assert "/review/en/" in link["href"]


def test_a_change_says_how_much_it_weighs(client):
    sign_in(client, Role.TRANSLATOR)
    original = published(save(begin(), body="<p>大桥今天通车。</p><p>投资100亿元。</p>"))
    published(translate(original, body="<p>It opened.</p><p>It cost 10 billion yuan.</p>"))
    changed(original, body="<p>大桥今天通车。</p><p>投资120亿元。</p>")
    [change] = soup(client.get(QUEUE, {"pile": "stale"})).select(".queue__change")
    assert words(change) == "1 paragraph changed. A figure or a date has changed."


def test_a_withdrawn_source_is_first_and_says_so(client):
    sign_in(client, Role.TRANSLATOR)
    published(at=NOON - timedelta(days=900))
    original = published(save(begin(), title="撤回的"))
    published(translate(original))
    withdrawn(original)
    page = client.get(QUEUE)
    assert lines(page)[0] == "撤回的"
    assert "source withdrawn" in words(line(page, original.article))


def test_titles_are_text(client):
    sign_in(client, Role.TRANSLATOR)
    published(save(begin(), title="<script>alert(1)</script>"))
    page = client.get(QUEUE)
    assert lines(page) == ["<script>alert(1)</script>"]
    assert b"<script>alert" not in page.content


@pytest.mark.parametrize(
    ("role", "language", "pair"),
    [
        (Role.TRANSLATOR, "en", "zh-hans-to-en"),
        (Role.CHIEF_EDITOR, "zh-hans", "en-to-zh-hans"),
        (Role.EDITOR, "", "all"),
        (Role.REPORTER, "en", "all"),
    ],
)
def test_whoever_works_into_one_language_begins_with_it(client, role, language, pair):
    sign_in(client, role, language=language)
    chosen = soup(client.get(QUEUE)).select_one("select[name=pair] option[selected]")
    assert chosen["value"] == pair


def test_what_the_queue_does_not_offer_is_left_out(client):
    sign_in(client, Role.TRANSLATOR)
    published()
    strange = {
        "pile": "x",
        "pair": "zh-hans:fr",
        "order": "pk; --",
        "category": "9" * 30,
        "page": "-1",
        "q": "\x00",
        "mine": "yes",
    }
    page = client.get(QUEUE, strange)
    assert (page.status_code, lines(page)) == (200, ["新桥通车"])


def test_filters_narrow_and_an_empty_answer_says_how_to_widen_it(client):
    sign_in(client, Role.TRANSLATOR)
    one_of_each()
    page = client.get(QUEUE, {"q": "没有这样的标题"})
    assert "Nothing in the queue answers to this." in text_of(page)
    assert tabs(page) == []


def test_mine_shows_mine(client):
    me = sign_in(client, Role.TRANSLATOR)
    mine = published(save(begin(), title="我的"))
    published()
    assign.take(mine.article, "en", by=me, at=NOON)
    assert lines(client.get(QUEUE, {"mine": "1"})) == ["我的"]


def test_a_long_queue_has_pages(client, monkeypatch):
    monkeypatch.setattr(page_of_queue, "ROWS_PER_PAGE", 2)
    sign_in(client, Role.TRANSLATOR)
    for number in range(3):
        published(save(begin(), title=f"第{number}条"), at=NOON + timedelta(hours=number))
    first = client.get(QUEUE, {"order": "oldest"})
    following = soup(first).select_one("a[rel=next]")["href"]
    assert (lines(first), following) == (["第0条", "第1条"], "?order=oldest&page=2")
    assert lines(client.get(f"{QUEUE}{following}")) == ["第2条"]
    assert lines(client.get(QUEUE, {"order": "oldest", "page": "99"})) == ["第2条"]


@pytest.mark.parametrize(
    ("role", "deeds"),
    [
        (Role.TRANSLATOR, ["Take: 新桥通车"]),
        (Role.EDITOR, ["Take: 新桥通车", "Give out: 新桥通车"]),
        (Role.CHIEF_EDITOR, ["Give out: 新桥通车"]),
        (Role.REPORTER, []),
        (Role.ADMINISTRATOR, []),
    ],
)
def test_a_line_offers_what_the_person_may_do(client, role, deeds):
    sign_in(client, role)
    published()
    found = soup(client.get(QUEUE)).select(".queue__deeds :is(button, a)")
    assert [one["aria-label"] for one in found] == deeds


def test_who_has_it_can_give_it_back_and_others_cannot_take_it(client):
    me = sign_in(client, Role.TRANSLATOR)
    original = published()
    assign.take(original.article, "en", by=me, at=NOON)
    assert words(soup(client.get(QUEUE)).select_one(".queue__deeds button")).startswith("Give back")
    sign_in(client, Role.TRANSLATOR)
    assert soup(client.get(QUEUE)).select(".queue__deeds button") == []


def test_an_overdue_line_says_so(client):
    sign_in(client, Role.EDITOR)
    original = published()
    editor = staff(Role.EDITOR)
    assign.assign(
        original.article,
        "en",
        translator=None,
        editor=None,
        due_at=NOON + timedelta(days=1),
        by=editor,
        at=NOON,
    )
    page = client.get(QUEUE, {"overdue": "1"})
    assert "overdue 3 March 2026" in words(line(page, original.article))


def test_the_table_can_be_read_without_seeing_it(client):
    sign_in(client, Role.EDITOR)
    one_of_each()
    table = soup(client.get(QUEUE)).select_one("table")
    assert words(table.caption) == (
        "All translations that wait for something. Urgent first, then the oldest."
    )
    assert {cell["scope"] for cell in table.select("thead th")} == {"col"}
    assert {cell["scope"] for cell in table.select("tbody th")} == {"row"}
    assert len(table.select("tbody th")) == 8


def test_the_menu_tells_how_much_waits(client):
    me = sign_in(client, Role.TRANSLATOR)
    assert soup(client.get(QUEUE)).select(".rooms-count") == []
    assign.take(published().article, "en", by=me, at=NOON)
    page = client.get(reverse("admin:index"))
    [room] = soup(page).select(".rooms a:has(.rooms-count)")
    assert (room["href"], words(room)) == (QUEUE, "Translations 1 waiting for you")


def test_the_page_costs_the_same_with_a_line_of_each_kind_and_with_many(
    client, django_assert_max_num_queries
):
    sign_in(client, Role.EDITOR)
    one_of_each()
    client.get(QUEUE)
    with django_assert_max_num_queries(20) as few:
        assert len(lines(client.get(QUEUE))) == 8
        cost = len(few)
    for _ in range(3):
        one_of_each()
    client.get(QUEUE)
    with django_assert_max_num_queries(cost):
        assert len(lines(client.get(QUEUE))) == 32


def test_a_person_without_a_role_does_not_get_in(client):
    sign_in(client)
    assert client.get(QUEUE).status_code == 403


def test_an_unpublished_text_given_out_says_when_it_was_written(client):
    me = sign_in(client, Role.TRANSLATOR)
    edition = save(begin())
    assign.take(edition.article, "en", by=me, at=NOON)
    assert "source written" in words(line(client.get(QUEUE), edition.article))
    assert fresh(edition).published_at is None
