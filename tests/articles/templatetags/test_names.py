import pytest

from articles.models import Category, SiteProfile
from articles.templatetags import names


@pytest.mark.parametrize(
    ("code", "tag"),
    [("zh-hans", "zh-Hans"), ("en", "en"), ("ja", "ja"), ("pt-br", "pt-BR"), ("sr-latn", "sr-Latn")],
)
def test_languages_are_written_as_html_writes_them(code, tag):
    assert names.language_tag(code) == tag


def test_a_language_is_called_what_it_calls_itself():
    assert [names.own_name(code) for code in ("zh-hans", "en", "xx")] == ["简体中文", "English", "xx"]
    assert names.marked_own_name("zh-hans") == '<span lang="zh-Hans">简体中文</span>'


def test_only_a_name_in_another_language_is_marked():
    both = Category(name_zh_hans="经济", name_en="Economy")
    chinese = Category(name_zh_hans="<经济>")
    assert names.named(both, "en") == "Economy"
    assert names.named(chinese, "en") == '<span lang="zh-Hans">&lt;经济&gt;</span>'
    assert [names.name_in(chinese, "en"), names.name_only_in(chinese, "en")] == ["<经济>", ""]


def test_the_site_s_texts_do_not_fall_back():
    site = SiteProfile(tagline_zh_hans="看见岚渚", contact_en="Write to us")
    assert names.text_of(site, "en") == {
        "tagline": "",
        "organiser": "",
        "contact": "Write to us",
        "address": "",
    }
