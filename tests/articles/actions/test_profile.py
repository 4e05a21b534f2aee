import io

import pytest
from PIL import Image

from articles.actions.profile import colour_refusal, save_profile
from articles.errors import Refused
from articles.imaging.colours import passes
from articles.imaging.logo import open_logo
from articles.models import RecordChange, SiteProfile
from articles.vocabulary import Role
from tests.factories import NOON, staff

pytestmark = pytest.mark.django_db


def save(by=None, logo=None, **said):
    profile = SiteProfile.objects.filter(pk=1).first() or SiteProfile(pk=1)
    for name, value in said.items():
        setattr(profile, name, value)
    return save_profile(profile, by=by, at=NOON, logo=logo)


def test_a_colour_that_cannot_be_read_is_refused_with_its_ratio_and_the_nearest_that_can():
    with pytest.raises(Refused) as refused:
        save(colour="#ffcc00")
    assert str(refused.value) == (
        "On white, letters of this colour reach a contrast of 1.51:1, and readers need 4.5:1. The nearest colour that "
        "can be read is #917305."
    )
    assert passes("#917305")
    assert "4.49" not in colour_refusal("#777777")
    assert "4.47:1" in colour_refusal("#777777")


@pytest.mark.parametrize(("typed", "kept"), [("#1A66CC", "#1a66cc"), (" #ab2318 ", "#ab2318"), ("", "")])
def test_a_colour_is_kept_in_one_way(typed, kept):
    assert save(colour=typed).colour == kept


@pytest.mark.parametrize("wrong", ["red", "#abc", "ab2318", "#12345g"])
def test_what_is_no_colour_is_refused(wrong):
    with pytest.raises(Refused, match="a hash sign and six digits"):
        save(colour=wrong)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("report_address", "javascript:alert(1)"),
        ("report_address", "call us"),
        ("social_address", "weibo"),
        ("security_contact", "http://example.org/"),
    ],
)
def test_an_address_leads_somewhere(field, wrong):
    with pytest.raises(Refused, match="Write a"):
        save(**{field: wrong})


def test_a_logo_is_stored_with_its_sides_and_the_change_is_kept():
    out = io.BytesIO()
    Image.new("RGBA", (400, 200), (200, 0, 0, 128)).save(out, "PNG")
    chief = staff(Role.CHIEF_EDITOR)
    profile = save(by=chief, logo=open_logo(out), name_en="Lanzhu News")
    assert (profile.logo_width, profile.logo_height, profile.logo_sides) == (384, 192, (192, 96))
    assert profile.logo.name.startswith("site/")
    change = RecordChange.objects.get(kind="siteprofile")
    assert (change.said["logo"], change.said["name_en"], change.by) == (
        profile.logo.name,
        "Lanzhu News",
        chief,
    )
    save(by=chief)
    assert RecordChange.objects.count() == 1


def test_an_editor_does_not_keep_the_profile():
    with pytest.raises(Refused, match="Only chief editors and administrators"):
        save(by=staff(Role.EDITOR), name_en="Mine")
