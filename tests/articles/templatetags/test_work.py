import pytest
from django.utils import translation

from articles.models import Person
from articles.templatetags.work import DID, DOERS, WORK_OF, did, doers, work_of
from articles.vocabulary import CreditRole


@pytest.mark.parametrize("role", CreditRole)
def test_every_credit_has_its_words(role):
    assert role in DID.keys() & DOERS.keys() & WORK_OF.keys()
    assert did(role.value)
    assert doers(role.value)


def test_the_heading_of_somebody_s_work_names_them():
    person = Person(name_zh_hans="金海琼")
    with translation.override("en"):
        assert work_of(person, None, "zh-hans") == "金海琼"
        assert work_of(person, "translator", "en") == 'Translated by <span lang="zh-Hans">金海琼</span>'
