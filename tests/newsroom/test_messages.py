"""Every word that the screens say has its Chinese."""

import re
from string import Formatter

from django.utils import translation
from django.utils.translation import gettext

from newsroom.ops import messages


def catalogue():
    return messages.kept(messages.catalogue_file())


def test_no_message_is_without_its_chinese():
    assert messages.untranslated(messages.brought_up_to_date(catalogue())) == []


def test_the_catalogue_is_in_step_with_the_code_and_compiled():
    file = messages.catalogue_file()
    assert file.read_bytes() == messages.as_po(messages.brought_up_to_date(catalogue()))
    assert file.with_suffix(".mo").read_bytes() == messages.compiled(catalogue())


def test_translations_keep_every_placeholder():
    def placeholders(text):
        named = re.findall(r"%\((\w+)\)", text)
        return {
            *named,
            *(name for _text, name, *_rest in Formatter().parse(text) if name and "%" not in text),
        }

    wrong = []
    for message in catalogue():
        if not message.id:
            continue
        source = message.id[-1] if isinstance(message.id, tuple) else message.id
        for text in message.string if isinstance(message.string, tuple) else (message.string,):
            if placeholders(text) - placeholders(source) or (
                placeholders(source) - placeholders(text) and not isinstance(message.id, tuple)
            ):
                wrong.append(source)
    assert wrong == []


def test_a_message_without_chinese_is_found():
    known = catalogue()
    known.add("A sentence that nobody translated.", string="")
    assert messages.untranslated(known) == ["A sentence that nobody translated."]


def test_the_offices_own_words_stand_before_those_of_the_packages():
    """Django's admin calls a summary 概览; the office calls it 摘要."""
    ours = {
        message.id: message.string
        for message in catalogue()
        if message.id and isinstance(message.id, str) and not message.context
    }
    with translation.override("zh-hans"):
        assert {words: gettext(words) for words in ours} == ours
    assert ours["Summary"] == "摘要"
