from io import StringIO

import pytest
from django.core.management import call_command

from articles.checks import CHECKS


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_every_check_has_its_row_in_the_table_for_the_manual(language):
    out = StringIO()
    call_command("list_checks", language=language, stdout=out)
    heading, rule, *rows = out.getvalue().splitlines()
    assert heading.count("|") == 5
    assert rule == "| --- | --- | --- | --- |"
    assert [row.split(" | ")[0] for row in rows] == [f"| {check.name}" for check in CHECKS]


def test_a_row_says_what_is_looked_at_how_much_it_weighs_and_whether_it_can_be_waived():
    out = StringIO()
    call_command("list_checks", language="en", stdout=out)
    assert "| missing_title | An edition has a title. | Error | no |" in out.getvalue().splitlines()
    assert any(
        row.startswith("| words_doubled |") and row.endswith("| Warning, Note | yes |")
        for row in out.getvalue().splitlines()
    )
