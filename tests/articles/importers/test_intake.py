import json
from datetime import datetime

import pytest

from articles.errors import Refused, Unreadable
from articles.importers.intake import take_in
from articles.models import Article, Decision, Edition, FormerAddress, Outlet, Person
from articles.vocabulary import Move, Role, State
from tests.factories import NOON, OFFICE_TIME, PersonFactory, fresh, save, staff

pytestmark = pytest.mark.django_db

PAGE = """River Path Opens to Walkers
发布日期:2021-05-06 浏览次数:1,204

The path along the east bank opened on May 4. It is 12.5 kilometers long.

Some 3,000 people walked it on the first day. (By Ma Lin— Lanzhu Daily, translated by Qian Mo, edited by Ada North)

12 > >>"""
PATH = "art/2021/5/6/art_9630_875179.txt"
ADDRESS = "/art/2021/5/6/art_9630_875179.html"


def take(*pages, **options):
    pages = [(path, text.encode() if isinstance(text, str) else text) for path, text in pages]
    return list(take_in(pages, by=options.pop("by", None), at=NOON, **options))


def test_a_page_becomes_an_imported_draft_with_all_that_it_says():
    (report,) = take((PATH, PAGE))
    edition = fresh(report.edition)
    assert (report.outcome, report.error, report.published) == ("new", "", False)
    assert (edition.language, edition.article.source_language, edition.state, edition.live) == (
        "en",
        "zh-hans",
        State.DRAFT,
        None,
    )
    assert edition.working.title == "River Path Opens to Walkers"
    assert edition.working.body == (
        "<p>The path along the east bank opened on May 4. It is 12.5 kilometers long.</p>"
        "<p>Some 3,000 people walked it on the first day.</p>"
    )
    assert [(c["role"], c["name"]) for c in edition.working.credits] == [
        ("author", "Ma Lin"),
        ("translator", "Qian Mo"),
        ("editor", "Ada North"),
    ]
    assert edition.article.outlet.name_en == "Lanzhu Daily"
    assert (edition.baseline_views, edition.imported_at) == (1204, NOON)
    assert edition.published_at == datetime(2021, 5, 6, tzinfo=OFFICE_TIME)
    assert list(FormerAddress.objects.values_list("path", "edition")) == [(ADDRESS, edition.pk)]


def test_taking_the_same_page_in_again_changes_nothing():
    take((PATH, PAGE))
    before = list(Edition.objects.values())
    (again,) = take((PATH, PAGE))
    assert again.outcome == "unchanged"
    assert list(Edition.objects.values()) == before
    assert (Article.objects.count(), Person.objects.count(), Outlet.objects.count()) == (1, 3, 1)


def test_a_page_without_an_address_is_known_again_by_its_text():
    take(("a.txt", PAGE))
    (again,) = take(("renamed.txt", PAGE))
    assert again.outcome == "unchanged"


def test_what_staff_changed_since_is_left_as_it_stands():
    (report,) = take((PATH, PAGE))
    save(report.edition, title="River path opens")
    (again,) = take((PATH, PAGE))
    assert again.outcome == "unchanged"
    assert fresh(report.edition).working.title == "River path opens"


def test_an_old_page_that_changed_is_said_and_not_taken_in():
    take((PATH, PAGE))
    (again,) = take((PATH, PAGE.replace("3,000", "30,000")))
    assert again.warnings == ["The page differs from what was taken in before. Nothing was changed."]
    assert "30,000" not in Edition.objects.get(language="en").working.body


def test_a_bad_page_stops_nobody_else_and_nothing_of_it_is_kept():
    reports = take(
        ("empty.txt", ""), ("gone.txt", Unreadable("There is no file or folder at this path.")), (PATH, PAGE)
    )
    assert [(r.outcome, bool(r.error)) for r in reports] == [
        ("refused", True),
        ("refused", True),
        ("new", False),
    ]
    assert Article.objects.count() == 1


def test_a_page_that_fails_halfway_leaves_no_person_and_no_article(monkeypatch):
    def refuse(*_args, **_details):
        raise Refused("No.")

    monkeypatch.setattr("articles.importers.intake.write.save_revision", refuse)
    (report,) = take((PATH, PAGE))
    assert (report.outcome, report.error, report.edition) == ("refused", "No.", None)
    assert (Article.objects.count(), Person.objects.count(), FormerAddress.objects.count()) == (0, 0, 0)


def test_a_dry_run_says_everything_and_keeps_nothing():
    (report,) = take((PATH, PAGE), dry_run=True, publish=True, by=staff(Role.CHIEF_EDITOR))
    assert (report.outcome, report.published, report.manuscript.title) == (
        "would be new",
        True,
        "River Path Opens to Walkers",
    )
    assert (Article.objects.count(), Person.objects.count()) == (0, 0)


def test_a_chief_editor_takes_a_page_over_on_its_old_date():
    chief = staff(Role.CHIEF_EDITOR)
    (report,) = take((PATH, PAGE), publish=True, by=chief)
    edition = fresh(report.edition)
    decision = Decision.objects.get()
    assert report.published is True
    assert (edition.state, edition.live, edition.public_from) == (State.PUBLISHED, edition.working, NOON)
    assert edition.published_at == datetime(2021, 5, 6, tzinfo=OFFICE_TIME)
    assert (decision.move, decision.by, decision.by_role) == (Move.TAKE_OVER, chief, Role.CHIEF_EDITOR)


def test_a_draft_taken_in_before_can_be_taken_over_later():
    take((PATH, PAGE))
    (report,) = take((PATH, PAGE), publish=True, by=staff(Role.CHIEF_EDITOR))
    assert (report.outcome, report.published) == ("unchanged", True)


def test_a_name_that_resembles_a_known_one_is_a_question_and_holds_the_page_back():
    PersonFactory(name_zh_hans="马琳", name_en="Ma Ling")
    (report,) = take((PATH, PAGE), publish=True, by=staff(Role.CHIEF_EDITOR))
    assert report.published is False
    assert report.warnings == [
        "“Ma Lin” resembles “Ma Ling”, who is known here: is it the same? The name was left out.",
        "The page waits as a draft until the questions about its names are answered.",
    ]
    assert [c["role"] for c in report.edition.working.credits] == ["translator", "editor"]
    (again,) = take((PATH, PAGE), publish=True, by=staff(Role.CHIEF_EDITOR))
    assert again.published is False
    assert not Person.objects.filter(name_en="Ma Lin").exists()


def test_a_page_whose_date_is_a_question_is_not_published():
    chief = staff(Role.CHIEF_EDITOR)
    (report,) = take(("x.txt", PAGE.replace("2021-05-06", "05/06/2021")), publish=True, by=chief)
    assert (report.published, report.manuscript.date, report.edition.published_at) == (False, None, None)
    assert report.warnings[-1] == "The old page's date is not certain: give its publication date first."


def test_without_a_chief_editor_nothing_is_published():
    (report,) = take((PATH, PAGE), publish=True)
    assert report.error == "Name the chief editor who takes the pages over."
    assert Article.objects.count() == 0


def test_someone_who_is_no_chief_editor_takes_nothing_over():
    (report,) = take((PATH, PAGE), publish=True, by=staff(Role.EDITOR))
    assert report.published is False
    assert report.edition.state == State.DRAFT


def test_source_text_below_a_translation_becomes_the_draft_of_the_original():
    chinese = "\n\nSource text:\n\n东岸步道五月四日开放，全长12.5公里。\n\n首日约三千人走过。"
    (report,) = take((PATH, PAGE.removesuffix("12 > >>") + chinese))
    original = report.edition.article.editions.get(language="zh-hans")
    assert original.working.body == "<p>东岸步道五月四日开放，全长12.5公里。</p><p>首日约三千人走过。</p>"
    assert report.edition.working.source_revision == original.working


def test_the_first_page_of_a_paged_text_answers_at_both_of_its_addresses():
    take(("hihv/201805/t20180522_2362151_1.txt", PAGE))
    assert sorted(FormerAddress.objects.values_list("path", flat=True)) == [
        "/hihv/201805/t20180522_2362151.html",
        "/hihv/201805/t20180522_2362151_1.html",
    ]


def test_the_report_for_machines_is_flat_and_whole():
    good, bad = take((PATH, PAGE), ("empty.txt", ""))
    told = json.loads(json.dumps(good.as_json()))
    assert {key: told[key] for key in ("path", "title", "language", "date", "views", "outlet", "error")} == {
        "path": PATH,
        "title": "River Path Opens to Walkers",
        "language": "en",
        "date": "2021-05-06",
        "views": 1204,
        "outlet": "Lanzhu Daily",
        "error": None,
    }
    assert told["credits"][0] == {"role": "author", "name": "Ma Lin"}
    assert len(told["paragraphs"]) == 2
    assert (told["leftover"], told["warnings"]) == ("", [])
    assert bad.as_json().keys() == told.keys()
    assert bad.as_json()["error"]
