"""People are found by what readers see them named for, never by what only the desk knows."""

from datetime import timedelta

import pytest

from articles.models import Credit, Person
from articles.queries.people import people, person_page
from articles.vocabulary import CreditRole
from tests.articles.public import rows

pytestmark = pytest.mark.django_db


def somebody(english="Jin Haiqiong", chinese="金海琼"):
    return Person.objects.create(name_en=english, name_zh_hans=chinese)


def credit(person, role):
    return {"role": role, "person": person.pk, "name": person.name_en}


def groups(language="en"):
    return {
        group.role: [(worker.person.name_en, worker.count) for worker in group.workers]
        for group in people(language, rows.NOW)
    }


def page(person, language="en", role=None):
    found = person_page(person, language, rows.NOW, 1, role)
    return found and (
        [(work.role, work.count) for work in found.works],
        found.languages,
        [edition.live.title for edition in found.page.editions],
    )


def test_people_stand_under_what_they_do_in_the_order_of_the_byline_and_of_their_names():
    tang, jin = somebody("Tang Yuxin"), somebody()
    rows.edition(credits=[credit(jin, "translator"), credit(tang, "author"), credit(jin, "author")])
    rows.edition(credits=[credit(jin, "translator")])
    rows.edition(language="zh-hans", credits=[credit(tang, "author"), credit(tang, "editor")])
    assert groups() == {
        "author": [("Jin Haiqiong", 1), ("Tang Yuxin", 1)],
        "translator": [("Jin Haiqiong", 2)],
    }
    assert list(groups()) == [CreditRole.AUTHOR, CreditRole.TRANSLATOR]


def test_a_person_has_all_their_work_once_each_and_one_kind_of_it():
    jin = somebody()
    rows.edition(title="Both", credits=[credit(jin, "author"), credit(jin, "translator")])
    rows.edition(title="Newer", credits=[credit(jin, "translator")], published_at=rows.NOW)
    rows.edition(title="Another's", credits=[credit(somebody("Li Ziyi"), "translator")])
    works = [(CreditRole.AUTHOR, 1), (CreditRole.TRANSLATOR, 2)]
    assert page(jin) == (works, {"en"}, ["Newer", "Both"])
    assert page(jin, role=CreditRole.AUTHOR) == (works, {"en"}, ["Both"])
    assert page(jin, role=CreditRole.EDITOR) is None


def test_whose_work_is_all_in_another_language_has_an_empty_page_in_this_one():
    jin = somebody()
    rows.edition(language="zh-hans", credits=[credit(jin, "author")])
    assert page(jin) == ([], {"zh-hans"}, [])
    assert page(jin, role=CreditRole.AUTHOR) is None


def test_nobody_is_found_by_what_readers_do_not_see():
    jin = somebody()
    hidden = {
        "scheduled": {"published_at": rows.NOW + timedelta(hours=1)},
        "expired": {"expires_at": rows.BEFORE},
    }
    for details in hidden.values():
        rows.edition(credits=[credit(jin, "author")], **details)
    public = rows.edition(credits=[])
    rows.revise(public, credits=[credit(jin, "editor")])
    Credit.objects.create(edition=public, person=jin, role="editor")
    assert page(jin) is None
    assert groups() == {}
