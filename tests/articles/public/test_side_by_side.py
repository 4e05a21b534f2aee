import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from articles.models import DailyViews
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def text(found):
    return " ".join(found.get_text().split())


@pytest.fixture
def pair():
    photo = rows.photo(caption_zh_hans="新桥。", caption_en="The bridge.")
    of = rows.article(lead_photo=photo, outlet=rows.outlet())
    chinese = rows.edition(
        of,
        "zh-hans",
        title="新桥通车",
        summary="一座桥。",
        body="<p>大桥通车。</p><p>全长千米。</p>",
        credits=rows.credits("zh-hans", author="唐宇昕"),
    )
    english = rows.edition(
        of,
        "en",
        summary="One bridge.",
        body="<p>It opened.</p><p>It is a kilometre <b>long</b>.</p>",
        credits=rows.credits(translator="Jin Haiqiong"),
    )
    return english, chinese


def beside(client, edition, other):
    return client.get(f"{edition.get_absolute_url()}with/{other}/")


def test_both_texts_stand_there_paragraph_beside_paragraph_each_in_its_language(client, pair):
    page = soup(beside(client, pair[0], "zh-hans"))
    rows_ = page.select(".beside-body .beside-row")
    assert [[(side["lang"], text(side)) for side in row.select(".body")] for row in rows_] == [
        [("en", "It opened."), ("zh-Hans", "大桥通车。")],
        [("en", "It is a kilometre long."), ("zh-Hans", "全长千米。")],
    ]
    heads = page.select(".beside-head > div")
    assert [head["lang"] for head in heads] == ["en", "zh-Hans"]
    assert [
        (text(head.select_one(".beside-title")), text(head.select_one(".standfirst"))) for head in heads
    ] == [
        ("A bridge opens", "One bridge."),
        ("新桥通车", "一座桥。"),
    ]
    assert [text(head.select_one(".byline")) for head in heads] == [
        "(From Lanzhu Daily, translated by Jin Haiqiong)",
        "（记者 唐宇昕 — 岚渚日报）",
    ]
    assert [text(head.time) for head in heads] == ["9 March 2026, 15:30", "2026年3月9日 15:30"]
    assert [(one["lang"], text(one)) for one in page.select("figcaption [lang]")] == [
        ("en", "The bridge."),
        ("zh-Hans", "新桥。"),
    ]
    assert len(page.select("h1")) == 1


def test_it_is_no_article_of_its_own(client, pair):
    page = soup(beside(client, pair[0], "zh-hans"))
    canonical = f"http://testserver{pair[0].get_absolute_url()}"
    assert [link["href"] for link in page.select("link[rel=canonical]")] == [canonical]
    assert page.select("[data-seen-url]") == []
    assert page.title.get_text() == "A bridge opens, beside Simplified Chinese – News"


def test_the_other_language_has_the_same_page_the_other_way_round(client, pair):
    page = soup(beside(client, pair[1], "en"))
    assert [head["lang"] for head in page.select(".beside-head > div")] == ["zh-Hans", "en"]
    assert page.html["lang"] == "zh-Hans"
    assert page.select_one(".languages a")["href"] == f"{pair[0].get_absolute_url()}with/zh-hans/"


def test_the_article_leads_there_where_both_can_be_read(client, pair):
    english, chinese = pair
    address = f"{english.get_absolute_url()}with/zh-hans/"
    assert address in [
        link["href"] for link in soup(client.get(english.get_absolute_url())).select("a[href]")
    ]
    type(chinese).objects.filter(pk=chinese.pk).update(expires_at=rows.NOW)
    assert "/with/" not in client.get(english.get_absolute_url()).content.decode()


def test_an_old_slug_leads_to_the_address_of_today(client, pair):
    answer = client.get(f"/en/articles/{pair[0].article_id}/old/with/zh-hans/")
    assert (answer.status_code, answer["Location"]) == (301, f"{pair[0].get_absolute_url()}with/zh-hans/")


@pytest.mark.parametrize(
    "address", ["{}with/en/", "{}with/fr/", "{}with/", "/en/articles/999/a/with/zh-hans/"]
)
def test_what_is_no_pair_of_languages_is_not_found(client, pair, address):
    answer = client.get(address.format(pair[0].get_absolute_url()))
    assert (answer.status_code, answer["Cache-Control"]) == (404, "no-store")


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_where_one_edition_is_missing_the_one_there_is_is_offered(client, language):
    edition = rows.edition(language=language)
    of, other = edition.article_id, {"en": "zh-hans", "zh-hans": "en"}[language]
    for address in (
        f"{edition.get_absolute_url()}with/{other}/",
        f"/{other}/articles/{of}/a/with/{language}/",
    ):
        answer = client.get(address)
        page = soup(answer)
        assert (answer.status_code, answer["Cache-Control"]) == (404, "no-store")
        assert [link["href"] for link in page.select(".offers a")] == [edition.get_absolute_url()]
    english = soup(client.get(f"{edition.get_absolute_url()}with/{other}/")).h1.get_text()
    assert language != "en" or english == "This article cannot be read in these two languages"


def test_a_withdrawn_side_is_told_at_its_own_address(client, pair):
    english, chinese = pair
    type(english).objects.filter(pk=english.pk).update(expires_at=rows.NOW)
    assert beside(client, english, "zh-hans").status_code == 410
    assert beside(client, chinese, "en").status_code == 404


def test_reading_two_languages_is_counted_as_no_view(client, pair):
    beside(client, pair[0], "zh-hans")
    assert not DailyViews.objects.filter(day=timezone.localdate()).exists()


def test_what_one_text_has_alone_stands_alone(client):
    of = rows.article()
    rows.edition(
        of, "zh-hans", body="<p>大桥今天通车，全长一千米。</p><p>它有六条车道。</p><p>明年还要再建一座。</p>"
    )
    english = rows.edition(
        of, body="<p>The bridge opened today and is a kilometre long.</p><p>It has six lanes.</p>"
    )
    sides = [
        [text(side) for side in row.select(".body")]
        for row in soup(beside(client, english, "zh-hans")).select(".beside-body .beside-row")
    ]
    assert sides[-1] == ["", "明年还要再建一座。"]
