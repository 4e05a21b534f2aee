import pytest

from articles.importers.names import OpenQuestion, outlet_named, person_named, resembles
from articles.models import Person
from tests.factories import OutletFactory, PersonFactory


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Tang Yuxin", "Tang Yuxing", True),
        ("Kendra Fiddler", "Kendra Fidler", True),
        ("Jin Haiqiong", "Jin Haiqion", True),
        ("Huang Ming", "Wu Chaohong", False),
        ("唐宇昕", "唐宇欣", True),
        ("唐宇昕", "黄宇欣", False),
        ("王伟", "王强", False),
    ],
)
def test_a_misspelt_name_resembles_the_right_one(one, other, alike):
    assert resembles(one, other) is alike


@pytest.mark.django_db
def test_a_known_name_is_the_known_person_in_either_language():
    person = PersonFactory(name_zh_hans="唐宇昕", name_en="Tang Yuxin")
    assert person_named("Tang Yuxin", "en") == person
    assert person_named("唐宇昕", "zh-hans") == person


@pytest.mark.django_db
def test_an_unknown_name_is_a_new_person_named_in_the_language_of_the_page():
    person = person_named("Tang Yuxin", "en")
    assert (person.name_en, person.name_zh_hans) == ("Tang Yuxin", None)


@pytest.mark.django_db
def test_a_resembling_name_makes_nobody():
    PersonFactory(name_en="Tang Yuxin")
    with pytest.raises(OpenQuestion, match="resembles “Tang Yuxin”"):
        person_named("Tang Yuxing", "en")
    assert Person.objects.count() == 1


@pytest.mark.django_db
def test_outlets_are_known_by_name():
    outlet = OutletFactory()
    assert outlet_named("Lanzhu Daily", "en") == outlet
