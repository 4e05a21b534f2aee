"""In which language a page speaks, by its characters, piece by piece."""

import re

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
LATIN = re.compile(r"[A-Za-zÀ-ž]")
ADDRESS = re.compile(r"(?:https?://|/|www\.)[\w%./?=&:-]{8,}|[\w.-]+@[\w.-]+")
ENGLISH_SENTENCE = re.compile(r"\b[a-z]+(?: [a-z]+){3,}\b")
SPOKEN = ("alt", "title", "aria-label", "placeholder", "content", "label")
SILENT = ("script", "style", "template")


def pieces(tree):
    """(language, text) of everything that a page says, the attributes that are read out included."""
    yield from of(tree, tree.get("lang", ""))


def of(element, language):
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return
    language = element.get("lang", language)
    for name in SPOKEN:
        said = element.get(name)
        if said and (name != "content" or element.get("name") == "description"):
            yield language, said
    if element.text and element.text.strip():
        yield language, " ".join(element.text.split())
    for child in element:
        yield from of(child, language)
        if child.tail and child.tail.strip():
            yield language, " ".join(child.tail.split())


def strangers(tree):
    """What is said on a page in another language than it claims."""
    return [(language, said) for language, said in pieces(tree) if is_strange(language, said)]


def is_strange(language, said):
    said = ADDRESS.sub(" ", said)
    if language == "en":
        return bool(HAN.search(said))
    if language == "zh-Hans":
        return bool(ENGLISH_SENTENCE.search(said)) or (len(said) > 40 and share(said) < 0.3)
    return True


def share(said):
    """The share of Chinese characters among the letters."""
    chinese, latin = len(HAN.findall(said)), len(LATIN.findall(said))
    return chinese / (chinese + latin) if chinese + latin else 1.0
