import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.slugs import LONGEST, slug


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Jinyi’s Ferries: 100% On Time!", "en", "jinyis-ferries-100-on-time"),
        ("渡轮时刻，随潮汐调整", "zh-hans", "渡轮时刻-随潮汐调整"),
        ("ＡＢＣ　１２", "zh-hans", "abc-12"),
        ("  …!? ", "en", ""),
        ("snake_case/../x", "en", "snake-case-x"),
        ("हिन्दी", "hi", "हिन्दी"),
        ("字" * 80, "zh-hans", "字" * 60),
        ("wordword " * 10, "en", "-".join(["wordword"] * 6)),
        ("x" * 80, "en", "x" * 60),
    ],
)  # fmt: skip
def test_a_title_becomes_a_readable_address(title, language, expected):
    assert slug(title, language) == expected


@given(st.text())
def test_two_spellings_of_the_same_characters_give_one_slug(title):
    forms = {slug(unicodedata.normalize(form, title), "en") for form in ("NFC", "NFD", "NFKC", "NFKD")}
    assert len(forms) == 1


@given(st.text())
def test_a_slug_is_short_and_stays_as_it_is(title):
    made = slug(title, "en")
    assert len(made) <= LONGEST
    assert slug(made, "en") == made
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert not any(character.isspace() or character in "/?#%\\" for character in made)
