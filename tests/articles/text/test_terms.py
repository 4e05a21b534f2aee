"""Official names in running text."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.terms import Register, Wording, nearest
from articles.vocabulary import TermKind, Use

DAY = date(2026, 3, 2)


def register(*wordings, day=DAY):
    """A register of (language, text, what else) tuples, each a name of its own."""
    return Register(
        [
            Wording(number, language, text, **(rest[0] if rest else {}))
            for number, (language, text, *rest) in enumerate(wordings, 1)
        ],
        day,
    )


def found(known, text, language="en"):
    return [text[mention.start : mention.end] for mention in known.found(text, language)]


TITLE, PLACE, LEADER = ({"kind": kind} for kind in (TermKind.TITLE, TermKind.PLACE, TermKind.LEADER))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("南京市长江大桥", []),
        ("全市长期坚持", []),
        ("他任市长期间", ["市长"]),
        ("市长江海涛出席", ["市长", "江海涛"]),
        ("上海市长宁区", []),
        ("福州市长乐区", []),
        ("市长乐观地说", ["市长"]),
        ("孩子在城市长大。", []),
        ("市长大力推进", ["市长"]),
        ("市长征求意见", ["市长"]),
        ("全市长征精神", []),
        ("市长满意地笑了", ["市长"]),
        ("市长安排工作", ["市长"]),
        ("省市长三角一体化", []),
        ("全市长效机制", []),
        ("副市长到会", []),
        ("市长说", ["市长"]),
        ("市长", ["市长"]),
    ],
)
def test_a_mayor_is_where_a_mayor_is(text, names):
    known = register(("zh-hans", "市长", TITLE), ("zh-hans", "江海涛", LEADER))
    assert found(known, text, "zh-hans") == names


def test_the_longest_name_wins():
    known = register(
        ("zh-hans", "市长", TITLE), ("zh-hans", "副市长", TITLE), ("zh-hans", "南京市长江大桥", PLACE)
    )
    assert found(known, "副市长走上南京市长江大桥", "zh-hans") == ["副市长", "南京市长江大桥"]
    assert found(register(("en", "Lan River"), ("en", "Lan River Bridge")), "the Lan River Bridge") == [
        "Lan River Bridge"
    ]


def test_names_inside_longer_ones_are_told_where_every_name_is_asked_for():
    known = register(("en", "Lanzhu"), ("en", "Lanzhu Daily"))
    mentions = known.every("Lanzhu Daily", "en")
    assert [(one.start, one.end, one.wording.text) for one in mentions] == [
        (0, 6, "Lanzhu"),
        (0, 12, "Lanzhu Daily"),
    ]


@pytest.mark.parametrize(
    ("wording", "text", "names"),
    [
        ("Mayor", "the mayor's car and two mayors", ["mayor", "mayors"]),
        ("county", "counties and a countyman", ["counties"]),
        ("Little Shop Loan", "LITTLE SHOP LOANS", ["LITTLE SHOP LOANS"]),
        ("Xi’an", "from Xi'an’s walls", ["Xi'an"]),
        ("WHO", "who asked the WHO?", ["WHO"]),
        ("Lan River", "the Lan Riverside, the Lan\u00a0River", ["Lan\u00a0River"]),
        ("Lan–Qing railway", "the Lan-Qing railway", ["Lan-Qing railway"]),
        ("Lanzhu", "在Lanzhu市", ["Lanzhu"]),
        ("Bus", "busses buses bus", ["bus"]),
    ],
)
def test_english_names_are_whole_words_in_any_case(wording, text, names):
    assert found(register(("en", wording)), text) == names


def test_a_part_of_a_word_with_an_apostrophe_is_no_name():
    known = register(("en", "Xi", PLACE), ("en", "An", PLACE))
    assert found(known, "Xi'an, Xi's and An") == ["Xi", "An"]


def test_a_place_or_leader_of_one_word_keeps_its_capital():
    assert found(register(("en", "Reading", PLACE)), "reading in Reading, READING") == ["Reading", "READING"]


def test_latin_letters_in_a_chinese_text_are_whole_words_too():
    known = register(("zh-hans", "WTO"), ("zh-hans", "5Ｇ网络"))
    assert found(known, "加入WTO，不是WTOA；5G网络", "zh-hans") == ["WTO", "5G网络"]


def test_what_is_written_exactly_so_goes_before_what_only_looks_alike():
    known = register(("en", "Lanzhu Daily"), ("en", "lanzhu daily", {"use": Use.FORBIDDEN}))
    uses = [one.wording.use for one in known.found("Lanzhu Daily, lanzhu daily, LANZHU DAILY", "en")]
    assert uses == [Use.APPROVED, Use.FORBIDDEN, Use.APPROVED]


def test_equal_wordings_of_two_names_are_told_together():
    known = register(("zh-hans", "主任", TITLE), ("zh-hans", "主任", TITLE))
    (mention,) = known.found("主任", "zh-hans")
    assert (mention.wording.term, mention.terms) == (1, {1, 2})


def test_only_the_language_asked_for_is_looked_at():
    assert register(("en", "Lanzhu")).found("Lanzhu", "zh-hans") == []
    assert not register()


def test_dates_decide_what_is_approved_and_what_is_forbidden():
    old = {"valid_to": date(2025, 12, 31)}
    coming = {"valid_from": date(2026, 4, 1)}
    known = Register(
        [
            Wording(1, "en", "Old Bureau", **old),
            Wording(1, "en", "Bureau"),
            Wording(1, "en", "Next Bureau", **coming),
            Wording(1, "en", "Wrong Bureau", use=Use.FORBIDDEN, **coming),
        ],
        DAY,
    )
    assert known.approved(1, "en") == ["Bureau"]
    assert [one.text for one in known.wordings(1, "en")] == ["Bureau", "Old Bureau", "Next Bureau"]
    assert found(known, "the Wrong Bureau") == ["Bureau"]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("said Haitao Jiang’s aide", "Haitao Jiang"),
        ("said Jiang Haitoa.", "Jiang Haitoa"),
        ("said Jiang Hai-tao", "Jiang Hai-tao"),
        ("said Wang Wei", None),
        ("the jiang haitoa", None),
        ("", None),
    ],
)
def test_a_slip_of_a_name_is_seen(text, slip):
    assert nearest(text, "Jiang Haitao") == slip


pieces = st.text("ab市长江 'İßA-’", max_size=12)


@given(st.lists(pieces, max_size=6), pieces)
def test_mentions_lie_in_the_text_in_order_and_say_a_wording(wordings, text):
    known = register(*(("en", wording) for wording in wordings))
    mentions = known.found(text, "en")
    assert all(before.end <= after.start for before, after in pairwise(mentions))
    for mention in mentions:
        written = text[mention.start : mention.end]
        assert 0 <= mention.start < mention.end <= len(text)
        assert abs(len(written) - len(mention.wording.text.strip())) <= 2
    assert set(mentions) <= set(known.every(text, "en"))


names_of_a_language = st.lists(
    st.tuples(
        st.integers(1, 4), st.sampled_from(["Mayor", "Mayors", "City", "mayor", "WHO"]), st.sampled_from(Use)
    ),
    max_size=8,
    unique_by=lambda one: one[:2],
)


@given(names_of_a_language, names_of_a_language, st.sets(st.integers(1, 4)), st.booleans())
def test_a_register_with_some_names_changed_is_the_one_that_would_be_read_anew(
    before, after, changed, was_asked
):
    def wordings(rows):
        return [Wording(term, "en", text, use=use) for term, text, use in rows]

    text = "The Mayor, both mayors, the WHO and the City of Mayors; who?"
    known = Register(wordings(before), DAY)
    as_it_was = known.every(text, "en") if was_asked else None
    new = wordings(row for row in after if row[0] in changed)
    patched = known.changed(changed, new, {1: "a note"})
    anew = Register([one for one in wordings(before) if one.term not in changed] + new, DAY)
    assert patched.every(text, "en") == anew.every(text, "en")
    assert [patched.wordings(term, "en") for term in range(1, 5)] == [
        anew.wordings(term, "en") for term in range(1, 5)
    ]
    assert (bool(patched), patched.notes) == (bool(anew), {1: "a note"})
    assert as_it_was is None or known.every(text, "en") == as_it_was
