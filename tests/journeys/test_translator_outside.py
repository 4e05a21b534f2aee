"""A text goes out to a translator who has no account, comes back as a file, and the source has moved on meanwhile."""

from articles.models import Edition
from tests.factories import published, save, translate

SOURCE = (
    "<p>江岚大桥今天正式通车，总投资<strong>100亿元</strong>，全长2.4公里。</p>"
    "<ul><li>双向六车道</li><li>设有人行道</li></ul><p>市民可从上午九时起步行过桥。</p>"
)
TARGET = (
    "<p>The Jianglan Bridge opened today. It cost <strong>10 billion yuan</strong> and is 2.4 km long.</p>"
    "<ul><li>Six lanes</li><li>A pavement</li></ul><p>People may walk across from nine in the morning.</p>"
)


def test_the_file_comes_back_after_the_source_moved_on(browser, office, picture):
    original = published(title="江岚大桥今日通车", summary="总投资100亿元。", body=SOURCE)
    translate(original, title="Jianglan Bridge opens", body=TARGET)

    translator = browser.signed_in(office["translator"])
    translator.goto(f"/admin/articles/article/{original.article_id}/translate/en/")
    translator.get_by_text("For a translator outside").click()
    with translator.expect_download() as download:
        translator.get_by_role("link", name="XLIFF 2.1").click()
    assert download.value.suggested_filename == f"{original.article_id}-江岚大桥今日通车-en.xlf"
    file = download.value.path().read_text()

    later = SOURCE.replace("100亿", "120亿") + "<p>通车首日免收通行费。</p>"
    published(save(original, title="江岚大桥今日通车", summary="总投资100亿元。", body=later))

    back = file.replace("opened today. It cost", "was opened this morning at a cost of").replace(
        "Six lanes", "六 lanes"
    )
    back = back.replace(
        "总投资100亿元。</source>", "总投资100亿元。</source><target>It cost 10 billion yuan.</target>"
    )
    translator.goto("/admin/translations/exchange/")
    picture(translator, "exchange-choose")
    translator.set_input_files(
        "input[type=file]", {"name": "back.xlf", "mimeType": "application/xliff+xml", "buffer": back.encode()}
    )
    translator.get_by_role("button", name="Compare").click()
    translator.wait_for_selector(".compared")
    picture(
        translator, "exchange-look", widths=({"width": 1280, "height": 900}, {"width": 768, "height": 900})
    )
    said = translator.locator("#content").inner_text()
    assert "The source has moved on since this file was made." in said
    assert "通车首日免收通行费。" in said

    translator.get_by_role("button", name="Take over the translation").click()
    translator.wait_for_url("**/translate/en/")
    edition = Edition.objects.select_related("working__source_revision").get(language="en")
    assert edition.working.summary == "It cost 10 billion yuan."
    assert edition.working.body == TARGET.replace(
        "opened today. It cost", "was opened this morning at a cost of"
    ).replace("Six lanes", "六 lanes")
    assert edition.working.source_revision.number == 1
