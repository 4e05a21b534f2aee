import pytest
from PIL import Image

from articles.imaging import header

from .pictures import encoded

PLAIN = Image.new("RGB", (123, 45), "teal")


@pytest.mark.parametrize(
    ("format", "options"),
    [
        ("PNG", {}),
        ("GIF", {}),
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0"}),
        ("AVIF", {}),
    ],
)
def test_the_sides_are_read_from_the_header(format, options):
    assert header.sides(encoded(PLAIN, format, **options)) == (123, 45)


@pytest.mark.parametrize("format", ["PNG", "GIF", "JPEG", "WEBP", "AVIF"])
def test_a_header_that_breaks_off_claims_nothing_and_does_no_harm(format):
    content = encoded(PLAIN, format)
    for length in range(24):
        assert header.sides(content[:length]) in (None, (123, 45))


def test_what_is_no_picture_claims_nothing():
    assert header.sides(b"") is None
    assert header.sides(b"<html>") is None
    assert header.sides(b"RIFF\0\0\0\0WEBPVP8?" + b"\0" * 30) is None


def test_the_size_of_a_thumbnail_inside_a_jpeg_is_not_taken_for_its_own():
    thumbnail = encoded(Image.new("RGB", (16, 12)), "JPEG")
    jpeg = encoded(PLAIN, "JPEG", comment=thumbnail)
    assert thumbnail in jpeg
    assert header.sides(jpeg) == (123, 45)


def test_passes_of_a_jpeg_are_counted_up_to_its_end():
    plain, progressive = (
        encoded(PLAIN, "JPEG"),
        encoded(PLAIN, "JPEG", progressive=True),
    )
    assert header.scans(plain) == 1
    assert header.scans(plain + b"\xff\xda" * 50) == 1
    assert header.scans(progressive) == 10
