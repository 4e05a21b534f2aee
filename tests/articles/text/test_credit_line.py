import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.credit_line import CreditLine, Named, Piece, build, parse, pieces, split_credit_line
from articles.vocabulary import CreditRole

A, P, T, E, R = (role.value for role in CreditRole)

SEEN = [
    (
        "(By Shen Yulan— Yunhe Daily, translated by Gao Wenbo, edited by Nora Whitfield)",
        [(A, "Shen Yulan"), (T, "Gao Wenbo"), (E, "Nora Whitfield")],
        "Yunhe Daily",
    ),
    ("(By\u00a0Shen Yulan\u00a0-- Yunhe Daily)", [(A, "Shen Yulan")], "Yunhe Daily"),
    ("(By Shen Yulan - Yunhe Daily, Hill Edition, edited by N. Whitfield Jr.)",
     [(A, "Shen Yulan"), (E, "N. Whitfield Jr.")], "Yunhe Daily, Hill Edition"),
    ("(By Shen Yulan, Yunhe Daily, translated by Gao Wenbo)", [(A, "Shen Yulan"), (T, "Gao Wenbo")], "Yunhe Daily"),
    ("(By Shen Yulan, translated by Gao Wenbo, edited by Nora Whitfield)",
     [(A, "Shen Yulan"), (T, "Gao Wenbo"), (E, "Nora Whitfield")], ""),
    ("(By Shen Yulan, photographed by Hu Zhen, translated by Gao Wenbo)",
     [(A, "Shen Yulan"), (P, "Hu Zhen"), (T, "Gao Wenbo")], ""),
    ("(Translated by Gao Wenbo, edited by Nora Whitfield)", [(T, "Gao Wenbo"), (E, "Nora Whitfield")], ""),
    ("(Text and photo by Hu Zhen, translated by Gao Wenbo)",
     [(A, "Hu Zhen"), (P, "Hu Zhen"), (T, "Gao Wenbo")], ""),
    ("(Text by Fang Lei, photo by Hu Zhen)", [(A, "Fang Lei"), (P, "Hu Zhen")], ""),
    ("(By Fang Lei & Qiu An, Hu Zhen and Shen Yulan; translated and edited by Gao Wenbo)",
     [(A, "Fang Lei"), (A, "Qiu An"), (A, "Hu Zhen"), (A, "Shen Yulan"), (T, "Gao Wenbo"), (E, "Gao Wenbo")], ""),
    ("(By Fang Lei Translated by Gao Wenbo Responsible editor: Qian Qing)",
     [(A, "Fang Lei"), (T, "Gao Wenbo"), (R, "Qian Qing")], ""),
    ("(From Yunhe Daily, translated by Gao Wenbo)", [(T, "Gao Wenbo")], "Yunhe Daily"),
    ("(本报记者 胡振 摄)", [(P, "胡振")], ""),
    ("（记者 沈玉兰 翻译 高文博 编辑 诺拉·惠特菲尔德）", [(A, "沈玉兰"), (T, "高文博"), (E, "诺拉·惠特菲尔德")], ""),
    ("（记者 沈玉兰 方蕾 — 云河日报，翻译：高文博、邱安，责任编辑/钱青）",
     [(A, "沈玉兰"), (A, "方蕾"), (T, "高文博"), (T, "邱安"), (R, "钱青")], "云河日报"),
    ("（云河日报记者 沈玉兰 通讯员 王 婷 文/摄）", [(A, "沈玉兰"), (A, "王婷"), (P, "王婷")], "云河日报"),
    ("（胡振 文/摄）", [(A, "胡振"), (P, "胡振")], ""),
    ("（记者 Nora Whitfield、沈玉兰）", [(A, "Nora Whitfield"), (A, "沈玉兰")], ""),
    ("责任编辑：钱青", [(R, "钱青")], ""),
    ("文/图 胡振", [(A, "胡振"), (P, "胡振")], ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "credits", "outlet"), SEEN)
def test_every_form_of_the_old_pages_is_read(line, credits, outlet):
    assert parse(line) == CreditLine([Named(*credit) for credit in credits], outlet)


@pytest.mark.parametrize("line", [line for line, _, _ in SEEN])
def test_a_credit_line_is_found_by_itself_and_at_the_end_of_a_paragraph(line):
    rest, found = split_credit_line(line)
    assert (rest, parse(found)) == ("", parse(line))
    if line.endswith((")", "）")):
        rest, found = split_credit_line(f"The ferries (all ten) leave early. {line}. ")
        assert (rest, parse(found)) == ("The ferries (all ten) leave early.", parse(line))


@pytest.mark.parametrize(
    "text",
    [
        "", "Boats leave early.", "The hall will be ready (by 2030).", "The hall will be ready (by the end of May).",
        "It opens soon (By Friday)", "The text was translated by a friend (see below)", "A stray bracket )",
        "By Friday, Yunhe had opened three new parks", "记者了解到，渡轮按水位开航", "编辑部设在码头旁边", "（来源）",
        "责任编辑：", "来源：云河日报", "渡轮按水位开航（见下图）", "Edited by hand, the old scrolls are on show",
        f"(By {'A' * 500})", "(())", "翻译工作量很大。编辑们很高兴。",
    ],
)  # fmt: skip
def test_a_sentence_is_no_credit_line(text):
    assert split_credit_line(text) == (text, None)


@pytest.mark.parametrize("line", ["", "()", "（）", "no roles here", "记者", "(by )", "、，；", "(By ...)"])
def test_a_line_that_names_nobody_is_empty(line):
    assert parse(line) == CreditLine([], "")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            "(By Shen Yulan and Fang Lei — Yunhe Daily, translated by Gao Wenbo, edited by Nora Whitfield)",
        ),
        ("zh-hans", "（记者 Shen Yulan、Fang Lei — Yunhe Daily，翻译 Gao Wenbo，编辑 Nora Whitfield）"),
        (
            "ja",
            "(By Shen Yulan and Fang Lei — Yunhe Daily, translated by Gao Wenbo, edited by Nora Whitfield)",
        ),
    ],
)
def test_a_line_is_built_in_the_form_of_its_language(language, expected):
    credits = [
        Named(E, "Nora Whitfield"),
        Named(A, "Shen Yulan"),
        Named(T, "Gao Wenbo"),
        Named(A, "Fang Lei"),
    ]
    assert build(credits, "Yunhe Daily", language) == expected


@pytest.mark.parametrize(
    ("credits", "outlet", "english", "chinese"),
    [
        ([], "", "", ""),
        ([], "云河日报", "(From 云河日报)", "（来源 云河日报）"),
        ([(T, "高文博")], "云河日报", "(From 云河日报, translated by 高文博)", "（来源 云河日报，翻译 高文博）"),
        ([(A, "胡振"), (P, "胡振"), (R, "钱青")], "", "(Text and photo by 胡振, responsible editor 钱青)",
         "（文/图 胡振，责任编辑 钱青）"),
        ([(A, "方蕾"), (P, "胡振")], "", "(By 方蕾, photographed by 胡振)", "（记者 方蕾，摄影 胡振）"),
        ([(A, "甲乙"), (A, "丙丁"), (A, "戊己")], "", "(By 甲乙, 丙丁 and 戊己)", "（记者 甲乙、丙丁、戊己）"),
    ],
)  # fmt: skip
def test_a_line_says_no_more_than_is_known(credits, outlet, english, chinese):
    named = [Named(*credit) for credit in credits]
    assert (build(named, outlet, "en"), build(named, outlet, "zh-hans")) == (english, chinese)


SYLLABLE = st.sampled_from(
    [
        "Tang",
        "Yuxin",
        "Jiang",
        "Yifan",
        "Daniel",
        "Haws",
        "O'Neil",
        "Jean-Luc",
        "Müller",
        "J.",
        "Ng",
        "Sandy",
        "Byers",
        "Andrea",
    ]
)
CHINESE = st.text(alphabet="唐宇昕蒋一帆黄泽臻沈玉兰文图王", min_size=2, max_size=4).filter(
    lambda name: not {"文", "图"} & set(name) or len(name) > 2
)
NAME = st.one_of(
    st.lists(SYLLABLE, min_size=1, max_size=3).map(" ".join).filter(lambda name: name[-1] != "."),
    CHINESE,
    st.tuples(CHINESE, CHINESE).map("·".join),
)
CREDITS = st.lists(st.tuples(st.sampled_from([A, P, T, E, R]), NAME), max_size=8).map(
    lambda found: sorted(
        {Named(role, name) for role, name in found}, key=lambda c: ([A, P, T, E, R].index(c.role), c.name)
    )
)
OUTLET = st.sampled_from(["", "Yunhe Daily", "云河日报", "Xinhua News Agency"])


@given(CREDITS, OUTLET, st.sampled_from(["en", "zh-hans", "ja"]))
def test_a_built_line_reads_back_as_it_was(credits, outlet, language):
    line = build(credits, outlet, language)
    assert parse(line) == CreditLine(credits, outlet)


@given(st.text())
def test_any_text_can_be_read(text):
    parse(text)
    rest, line = split_credit_line(text)
    assert line is None or len(rest) < len(text)
    assert line is not None or rest == text


def test_the_line_is_cut_where_names_and_the_outlet_begin_and_end():
    credits = [Named(T, "Gao Wenbo"), Named(A, "Shen Yulan"), Named(A, "Tang Yu")]
    assert pieces(credits, "Yunhe Daily", "en") == [
        Piece("(By "),
        Piece("Shen Yulan", 1),
        Piece(" and "),
        Piece("Tang Yu", 2),
        Piece(" — "),
        Piece("Yunhe Daily", is_outlet=True),
        Piece(", "),
        Piece("translated by "),
        Piece("Gao Wenbo", 0),
        Piece(")"),
    ]
    assert pieces([], "Yunhe Daily", "en") == [
        Piece("(From "),
        Piece("Yunhe Daily", is_outlet=True),
        Piece(")"),
    ]
    assert pieces([], "", "en") == []


def test_who_wrote_and_photographed_is_named_once():
    credits = [Named(P, "黄鸣"), Named(A, "黄鸣")]
    assert pieces(credits, "", "zh-hans") == [Piece("（文/图 "), Piece("黄鸣", 1), Piece("）")]
