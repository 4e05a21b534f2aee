"""What the desk is told about each kind of difference, as whole sentences, with how grave it is."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.vocabulary import Severity

# Filled with the words of both texts: source and target as they stand there, meaning as the other language writes it,
# language the one that errs, times the factor between them.
SENTENCES = {
    "power_of_ten_too_much": _("%(source)s is %(meaning)s, but the %(language)s says %(target)s: %(times)s times too much."),
    "power_of_ten_too_little": _("%(source)s is %(meaning)s, but the %(language)s says %(target)s: it must be %(times)s times as much."),
    "wrong_figure": _("The original says %(source)s, but the %(language)s says %(target)s."),
    "other_word": _("The original says %(source)s, but the %(language)s says %(target)s."),
    "wrong_ordinal": _("The original says %(source)s, but the %(language)s says %(target)s: the place in the order differs."),
    "wrong_date": _("The original is dated %(source)s, but the %(language)s says %(target)s."),
    "wrong_period": _("The original speaks of %(source)s, but the %(language)s of %(target)s: these are different months."),
    "wrong_weekday": _("The original says %(source)s, but the %(language)s says %(target)s: this is another day of the week."),
    "weekday_of_date": _("%(target)s is not the weekday of that date: it falls on a %(meaning)s."),
    "wrong_time": _("The original says %(source)s, but the %(language)s says %(target)s: this is another time of day."),
    "wrong_unit": _("%(source)s became %(target)s in the %(language)s: the figure is the same, the unit is not."),
    "wrong_currency": _("%(source)s became %(target)s in the %(language)s: this is another currency."),
    "unit_lost": _("%(source)s became %(target)s in the %(language)s: the unit is missing."),
    "points": _("%(source)s became %(target)s in the %(language)s: per cent and percentage points are not the same."),
    "sign": _("%(source)s became %(target)s in the %(language)s: one is below zero, the other above."),
    "direction": _("%(source)s goes up in one language and down in the other: the %(language)s says %(target)s."),
    "by_or_to": _("%(source)s became %(target)s in the %(language)s: a change by this figure is no change to this figure."),
    "bounds": _("%(source)s became %(target)s in the %(language)s: more than is not less than."),
    "approximation": _("%(source)s became %(target)s in the %(language)s: only one of them is approximate."),
    "swapped": _("The figures %(source)s and %(target)s have changed places in the %(language)s."),
    "missing_figure": _("%(source)s is missing from the %(language)s."),
    "missing_count": _("%(source)s is missing from the %(language)s: check that nothing is left out."),
    "missing_date": _("The date %(source)s is missing from the %(language)s."),
    "missing_weekday": _("The weekday %(source)s is missing from the %(language)s."),
    "missing_year": _("The year of %(source)s is missing from the %(language)s."),
    "missing_name": _("%(source)s is missing from the %(language)s."),
    "added_figure": _("%(target)s stands in the %(language)s, but the original does not say so."),
    "added_count": _("%(target)s stands in the %(language)s, but the original does not count: check that it is right."),
    "added_date": _("The date %(target)s stands in the %(language)s, but the original does not say so."),
    "added_weekday": _("The weekday %(target)s stands in the %(language)s, but the original does not say so."),
    "completed_date": _("%(source)s was completed to %(target)s in the %(language)s."),
    "wrong_relative": _("The original says %(source)s, but the %(language)s says %(target)s."),
    "rounded": _("%(source)s was rounded to %(target)s in the %(language)s."),
    "rounded_silently": _("%(source)s was rounded to %(target)s in the %(language)s, which does not say that it is approximate."),
    "converted": _("%(source)s was converted to %(target)s in the %(language)s."),
    "wrong_rate": _("%(target)s was added in the %(language)s beside an amount that is worth far more or far less."),
    "converted_beside": _("%(target)s was added in the %(language)s beside the amount of the original: check the rate."),
}  # fmt: skip

NOTES = {"rounded", "converted", "converted_beside", "completed_date"}
WARNINGS = {
    "approximation",
    "other_word",
    "rounded_silently",
    "missing_weekday",
    "added_weekday",
    "missing_year",
    "unit_lost",
    "missing_name",
    "missing_count",
    "added_count",
}
SEVERITIES = {
    code: Severity.NOTE if code in NOTES else Severity.WARNING if code in WARNINGS else Severity.ERROR
    for code in SENTENCES
}

LANGUAGES = {
    "en": pgettext_lazy("the text in this language", "English"),
    "zh-hans": pgettext_lazy("the text in this language", "Chinese"),
}
TIMES = {
    "10": _("ten"),
    "100": _("a hundred"),
    "1000": _("a thousand"),
    "10000": _("ten thousand"),
    "1000000": _("a million"),
}


def tell(code: str, params: dict[str, str]) -> str:
    """The sentence of a difference, in the language of the screen."""
    language = params.get("language", "")
    times = params.get("times", "")
    return SENTENCES[code] % {
        **params,
        "language": LANGUAGES.get(language, language),
        "times": TIMES.get(times, times),
    }
