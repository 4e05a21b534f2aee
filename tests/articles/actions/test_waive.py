"""A waiver: an editor's word, with a reason, for exactly these facts."""

import pytest

from articles import checks
from articles.actions import review
from articles.actions.waive import waive
from articles.errors import Conflict, Refused
from articles.models import Waiver
from articles.models.revision import ImmutableRow
from articles.vocabulary import Role
from tests.factories import NOON, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db

SLIP = "<p>The bridge cost {cost} yuan.</p>"


@pytest.fixture
def english():
    original = published(save(begin(), title="新桥通车", body="<p>大桥投资100亿元。</p>"))
    return translate(original, title="New bridge opens", body=SLIP.format(cost="100 billion"))


def slip(edition):
    return next(issue for issue in checks.issues(fresh(edition), at=NOON) if issue.severity == "error")


def excuse(edition, by=None, **given):
    given = {"fingerprint": slip(edition).fingerprint, "reason": "The figure is another one."} | given
    given.setdefault("revision", fresh(edition).working)
    return waive(edition, by=by or staff(Role.EDITOR), at=NOON, **given)


def test_a_waiver_keeps_who_when_why_and_what(english):
    editor = staff(Role.EDITOR, language="en", full_name="Ada North")
    waiver = excuse(english, by=editor, reason="  Planned cost, not final.  ")
    assert (waiver.edition, waiver.revision, waiver.by, waiver.by_name, waiver.at, waiver.reason) == (
        english,
        english.working,
        editor,
        "Ada North",
        NOON,
        "Planned cost, not final.",
    )
    issue = slip(english)
    assert (issue.waiver, issue.blocking) == (waiver, False)
    assert checks.told(waiver) == issue.message


def test_a_waived_finding_no_longer_holds_the_text_back(english):
    translator = staff(Role.TRANSLATOR)
    with pytest.raises(Refused):
        review.submit(english, revision=english.working, by=translator, at=NOON)
    excuse(english)
    review.submit(english, revision=english.working, by=translator, at=NOON)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.TRANSLATOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR])
def test_only_an_editor_waives(english, role):
    with pytest.raises(Refused, match="Only an editor of this language can waive a finding"):
        excuse(english, by=staff(role))


def test_an_editor_of_another_language_does_not(english):
    with pytest.raises(Refused, match="Only an editor of this language can waive a finding"):
        excuse(english, by=staff(Role.EDITOR, language="zh-hans"))


def test_nobody_waives_what_they_wrote(english):
    editor = staff(Role.EDITOR)
    english = save(english, by=editor, title="New bridge open", body=SLIP.format(cost="100 billion"))
    with pytest.raises(Refused, match="a second person must waive"):
        excuse(english, by=editor)


def test_what_must_be_mended_is_not_waived():
    edition = save(begin(), body="")
    issue = next(one for one in checks.issues(fresh(edition), at=NOON) if not one.check.waivable)
    with pytest.raises(Refused, match="This cannot be waived: mend the text"):
        excuse(edition, fingerprint=issue.fingerprint)


def test_what_is_not_found_cannot_be_waived(english):
    with pytest.raises(Refused, match="no longer found"):
        excuse(english, fingerprint="0" * 64)


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_a_waiver_without_a_reason_is_none(english, reason):
    with pytest.raises(Refused, match="Give the reason"):
        excuse(english, reason=reason)
    assert not Waiver.objects.exists()


def test_a_waiver_for_a_text_that_has_moved_on_is_a_conflict(english):
    seen, mark = english.working, slip(english).fingerprint
    save(english, title="New bridge open", body=SLIP.format(cost="100 billion"))
    with pytest.raises(Conflict):
        excuse(english, revision=seen, fingerprint=mark)


def test_a_waiver_dies_when_one_of_its_facts_changes(english):
    excuse(english)
    english = save(english, title="New bridge opens", body=SLIP.format(cost="10 trillion"))
    assert (slip(english).waiver, slip(english).blocking) == (None, True)


def test_a_waiver_dies_when_the_source_says_another_figure(english):
    excuse(english)
    original = english.article.editions.get(language="zh-hans")
    original = published(save(original, title="新桥通车", body="<p>大桥投资1万亿元。</p>"))
    english = save(
        english,
        title="New bridge opens",
        body=SLIP.format(cost="100 billion"),
        source_revision=original.working,
    )
    assert slip(english).waiver is None


def test_a_waiver_holds_when_only_other_words_change(english):
    waiver = excuse(english)
    english = save(
        english, title="The new bridge opens", body="<p>All in all, the bridge cost 100 billion yuan.</p>"
    )
    assert slip(english).waiver == waiver


def test_a_finding_is_waived_once(english):
    first = excuse(english)
    assert excuse(english, by=staff(Role.EDITOR), reason="Again") == first
    assert Waiver.objects.get().reason == "The figure is another one."


def test_a_waiver_is_never_changed(english):
    waiver = excuse(english)
    waiver.reason = "Better"
    with pytest.raises(ImmutableRow):
        waiver.save()
