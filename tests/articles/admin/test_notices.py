from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.actions.notices import save_notice
from articles.models import Notice
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.articles.public.rows import NOW

pytestmark = [pytest.mark.django_db]
ADD, LIST = reverse("admin:articles_notice_add"), reverse("admin:articles_notice_changelist")


@pytest.fixture(autouse=True)
def now(time_machine):
    time_machine.move_to(NOW, tick=False)


def sent(**said):
    return {
        "severity": "information",
        "starts_at": "2026-03-10T15:00",
        "ends_at": "2026-03-10T18:00",
        "title_en": "Bridge closed",
    } | said


def stored(ends_at=NOW + timedelta(hours=3), **texts):
    return save_notice(
        None,
        severity="information",
        starts_at=NOW,
        ends_at=ends_at,
        by=None,
        at=NOW - timedelta(hours=1),
        **(texts or {"title_en": "Closed"}),
    )


def page_of(notice):
    return reverse("admin:articles_notice_change", args=[notice.pk])


def test_a_notice_is_put_up_and_the_desk_is_told_who_sees_nothing_of_it(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.post(ADD, sent(), follow=True)
    notice = Notice.objects.get()
    assert (notice.title_en, timezone.localtime(notice.ends_at).hour) == ("Bridge closed", 18)
    assert "Readers of these languages see nothing of this notice: 简体中文." in text_of(page, ".messagelist")
    assert "Shown to readers" in text_of(page, "#result_list")


def test_an_emergency_asks_for_every_language_at_the_field_that_lacks_it(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.post(ADD, sent(severity="emergency"))
    assert "All readers must understand" in text_of(page, ".field-title_zh_hans .errorlist, .errorlist")
    assert soup(page).find(id="id_title_en")["value"] == "Bridge closed"
    assert not Notice.objects.exists()


def test_a_preview_shows_the_banner_and_saves_nothing(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.post(ADD, sent(title_zh_hans="大桥<封闭>", _preview="1"))
    assert page.status_code == 200
    assert not Notice.objects.exists()
    said = text_of(page, ".notice-preview")
    assert "Above every page of the public site, now and until 10 March 2026, 18:00." in said
    assert "Information Bridge closed" in said
    assert "大桥<封闭>" in said
    assert "Nothing is saved yet" in text_of(page, "[role=status]")
    assert soup(page).select(".errornote") == []
    chinese = soup(page).select_one(".notice-preview div[lang='zh-Hans'] section")
    assert "2026年3月10日 15:00" in chinese.get_text()


def test_the_form_says_when_and_where_a_stored_notice_stands(client):
    sign_in(client, Role.CHIEF_EDITOR)
    said = text_of(client.get(page_of(stored())), ".notice-preview")
    assert "Readers of this language see nothing of it: 简体中文." in said
    assert "now and until 10 March 2026, 18:30" in said


def test_a_notice_is_taken_down_before_its_end(client):
    sign_in(client, Role.CHIEF_EDITOR)
    notice = stored()
    address = reverse("admin:articles_notice_take_down", args=[notice.pk])
    page = client.post(address, follow=True)
    notice.refresh_from_db()
    assert notice.withdrawn_at == NOW
    assert "This notice was taken down: put up a new one." in text_of(page, ".standing-note")
    assert soup(page).select("input[name=_save]") == []
    assert "was taken down" in text_of(client.post(address, follow=True), ".messagelist")


def test_what_is_over_is_read_only(client):
    sign_in(client, Role.CHIEF_EDITOR)
    notice = stored(ends_at=NOW + timedelta(minutes=1))
    Notice.objects.update(starts_at=NOW - timedelta(hours=2), ends_at=NOW)
    assert "This notice is over" in text_of(client.get(page_of(notice)), ".standing-note")
    assert client.post(page_of(notice), sent()).status_code == 403
    assert "Over" in text_of(client.get(LIST), "#result_list")


def test_what_a_colleague_changed_in_the_meantime_is_told(client):
    sign_in(client, Role.CHIEF_EDITOR)
    notice = stored()
    before = notice.changed_at.isoformat()
    Notice.objects.update(changed_at=NOW)
    page = client.post(page_of(notice), sent(seen=before), follow=True)
    assert "Somebody else changed this notice" in text_of(page, ".messagelist")
    assert Notice.objects.get().title_en == "Closed"


def test_the_history_says_what_was_said_before(client):
    sign_in(client, Role.CHIEF_EDITOR, full_name="Zhong Yunhe")
    notice = stored()
    client.post(page_of(notice), sent(seen=notice.changed_at.isoformat(), title_en="Open again"))
    page = client.get(reverse("admin:articles_notice_history", args=[notice.pk]))
    latest = soup(page).select_one(".record-change")
    assert "Zhong Yunhe" in latest.h2.get_text()
    assert ("Closed", "Open again") in [
        (row.find("del").get_text(), row.find("ins").get_text())
        for row in latest.select("dd")
        if row.find("del")
    ]


def test_a_reporter_reads_the_notices_and_keeps_none(client):
    sign_in(client, Role.REPORTER)
    notice = stored()
    page = client.get(page_of(notice))
    assert (page.status_code, soup(page).select("input[name=_save], button[name=_preview]")) == (200, [])
