"""A session ends while somebody writes: the text is safe."""

from articles.models import Edition
from articles.vocabulary import Role
from tests.factories import begin, save
from tests.journeys.conftest import PASSWORD, engage
from tests.journeys.test_from_blank_form_to_reader import Desk


def test_after_signing_in_again_the_typed_text_is_back(browser, picture):
    edition = save(begin())
    person = engage(Role.REPORTER, language="zh-hans", name="Ma Lin")
    desk = Desk(browser.signed_in(person)).open(edition.article, "zh-hans")
    desk.write("zh-hans", text="写了很久的文字。")
    desk.page.context.clear_cookies(name="newsroom_session")
    desk.page.locator(".article-bar button[type=submit]").click()
    desk.page.wait_for_load_state()
    picture(desk.page, "desk-signed-out")
    assert "写了很久的文字" in desk.page.content()
    assert Edition.objects.get().working.body == "<p>大桥今天通车。</p>"

    again = desk.page.context.new_page()
    again.goto("/admin/login/")
    again.fill("[name=username]", person.username)
    again.fill("[name=password]", PASSWORD)
    again.press("[name=password]", "Enter")
    again.wait_for_url(lambda url: "/login/" not in url)
    again.goto(f"/admin/articles/article/{edition.article_id}/change/#zh-hans")
    again.wait_for_function("document.querySelector('.ProseMirror')?.innerText.includes('写了很久的文字')")
