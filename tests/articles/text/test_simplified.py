from articles.text.simplified import simplified


def test_traditional_characters_become_simplified_ones():
    assert simplified("臺灣龍門縣鐵路，裏面與後來") == "台湾龙门县铁路，里面与后来"


def test_what_is_simplified_or_no_character_stays():
    assert simplified("岚渚 Lanzhu 2026，100亿") == "岚渚 Lanzhu 2026，100亿"
