"""What taking in a file of official names would do."""

import pytest

from articles.exchange.register_draft import Draft, language_of, tag_of
from articles.exchange.register_plan import plan
from articles.text.wordings import Worded
from articles.vocabulary import Use
from tests.factories import official_name

pytestmark = pytest.mark.django_db


def said(*drafts):
    return [(str(step.outcome), step.term, step.sentences) for step in plan(drafts)]


def test_an_entry_finds_its_name_by_number_or_by_an_approved_wording_of_its_kind():
    mayor = official_name(("zh-hans", "市长"), ("en", "Mayor"), kind="title")
    place = official_name(("en", "Mayor"), kind="place")
    by_number = Draft("row 2", number=mayor.pk, kind="title", renderings=[Worded("en", "Mayor")])
    by_wording = Draft("row 3", number=99_999, kind="place", renderings=[Worded("en", "Mayor")])
    another_kind = Draft("row 4", kind="office", renderings=[Worded("en", "Mayor")])
    assert said(by_number, by_wording, another_kind) == [
        ("changed", mayor, ["“市长” is taken out."]),
        ("same", place, []),
        ("new", None, []),
    ]


def test_every_difference_is_a_sentence():
    term = official_name(("zh-hans", "市长"), ("en", "Mayor"), note="N")
    draft = Draft(
        "row 2",
        number=term.pk,
        kind="title",
        rank=1,
        source="Gazette",
        renderings=[Worded("zh-hans", "市长", Use.ADMITTED), Worded("en", "Chief")],
    )
    assert said(draft) == [
        (
            "changed",
            term,
            [
                "“Chief” is added.",
                "“Mayor” is taken out.",
                "The use or the dates of “市长” change.",
                "The kind changes.",
                "The order among the leaders changes.",
                "The note changes.",
                "The source changes.",
            ],
        )
    ]


def test_what_a_file_says_nothing_of_stays_as_it_is():
    term = official_name(("en", "Mayor"), kind="leader", rank=2, note="N")
    draft = Draft(
        "row 2", kind="leader", renderings=[Worded("en", "Mayor")], unsaid=frozenset({"note", "rank"})
    )
    assert said(draft) == [("same", term, [])]
    assert (draft.note, draft.rank) == ("N", 2)


def test_a_number_that_belongs_to_another_name_is_refused():
    term = official_name(("en", "Mayor"))
    ((outcome, _term, sentences),) = said(Draft("row 2", number=term.pk, renderings=[Worded("en", "Chief")]))
    assert outcome == "refused"
    assert sentences[0].startswith(f"The official name number {term.pk} has none of these wordings")


def test_one_name_is_not_changed_twice_by_a_file():
    official_name(("en", "Mayor"))
    drafts = [Draft(f"row {row}", renderings=[Worded("en", "Mayor")]) for row in (2, 3)]
    assert [line[0] for line in said(*drafts)] == ["same", "refused"]
    assert said(*drafts)[1][2] == ["This is the same official name as row 2: keep one of them."]


def test_an_entry_without_an_approved_wording_is_refused_with_all_its_faults():
    draft = Draft("row 2", kind="river", renderings=[Worded("fr", "Maire", "odd")], faults=["First."])
    ((outcome, term, sentences),) = said(draft)
    assert (outcome, term, len(sentences)) == ("refused", None, 5)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh", "zh-hans"),
        ("zh-CN", "zh-hans"),
        ("zh_Hans", "zh-hans"),
        ("zh-Hant", "zh-hant"),
        ("zh-TW", "zh-tw"),
        ("en-GB", "en"),
        ("EN", "en"),
        ("fr-CA", "fr-ca"),
        ("", ""),
    ],
)
def test_a_tag_of_a_file_is_the_offices_language_where_it_has_it(tag, language):
    assert language_of(tag) == language


def test_a_language_is_called_in_files_as_the_standard_does():
    assert [tag_of(code) for code in ("zh-hans", "en")] == ["zh-Hans", "en"]
