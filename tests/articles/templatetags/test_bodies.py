from types import SimpleNamespace

from bs4 import BeautifulSoup
from django.template import Context, Template

TABLES = "<p>Before</p><table><tbody><tr><td>1</td></tr></tbody></table><p>Between</p><table><tbody><tr><td>2</td></tr></tbody></table>"


def shown(body):
    html = Template("{% load bodies %}{% body page %}").render(Context({"page": SimpleNamespace(body=body)}))
    return BeautifulSoup(html, "html.parser")


def test_every_table_moves_sideways_in_a_box_that_the_keyboard_reaches():
    boxes = shown(TABLES).select("div.body-table")
    assert [(box["tabindex"], box["role"], box["aria-label"]) for box in boxes] == [
        ("0", "group", "Table")
    ] * 2
    assert [box.get_text() for box in boxes] == ["1", "2"]


def test_a_text_without_a_table_goes_out_as_it_is():
    assert str(shown("<p>One &amp; all</p>")) == "<p>One &amp; all</p>"
