import io
from types import SimpleNamespace

import pytest
from django.core.files.storage import InMemoryStorage
from imagefield.fields import ImageField, ImageFieldFile
from PIL import Image

from articles.imaging import renditions
from articles.imaging.intake import open_upload

from .pictures import corners, encoded, quartered


def stored(picture, point="0.5x0.5"):
    """A picture as the photo's field holds it, in a storage of its own."""
    clean = open_upload(io.BytesIO(encoded(picture, "PNG")))
    field = ImageField(storage=InMemoryStorage(), formats=renditions.FORMATS, ppoi_field="point")
    field.name, field.field_label = "image", "tests.photo.image"
    file = ImageFieldFile(SimpleNamespace(point=point), field, f"photos/{clean.name}")
    field.storage.save(file.name, io.BytesIO(clean.content))
    return file


def content(file, address):
    return file.storage.open(address.removeprefix(file.storage.base_url or "/")).read()


def opened(file, address):
    return Image.open(io.BytesIO(content(file, address)))


def test_every_width_is_cut_as_avif_webp_and_jpeg():
    file = stored(quartered(2400, 1600))
    renditions.make(file)
    shown = renditions.sources(file, 2400)
    assert [source.width for source in shown] == [480, 960, 1600]
    for source in shown:
        for address, format in ((source.avif, "AVIF"), (source.webp, "WEBP"), (source.jpeg, "JPEG")):
            assert (opened(file, address).format, opened(file, address).size) == (
                format,
                (source.width, round(source.width * 2 / 3)),
            )


def test_the_address_tells_the_kind_of_file():
    file = stored(quartered(600, 400))
    source = renditions.sources(file, 600)[0]
    assert source.avif.endswith(".avif")
    assert source.webp.endswith(".webp")
    assert source.jpeg.endswith(".jpeg")


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (200, [200]),
        (480, [480]),
        (481, [480, 481]),
        (960, [480, 960]),
        (1200, [480, 960, 1200]),
    ],
)
def test_a_picture_is_never_enlarged_and_its_own_width_is_named_once(width, expected):
    file = stored(Image.new("RGB", (width, 300), "teal"))
    renditions.make(file)
    shown = renditions.sources(file, width)
    assert [source.width for source in shown] == expected
    assert [opened(file, source.avif).width for source in shown] == expected
    assert [opened(file, source.webp).width for source in shown] == expected
    assert [opened(file, source.jpeg).width for source in shown] == expected


@pytest.mark.parametrize(
    ("size", "widths"),
    [((1200, 1200), [360, 720, 1200]), ((2400, 800), [360, 720, 1200]), ((600, 2000), [360, 600])],
)
def test_a_card_is_three_to_two_whatever_the_picture_is(size, widths):
    file = stored(Image.new("RGB", size, "teal"))
    renditions.make(file)
    shown = renditions.card_sources(file, *Image.open(file.storage.open(file.name)).size)
    for source in shown:
        assert opened(file, source.webp).size == (
            source.width,
            round(source.width * 2 / 3),
        )
        assert opened(file, source.jpeg).size == (
            source.width,
            round(source.width * 2 / 3),
        )
    assert [source.width for source in shown] == widths


def test_a_small_card_is_never_enlarged():
    file = stored(quartered(90, 90))
    renditions.make(file)
    (only,) = renditions.card_sources(file, 90, 90)
    assert (only.width, opened(file, only.webp).size) == (90, (90, 60))


@pytest.mark.parametrize(
    ("point", "box"),
    [
        ((0.5, 0.5), (150, 0, 450, 200)),
        ((0.0, 0.0), (0, 0, 300, 200)),
        ((1.0, 1.0), (300, 0, 600, 200)),
        ((0.4, 0.9), (90, 0, 390, 200)),
        ((-3, 9), (0, 0, 300, 200)),
    ],
)
def test_the_cut_is_as_near_to_the_point_of_interest_as_the_edges_allow(point, box):
    assert renditions.cut((600, 200), (3, 2), point) == box


def test_the_cut_of_a_tall_picture_moves_up_and_down():
    assert renditions.cut((300, 900), (3, 2), (0.5, 0.2)) == (0, 80, 300, 280)


def test_the_thinnest_picture_still_has_a_cut():
    assert renditions.cut((1, 900), (3, 2), (0.5, 0.5)) == (0, 450, 1, 451)
    assert renditions.cut((900, 1), (3, 2), (0.5, 0.5)) == (449, 0, 451, 1)


def test_a_card_shows_what_the_point_of_interest_names():
    left, right = (
        stored(quartered(1200, 400), "0x0"),
        stored(quartered(1200, 400), "1x1"),
    )
    for file in (left, right):
        renditions.make(file)
    assert corners(content(left, left.card_720_jpeg)) == ["red", "red", "blue", "blue"]
    assert corners(content(right, right.card_720_jpeg)) == [
        "green",
        "green",
        "white",
        "white",
    ]


def test_only_the_cards_are_cut_anew_when_the_point_of_interest_moves():
    file = stored(quartered(1200, 800))
    moved = ImageFieldFile(SimpleNamespace(point="0.1x0.1"), file.field, file.name)
    assert renditions.sources(moved, 1200) == renditions.sources(file, 1200)
    assert renditions.card_sources(moved, 1200, 800) != renditions.card_sources(file, 1200, 800)


def test_the_desks_preview_is_a_file_that_is_there_anyway():
    file = stored(quartered(1200, 800))
    assert file.preview == file.whole_480_jpeg


def test_the_same_photo_is_cut_to_the_same_bytes():
    noise = Image.effect_noise((500, 300), 60).convert("RGB")
    first, second = stored(noise), stored(noise)
    for file in (first, second):
        renditions.make(file)
    addresses = [getattr(first, name) for name in renditions.FORMATS]
    assert addresses == [getattr(second, name) for name in renditions.FORMATS]
    assert [content(first, address) for address in addresses] == [
        content(second, address) for address in addresses
    ]


def test_a_lead_photo_full_of_detail_stays_light():
    noise = Image.effect_noise((480, 320), 30).resize((1200, 800))
    file = stored(Image.merge("RGB", (noise, noise.rotate(180), noise)))
    renditions.make(file)
    assert renditions._webp_quality(opened(file, file.whole_960_jpeg)) < renditions.WEBP_QUALITIES[0]
    assert len(content(file, file.whole_960_webp)) <= 120_000


def test_a_photo_full_of_detail_is_light_as_avif_at_every_width():
    noise = Image.effect_noise((800, 534), 30).resize((2400, 1602))
    file = stored(Image.merge("RGB", (noise, noise.rotate(180), noise)))
    renditions.make(file)
    for source in renditions.sources(file, 2400):
        assert len(content(file, source.avif)) <= 120_000, source.width


def test_only_sizes_whose_file_is_there_are_offered():
    file = stored(quartered(1200, 800))
    shown = renditions.sources(file, 1200)
    assert renditions.in_store(file, shown, "avif") == []
    file.process("whole_480_avif")
    file.process("whole_960_webp")
    assert renditions.in_store(file, shown, "avif") == shown[:1]
    assert renditions.in_store(file, shown, "webp") == shown[1:2]


def test_a_calm_photo_keeps_the_best_quality():
    calm = Image.linear_gradient("L").resize((960, 640)).convert("RGB")
    assert renditions._webp_quality(calm) == renditions.WEBP_QUALITIES[0]
    assert (
        renditions._webp_quality(Image.effect_noise((960, 640), 120).convert("RGB"))
        == (renditions.WEBP_QUALITIES[-1])
    )
