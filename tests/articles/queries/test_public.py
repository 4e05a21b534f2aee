from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils import translation

from articles.models import DailyViews, Edition, FormerAddress
from articles.queries.article_page import article_context, article_page
from articles.queries.public import counted_since, former_edition, public_edition, public_editions
from tests.articles.public import rows

pytestmark = pytest.mark.django_db


def test_an_edition_comes_without_the_desk_s_working_copy():
    edition = public_edition(rows.edition().article_id, "en", rows.NOW)
    assert edition.live.title == "A bridge opens"
    assert {"title", "title_en", "title_zh_hans", "body_en"} <= edition.article.get_deferred_fields()


def test_editions_stand_in_the_order_of_the_office_s_languages_with_their_views():
    of = rows.article()
    english, chinese = rows.edition(of, "en"), rows.edition(of, "zh-hans")
    DailyViews.objects.create(edition=english, day=rows.NOW.date(), n=3)
    DailyViews.objects.create(edition=english, day=rows.BEFORE.date(), n=4)
    DailyViews.objects.create(edition=english, day=rows.NOW.date() + timedelta(days=1), n=100)
    assert [(one.edition.pk, one.views, one.counted_since) for one in public_editions(of.pk, rows.NOW)] == [
        (chinese.pk, 0, None),
        (english.pk, 7, rows.BEFORE.date()),
    ]


def test_a_language_that_the_office_gave_up_is_not_listed():
    of = rows.article()
    rows.edition(of, "fr", title="Un pont")
    english = rows.edition(of, "en")
    assert [one.edition for one in public_editions(of.pk, rows.NOW)] == [english]


def test_the_first_old_path_that_has_an_edition_decides():
    first, second = rows.edition(), rows.edition()
    FormerAddress.objects.create(path="/a.html", edition=first)
    FormerAddress.objects.create(path="/b.html", edition=second)
    assert former_edition(["/none.html", "/b.html", "/a.html"], rows.NOW) == second
    assert former_edition(["/none.html"], rows.NOW) is None


def test_views_are_counted_since_the_first_day():
    assert counted_since() is None
    for days in (3, 9, 1):
        day = rows.NOW.date() - timedelta(days=days)
        DailyViews.objects.create(edition=rows.edition(), day=day, n=1)
    assert counted_since() == rows.NOW.date() - timedelta(days=9)


def test_any_revision_can_be_looked_at_as_readers_would():
    edition = Edition.objects.create(article=rows.article(), language="en")
    draft = rows.revise(edition, title="Not yet", body="<p>Draft.</p>", credits=rows.credits(author="Tang"))
    page = article_page(edition, draft, at=rows.NOW, page=1)
    assert (page.revision, page.body, page.byline, page.views) == (draft, "<p>Draft.</p>", "(By Tang)", 0)
    assert (page.translations, page.missing, page.more) == ([], ["zh-hans"], [])


def test_the_preview_is_the_readers_page_with_a_banner_and_nothing_counted(rf):
    edition = rows.edition(published_at=rows.BEFORE)
    draft = rows.revise(edition, title="Next headline", body="<p>Draft.</p>")
    context = article_context(edition, draft, at=rows.NOW, page=1, preview=True)
    with translation.override("en"):
        shown = render_to_string("public/article.html", context, rf.get("/admin/"))
    page = BeautifulSoup(shown, "html.parser")
    assert page.h1.get_text() == "Next headline"
    assert page.select_one(".preview-banner").get_text() == "Preview: not published"
    assert page.select("[data-seen-url], script, noscript, link[rel=canonical], link[rel=alternate]") == []
    assert "noindex" in page.select_one("meta[name=robots]")["content"]


def test_past_the_last_page_there_is_nothing():
    edition = rows.edition()
    assert article_context(edition, edition.live, at=rows.NOW, page=2) is None


@pytest.mark.parametrize(
    ("summary", "description"),
    [("In short.", "In short."), ("", "At noon. The mayor spoke.")],
)
def test_a_page_is_described_by_its_summary_or_its_beginning(summary, description):
    edition = rows.edition(summary=summary, body="<p>At noon.</p><p>The mayor spoke.</p>")
    assert article_page(edition, edition.live, at=rows.NOW, page=1).description == description
