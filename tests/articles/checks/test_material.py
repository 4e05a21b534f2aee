"""Which changes of an original its translations cannot pass over."""

import pytest

from articles.checks import material
from articles.vocabulary import Use
from tests.factories import NOON, begin, official_name, save

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("before", "after", "sentences"),
    [
        ("岚渚市开会。", "岚渚市今天开会。", []),
        ("岚渚市开会。", "全市开会。", ["A registered name has changed."]),
        ("岚渚市、栖川区。栖川区。", "岚渚市、岚渚市、栖川区。", ["A registered name has changed."]),
        ("岚渚市开会。", "岚渚城开会。", []),
    ],
)
def test_a_change_of_a_registered_name_is_material_but_not_one_of_its_wording(before, after, sentences):
    official_name(("zh-hans", "岚渚市"), ("zh-hans", "岚渚城", Use.FORBIDDEN))
    official_name(("zh-hans", "栖川区"))
    old = save(begin(), title="开会", body=f"<p>{before}</p>").working
    text = ("开会", "", f"<p>{after}</p>")
    assert material.reasons("zh-hans", old, text, at=NOON) == sentences
