import hashlib
import io

import pytest
from PIL import Image, ImageStat

from articles.importers.demo.scenes import SCENES, draw
from articles.importers.demo.scenes.canvas import HEIGHT, SCALE, WIDTH, Canvas, blend, evenly, mix, rgb

NAMES = (
    "mountains",
    "bridge",
    "terraces",
    "railway",
    "skyline",
    "harbour",
    "old_street",
    "solar",
    "library",
    "rapeseed",
    "lotus",
    "snow",
    "workshop",
    "market",
    "reservoir",
    "school",
    "orchard",
    "civic",
)


def opened(content):
    return Image.open(io.BytesIO(content)).convert("RGB")


def digest(content):
    return hashlib.sha256(opened(content).resize((160, 107)).tobytes()).hexdigest()


def test_the_scenes_have_the_names_that_the_stories_use():
    assert tuple(SCENES) == NAMES


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_a_scene_is_a_rich_picture_and_the_same_for_the_same_seed(number):
    name, seed = NAMES[number], number
    content = draw(name, seed)
    picture = Image.open(io.BytesIO(content))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (1600, 1067))
    assert dict(picture.getexif()) == {}
    assert len(content) < 500_000
    assert max(ImageStat.Stat(picture).stddev) > 30
    assert digest(draw(name, seed)) == digest(content)


@pytest.mark.parametrize("name", ["mountains", "library", "market"])
def test_another_seed_paints_another_picture(name):
    assert len({digest(draw(name, seed)) for seed in (0, 1, 4)}) == 3


def test_seeds_may_be_any_whole_number():
    assert opened(draw("civic", 10**12)).size == (1600, 1067)
    assert opened(draw("civic", -5)).size == (1600, 1067)


def test_a_scene_that_is_not_there_is_an_error():
    with pytest.raises(KeyError, match="volcano"):
        draw("volcano", 1)


# The canvas


def at(canvas, x, y):
    return canvas.image.getpixel((round(x * SCALE), round(y * SCALE)))


def test_colours_are_mixed_by_share():
    assert rgb("#ff8000") == (255, 128, 0)
    assert mix("#000000", "#ffffff", 0) == (0, 0, 0)
    assert mix("#000000", (255, 255, 255), 1) == (255, 255, 255)
    assert mix("#000000", "#ffffff", 0.5) == (128, 128, 128)


def test_a_gradient_passes_through_its_stops():
    stops = evenly("#000000", "#ff0000", "#ffffff")
    assert [place for place, _colour in stops] == [0, 0.5, 1]
    assert blend(stops, 0) == (0, 0, 0)
    assert blend(stops, 0.5) == (255, 0, 0)
    assert blend(stops, 2) == (255, 255, 255)


def test_places_are_pixels_of_the_finished_picture():
    canvas = Canvas(1, evenly("#000000", "#000000"))
    canvas.box(100, 200, 300, 400, "#ffffff")
    assert canvas.image.size == (WIDTH * SCALE, HEIGHT * SCALE)
    assert (at(canvas, 101, 201), at(canvas, 299, 399)) == ((255, 255, 255), (255, 255, 255))
    assert (at(canvas, 99, 201), at(canvas, 301, 399)) == ((0, 0, 0), (0, 0, 0))


def test_what_is_half_seen_lets_the_ground_through():
    canvas = Canvas(1, evenly("#000000", "#000000"))
    canvas.oval(500, 500, 50, 50, "#ffffff", 0.5)
    assert at(canvas, 500, 500) == (128, 128, 128)


def test_what_lies_outside_the_picture_does_no_harm():
    canvas = Canvas(1, evenly("#102030", "#102030"))
    canvas.shaded([(-300, 10), (-200, 10), (-200, 90)], evenly("#ffffff", "#ffffff"))
    canvas.shaded([(10, 10), (10, 10), (10, 10)], evenly("#ffffff", "#ffffff"))
    canvas.box(50, 50, 40, 60, "#ffffff")
    assert canvas.image.getcolors() == [(WIDTH * SCALE * HEIGHT * SCALE, (0x10, 0x20, 0x30))]


def test_a_glow_is_strongest_in_its_middle_and_gone_at_its_rim():
    canvas = Canvas(1, evenly("#000000", "#000000"))
    canvas.glow(800, 500, 100, "#ffffff")
    middle, halfway, rim = (at(canvas, 800 + far, 500)[0] for far in (0, 50, 99))
    assert middle > 240 > halfway > 20 > rim


def test_water_shows_what_stands_above_it_upside_down():
    canvas = Canvas(1, evenly("#ffffff", "#ffffff"))
    canvas.box(0, 480, WIDTH, 500, "#ff0000")
    canvas.mirror(500, 200, evenly("#0000ff", "#0000ff"), strength=0.5, ripple=0)
    assert at(canvas, 800, 510) == (127, 0, 127)
    assert at(canvas, 800, 600) == (127, 127, 255)


def test_a_flipped_picture_is_the_same_the_other_way_round():
    def painted(flipped):
        canvas = Canvas(1, evenly("#ffffff", "#ffffff"))
        canvas.box(0, 0, 800, HEIGHT, "#000000")
        picture = opened(canvas.finish(flipped))
        return [picture.getpixel((x, 533))[0] > 128 for x in (300, 1300)]

    assert painted(False) == [False, True]
    assert painted(True) == [True, False]
