"""An old page comes in as a file and is read at its old address, with nothing of the old labels."""

from articles.models import DailyViews, Edition
from articles.vocabulary import State

PAGE = """Ferry Landing Gets a New Roof
发布日期:2022-11-14 浏览次数:

The landing at Huting has had a new roof since 27 October. It cost 10 million yuan.

Some 400 people cross there each day.

The old tiles went to the village school. (By Ma Lin— Lanzhu Daily, translated by Qian Mo, edited by Ada North)

12 > >>"""


def test_through_the_admin_to_a_reader(browser, office, picture):
    chief = browser.signed_in(office["chief"])
    chief.goto("/admin/import/")
    chief.set_input_files(
        "input[type=file]",
        {"name": "ferry.txt", "mimeType": "text/plain", "buffer": PAGE.encode()},
    )
    picture(chief, "import-choose")
    chief.get_by_role("button", name="Look at the pages").click()
    chief.wait_for_selector("table")
    picture(chief, "import-look")
    assert "Ferry Landing Gets a New Roof" in chief.locator("#content").inner_text()
    assert Edition.objects.count() == 0
    chief.get_by_role("button", name="Take over as published on their old date").click()
    chief.wait_for_load_state()
    picture(chief, "import-done")
    edition = Edition.objects.get(language="en")
    assert edition.state == State.PUBLISHED

    reader = browser.window()
    with reader.expect_response("**/views/*"):
        reader.goto(edition.get_absolute_url())
    text = reader.locator("main").inner_text()
    assert reader.locator("h1").inner_text() == "Ferry Landing Gets a New Roof"
    assert "14 November 2022" in text
    assert "00:00" not in text
    assert "(By Ma Lin — Lanzhu Daily, translated by Qian Mo, edited by Ada North)" in text
    assert reader.locator(".article-body p, [class*=body] p").count() == 3
    assert not any(label in reader.content() for label in ("发布日期", "浏览次数", "12 > >>"))
    assert [row.n for row in DailyViews.objects.all()] == [1]
    picture(reader, "article-imported")
