"""The page of figures on the translations, its plot, and the same as a workbook."""

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import rules
from ..exchange.figures_xlsx import cells, headings, workbook
from ..queries.statistics import months_back, translation_figures
from .plot import plot

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PERIODS = (3, 12, 24, 36)


class FiguresForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)
    months = forms.TypedChoiceField(choices=[(number, number) for number in PERIODS], coerce=int)


def asked_for(request):
    """The language and the number of months; the second language of the office and a year where nothing fits."""
    form = FiguresForm(request.GET)
    form.is_valid()
    codes = [code for code, _name in settings.LANGUAGES if code != settings.SOURCE_LANGUAGE]
    return form.cleaned_data.get("language") or codes[0], form.cleaned_data.get("months") or 12


def figures_of(request):
    if rules.figures_refusal(request.user):
        raise PermissionDenied
    language, number = asked_for(request)
    return language, number, translation_figures(months_back(timezone.now(), number), language)


def translation_statistics(request, context):
    """The months as a plot and a table, the people below."""
    language, number, figures = figures_of(request)
    context |= {
        "title": _("Translations in figures"),
        "language": language,
        "months": number,
        "periods": PERIODS,
        "headings": headings(),
        "month_lines": [(line.month, cells(line)) for line in reversed(figures.months)],
        "people_lines": [(line.month, line.person, cells(line)) for line in reversed(figures.people)],
        "plot": plot(
            [f"{line.month:%Y-%m}" for line in figures.months],
            [line.tally.translated for line in figures.months],
            [line.tally.median_hours for line in figures.months],
        ),
    }
    return TemplateResponse(request, "admin/statistics/translations.html", context)


def translation_workbook(request):
    """The same as an .xlsx file."""
    language, number, figures = figures_of(request)
    response = HttpResponse(workbook(figures), content_type=SPREADSHEET)
    response["Content-Disposition"] = f'attachment; filename="translations-{language}-{number}.xlsx"'
    return response
