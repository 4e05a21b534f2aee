"""Two people write in one text: the later one sees both, and loses nothing."""

from articles.models import Edition
from articles.vocabulary import Role
from tests.factories import begin, save
from tests.journeys.conftest import engage
from tests.journeys.test_from_blank_form_to_reader import Desk


def test_the_later_save_shows_both_texts_and_keeps_what_was_typed(browser, picture):
    edition = save(begin(), body="<p>起初的文字。</p>")
    first = Desk(browser.signed_in(engage(Role.REPORTER, language="zh-hans", name="Ma Lin")))
    second = Desk(browser.signed_in(engage(Role.EDITOR, language="zh-hans", name="Bao Guo")))
    first.open(edition.article, "zh-hans").write("zh-hans", text="甲写的文字。")
    second.open(edition.article, "zh-hans").write("zh-hans", text="乙写的文字。")
    first.save()
    second.page.locator(".article-bar button[type=submit]").click()
    second.page.wait_for_selector("[role=alert]")
    picture(second.page, "desk-conflict")
    assert "甲写的文字" in second.panel("zh-hans").inner_text()
    assert "乙写的文字" in second.panel("zh-hans").locator(".ProseMirror").inner_text()
    assert Edition.objects.get().working.body == "<p>甲写的文字。</p>"
    second.save()
    assert Edition.objects.get().working.body == "<p>乙写的文字。</p>"
    assert list(edition.revisions.order_by("number").values_list("body", flat=True)) == [
        "<p>起初的文字。</p>",
        "<p>甲写的文字。</p>",
        "<p>乙写的文字。</p>",
    ]
