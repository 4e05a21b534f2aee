import pytest

from articles.text.name_order import name_key


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Ada North", "Élodie Petit", "jiang Yifan", "Tang Yuxin", "丁一"]),
        (
            "zh-hans",
            ["阿达·诺思", "岑雨桐", "丁一", "蒋一帆", "金海琼", "唐宇昕", "王婷", "Ada North", "tang"],
        ),
    ],
)
def test_names_stand_in_the_order_in_which_people_look_for_them(language, names):
    assert sorted(set(names), key=lambda name: name_key(name, language)) == names


def test_a_name_without_letters_is_no_fault():
    assert sorted(["", "·"], key=lambda name: name_key(name, "zh-hans")) == ["", "·"]
