from datetime import timedelta

import pytest

from articles.actions.pages import remove_page, save_page
from articles.errors import Conflict, Refused
from articles.models import RecordChange, StandingPage
from articles.vocabulary import Role
from tests.factories import NOON, staff

pytestmark = pytest.mark.django_db


def page(slug="partners", by=None, at=NOON, **texts):
    texts = texts or {"title_en": "Partners", "body_en": "<p>They are three.</p>"}
    return save_page(None, slug=slug, by=by, at=at, **texts)


def test_a_page_is_cleaned_like_an_article():
    kept = page(title_en=" Our\npartners ", body_en='<p onclick="x()">Three<script>alert(1)</script></p>')
    assert (kept.title_en, kept.body_en, kept.title_zh_hans, kept.body_zh_hans) == (
        "Our partners",
        "<p>Three</p>",
        None,
        None,
    )


@pytest.mark.parametrize(
    "taken", ["latest", "archive", "people", "corrections", "site-map", "how-we-count/x", "search"]
)
def test_a_page_takes_no_other_page_s_address(taken):
    with pytest.raises(Refused, match=r"belongs to another page|Write the address"):
        page(taken)


@pytest.mark.parametrize("wrong", ["", "Über", "Our-Partners", "our partners", "a/b", "-", "our_partners/"])
def test_an_address_is_written_in_plain_letters(wrong):
    with pytest.raises(Refused, match="Write the address in small Latin letters"):
        page(wrong)


@pytest.mark.parametrize("built_in", ["about", "contact", "accessibility", "how-we-count"])
def test_the_pages_that_every_site_has_can_be_taken_over_once(built_in):
    page(built_in)
    with pytest.raises(Refused, match="There is a page at this address already"):
        page(built_in)


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({"title_en": "Partners", "body_en": "<p> </p>"}, "Write the text in this language"),
        ({"body_en": "<p>They.</p>"}, "Give the page a title in this language"),
        ({"title_en": " ", "body_en": ""}, "in at least one language"),
    ],
)
def test_a_page_has_title_and_text_or_neither(texts, sentence):
    with pytest.raises(Refused, match=sentence):
        page(**texts)


def test_its_address_stays_and_its_history_is_kept():
    chief = staff(Role.CHIEF_EDITOR)
    kept = page(by=chief)
    later = NOON + timedelta(days=1)
    save_page(kept, slug="other", by=chief, at=later, title_en="Partners", body_en="<p>Four.</p>")
    stored = StandingPage.objects.get()
    assert (stored.slug, stored.body_en, stored.changed_at) == ("partners", "<p>Four.</p>", later)
    remove_page(stored, by=chief, at=later)
    said = [one.said.get("body_en") for one in RecordChange.objects.filter(kind="standingpage")]
    assert (said, StandingPage.objects.exists()) == ([None, "<p>Four.</p>", "<p>They are three.</p>"], False)


def test_nobody_overwrites_what_a_colleague_changed_in_the_meantime():
    kept, text = page(), {"title_en": "Partners", "body_en": "<p>Four.</p>"}
    save_page(kept, by=None, at=NOON + timedelta(minutes=1), seen=NOON, **text)
    with pytest.raises(Conflict, match="Somebody else changed this page"):
        save_page(kept, by=None, at=NOON + timedelta(minutes=2), seen=NOON, **text)
    remove_page(kept, by=None, at=NOON)
    with pytest.raises(Conflict, match="Somebody else has deleted this page"):
        save_page(kept, by=None, at=NOON, **text)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.TRANSLATOR, Role.EDITOR])
def test_a_page_is_kept_by_chief_editors_and_administrators(role):
    kept = page(by=staff(Role.ADMINISTRATOR))
    with pytest.raises(Refused, match="Only chief editors and administrators"):
        page("others", by=staff(role))
    with pytest.raises(Refused, match="Only chief editors and administrators"):
        remove_page(kept, by=staff(role), at=NOON)
