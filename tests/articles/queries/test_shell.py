"""What stands around every page."""

from datetime import timedelta

import pytest

from articles.actions.notices import save_notice, take_down
from articles.actions.pages import save_page
from articles.queries.shell import ShownNotice, shell
from articles.vocabulary import Role, Urgency
from tests.articles.public import rows
from tests.factories import NOON, staff

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def notice(severity="information", starts_at=NOON, ends_at=NOON + HOUR, **texts):
    texts = {"title_en": "Closed", "title_zh_hans": "封闭"} | texts
    return save_notice(
        None, severity=severity, starts_at=starts_at, ends_at=ends_at, by=None, at=NOON - HOUR, **texts
    )


def page(slug, order=100, in_footer=True, **texts):
    return save_page(None, slug=slug, order=order, in_footer=in_footer, by=None, at=NOON, **texts)


def test_it_asks_twice_whatever_stands_there(django_assert_num_queries):
    for number in range(3):
        of = rows.article(category=rows.category(f"category-{number}"))
        rows.edition(of, "en", published_at=NOON)
        notice()
        page(f"page-{number}", title_en=f"Page {number}", body_en="<p>One.</p>")
    with django_assert_num_queries(2):
        around = shell("en", NOON)
    assert (len(around.categories), len(around.notices), len(around.pages)) == (3, 3, 7)


def test_categories_are_whole_records_in_their_order():
    second, first = rows.category("second"), rows.category("first", en="Only English")
    first.order, second.order = 1, 2
    for one in (first, second):
        one.save()
        rows.edition(rows.article(category=one), "zh-hans", published_at=NOON)
    found = shell("zh-hans", NOON).categories
    assert [(one.pk, one.slug, one.order, one.name_in("zh-hans")) for one in found] == [
        (first.pk, "first", 1, ("Only English", "en")),
        (second.pk, "second", 2, ("经济", "zh-hans")),
    ]


def test_notices_come_in_the_language_of_the_page_the_gravest_first():
    notice(link_en="/en/latest/", starts_at=NOON - HOUR)
    notice("emergency", text_en="Leave.", text_zh_hans="撤离。", starts_at=NOON - HOUR)
    notice(title_zh_hans="")
    assert shell("en", NOON).notices == [
        ShownNotice(Urgency.EMERGENCY, "Closed", "Leave.", "", NOON - HOUR),
        ShownNotice(Urgency.INFORMATION, "Closed", "", "", NOON),
        ShownNotice(Urgency.INFORMATION, "Closed", "", "/en/latest/", NOON - HOUR),
    ]
    assert [(one.severity, one.title) for one in shell("zh-hans", NOON).notices] == [
        ("emergency", "封闭"),
        ("information", "封闭"),
    ]


def test_a_notice_stands_at_exactly_its_time():
    take_down(notice(), by=staff(Role.CHIEF_EDITOR), at=NOON + HOUR / 2)
    notice(starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    second = timedelta(seconds=1)
    moments = [NOON - second, NOON, NOON + HOUR / 2, NOON + HOUR - second, NOON + HOUR, NOON + 2 * HOUR]
    assert [len(shell("en", at).notices) for at in moments] == [0, 1, 0, 0, 1, 0]


def test_an_empty_office_has_its_pages_and_nothing_else():
    around = shell("en", NOON)
    assert (around.categories, around.notices, around.site._state.adding) == ([], [], True)
    assert [(one.title, one.address) for one in around.pages] == [
        ("About us", "/en/about/"),
        ("Contact", "/en/contact/"),
        ("Accessibility statement", "/en/accessibility/"),
        ("How we count views", "/en/how-we-count/"),
    ]


def test_pages_stand_in_their_order_where_they_have_a_text_in_this_language():
    page("partners", order=15, title_en="Partners", body_en="<p>They.</p>")
    page("rules", in_footer=False, title_en="Rules", body_en="<p>These.</p>")
    page("contact", order=1, title_zh_hans="联系", body_zh_hans="<p>来信。</p>")
    page("how-we-count", order=90, title_zh_hans="统计", body_zh_hans="<p>如下。</p>")
    assert [one.title for one in shell("en", NOON).pages] == [
        "About us",
        "Partners",
        "Accessibility statement",
        "How we count views",
    ]
    assert [one.title for one in shell("zh-hans", NOON).pages] == ["联系", "关于我们", "无障碍声明", "统计"]
