import io
import re

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from articles.errors import PictureRefused
from articles.imaging.intake import open_upload

from . import pictures
from .pictures import corners, encoded, exif, quartered


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


def taken_in(content):
    return open_upload(io.BytesIO(content))


def refusal(content):
    with pytest.raises(PictureRefused) as refused:
        taken_in(content)
    return str(refused.value)


def pixel(picture, spot=(3, 3)):
    return Image.open(io.BytesIO(picture.content)).getpixel(spot)


def close_to(expected, allowed=6):
    return pytest.approx(expected, abs=allowed)


# What is taken


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_every_kind_that_is_taken_is_stored_as_a_new_jpeg(format):
    picture = taken_in(encoded(quartered(), format))
    stored = Image.open(io.BytesIO(picture.content))
    assert (stored.format, stored.mode, stored.size) == ("JPEG", "RGB", (120, 80))
    assert (picture.format, picture.extension, picture.width, picture.height) == (
        "JPEG",
        "jpg",
        120,
        80,
    )
    assert corners(picture.content) == ["red", "green", "blue", "white"]


def test_a_large_photo_is_kept_at_the_size_the_pages_need():
    wide = taken_in(encoded(Image.new("RGB", (6000, 4000), "teal"), "JPEG"))
    tall = taken_in(encoded(Image.new("RGB", (1000, 4000), "teal"), "PNG"))
    assert (wide.width, wide.height) == (2560, 1707)
    assert (tall.width, tall.height) == (640, 2560)


def test_a_small_picture_is_never_enlarged():
    picture = taken_in(encoded(Image.new("RGB", (31, 7)), "PNG"))
    assert (picture.width, picture.height) == (31, 7)


def test_the_same_file_gives_the_same_bytes_and_name():
    content = encoded(quartered(), "PNG")
    assert taken_in(content) == taken_in(content)


def test_the_name_comes_from_the_server_and_never_from_the_sender():
    file = io.BytesIO(encoded(quartered(), "JPEG"))
    file.name = "../../etc/CON\x00\u202egpj.exe"
    other = taken_in(encoded(Image.new("RGB", (9, 9)), "JPEG"))
    name = open_upload(file).name
    assert re.fullmatch(r"[0-9a-f]{32}\.jpg", name)
    assert name != other.name


def test_the_content_decides_what_a_file_is():
    file = io.BytesIO(encoded(quartered(), "WEBP"))
    file.name, file.content_type = "photo.pdf.gif", "text/html"
    assert open_upload(file).width == 120


def test_a_file_that_was_read_before_is_read_from_its_start():
    file = io.BytesIO(encoded(quartered(), "JPEG"))
    file.read(10)
    assert open_upload(file).width == 120


# Turned, and in other colours


@pytest.mark.parametrize(
    ("orientation", "expected"),
    [
        (1, ["red", "green", "blue", "white"]),
        (2, ["green", "red", "white", "blue"]),
        (3, ["white", "blue", "green", "red"]),
        (4, ["blue", "white", "red", "green"]),
        (5, ["red", "blue", "green", "white"]),
        (6, ["blue", "red", "white", "green"]),
        (7, ["white", "green", "blue", "red"]),
        (8, ["green", "white", "red", "blue"]),
        (9, ["red", "green", "blue", "white"]),
    ],
)
@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_a_photo_is_stored_upright(format, orientation, expected):
    picture = taken_in(encoded(quartered(), format, exif=exif(Orientation=orientation)))
    assert corners(picture.content) == expected
    assert (picture.width, picture.height) == ((80, 120) if orientation in (5, 6, 7, 8) else (120, 80))


def test_transparent_parts_become_white_paper():
    layer = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    layer.paste((200, 30, 30, 255), (20, 0, 40, 40))
    palette = Image.new("P", (40, 40), 0)
    palette.putpalette([0, 0, 0, 200, 30, 30])
    for content in (
        encoded(layer, "PNG"),
        encoded(layer, "WEBP", lossless=True),
        encoded(layer, "AVIF", quality=100),
        encoded(palette, "PNG", transparency=0),
        encoded(palette, "GIF", transparency=0),
        encoded(Image.new("LA", (40, 40), (0, 0)), "PNG"),
        encoded(Image.new("L", (40, 40), 0), "PNG", transparency=0),
    ):
        assert pixel(taken_in(content)) == close_to((255, 255, 255))
    assert pixel(taken_in(encoded(layer, "PNG")), (33, 20)) == close_to(pictures.SOLID_RED)


@pytest.mark.parametrize(
    ("original", "format", "expected"),
    [
        (Image.new("CMYK", (40, 40), (0, 255, 255, 0)), "JPEG", (254, 0, 0)),
        (Image.new("L", (40, 40), 77), "JPEG", (77, 77, 77)),
        (Image.new("1", (40, 40), 1), "PNG", (255, 255, 255)),
        (Image.new("I;16", (40, 40), 0x8000), "PNG", (128, 128, 128)),
        (
            Image.new("RGB", (40, 40), pictures.SOLID_RED).quantize(4),
            "PNG",
            pictures.SOLID_RED,
        ),
    ],
)
def test_other_colour_models_become_rgb(original, format, expected):
    assert pixel(taken_in(encoded(original, format))) == close_to(expected)


def test_the_colours_are_those_of_the_profile_and_the_profile_is_gone():
    content = encoded(
        Image.new("RGB", (40, 40), (220, 20, 20)),
        "PNG",
        icc_profile=pictures.swapped_channels_profile(),
    )
    picture = taken_in(content)
    assert pixel(picture) == close_to((20, 220, 20), 12)
    assert "icc_profile" not in Image.open(io.BytesIO(picture.content)).info


def test_a_broken_or_foreign_profile_leaves_the_colours_as_they_are():
    broken = encoded(Image.new("RGB", (40, 40), pictures.SOLID_RED), "PNG", icc_profile=b"no profile")
    foreign = encoded(
        Image.new("L", (40, 40), 77),
        "PNG",
        icc_profile=pictures.swapped_channels_profile(),
    )
    assert pixel(taken_in(broken)) == close_to(pictures.SOLID_RED)
    assert pixel(taken_in(foreign)) == close_to((77, 77, 77))


# What is left behind


def test_nothing_but_the_pixels_is_kept():
    notes = exif(Artist="Tang Yuxin", Make="SECRET-CAMERA", Orientation=6)
    notes.get_ifd(0x8825)[2] = (29.0, 6.0, 43.0)
    notes.get_ifd(0x8825)[1] = "SECRET-NORTH"
    content = encoded(
        quartered(),
        "JPEG",
        exif=notes,
        xmp=b"<x:xmpmeta>SECRET-XMP</x:xmpmeta>",
        comment=b"SECRET-COMMENT",
    )
    assert content.count(b"SECRET") == 4
    picture = taken_in(content)
    stored = Image.open(io.BytesIO(picture.content))
    assert b"SECRET" not in picture.content
    assert dict(stored.getexif()) == {}
    assert set(stored.info) <= {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
    }


@pytest.mark.parametrize("format", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_what_was_hung_on_to_a_picture_does_not_come_along(format):
    tail = b"PK\x03\x04 SECRET <script>alert(1)</script> \xca\xfe\xba\xbe"
    picture = taken_in(encoded(quartered(), format) + tail)
    assert b"SECRET" not in picture.content
    assert b"<script" not in picture.content
    assert picture.content.endswith(b"\xff\xd9")


def test_a_phones_second_picture_behind_the_photo_is_left_out():
    content = encoded(
        quartered(),
        "MPO",
        save_all=True,
        append_images=[Image.new("RGB", (120, 80), "black")],
    )
    picture = taken_in(content)
    assert corners(picture.content) == ["red", "green", "blue", "white"]
    assert header_count(picture.content) == 1


def header_count(content):
    return content.count(b"\xff\xd8\xff")


# Who took it


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        (b"Tang Yuxin", "Tang Yuxin"),
        ("唐宇昕".encode(), "唐宇昕"),
        ("唐宇昕".encode("gb18030"), "唐宇昕"),
        ("Ren\u00e9".encode("latin-1"), "René"),
        ("  Tang\t \u202eYuxin\x07 ".encode(), "Tang Yuxin"),
        (b"", ""),
        (b"x" * 900, "x" * 200),
    ],
)
def test_the_agencys_byline_names_the_photographer(byline, expected):
    assert taken_in(pictures.with_iptc(encoded(quartered(), "JPEG"), byline)).credit == expected


def test_the_byline_counts_before_the_cameras_owner():
    content = encoded(quartered(), "JPEG", exif=exif(Artist="Camera of the office"))
    assert taken_in(content).credit == "Camera of the office"
    assert taken_in(pictures.with_iptc(content, "唐宇昕".encode())).credit == "唐宇昕"


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_the_cameras_owner_is_read_in_chinese(format):
    notes = exif(Artist="唐宇昕".encode())
    assert taken_in(encoded(quartered(), format, exif=notes)).credit == "唐宇昕"


def test_a_picture_without_a_name_has_no_credit():
    assert taken_in(encoded(quartered(), "PNG")).credit == ""


def test_a_credit_that_is_written_wrongly_does_not_spoil_the_photo():
    agency = pictures.with_iptc(encoded(quartered(), "JPEG"), b"Tang Yuxin")
    assert taken_in(agency.replace(b"\x1c\x02\x50", b"\x1c\xff\x50")).credit == ""


def test_camera_notes_that_are_written_wrongly_do_not_spoil_the_photo():
    picture = taken_in(encoded(quartered(), "JPEG", exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xffrubbish"))
    assert (picture.width, picture.credit) == (120, "")


# What is refused, and with which word

TOO_LARGE = (
    "The picture is too large: {} × {} pixels. At most 40 megapixels and 12000 pixels a side can be opened; "
    "save a smaller copy, and upload that."
)
DAMAGED = "The picture is damaged or incomplete. Save it anew in a picture program, and upload that copy."
UNKNOWN = "The file is not a picture that can be used. Upload a JPEG, PNG, WebP, AVIF or GIF file."
ANIMATED = "The picture is an animation. Save the one frame you want as PNG or JPEG, and upload that."


@pytest.mark.parametrize(
    ("content", "sides"),
    [
        (pictures.png_claiming(20000, 20000), (20000, 20000)),
        (pictures.jpeg_claiming(20000, 20000), (20000, 20000)),
        (pictures.gif_claiming(20000, 20000), (20000, 20000)),
        (pictures.webp_claiming(16000, 16000), (16000, 16000)),
        (pictures.avif_claiming(20000, 20000), (20000, 20000)),
        (pictures.png_claiming(60000, 1), (60000, 1)),
        (pictures.png_claiming(12000, 12000), (12000, 12000)),
        (pictures.jpeg_claiming(8000, 5001), (8000, 5001)),
    ],
)
def test_a_picture_too_large_to_open_is_refused_by_its_header(content, sides, monkeypatch):
    monkeypatch.setattr(Image, "open", None)
    assert refusal(content) == TOO_LARGE.format(*sides)


def test_a_frame_larger_than_the_header_says_is_refused_before_it_is_decoded():
    small = encoded(Image.new("P", (8, 8)), "GIF")
    frame = small.index(b",", 13)
    content = small[: frame + 5] + b"\x28\x23\x28\x23" + small[frame + 9 :]
    assert refusal(content) == TOO_LARGE.format(9000, 9000)


def test_the_limit_itself_is_within_the_limit():
    assert taken_in(encoded(Image.new("L", (12000, 3333)), "PNG")).width == 2560


def test_the_limits_are_those_of_the_office(settings):
    settings.PICTURE_MEGAPIXELS = 1
    assert "At most 1 megapixels" in refusal(encoded(Image.new("L", (1001, 1000)), "PNG"))
    settings.PICTURE_MEGABYTES = 1
    assert refusal(b"\xff\xd8" + b"\0" * 1024 * 1024) == (
        "The file is larger than 1 MB. Save a smaller copy of the picture, and upload that."
    )


def test_no_more_is_read_of_an_endless_file_than_the_limit():
    class Endless(io.RawIOBase):
        asked = 0

        def seek(self, place):
            return place

        def read(self, size):
            Endless.asked += size
            return b"\0" * size

    with pytest.raises(PictureRefused):
        open_upload(Endless())
    assert Endless.asked == 15 * 1024 * 1024 + 1


@pytest.mark.parametrize("format", ["PNG", "GIF", "WEBP", "AVIF"])
def test_an_animation_is_refused_because_only_its_sender_knows_the_frame(format):
    frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "blue")]
    content = encoded(frames[0], format, save_all=True, append_images=frames[1:], duration=50)
    assert refusal(content) == ANIMATED


def frames_of(format, number):
    if format == "GIF":
        one = encoded(Image.new("L", (2, 2)), "GIF")
        start = one.index(b",")
        return one[:start] + one[start:-1] * number + b";"
    frames = [Image.new("L", (2, 2), shade % 251) for shade in range(number)]
    return encoded(frames[0], format, save_all=True, append_images=frames[1:], duration=20)


@pytest.mark.parametrize("format", ["PNG", "GIF", "WEBP"])
def test_an_animation_of_ten_thousand_frames_is_not_played_through(format, monkeypatch):
    content = frames_of(format, 10_000)
    monkeypatch.setattr(Image.Image, "load", None)
    assert refusal(content) == ANIMATED


def test_an_empty_file_is_refused():
    assert refusal(b"") == "The file is empty. Choose the picture again."


@pytest.mark.parametrize(
    ("content", "kind", "better"),
    [
        (
            b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
            "SVG",
            "drawing as PNG",
        ),
        (
            b'\xef\xbb\xbf<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]><SVG/>',
            "SVG",
            "drawing as PNG",
        ),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "EPS", "drawing as PNG"),
        (b"\xc5\xd0\xd3\xc6" + b"\0" * 40, "EPS", "drawing as PNG"),
        (b"8BPS\0\x01" + b"\0" * 40, "Photoshop", "drawing as PNG"),
        (b"%PDF-1.7\n", "PDF", "drawing as PNG"),
        (b"\xd7\xcd\xc6\x9a" + b"\0" * 40, "WMF", "drawing as PNG"),
        (b"SIMPLE  =                    T", "FITS", "picture as JPEG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC", "picture as JPEG"),
        (encoded(quartered(), "TIFF"), "TIFF", "picture as JPEG"),
        (encoded(quartered(), "BMP"), "BMP", "picture as JPEG"),
    ],
)
def test_kinds_that_are_not_taken_are_named_with_the_way_out(content, kind, better):
    assert refusal(content) == (
        f"Files of the kind {kind} cannot be used here. Export the {better}, and upload that."
    )


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 a document",
        b"<html><img src=x></html>",
        b"just words",
        encoded(quartered(), "ICO"),
        encoded(quartered(), "PPM"),
        encoded(quartered(), "JPEG2000"),
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8",
    ],
)
def test_everything_else_is_refused(content):
    assert refusal(content) == UNKNOWN


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_a_picture_that_breaks_off_is_refused(format):
    noise = Image.effect_noise((200, 200), 90).convert("RGB")
    content = encoded(noise, format)
    assert refusal(content[: len(content) // 2]) in (DAMAGED, UNKNOWN)


def test_a_photo_of_endless_passes_is_refused():
    progressive = encoded(Image.new("L", (64, 64)), "JPEG", progressive=True)
    first = progressive.rindex(b"\xff\xda")
    content = progressive[:first] + progressive[first:-2] * 200 + b"\xff\xd9"
    assert refusal(content) == (
        "The picture is stored in an unusual way. Save it anew in a picture program, and upload that copy."
    )


@settings(max_examples=150, deadline=None)
@given(
    format=st.sampled_from(["JPEG", "PNG", "WEBP", "AVIF", "GIF"]),
    place=st.floats(0, 1),
    rubbish=st.binary(min_size=1, max_size=12),
)
def test_whatever_is_broken_in_a_file_it_is_a_picture_or_a_sentence(format, place, rubbish):
    whole = encoded(quartered(32, 24), format)
    spot = int(place * len(whole))
    content = whole[:spot] + rubbish + whole[spot + len(rubbish) :]
    with override("en"):
        outcome = outcome_of(content)
    assert outcome == "taken in" or outcome.endswith(".")


def outcome_of(content):
    """What comes of it: the sentence, or "taken in" where what is stored can be opened again."""
    try:
        picture = taken_in(content)
    except PictureRefused as refused:
        return str(refused)
    stored = Image.open(io.BytesIO(picture.content)).convert("RGB")
    return "taken in" if stored.size == (picture.width, picture.height) else "broken"
