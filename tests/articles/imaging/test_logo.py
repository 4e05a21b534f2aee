import io

import pytest
from PIL import Image

from articles.errors import PictureRefused
from articles.imaging.logo import HEIGHT, open_logo


def file_of(picture, form="PNG", **options):
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out


def opened(logo):
    return Image.open(io.BytesIO(logo.content))


def test_what_is_transparent_stays_transparent_and_a_tall_logo_is_made_lower():
    picture = Image.new("RGBA", (800, 400), (200, 0, 0, 0))
    picture.paste((10, 20, 30, 255), (0, 0, 400, 400))
    logo = open_logo(file_of(picture))
    assert (logo.width, logo.height, logo.format) == (2 * HEIGHT, HEIGHT, "PNG")
    assert logo.name.endswith(".png")
    stored = opened(logo)
    assert (stored.size, stored.getpixel((2 * HEIGHT - 1, 0))[3], stored.getpixel((0, 0))) == (
        (2 * HEIGHT, HEIGHT),
        0,
        (10, 20, 30, 255),
    )


@pytest.mark.parametrize(
    ("mode", "form"), [("RGB", "JPEG"), ("CMYK", "JPEG"), ("L", "PNG"), ("P", "PNG"), ("RGB", "WEBP")]
)
def test_a_small_logo_of_any_kind_keeps_its_size(mode, form):
    logo = open_logo(file_of(Image.new(mode, (60, 40)), form))
    assert (logo.width, logo.height, opened(logo).format) == (60, 40, "PNG")


def test_a_long_strip_fits_the_nameplate():
    logo = open_logo(file_of(Image.new("RGB", (6000, 200))))
    assert (logo.width, logo.height) == (6 * HEIGHT, 38)


def test_nothing_that_stood_beside_the_picture_is_kept():
    notes = Image.Exif()
    notes[0x013B] = "Somebody"
    logo = open_logo(file_of(Image.new("RGB", (60, 40)), "JPEG", exif=notes))
    assert b"Somebody" not in logo.content


def test_what_is_no_picture_is_refused():
    with pytest.raises(PictureRefused, match="SVG"):
        open_logo(io.BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
