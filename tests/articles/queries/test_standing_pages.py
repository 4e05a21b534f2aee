import pytest
from django.conf import settings

from articles.models import SiteProfile, StandingPage
from articles.queries.standing_pages import BUILT_IN, built_in_text, offers, shown
from articles.text.plain import plain
from tests.factories import NOON

WRITTEN = [(slug, language) for slug, titles in BUILT_IN.items() for language in titles]
FULL = SiteProfile(
    name_en="Lanzhu <News>",
    name_zh_hans="岚渚<新闻>",
    organiser_en="Information Office",
    organiser_zh_hans="新闻办",
    email="desk@lanzhu.example",
    telephone="0000-1",
    report_address="https://lanzhu.example/report",
)


@pytest.mark.parametrize(("slug", "language"), WRITTEN)
@pytest.mark.parametrize("site", [SiteProfile(), FULL], ids=["empty", "full"])
def test_every_built_in_wording_is_whole_with_a_full_profile_and_with_an_empty_one(slug, language, site):
    text = built_in_text(slug, language, site)
    said = plain(text)
    assert len(said) > 100
    assert not any(sign in said for sign in ("{", "None", "  ", "：。", ": ."))
    assert ("News>" in said or "新闻>" in said) is (site is FULL and slug != "contact")
    assert ("mailto:desk@lanzhu.example" in text) is (site is FULL and slug != "about")


def test_every_language_of_the_office_has_a_wording():
    for slug, titles in BUILT_IN.items():
        assert slug == "how-we-count" or set(titles) >= {code for code, _name in settings.LANGUAGES}


def test_a_stored_page_stands_in_place_of_the_built_in_one_in_every_language():
    page = StandingPage(slug="about", title_en="Us", body_en="<p>We.</p>", changed_at=NOON)
    site = SiteProfile()
    assert shown(page, "about", "en", site).body == "<p>We.</p>"
    assert shown(page, "about", "zh-hans", site) is None
    assert [(one.language, one.title) for one in offers(page, "about")] == [("en", "Us")]
    assert shown(None, "about", "zh-hans", site).title == "关于我们"
    assert (shown(None, "partners", "en", site), offers(None, "partners")) == (None, [])
