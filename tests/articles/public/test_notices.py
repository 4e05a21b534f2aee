from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from articles.actions.notices import save_notice
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def notice(severity="information", ends_at=rows.NOW + timedelta(hours=1), **texts):
    return save_notice(
        None, severity=severity, starts_at=rows.BEFORE, ends_at=ends_at, by=None, at=rows.BEFORE, **texts
    )


def banners(client, address):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return [" ".join(one.get_text().split()) for one in page.select("section.notices .notices-one")]


EMERGENCY = {
    "title_en": "Leave <now>",
    "text_en": "Go to the shelter.",
    "link_en": "https://example.org/?a=1&b=2",
    "title_zh_hans": "立即转移",
    "text_zh_hans": "请前往安置点。",
}


def test_a_notice_stands_on_every_page_with_its_urgency_in_words(client):
    edition = rows.edition()
    notice("emergency", **EMERGENCY)
    told = "Emergency Leave <now> Go to the shelter. Since 9 March 2026, 15:30 Read more: Leave <now>"
    for address in (
        "/en/",
        "/en/latest/",
        edition.get_absolute_url(),
        "/en/about/",
        "/en/none/",
        "/en/corrections/",
    ):
        assert banners(client, address) == [told], address


def test_a_chinese_page_has_the_chinese_notice(client):
    notice("emergency", **EMERGENCY)
    page = BeautifulSoup(client.get("/zh-hans/").content, "html.parser")
    section = page.select_one("section.notices")
    assert "立即转移" in section.get_text()
    assert "now" not in section.get_text()
    assert "role" not in section.attrs


def test_a_page_without_notices_has_no_empty_section(client):
    notice(title_en="Closed")
    assert BeautifulSoup(client.get("/zh-hans/").content, "html.parser").select("section.notices") == []


def test_it_is_gone_at_its_end(client, now):
    notice(title_en="Closed")
    assert len(banners(client, "/en/")) == 1
    now.move_to(rows.NOW + timedelta(hours=1), tick=False)
    assert banners(client, "/en/") == []
