import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.tokens import Phrase, between, folded, phrases, pieces, tokens, units

CHINESE = st.text("新桥通车岚渚江两岸", min_size=1, max_size=12)
MIXED = st.lists(
    st.one_of(CHINESE, st.sampled_from(["5G", "2024", "bridge", "，", "。", " ", "（"])), max_size=8
).map("".join)


def found_in(text, asked):
    """Whether an index of the text's tokens answers to all that is asked, as a database does it."""
    row = tokens(text)
    return all(any(stands_at(row, place, phrase) for place in range(len(row))) for phrase in phrases(asked))


def stands_at(row, place, phrase):
    there = row[place : place + len(phrase.tokens)]
    if phrase.begins:
        return (
            tuple(there[:-1]) == phrase.tokens[:-1]
            and len(there) == len(phrase.tokens)
            and there[-1].startswith(phrase.tokens[-1])
        )
    return tuple(there) == phrase.tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新桥通车", ["新桥", "桥通", "通车", "车"]),
        ("桥", ["桥"]),
        ("新桥，通车", ["新桥", "桥", "通车", "车"]),
        ("５Ｇ基站１２３４．５万个", ["5g", "基站", "站", "1234", "5", "万个", "个"]),
        ("The Bridge opens: 1,000 visitors", ["the", "bridge", "opens", "1", "000", "visitors"]),
        ("COVID-19疫苗", ["covid", "19", "疫苗", "苗"]),
        ("ﬁne Straße", ["fine", "straße"]),
        ("𠮷野家", ["𠮷野", "野家", "家"]),
        ("_…！\x00", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_pairs_words_and_numbers(text, expected):
    assert tokens(text) == expected


def test_units_are_characters_words_and_numbers():
    assert units("新桥Opens 2024年") == ["新", "桥", "opens", "2024", "年"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("新桥通车", [Phrase(("新桥", "桥通", "通车"))]),
        ("桥", [Phrase(("桥",), begins=True)]),
        ("新建5G基", [Phrase(("新建", "建", "5g", "基"), begins=True)]),
        ("新桥　通车 新桥", [Phrase(("新桥",)), Phrase(("通车",))]),
        ('"New bridge" opens', [Phrase(("new", "bridge")), Phrase(("opens",))]),
        ("“新桥 通车”", [Phrase(("新桥", "桥", "通车"))]),
        ('"left open', [Phrase(("left", "open"))]),
        ("1,000.5", [Phrase(("1", "000", "5"))]),
        ("* OR NOT ( ^ x:*", [Phrase(("or",)), Phrase(("not",)), Phrase(("x",))]),
        ("！？", []),
        ("", []),
    ],
)
def test_what_is_asked_becomes_phrases(asked, expected):
    assert phrases(asked) == expected


def test_pieces_are_words_and_what_stands_in_quotes():
    assert pieces('a “b c” 「d e」 " f "') == ["a", "b c", "d e", "f"]


@given(CHINESE, CHINESE)
def test_chinese_is_found_exactly_where_it_stands(text, asked):
    assert found_in(text, asked) == (asked in text)


@given(MIXED, MIXED, MIXED)
def test_whatever_is_cut_out_of_a_text_at_the_bounds_of_words_is_found(before, asked, after):
    text = f"{before}，{asked}，{after}"
    assert found_in(text, f'"{asked}"')


@given(st.text())
def test_tokens_hold_neither_spaces_nor_signs(text):
    assert [
        token
        for token in tokens(text)
        if not token or len(token) > 64 or set(token) & set(" \"'\\*()&|!:<>-→^")
    ] == []


@given(st.text())
def test_width_and_capitals_make_no_difference(text):
    assert tokens(text) == tokens(folded(text))


@given(st.text())
def test_nobody_can_ask_for_the_mark_between_the_languages(text):
    mark = between("zh-hans", "en")
    assert mark == "zhhans→en"
    assert mark not in tokens(text)
