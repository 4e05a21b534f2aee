from datetime import timedelta

import pytest

from articles.actions import withdraw
from articles.actions.remember import keep
from articles.models import MemoryPair
from articles.queries import memory_marks
from articles.queries.memory import Match, alike, alike_all, search
from articles.vocabulary import Role
from tests.factories import NOON, begin, published, save, staff, translate

pytestmark = pytest.mark.django_db

BRIDGE = "岚渚江大桥正式通车，桥面宽阔，江边灯火相连。"
BRIDGE_ENGLISH = "The Lanzhu River Bridge has opened, its broad deck joining the lights along the river."
RAIN = "气象台预计，周末有中到大雨，山区注意防范山洪。"
RAIN_ENGLISH = "Forecasters expect heavy rain at the weekend; watch for flash floods in the hills."


def remembered(*pairs, days=0):
    """A public translation whose paragraphs are these pairs; gives its edition."""
    at = NOON + timedelta(days=days)
    original = published(
        save(begin(at=at), at=at, body="".join(f"<p>{source}</p>" for source, _target in pairs)), at=at
    )
    body = "".join(f"<p>{target}</p>" for _source, target in pairs)
    return published(translate(original, at=at, body=body), at=at)


def told(matches):
    return [(match.pair.target, match.likeness) for match in matches]


def test_the_likest_comes_first_with_its_likeness():
    remembered((BRIDGE, BRIDGE_ENGLISH), (RAIN, RAIN_ENGLISH))
    remembered((BRIDGE.replace("宽阔", "平整"), "A smooth deck."), days=1)
    assert told(alike(BRIDGE, "zh-hans", "en")) == [(BRIDGE_ENGLISH, 100), ("A smooth deck.", 89)]
    assert alike("今年春茶开采，茶农上山。", "zh-hans", "en") == []
    assert alike("", "zh-hans", "en") == []


def test_among_equals_the_newest_comes_first_and_the_same_words_once():
    remembered((BRIDGE, "An older wording."))
    newer = remembered((BRIDGE, "A newer wording."), days=1)
    newest = remembered((BRIDGE, "A newer wording."), days=2)
    found = alike(BRIDGE, "zh-hans", "en")
    assert told(found) == [("A newer wording.", 100), ("An older wording.", 100)]
    assert found[0].pair.edition == newest
    assert alike(BRIDGE, "zh-hans", "en", but=newest)[0].pair.edition == newer
    assert len(alike(BRIDGE, "zh-hans", "en", limit=1)) == 1


def test_a_pair_is_found_in_its_own_direction_only():
    remembered((BRIDGE, BRIDGE_ENGLISH))
    assert (alike(BRIDGE_ENGLISH, "en", "zh-hans"), alike(BRIDGE, "en", "zh-hans")) == ([], [])
    assert search("大桥", "en", "zh-hans") == []


def test_the_own_edition_is_no_news():
    edition = remembered((BRIDGE, BRIDGE_ENGLISH))
    assert alike(BRIDGE, "zh-hans", "en", but=edition) == []


@pytest.mark.parametrize("which", ["translation", "source"])
def test_what_was_withdrawn_is_not_offered(which):
    edition = remembered((BRIDGE, BRIDGE_ENGLISH))
    gone = edition if which == "translation" else edition.article.editions.get(language="zh-hans")
    chief = staff(Role.CHIEF_EDITOR)
    withdraw.withdraw(gone, revision=gone.live, by=chief, at=NOON, comment="The story was wrong.")
    assert (alike(BRIDGE, "zh-hans", "en"), search("大桥", "zh-hans", "en")) == ([], [])
    gone.refresh_from_db()
    withdraw.reinstate(gone, revision=gone.live, by=chief, at=NOON, comment="It was right.")
    assert told(alike(BRIDGE, "zh-hans", "en")) == [(BRIDGE_ENGLISH, 100)]


def test_a_whole_page_is_answered_in_three_queries(django_assert_num_queries):
    remembered((BRIDGE, BRIDGE_ENGLISH), (RAIN, RAIN_ENGLISH))
    for texts in ([BRIDGE], [RAIN, "无关的话，没有人写过。", "", BRIDGE] * 15):
        with django_assert_num_queries(3):
            found = alike_all(texts, "zh-hans", "en")
        assert [told(matches) for matches in found] == [
            {BRIDGE: [(BRIDGE_ENGLISH, 100)], RAIN: [(RAIN_ENGLISH, 100)]}.get(text, []) for text in texts
        ]


def test_a_very_long_text_is_answered_too():
    remembered((BRIDGE, BRIDGE_ENGLISH))
    found = alike_all([RAIN] * memory_marks.TEXTS_AT_ONCE + [BRIDGE], "zh-hans", "en")
    assert [told(matches) for matches in found] == [[]] * memory_marks.TEXTS_AT_ONCE + [
        [(BRIDGE_ENGLISH, 100)]
    ]


def test_of_a_sentence_of_every_week_only_the_newest_are_looked_at(monkeypatch):
    monkeypatch.setattr(memory_marks, "NEWEST_OF_A_MARK", 3)
    edition = remembered((RAIN, RAIN_ENGLISH))
    keep(
        MemoryPair(
            edition=edition,
            place=place,
            source=BRIDGE,
            target=f"Wording {place}",
            source_language="zh-hans",
            target_language="en",
            at=NOON,
        )
        for place in range(10, 16)
    )
    assert told(alike(BRIDGE, "zh-hans", "en", limit=9)) == [
        (f"Wording {place}", 100) for place in (15, 14, 13)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "大桥",
        "桥",
        "岚渚江大桥",
        "bridge",
        "BRIDGE lights",
        '"along the river"',
        "灯火 bridge",
        "通车，桥面",
        "“正式通车”",
    ],
)
def test_words_of_either_language_are_found(words):
    remembered((BRIDGE, BRIDGE_ENGLISH), (RAIN, RAIN_ENGLISH))
    assert told(search(words, "zh-hans", "en")) == [(BRIDGE_ENGLISH, None)]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "  ",
        "，",
        "桥大",
        "bridges",
        '"river the"',
        "大桥 rain",
        '灯火 "连 江"',
        "today 岚渚江大桥正式通车，桥面宽阔，江边灯火相连。The",
        "zhhans",
    ],
)
def test_what_no_paragraph_holds_is_not_found(words):
    remembered((BRIDGE, BRIDGE_ENGLISH), (RAIN, RAIN_ENGLISH))
    assert search(words, "zh-hans", "en") == []


@pytest.mark.parametrize(
    "words",
    [
        "'",
        '"',
        "大桥' OR 1=1 --",
        "a:* & !b | (c",
        "NEAR(x y)",
        "words:x",
        "\\",
        "桥*",
        "^桥",
        "%",
        "\x00",
        "x" * 3_000,
    ],
)
def test_nothing_typed_is_taken_for_a_command(words):
    remembered((BRIDGE, BRIDGE_ENGLISH))
    assert len(search(words, "zh-hans", "en")) in (0, 1)


def test_the_newest_are_found_first_and_the_same_words_once():
    for day, target in enumerate(("Alpha.", "Beta.", "Gamma.", "Gamma.")):
        remembered((BRIDGE, target), days=day)
    assert told(search("大桥", "zh-hans", "en")) == [("Gamma.", None), ("Beta.", None), ("Alpha.", None)]
    assert told(search("大桥", "zh-hans", "en", limit=2)) == [("Gamma.", None), ("Beta.", None)]


def test_a_search_takes_two_queries(django_assert_num_queries):
    edition = remembered((BRIDGE, BRIDGE_ENGLISH))
    with django_assert_num_queries(2):
        (match,) = search("大桥", "zh-hans", "en")
        assert (match.pair.edition.live.title, match.pair.edition.published_at) == ("New bridge opens", NOON)
        assert match.pair.edition.article_id == edition.article_id


def test_a_match_shows_what_differs_and_what_was_looked_for():
    pair = MemoryPair(source="大桥通车", target="The bridge opened.")
    assert Match(pair, 75, "大桥竣工").changes == [("same", "大桥"), ("removed", "通车"), ("added", "竣工")]
    assert Match(pair, None, "通车 bridge").source_marked == [(False, "大桥"), (True, "通车")]
    assert Match(pair, None, "通车 bridge").target_marked == [
        (False, "The "),
        (True, "bridge"),
        (False, " opened."),
    ]
