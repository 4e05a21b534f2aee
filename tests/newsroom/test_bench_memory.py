from itertools import islice

import pytest

from articles.models import Edition, MemoryPair
from newsroom.ops.bench_memory import PER_ARTICLE, Measured, fill, growth, measure
from newsroom.ops.sample_archive import Archive


def test_the_archive_is_the_same_everywhere():
    first, again = (list(islice(Archive().paragraphs(), 300)) for _time in range(2))
    assert first == again
    assert len({source for source, _target in first}) > 250


def test_growth_is_the_exponent():
    sizes = (2_000, 20_000, 200_000)
    assert round(growth([Measured("words", n, n / 7, 0) for n in sizes]), 6) == 1
    assert round(growth([Measured("words", n, 3, 0) for n in sizes]), 6) == 0


@pytest.mark.django_db
def test_what_is_filled_in_answers():
    archive = Archive()
    fill(archive.paragraphs(), 3 * PER_ARTICLE + 1, follow=list)
    assert MemoryPair.objects.offered().count() == 3 * PER_ARTICLE + 1
    assert Edition.objects.count() == 8
    assert [one.question for one in measure(archive, 61)] == [
        "one paragraph",
        "a page of 40 paragraphs",
        "words",
        "(candidates by marks)",
        "(candidates by words)",
    ]
