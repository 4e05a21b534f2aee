"""Two hundred questions to the demonstration office. What they should find was read out of its stories."""

import io
import json
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db.transaction import atomic, set_rollback
from django.utils import translation
from PIL import Image

from articles.actions import make_findable
from articles.importers.demo import fill, play
from articles.importers.demo.stories import stories
from articles.models import Edition, Person
from articles.models.search_index import ANYWHERE, TITLE
from articles.queries.register_kept import forget, register
from articles.queries.search import Filters, index, search
from articles.text.search_query import query
from articles.text.search_syntax import within_limits
from tests.factories import OFFICE_TIME

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=OFFICE_TIME)
SAMPLES = Path(__file__).parents[2] / "samples" / "search" / "queries.jsonl"
QUESTIONS = [json.loads(line) for line in SAMPLES.read_text(encoding="utf-8").splitlines()]


def small_picture(name, seed):
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (seed % 255, len(name), 90)).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture(scope="module")
def office(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demonstration, filled once; gives the names of its stories by the numbers of their articles."""
    patch = pytest.MonkeyPatch()
    patch.setattr(play, "draw", small_picture)
    patch.setattr(settings, "MEDIA_ROOT", tmp_path_factory.mktemp("office"))
    with django_db_blocker.unblock(), atomic(), translation.override("en"):
        forget()
        fill.fill(now=NOW)
        titles = {story.texts[story.source_language].title: story.name for story in stories()}
        originals = Edition.objects.select_related("article", "working")
        yield {
            edition.article_id: titles[edition.working.title] for edition in originals if edition.is_original
        }
        set_rollback(True)
    patch.undo()
    forget()


@pytest.fixture
def found(office):
    """Asks a question; gives the names of the stories that were found, in their order."""

    def ask(words, language="zh-hans"):
        names, number = [], 1
        while page := search(query(words), language, Filters(), number, at=NOW):
            names += [office[hit.edition.article_id] for hit in page.hits]
            number += 1
        return names

    return ask


def test_there_are_questions_of_every_kind():
    assert len(QUESTIONS) >= 200
    assert {question["kind"] for question in QUESTIONS} == {
        "one character",
        "two characters",
        "Chinese words",
        "English words",
        "figures",
        "dates",
        "names",
        "several words",
        "full and half width",
        "Traditional",
    }
    assert len({question["asked"] for question in QUESTIONS}) == len(QUESTIONS)


def test_everything_is_found_and_the_right_story_comes_first(found):
    lost, right = {}, 0
    for question in QUESTIONS:
        names = found(question["asked"])
        if missing := set(question["expected"]) - set(names):
            lost[question["asked"]] = missing
        right += names[:1] != [] and names[0] in question["first"]
    assert lost == {}
    assert right / len(QUESTIONS) >= 0.9


def test_readers_of_either_language_find_the_same_stories(found):
    for question in QUESTIONS[::8]:
        assert set(found(question["asked"])) == set(found(question["asked"], "en"))


def test_the_database_finds_what_a_plain_reading_finds(office):
    """So that what one database finds is what the other finds."""
    everybody, known = Person.objects.in_bulk(), register(NOW)
    editions = make_findable.with_a_live_text().select_related("live", "article")
    read = {edition.pk: spelt_out(make_findable.document(edition, everybody, known)) for edition in editions}
    for question in QUESTIONS:
        wants = query(question["asked"]).wants
        for place, columns in ((TITLE, 1), (ANYWHERE, 4)):
            assert matching(wants, place) == {
                pk for pk, parts in read.items() if all(holds(parts[:columns], want) for want in wants)
            }, question["asked"]


def matching(wants, place):
    return set(Edition.objects.filter(pk__in=index.matching(wants, place)).values_list("pk", flat=True))


def spelt_out(document):
    return [f" {' '.join(within_limits(part))} " for part in document[1:]]


def holds(parts, want):
    return any(all(any(said(phrase) in part for part in parts) for phrase in way) for way in want.ways)


def said(phrase):
    return f" {' '.join(phrase.tokens)}" + " " * (not phrase.begins)


def test_what_readers_do_not_see_is_not_found(found):
    assert found("猎户座") == found("草莓") == found("穆国良") == found("phosphorus") == []
