"""Amounts told in two units or with the unit in the middle: 一丈二尺, 4块5."""

from fractions import Fraction

import pytest

from articles.text.facts import compare_facts, facts_in
from articles.vocabulary import Severity


def firm(text, language="zh-hans"):
    return [(fact.value, fact.unit) for fact in facts_in(text, language) if fact.weight]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("宽一丈二尺", 12, "chi"),
        ("长六尺三寸", 63, "cun"),
        ("重三斤二两", 32, "liang"),
        ("全长3公里500米", 3500, "metre"),
        ("1元5角", Fraction(3, 2), "CNY"),
        ("每斤卖4块5", Fraction(9, 2), "CNY"),
        ("每斤卖四块五", Fraction(9, 2), "CNY"),
        ("两块五一斤", Fraction(5, 2), "CNY"),
        ("两块二毛五", Fraction(9, 4), "CNY"),
        ("十块零五分", Fraction(201, 20), "CNY"),
        ("便宜了八毛五", Fraction(17, 2), "jiao"),
    ],
)
def test_two_units_make_one_amount(text, value, unit):
    assert (value, unit) in firm(text)


@pytest.mark.parametrize("text", ["一块2米长的木板", "两块5个人抬的石头", "3块5吨重的石头"])
def test_a_stone_costs_nothing(text):
    assert "CNY" not in {unit for _, unit in firm(text)}


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("宽一丈二尺", "12 chi wide", True),
        ("宽一丈二尺", "four meters wide", True),
        ("宽一丈二尺", "11 chi wide", False),
        ("六斤八两", "3.4 kilograms", True),
        ("六斤八两", "6.8 kilograms", False),
        ("每斤3块8", "3.8 yuan per jin", True),
        ("每斤3块8", "3.3 yuan per jin", False),
        ("每斤3块8", "7.6 yuan per kilogram", True),
    ],
)
def test_the_amount_is_compared_as_a_whole(source, target, right):
    found = compare_facts(source, target, "zh-hans", "en")
    assert any(one.severity == Severity.ERROR for one in found) is not right
