from hypothesis import given
from hypothesis import strategies as st

from articles.text.search_syntax import LAST_POSITION, fts5, tsquery, tsvector
from articles.text.tokens import Phrase, phrases

ASKED = [Phrase(("新桥", "桥通")), Phrase(("基",), begins=True), Phrase(("bridge",))]


def test_phrases_in_the_language_of_sqlite():
    assert fts5(ASKED) == '"新桥 桥通" AND "基"* AND "bridge"'


def test_phrases_in_the_language_of_postgresql():
    assert tsquery(ASKED) == "('新桥' <-> '桥通') & ('基':*) & ('bridge')"


def test_a_document_in_the_language_of_postgresql():
    assert tsvector(["新桥", "桥", "新桥"]) == "'新桥':1,3 '桥':2"


def test_a_document_keeps_within_the_limits_of_postgresql():
    assert tsvector(["a"] * 20_000).endswith(f",{LAST_POSITION}")
    assert len(tsvector(f"{n:050}" for n in range(16_000)).encode()) < 2**20


def test_quotes_in_a_token_stay_letters():
    odd = [Phrase(("a'b\\c\"d",))]
    assert (fts5(odd), tsquery(odd)) == ('"a\'b\\c""d"', "('a''b\\\\c\"d')")


@given(st.text())
def test_nothing_a_reader_types_becomes_an_operator(asked):
    found = phrases(asked)
    assert fts5(found).count('"') == 2 * len(found)
    assert tsquery(found).count("'") == 2 * sum(len(phrase.tokens) for phrase in found)
