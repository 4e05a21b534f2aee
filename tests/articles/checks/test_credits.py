import pytest

from articles.checks.credits import missing_credits, names_in_byline
from tests.articles.checks.asking import codes, said, subject


def credited(*pairs):
    return {"credits": [{"role": role, "person": n, "name": name} for n, (role, name) in enumerate(pairs)]}


@pytest.mark.parametrize(
    ("roles", "source", "missing"),
    [
        ((), None, ["editor"]),
        (("author", "responsible_editor"), None, []),
        (("author", "editor"), None, []),
        ((), "<p>通车</p>", ["translator", "editor"]),
        (("translator", "editor"), "<p>通车</p>", []),
        (("editor",), "<p>通车</p>", ["translator"]),
    ],
)
def test_translator_and_editor_are_named(roles, source, missing):
    asked = subject(credited(*((role, "Ann") for role in roles)), source)
    assert [code for code, _place in codes(missing_credits, asked)] == missing


def test_what_is_said_of_missing_credits():
    assert said(missing_credits, subject({}, "<p>通车</p>")) == [
        ("translator", "warning", "", "Nobody is named as translator: add the credit."),
        ("editor", "warning", "", "Nobody is named as editor: add the credit."),
    ]


def test_a_person_without_a_name_in_the_language():
    text = credited(("author", "唐宇"), ("photographer", "唐宇"), ("editor", "Ann Li"))
    assert said(names_in_byline, subject(text)) == [
        (
            "untranslated",
            "warning",
            "",
            "唐宇 has no name in this language yet: add it to the list of people.",
        )
    ]
    assert codes(names_in_byline, subject(text, language="zh-hans")) == []
