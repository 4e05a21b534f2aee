import pytest

from articles.text.sameness import same


@pytest.mark.parametrize(
    ("source", "target", "answer"),
    [
        ("大桥通车", "大桥通车", True),
        ("The new bridge opened today.", "The New Bridge opened today.", True),
        ("The new bridge opened.", "大桥通车。", False),
        ("GDP 2026: 3.5%", "GDP 2026: 3.5%", False),
        ("Hannah Whitlock", "Hannah Whitlock", False),
        ("https://lanzhu.example/a/b/c/d", "https://lanzhu.example/a/b/c/d", False),
        ("", "", False),
    ],
)
def test_whether_a_line_is_still_its_source(source, target, answer):
    assert same(source, target) is answer
