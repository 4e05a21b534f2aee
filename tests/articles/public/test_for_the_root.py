from datetime import datetime, timedelta
from urllib.robotparser import RobotFileParser

import pytest

from articles.models import SiteProfile
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def test_robots_may_read_all_but_the_desk_and_are_led_to_the_sitemaps(client):
    answer = client.get("/robots.txt")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/plain; charset=utf-8")
    rules = RobotFileParser()
    rules.parse(answer.content.decode().splitlines())
    assert rules.site_maps() == ["http://testserver/sitemap.xml", "http://testserver/sitemap-news.xml"]
    may = {
        path: rules.can_fetch("AnyBot", f"http://testserver{path}")
        for path in ("/", "/en/", "/media/photos/1.jpg", "/static/css/a.css", "/admin/", "/admin/login/")
    }
    assert [path for path, allowed in may.items() if not allowed] == ["/admin/", "/admin/login/"]


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("security@lanzhu.example", "mailto:security@lanzhu.example"),
        ("https://lanzhu.example/report", "https://lanzhu.example/report"),
    ],
)
def test_whoever_finds_a_hole_learns_whom_to_tell(client, contact, address):
    SiteProfile.objects.create(pk=1, security_contact=contact)
    answer = client.get("/.well-known/security.txt")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/plain; charset=utf-8")
    told = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    expires = datetime.fromisoformat(told.pop("Expires"))
    assert rows.NOW < expires < rows.NOW + timedelta(days=365)
    assert told == {
        "Contact": address,
        "Preferred-Languages": "zh-Hans, en",
        "Canonical": "http://testserver/.well-known/security.txt",
    }


@pytest.mark.parametrize("contact", ["", "ask the porter"])
def test_without_a_contact_there_is_no_such_file(client, contact):
    SiteProfile.objects.create(pk=1, security_contact=contact)
    assert client.get("/.well-known/security.txt").status_code == 404


def test_a_telephone_learns_how_to_keep_the_site(client):
    SiteProfile.objects.create(
        pk=1, name_en="Lanzhu News", name_zh_hans="岚渚新闻", tagline_en="By the river"
    )
    answer = client.get("/en/manifest.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    told = answer.json()
    icons = told.pop("icons")
    assert told == {
        "id": "/en/",
        "name": "Lanzhu News",
        "short_name": "Lanzhu News",
        "description": "By the river",
        "lang": "en",
        "dir": "ltr",
        "start_url": "/en/",
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": "#ab2318",
        "background_color": "#ffffff",
    }
    assert [(icon["sizes"], icon.get("purpose", "any")) for icon in icons] == [
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
        ("any", "any"),
    ]
    chinese = client.get("/zh-hans/manifest.webmanifest")
    assert (chinese.json()["name"], chinese.json()["lang"]) == ("岚渚新闻", "zh-Hans")
    assert "岚渚新闻" in chinese.content.decode()


def test_the_office_s_own_colour_is_that_of_the_manifest(client):
    SiteProfile.objects.create(pk=1, colour="#0b5394")
    assert client.get("/en/manifest.webmanifest").json()["theme_color"] == "#0b5394"


def test_the_policy_lets_a_browser_read_the_manifest(client):
    assert "manifest-src 'self'" in client.get("/en/")["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("address", "kind"), [("/favicon.ico", "image/x-icon"), ("/apple-touch-icon.png", "image/png")]
)
def test_the_icons_that_browsers_ask_for_by_themselves_are_there(client, address, kind):
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, kind)
