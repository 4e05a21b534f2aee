import pytest

from articles.text.balance import unbalanced


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("", []),
        ("“It opened,” he said (at last).", []),
        ("“It opened, he said.", ["“"]),
        ("It opened,” he said.", ["”"]),
        ("It opened (at last.", ["("]),
        ("It opened at last).", [")"]),
        ("It opened (at last].", ["(", "]"]),
        ("“It opened (at last,” he said.", ["("]),
        ("1) The first, 2) the second; a) the third", []),
        ("He said ‘it opened’, the drivers’ choice of the ’90s wasn’t clear", []),
        ("He said ‘it opened, and that’s all", ["‘"]),
        ('He said "it opened" on a 5" pipe', []),
        ('He said "it opened.', ['"']),
        ("大桥（新桥）通车，《岚渚日报》〔2026〕3号。", []),
        ("大桥（新桥)通车", []),
        ("大桥（新桥通车，见《岚渚日报", ["(", "《"]),
        ("“大桥‘新桥’通车。“", ["“", "“"]),
        ("”大桥通车。”", ["”", "”"]),
        ("一）通车；二）绿化", []),
    ],
)
def test_marks_without_their_other_half(line, alone):
    assert unbalanced(line) == alone


def test_a_quotation_over_two_paragraphs_is_closed_once():
    assert unbalanced("“It opened.", "“It will stay open,” he said.") == []
    assert unbalanced("“大桥通车了。", "“我们都很高兴。”") == []
    assert unbalanced("“It opened.", "It will stay open,” he said.") == ["“"]
    assert unbalanced("(It opened.", "(It will stay open)") == ["("]
