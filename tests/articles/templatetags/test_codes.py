from bs4 import BeautifulSoup
from django.template import Context, Template


def test_a_code_says_what_it_is_to_those_who_do_not_see_it():
    html = Template("{% load codes %}{% qr address 'Address “<here>”' %}").render(
        Context({"address": "https://news.example/en/articles/1/"})
    )
    code = BeautifulSoup(html, "html.parser").select_one(".qr")
    assert (code["role"], code["aria-label"]) == ("img", "Address “<here>”")
    assert [child.name for child in code.find_all(recursive=False)] == ["svg"]
