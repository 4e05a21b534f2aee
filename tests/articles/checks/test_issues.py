"""What is looked at before an edition goes out."""

import io

import pytest
from PIL import Image

from articles import checks
from articles.actions import photos
from articles.models import Edition
from tests.factories import NOON, begin, fresh, save

pytestmark = pytest.mark.django_db


def sentences(edition):
    return [issue.message for issue in checks.issues(fresh(edition), at=NOON) if issue.blocking]


def photo(**texts):
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(out, "JPEG")
    out.seek(0)
    return photos.take_in(out, by=None, **texts)


def test_a_whole_edition_has_no_issue():
    assert sentences(save(begin())) == []


def test_an_edition_nobody_has_written_yet_lacks_title_and_text():
    assert sentences(begin()) == ["Write the title of the article.", "Write the text of the article."]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ({"title": " "}, "Write the title of the article."),
        ({"body": "<p> </p>"}, "Write the text of the article."),
    ],
)
def test_title_and_text_are_needed(text, sentence):
    assert sentences(save(begin(), **text)) == [sentence]


def test_an_article_needs_a_category_unless_it_came_from_the_old_site():
    edition = save(begin())
    type(edition.article).objects.update(category=None)
    assert sentences(edition) == ["Choose the category of the article."]
    Edition.objects.update(imported_at=NOON)
    assert sentences(edition) == []


def test_the_lead_photo_is_described_in_the_editions_own_language():
    edition = save(begin(lead_photo=photo(alt_en="A red field")))
    assert sentences(edition) == ["Describe the lead photo in this language for those who do not see it."]
    edition = save(begin(lead_photo=photo(alt_zh_hans="一片红色")))
    assert sentences(edition) == []


def test_every_check_has_its_sentence_for_the_manual_and_speaks_whole_sentences():
    for check in checks.CHECKS:
        for sentence in (check.sentence, *check.tells.values()):
            assert str(sentence).rstrip("”)")[-1] in ".?", check.name


def test_every_check_has_a_name_of_its_own():
    assert len(checks.BY_NAME) == len(checks.CHECKS)


def test_the_same_fault_in_two_places_is_two_findings_each_with_its_own_waiver():
    edition = save(begin(source_language="en"), body="<p>The 大桥.</p><p>A.</p><p>That 大桥.</p>")
    left = [issue for issue in checks.issues(edition, at=NOON) if issue.check.name == "left_over_chinese"]
    assert [issue.place for issue in left] == ["0", "2"]
    assert len({issue.fingerprint for issue in left}) == 2
    assert edition.working.findings.filter(check_name="left_over_chinese").count() == 2
