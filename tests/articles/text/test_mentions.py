import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.mentions import mentioned

NAMES = ["ma.lin", "Ma Lin", "ma", "马琳", "马琳达", "qian_mo", "钱墨", "Élodie"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@ma.lin please look", ["ma.lin"]),
        ("@Ma Lin, is this right?", ["Ma Lin"]),
        ("@MA LIN!", ["Ma Lin"]),
        ("@ma and @qian_mo", ["ma", "qian_mo"]),
        ("@ma.", ["ma"]),
        ("@ma. Lin is here", ["ma"]),
        ("请@马琳看一下", ["马琳"]),
        ("请@马琳达看一下，@钱墨也看", ["马琳达", "钱墨"]),
        ("＠钱墨", ["钱墨"]),
        ("@钱墨 @钱墨", ["钱墨"]),
        ("@élodie", ["Élodie"]),
        ("@mabel", []),
        ("@ma.linda", []),
        ("@ma-lin", []),
        ("write to office@ma.lin", []),
        ("ma.lin", []),
        ("@", []),
        ("@ ma", []),
        ("", []),
        ("İ @ma", ["ma"]),
    ],
)
def test_the_longest_name_that_fits_is_meant(text, found):
    assert mentioned(text, NAMES) == found


@given(st.text(), st.lists(st.text(max_size=6)))
def test_only_known_names_are_found_and_each_once(text, names):
    found = mentioned(text, names)
    assert set(found) <= set(names)
    assert len(found) == len(set(found))


@given(st.sampled_from(NAMES), st.sampled_from(["", "，", "! ", "\n", " 请", "）"]))
def test_a_name_after_an_at_is_found_whatever_stands_around_it(name, after):
    assert mentioned(f"请看 @{name}{after}", NAMES) == [name]
