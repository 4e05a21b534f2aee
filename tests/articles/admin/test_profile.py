import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from articles.models import SiteProfile
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of

pytestmark = pytest.mark.django_db

LIST, CHANGE = (
    reverse("admin:articles_siteprofile_changelist"),
    reverse("admin:articles_siteprofile_change", args=[1]),
)


def test_the_list_is_the_page(client):
    sign_in(client, Role.CHIEF_EDITOR)
    assert client.get(LIST)["Location"] == CHANGE


def test_it_is_there_from_the_first_day(client):
    SiteProfile.objects.all().delete()
    sign_in(client, Role.CHIEF_EDITOR)
    assert client.get(CHANGE).status_code == 200
    assert not SiteProfile.objects.exists()
    sent = {"name_zh_hans": "岚渚新闻", "name_en": "Lanzhu News", "site_code": "3399000001"}
    assert client.post(CHANGE, sent).status_code == 302
    profile = SiteProfile.objects.get()
    assert (profile.pk, profile.name_en, profile.site_code) == (1, "Lanzhu News", "3399000001")


def test_a_site_has_a_name(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.post(CHANGE, {"name_zh_hans": "", "name_en": "", "site_code": "3399000001"})
    assert "Write the name in at least one language." in text_of(page, ".errorlist")
    assert soup(page).find(id="id_site_code")["value"] == "3399000001"


def test_there_is_no_second_one(client):
    sign_in(client, Role.CHIEF_EDITOR)
    assert client.get(reverse("admin:articles_siteprofile_add")).status_code == 403
    assert client.get(reverse("admin:articles_siteprofile_change", args=[2])).status_code == 302


def test_a_reporter_reads_it_only(client):
    sign_in(client, Role.REPORTER)
    assert soup(client.get(CHANGE)).select("input[name=_save]") == []
    assert client.post(CHANGE, {"name_en": "Mine"}).status_code == 403


def picture(form="PNG"):
    out = io.BytesIO()
    Image.new("RGB", (400, 200), "red").save(out, form)
    return SimpleUploadedFile("logo.png", out.getvalue())


def test_a_logo_comes_in_and_can_be_taken_away_again(client):
    sign_in(client, Role.CHIEF_EDITOR)
    client.post(CHANGE, {"name_en": "Lanzhu News", "upload": picture()})
    page = soup(client.get(CHANGE))
    image = page.select_one("img.logo-now")
    assert (image["width"], image["height"]) == ("192", "96")
    client.post(CHANGE, {"name_en": "Lanzhu News"})
    assert SiteProfile.objects.get().logo
    client.post(CHANGE, {"name_en": "Lanzhu News", "without_logo": "on"})
    assert not SiteProfile.objects.get().logo


def test_a_file_that_is_no_picture_is_refused_at_its_field(client):
    sign_in(client, Role.CHIEF_EDITOR)
    sent = {"name_en": "Lanzhu News", "upload": SimpleUploadedFile("a.svg", b"<svg/>")}
    assert "SVG" in text_of(client.post(CHANGE, sent), ".errorlist")


def test_a_colour_is_judged_at_its_field_and_shown_with_its_dark_shade(client):
    sign_in(client, Role.CHIEF_EDITOR)
    page = client.post(CHANGE, {"name_en": "Lanzhu News", "colour": "#ffcc00"})
    assert "The nearest colour that can be read is #917305." in text_of(page, ".errorlist")
    client.post(CHANGE, {"name_en": "Lanzhu News", "colour": "#1A66CC"})
    assert SiteProfile.objects.get().colour == "#1a66cc"
    page = client.get(CHANGE).content.decode()
    assert ('fill="#1a66cc"' in page, 'fill="#3c86ee"' in page) == (True, True)


def test_the_history_of_the_profile_is_kept(client):
    sign_in(client, Role.CHIEF_EDITOR)
    client.post(CHANGE, {"name_en": "Old News"})
    client.post(CHANGE, {"name_en": "Lanzhu News", "telephone": "0000-1"})
    said = text_of(client.get(reverse("admin:articles_siteprofile_history", args=[1])), ".record-change")
    assert "Old News Lanzhu News" in said
    assert "Telephone 0000-1" in said
