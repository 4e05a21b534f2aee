import pytest

from articles.importers.demo.stories import stories
from articles.text.alignment import align
from articles.text.lengths import Length, joins, measured
from articles.text.plain import block_lines
from articles.text.tags import blocks

ZH, EN = "zh-hans", "en"


@pytest.mark.parametrize(
    ("source", "target", "languages", "answer"),
    [
        ("桥" * 100, "b" * 390, (ZH, EN), None),
        ("桥" * 100, "b" * 160, (ZH, EN), Length.FAR_TOO_SHORT),
        ("桥" * 100, "b" * 240, (ZH, EN), Length.SHORT),
        ("桥" * 100, "b" * 610, (ZH, EN), Length.LONG),
        ("桥" * 100, "b" * 900, (ZH, EN), Length.FAR_TOO_LONG),
        ("桥" * 30, "b" * 72, (ZH, EN), None),
        ("桥" * 30, "b" * 40, (ZH, EN), Length.FAR_TOO_SHORT),
        ("桥" * 19, "b", (ZH, EN), None),
        ("b" * 390, "桥" * 100, (EN, ZH), None),
        ("b" * 390, "桥" * 40, (EN, ZH), Length.FAR_TOO_SHORT),
        ("b" * 300, "b" * 300, (EN, "de"), None),
    ],
)
def test_how_long_a_paragraph_is_for_its_source(source, target, languages, answer):
    assert measured(source, target, *languages) is answer


def test_a_paragraph_that_renders_two_is_as_long_as_both():
    assert joins("桥" * 60, "车" * 80, "b" * 540, ZH, EN)
    assert not joins("桥" * 60, "车" * 80, "b" * 310, ZH, EN)


def test_no_paragraph_of_the_demonstration_has_an_odd_length():
    odd = []
    for story in stories():
        source = story.texts[story.source_language]
        for language in story.texts.keys() - {story.source_language}:
            target = story.texts[language]
            there, here = block_lines(source.body), block_lines(target.body)
            for row in align(blocks(source.body), blocks(target.body)):
                if row.source is not None and row.targets:
                    said = " ".join(here[number] for number in row.targets)
                    if measured(there[row.source], said, story.source_language, language):
                        odd.append((story.name, said))
    assert odd == []
