import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.imaging.colours import (
    DARK_PAPERS,
    ENOUGH,
    LIGHT_PAPERS,
    WHITE,
    contrast,
    is_colour,
    nearest,
    passes,
    shades,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_the_guidelines(one, other, told):
    assert round(contrast(one, other), 2) == told


@pytest.mark.parametrize(
    ("text", "answer"), [("#ab2318", True), ("#AB2318", False), ("ab2318", False), ("#abc", False)]
)
def test_a_colour_is_written_in_one_way(text, answer):
    assert is_colour(text) is answer


@given(colours, colours)
def test_contrast_asks_not_which_is_the_paper(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.001


@given(colours)
def test_the_nearest_colour_passes_and_a_colour_that_passes_is_its_own_nearest(colour):
    assert passes(nearest(colour))
    assert (nearest(colour) == colour) is passes(colour)
    assert nearest(nearest(colour)) == nearest(colour)


@given(colours)
def test_every_shade_can_be_read_on_every_paper_it_stands_on(colour):
    found = shades(colour)
    light, dark = (found.light, found.light_strong), (found.dark, found.dark_strong)
    assert all(contrast(shade, paper) >= ENOUGH for shade in light for paper in LIGHT_PAPERS)
    assert all(contrast(shade, paper) >= ENOUGH for shade in dark for paper in DARK_PAPERS)
    assert all(is_colour(shade) for shade in found)
    assert contrast(found.light_strong, WHITE) >= contrast(found.light, WHITE)
    assert contrast(found.dark_strong, DARK_PAPERS[0]) >= contrast(found.dark, DARK_PAPERS[0])


def test_a_weak_colour_keeps_its_hue():
    assert (nearest("#ffcc00"), nearest("#7fbf3f")) == ("#917305", "#4e8400")


def test_the_built_in_red_stays_as_it_is():
    assert shades("#ab2318").light == "#ab2318"
