"""The measuring of findings: what it measures with, and that it measures real saves."""

from contextlib import nullcontext
from io import StringIO
from itertools import islice

import pytest
from django.core.management import call_command

from articles.models import GlossaryTerm, Revision
from articles.text.facts import compare_facts, facts_in
from newsroom.ops import bench_findings
from newsroom.ops.page_fields import PageFields
from newsroom.ops.sample_article import SOURCE, TARGET, article, fill_register, names
from tests.factories import NOON


def test_the_sample_is_an_article_of_the_size_that_is_promised_and_its_figures_agree():
    sample = article()
    assert len(sample.source) == len(sample.target) == 20
    assert 1_900 < sum(map(len, sample.source)) < 2_100
    assert sum(len(facts_in(text, SOURCE)) for text in sample.source) > 100
    differences = compare_facts("\n".join(sample.source), "\n".join(sample.target), SOURCE, TARGET)
    assert [one.message for one in differences] == []


def test_the_sample_is_the_same_each_time():
    assert article() == article()


def test_there_are_names_for_the_largest_register():
    wanted = max(bench_findings.SIZES)
    pairs = list(islice(names(), wanted))
    assert [len({pair[side] for pair in pairs}) for side in (0, 1)] == [wanted, wanted]


@pytest.mark.django_db
def test_a_register_grows_to_the_size_asked_for():
    fill_register(3, NOON)
    fill_register(5, NOON)
    assert [str(term) for term in GlossaryTerm.objects.order_by("id")] == [
        " · ".join(sorted(pair)) for pair in islice(names(), 5)
    ]


@pytest.mark.django_db
def test_it_measures_saves_that_are_kept_for_each_size_of_the_register():
    measured = list(bench_findings.bench(NOON, sizes=(2, 4), rounds=2))
    assert [(one.what, one.entries) for one in measured] == [
        (what, entries)
        for entries in (2, 4)
        for what in (bench_findings.ALONE, bench_findings.WARM, bench_findings.CHANGED, bench_findings.COLD)
    ]
    assert all(0 < one.median <= one.p95 for one in measured)
    assert Revision.objects.filter(edition__language=TARGET).count() == 1 + 2 * 3 * 2
    assert bench_findings.growth(measured, bench_findings.WARM) > 0


def test_fields_are_read_as_a_browser_sends_them():
    page = (
        '<input name="a" value="1"><input type="checkbox" name="b"><input type="radio" name="c" value="x" checked>'
        "<textarea name='d'>\n&lt;p&gt;Tom &amp;amp; Ann&lt;/p&gt;\n</textarea><p>no field</p><input value='y'>"
    )
    assert PageFields(page).sent == {"a": "1", "c": "x", "d": "<p>Tom &amp; Ann</p>\n"}


def test_the_command_prints_each_measure_and_the_growth(monkeypatch):
    measured = [
        bench_findings.Measured("a save", entries, entries / 10, entries) for entries in (200, 20_000)
    ]
    monkeypatch.setattr(bench_findings, "bench", lambda at, rounds: iter(measured))
    monkeypatch.setattr("newsroom.management.commands.bench_findings.scratch_database", nullcontext)
    out = StringIO()
    call_command("bench_findings", stdout=out)
    first, second, last = out.getvalue().splitlines()
    assert " ".join(first.split()) == "200 official names a save median 20.0 ms 95 % within 200.0 ms"
    assert second.split()[0] == "20,000"
    assert last == "a save: 100.00 times as long with the large one"
