import pytest
from hypothesis import given

from articles.text.lines import cut
from articles.text.tags import blocks
from tests.articles.exchange.samples import BODY


@pytest.mark.parametrize(
    ("block", "lines", "kinds"),
    [
        ("<p>一<strong>二</strong><br>三</p>", ["一<strong>二</strong><br>三"], ["p"]),
        ("<p> 一 </p>\n", ["一"], ["p"]),
        ("<p>　　一</p>", ["　　一"], ["p"]),
        ("<h2>一</h2>", ["一"], ["h2"]),
        ("<hr>", [], []),
        ("<p>&nbsp;</p>", [], []),
        ("<ul><li>一<ul><li><p>二</p></li></ul></li></ul>", ["一", "二"], ["li", "li"]),
        ("<blockquote><p>一</p><p>二</p></blockquote>", ["一", "二"], ["blockquote", "blockquote"]),
        (
            "<table><tbody><tr><th>一</th><td></td><td>二</td></tr></tbody></table>",
            ["一", "二"],
            ["th", "td"],
        ),
    ],
)
def test_a_line_is_what_is_rendered_at_one_go(block, lines, kinds):
    found = cut(block)
    assert (list(found.lines), list(found.kinds)) == (lines, kinds)
    assert found.filled(found.lines) == block


def test_other_lines_in_the_same_frame():
    assert (
        cut("<ul><li>一</li><li>二</li></ul>").filled(["One", "Two"]) == "<ul><li>One</li><li>Two</li></ul>"
    )


@given(BODY)
def test_every_block_is_its_frame_and_its_lines(body):
    for block in blocks(body):
        found = cut(block)
        assert len(found.frame) == len(found.lines) + 1 == len(found.kinds) + 1
        assert found.filled(found.lines) == block
