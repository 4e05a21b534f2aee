import io

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from PIL import Image

from articles.actions.photos import take_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored():
    def keep(width, height, **details):
        file = io.BytesIO()
        Image.new("RGB", (width, height), "teal").save(file, "PNG")
        return take_in(file, by=None, alt_en="A river", **details)

    return keep


def shown(photo, size):
    html = Template("{% load photos %}{% photo photo 'en' size %}").render(
        Context({"photo": photo, "size": size})
    )
    return BeautifulSoup(html, "html.parser").picture


def widths(element):
    return [line.split()[1] for line in element["srcset"].split(", ")]


def test_the_lightest_way_of_writing_is_offered_first(stored):
    picture = shown(stored(2000, 1000), "article")
    assert [source["type"] for source in picture.select("source")] == ["image/avif", "image/webp"]
    assert [widths(one) for one in picture.select("source, img")] == [["480w", "960w", "1600w"]] * 3
    assert len({one["sizes"] for one in picture.select("source, img")}) == 1


@pytest.mark.parametrize(
    ("size", "at_once", "sides"),
    [
        ("article", True, ("1600", "800")),
        ("tall", True, ("1600", "800")),
        ("lead", True, ("1200", "800")),
        ("card", False, ("1200", "800")),
        ("thumbnail", False, ("1200", "800")),
    ],
)
def test_what_was_come_for_loads_at_once_and_every_photo_keeps_its_place(stored, size, at_once, sides):
    image = shown(stored(2000, 1000), size).img
    assert (image["width"], image["height"]) == sides
    assert (image.get("fetchpriority"), image.get("loading")) == (
        ("high", None) if at_once else (None, "lazy")
    )
    assert image["alt"] == "A river"


def test_a_photo_from_before_avif_is_shown_without_it(stored):
    photo = stored(1000, 500)
    for name in ("whole_480_avif", "whole_960_avif", "whole_1600_avif"):
        photo.image.storage.delete(photo.image.process(name))
    picture = shown(photo, "article")
    assert [source["type"] for source in picture.select("source")] == ["image/webp"]
    assert picture.img["src"].endswith(".jpeg")


def test_a_photo_that_lost_all_its_sizes_is_shown_as_it_was_stored(stored):
    photo = stored(1000, 500)
    for name in photo.image.field.formats:
        photo.image.storage.delete(photo.image.process(name))
    picture = shown(photo, "card")
    assert picture.select("source, [srcset]") == []
    assert picture.img["src"] == photo.image.url


def test_a_tall_photo_is_known(stored):
    template = Template("{% load photos %}{{ photo|is_tall }}")
    assert template.render(Context({"photo": stored(300, 500)})) == "True"
    assert template.render(Context({"photo": stored(500, 300)})) == "False"
