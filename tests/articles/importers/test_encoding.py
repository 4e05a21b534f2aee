import codecs

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import Unreadable
from articles.importers.encoding import decode


@pytest.fixture(autouse=True)
def in_english():
    """The sentences are asserted as they are written."""
    with translation.override("en"):
        yield


SIMPLIFIED = "从周一起，云河的渡轮按水位开航，不再按钟点。新的时刻表贴在每个码头，船长说谁也没有多等。"
TRADITIONAL = "從週一起，雲河的渡輪按水位開航，不再按鐘點。新的時刻表貼在每個碼頭，船長說誰也沒有多等。"
ENGLISH = "The ferries leave “when the water is high” — at the captain’s café."
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("text", "written_in", "read_as"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "gb2312", "gb18030"),
        (SIMPLIFIED + "龘𠮷", "gb18030", "gb18030"),
        (META.format("utf-8") + SIMPLIFIED, "gb18030", "gb18030"),
        (META.format("gb2312") + SIMPLIFIED, "utf-8", "utf-8"),
        (META.format("gb2312") + "唐宇昕、黄泽臻、龘", "gb18030", "gb18030"),
        ("发布日期:2022-11-14 浏览次数:\nPlain English below.", "gb18030", "gb18030"),
        (ENGLISH, "gb18030", "gb18030"),
        (ENGLISH, "windows-1252", "windows-1252"),
        (META.format("gb2312") + ENGLISH, "windows-1252", "windows-1252"),
        (TRADITIONAL, "big5", "big5"),
        (META.format("gb2312") + TRADITIONAL, "big5", "big5"),
        ("1111时", "gb18030", "gb18030"),
        ("Café ā ř", "utf-8", "utf-8"),
        ("Plain.", "ascii", "utf-8"),
        ("", "ascii", "utf-8"),
    ],
)
def test_the_bytes_and_not_the_label_decide(text, written_in, read_as):
    assert decode(text.encode(written_in)) == (text, read_as)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"PK\x03\x04\x00\x00",
        codecs.BOM_UTF8 + b"\xff",
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        b"\xff\xd8\xff\xe0\xff\xff",
        SIMPLIFIED.encode("utf-8") + SIMPLIFIED.encode("gb18030"),
        TRADITIONAL.encode("gb18030"),
        "これはかなだけのぶんしょうです。カタカナ".encode("shift_jis"),
    ],
)
def test_what_cannot_be_told_is_refused_and_not_guessed(data):
    with pytest.raises(Unreadable):
        decode(data)


@given(st.binary())
def test_any_bytes_are_read_or_refused(data):
    try:
        text, encoding = decode(data)
    except Unreadable:
        return
    assert isinstance(text, str)
    assert encoding in {"utf-8", "utf-16", "utf-32", "gb18030", "big5", "windows-1252"}


@given(st.text(alphabet="云河渡轮按水位开航不再钟点新的时刻表贴在每个码头，。abc 123\n", min_size=5))
def test_chinese_text_survives_in_both_encodings(text):
    text = f"发布日期：{text}"
    assert decode(text.encode("utf-8"))[0] == text
    assert decode(text.encode("gb18030"))[0] == text
