"""Official names in originals and translations."""

from datetime import date, timedelta

import pytest

from articles import checks
from articles.vocabulary import Severity, TermKind, Use
from tests.factories import NOON, begin, fresh, official_name, save, translate

pytestmark = pytest.mark.django_db

NAMES = (
    "forbidden_name", "leader_name", "official_name", "short_before_full", "order_of_leaders", "old_name",
)  # fmt: skip


def found(edition, at=NOON):
    """What the checks of names say, as check, severity, place, sentence."""
    return [
        (issue.check.name, issue.severity, issue.place, issue.message)
        for issue in checks.issues(fresh(edition), at=at)
        if issue.check.name in NAMES
    ]


def pair(source, target, title="标题", headline="Headline", **details):
    """A translation: paragraphs of the source and of the target."""
    original = save(begin(**details), title=title, body=html(source))
    return translate(original, title=headline, body=html(target))


def html(paragraphs):
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def leader(chinese, english, rank=None, *more):
    return official_name(("zh-hans", chinese), ("en", english), *more, kind=TermKind.LEADER, rank=rank)


def place(chinese, english, *more):
    return official_name(("zh-hans", chinese), ("en", english), *more, kind=TermKind.PLACE)


def test_where_all_names_are_right_nothing_is_found():
    leader("沈若岚", "Shen Ruolan", 1)
    place("岚渚市", "Lanzhu", ("en", "Lan Zhu City", Use.FORBIDDEN))
    assert found(pair(["沈若岚来到岚渚市。"], ["Shen Ruolan’s car reached LANZHU."])) == []


def test_a_forbidden_wording_holds_back_a_translation_and_says_what_to_write():
    place("岚渚市", "Lanzhu", ("en", "Lan Zhu", Use.FORBIDDEN))
    assert found(pair(["开始。", "岚渚市"], ["It begins.", "Here is Lan Zhu, Lan Zhu."])) == [
        ("forbidden_name", Severity.ERROR, "1", "“Lan Zhu” is a forbidden wording: write “Lanzhu”.")
    ]


def test_a_forbidden_wording_holds_back_an_original_as_well():
    official_name(("en", "Good"), ("zh-hans", "坏词", Use.FORBIDDEN))
    edition = save(begin(), title="坏词", body="<p>坏词</p>")
    assert found(edition) == [
        ("forbidden_name", Severity.ERROR, where, "“坏词” is a forbidden wording: write something else.")
        for where in ("title", "0")
    ]


def test_a_forbidden_wording_inside_a_longer_official_name_is_none():
    official_name(("en", "People's Hospital"), ("en", "Hospital", Use.FORBIDDEN))
    assert found(pair(["医院"], ["The People’s Hospital."])) == []


def test_a_forbidden_wording_that_only_begins_inside_another_name_is_one():
    official_name(("en", "Lanzhu City"))
    official_name(("en", "Municipal Hall"), ("en", "City Government Hall", Use.FORBIDDEN))
    sentences = [line[3] for line in found(pair(["大楼"], ["The Lanzhu City Government Hall."]))]
    assert sentences == ["“City Government Hall” is a forbidden wording: write “Municipal Hall”."]


def test_a_leader_whom_the_translation_does_not_name_holds_it_back():
    leader("沈若岚", "Shen Ruolan")
    assert found(pair(["开始。", "沈若岚说。"], ["It begins.", "The mayor spoke."])) == [
        ("leader_name", Severity.ERROR, "1", "“沈若岚” is missing here: the official name is “Shen Ruolan”.")
    ]


@pytest.mark.parametrize("written", ["Shen Roulan", "Ruolan Shen", "Shen Ruo-lan"])
def test_a_misspelt_leader_holds_a_translation_back(written):
    leader("沈若岚", "Shen Ruolan")
    assert found(pair(["沈若岚说。"], [f"{written} spoke."])) == [
        (
            "leader_name",
            Severity.ERROR,
            "0",
            f"“沈若岚” is officially “Shen Ruolan”, but the text says “{written}”.",
        )
    ]


def test_another_leader_is_no_misspelling_of_the_one_who_is_missing():
    leader("王伟", "Wang Wei")
    leader("王微", "Wang Wie")
    sentences = [line[3] for line in found(pair(["王伟和王微。"], ["Wang Wie came."]))]
    assert sentences == ["“王伟” is missing here: the official name is “Wang Wei”."]


def test_a_leader_may_be_named_less_often_than_in_the_source():
    leader("沈若岚", "Shen Ruolan", None, ("en", "Mayor Shen", Use.SHORT))
    text = ["Shen Ruolan came.", "She spoke."]
    assert found(pair(["沈若岚来了。", "沈若岚说。"], text)) == []


def test_a_name_that_the_register_does_not_render_is_not_asked_for():
    official_name(("zh-hans", "沈若岚"), kind=TermKind.LEADER)
    assert found(pair(["沈若岚说。"], ["The mayor spoke."])) == []


def test_other_names_that_are_not_rendered_are_pointed_out():
    place("岚江", "Lan River")
    assert found(pair(["岚江"], ["The Orchid River."])) == [
        (
            "official_name",
            Severity.WARNING,
            "0",
            "“岚江” is officially “Lan River”, which the text does not say.",
        )
    ]


@pytest.mark.parametrize(
    "text", ["The Lan River Bridge", "the lan rivers", "River Lan", "the Lan River's bank"]
)
def test_a_name_may_be_rendered_inside_another_in_the_plural_or_as_admitted(text):
    place("岚江", "Lan River", ("en", "River Lan", Use.ADMITTED))
    place("岚江大桥", "Lan River Bridge")
    assert found(pair(["岚江"], [text])) == []


def test_a_mayor_inside_a_bridge_is_not_asked_for():
    official_name(("zh-hans", "市长"), ("en", "Mayor"), kind=TermKind.TITLE)
    assert found(pair(["南京市长江大桥"], ["The Nanjing Yangtze River Bridge"])) == []


def test_of_two_names_with_one_wording_either_may_be_meant():
    official_name(("zh-hans", "主任"), ("en", "Director"), kind=TermKind.TITLE)
    official_name(("zh-hans", "主任"), ("en", "Head"), kind=TermKind.TITLE)
    assert found(pair(["主任"], ["The head spoke."])) == []
    assert len(found(pair(["主任"], ["Somebody spoke."]))) == 1


def test_a_short_form_before_the_full_one_is_pointed_out_once():
    official_name(("en", "Lanzhu Water Bureau"), ("en", "Water Bureau", Use.SHORT), kind=TermKind.OFFICE)
    text = ["The Water Bureau spoke.", "The Lanzhu Water Bureau and the Water Bureau."]
    assert found(pair(["水利局"] * 2, text, headline="Water Bureau speaks")) == [
        (
            "short_before_full",
            Severity.WARNING,
            "0",
            "“Water Bureau” is a short form: write “Lanzhu Water Bureau” at the first mention.",
        )
    ]
    assert found(pair(["水利局"] * 2, text[::-1])) == []


def test_leaders_who_are_named_together_keep_the_order_of_the_register():
    leader("沈若岚", "Shen Ruolan", 1)
    leader("陆启明", "Lu Qiming", 2)
    edition = save(begin(), body="<p>陆启明、沈若岚出席。</p><p>陆启明讲话。后来沈若岚也讲话。</p>")
    assert found(edition) == [
        (
            "order_of_leaders",
            Severity.WARNING,
            "0",
            "Leaders keep their order: name “沈若岚” before “陆启明”.",
        )
    ]


def test_a_translation_keeps_the_order_of_its_source():
    leader("沈若岚", "Shen Ruolan", 1)
    leader("陆启明", "Lu Qiming", 2)
    leader("唐维屹", "Tang Weiyi")
    source = ["沈若岚、唐维屹和市长陆启明出席。"]
    assert found(pair(source, ["Shen Ruolan, Tang Weiyi and Mayor Lu Qiming came."])) == []
    assert [line[3] for line in found(pair(source, ["Tang Weiyi, Shen Ruolan and Lu Qiming came."]))] == [
        "The source names “Shen Ruolan” before “Tang Weiyi”: keep the order."
    ]
    odd = pair(["陆启明、沈若岚、唐维屹出席。"], ["Lu Qiming, Shen Ruolan and Tang Weiyi came."])
    assert found(odd) == []


def test_an_old_name_is_pointed_out_and_noted_where_it_was_right_on_the_day():
    ended = date(2025, 12, 31)
    official_name(("en", "Lanzhu Youth Palace", Use.APPROVED, None, ended), ("en", "Lanzhu Youth Centre"))
    text = ["The Lanzhu Youth Palace opened."]
    now = "“Lanzhu Youth Palace” is an old name: it is “Lanzhu Youth Centre” now."
    assert found(pair(["开"], text)) == [("old_name", Severity.WARNING, "0", now)]
    then = "“Lanzhu Youth Palace” was right on the day of this article; it is “Lanzhu Youth Centre” now."
    assert found(pair(["开"], text, event_date=ended)) == [("old_name", Severity.NOTE, "0", then)]


def test_a_name_is_not_used_before_its_day():
    tomorrow = (NOON + timedelta(days=1)).date()
    official_name(("en", "Next Bureau", Use.APPROVED, tomorrow), ("en", "Bureau"))
    edition = pair(["局"], ["The Next Bureau."])
    assert found(edition) == [("old_name", Severity.WARNING, "0", "“Next Bureau” is not in force yet.")]
    assert found(edition, NOON + timedelta(days=1)) == []


def test_a_waiver_would_hold_although_a_paragraph_comes_before():
    official_name(("en", "Good"), ("zh-hans", "坏词", Use.FORBIDDEN))
    edition = save(begin(), body="<p>坏词</p>")
    before = forbidden(edition)
    after = forbidden(save(edition, body="<p>新</p><p>坏词</p>"))
    assert (before.place, after.place) == ("0", "1")
    assert before.fingerprint == after.fingerprint


def forbidden(edition):
    (issue,) = [one for one in checks.issues(edition, at=NOON) if one.check.name == "forbidden_name"]
    return issue
