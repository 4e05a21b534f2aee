"""The icons of the site are drawn from the mark. `make icons` draws them anew and puts them in place."""

import io

import pytest
from django.conf import settings
from PIL import Image, ImageChops, ImageStat

from tests.journeys.conftest import PICTURES

STATIC = settings.BASE_DIR / "static"
MARK = (STATIC / "img/mark.svg").read_text()
PAPER = "#b3261a"  # the ground of the mark, which fills the corners where a telephone cuts its own shape
ICONS = {
    "img/icons/32.png": (32, 100, "transparent"),
    "img/icons/192.png": (192, 100, "transparent"),
    "img/icons/512.png": (512, 100, "transparent"),
    "img/icons/180.png": (180, 92, PAPER),
    "img/icons/maskable.png": (512, 76, PAPER),
}
"""Each file with its side in pixels, how much of it the mark takes in per cent, and what is behind it."""
FAVICON, FAVICON_SIDES = "root/favicon.ico", (16, 32, 48)
TOUCH_ICON = "root/apple-touch-icon.png"


@pytest.fixture(scope="module")
def drawn(chromium):
    """Every icon as the browser draws it now, kept in build/ for `make icons`."""
    page = chromium.new_page()
    found = {name: draw(page, *how) for name, how in ICONS.items()}
    found[TOUCH_ICON] = found["img/icons/180.png"]
    for name, picture in found.items():
        picture.save(place(name), optimize=True)
    smallest, *others = [draw(page, side, 100, "transparent") for side in FAVICON_SIDES]
    sides = [(side, side) for side in FAVICON_SIDES]
    others[-1].save(place(FAVICON), sizes=sides, append_images=[smallest, *others[:-1]])
    page.close()
    return found


def draw(page, side, share, ground):
    page.set_viewport_size({"width": side, "height": side})
    page.set_content(
        f"<style>*{{margin:0}}body{{background:{ground};display:grid;place-items:center;height:100vh}}"
        f"svg{{width:{share}%;height:{share}%}}</style>{MARK}"
    )
    return Image.open(io.BytesIO(page.screenshot(omit_background=True))).convert("RGBA")


def place(name):
    file = PICTURES.parent / "icons" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def difference(one, other):
    """How far two pictures are apart on average, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.journey
def test_the_icons_are_those_of_the_mark(drawn):
    apart = {}
    for name, picture in drawn.items():
        with Image.open(STATIC / name) as kept:
            assert kept.size == picture.size, name
            apart[name] = difference(kept.convert("RGBA"), picture)
    assert {name: by for name, by in apart.items() if by > 3} == {}


@pytest.mark.journey
def test_the_favicon_has_the_sizes_that_browsers_ask_for(drawn):
    with Image.open(STATIC / FAVICON) as kept:
        assert kept.info["sizes"] == {(side, side) for side in FAVICON_SIDES}
        assert difference(kept.ico.getimage((32, 32)).convert("RGBA"), drawn["img/icons/32.png"]) < 3
