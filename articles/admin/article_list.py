"""The list of articles."""

from datetime import date

from django.conf import settings
from django.contrib import admin
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .. import rules
from ..models import Article, Category
from ..queries import desk
from ..queries.desk_search import MISSING, STALE, UNREVIEWED, Wanted
from ..vocabulary import State

LONGEST_SEARCH = 100


def article_list(request):
    """The articles that the person looks for, a page of rows."""
    at = timezone.now()
    categories = list(Category.objects.all())
    wanted = wanted_by(request.GET, categories)
    found = desk.desk_page(request.user, wanted, number_in(request.GET.get("page", "")), at=at)
    context = {
        **admin.site.each_context(request),
        "title": _("Articles"),
        "opts": Article._meta,
        "page": found,
        "wanted": wanted,
        "is_narrowed": wanted != Wanted(),
        "selects": selects(wanted, categories, at),
        "may_begin": any(rules.may_begin(request.user, code) for code, _name in settings.LANGUAGES),
        "query": query_of(request.GET),
        "reach": desk.REACH,
    }
    request.current_app = admin.site.name
    return TemplateResponse(request, "admin/articles/article/change_list.html", context)


def wanted_by(sent, categories):
    """What the address asks for. Whatever the list does not offer is left out."""
    known = {value for value, _label in state_choices()}
    states = {code: sent.get(f"state-{code}", "") for code, _name in settings.LANGUAGES}
    category, year, month = (number_in(sent.get(name, "")) for name in ("category", "year", "month"))
    return Wanted(
        text=" ".join(sent.get("q", "").replace("\x00", " ").split())[:LONGEST_SEARCH],
        states={code: state for code, state in states.items() if state in known},
        mine=sent.get("mine") == "1",
        category=category if category in {one.pk for one in categories} else None,
        year=year if 1900 <= year <= date.max.year - 1 else None,
        month=month if 1 <= month <= 12 and 1900 <= year <= date.max.year - 1 else None,
    )


def number_in(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def state_choices():
    return [
        *State.choices,
        (UNREVIEWED, _("Published without review")),
        (STALE, _("Behind its source")),
        (MISSING, _("Missing")),
    ]


def selects(wanted, categories, at):
    """The lists to choose from: name, label, what "all" is called, choices, and the chosen one."""
    found = [
        (f"state-{code}", own_name, _("Any state"), state_choices(), wanted.states.get(code, ""))
        for code, own_name in settings.LANGUAGES
    ]
    named = [(one.pk, one.name_in(get_language())[0]) for one in categories]
    found.append(("category", _("Category"), _("All categories"), named, wanted.category or ""))
    this_year = timezone.localtime(at).year
    years = [(year, year) for year in range(this_year, (desk.first_year() or this_year) - 1, -1)]
    found.append(("year", _("Year"), _("All years"), years, wanted.year or ""))
    found.append(("month", _("Month"), _("All months"), list(MONTHS.items()), wanted.month or ""))
    return found


def query_of(sent):
    """The address without its page, for the links to other pages; ends so that a page can be added."""
    kept = [(name, value) for name, value in sent.items() if name != "page" and value]
    return f"?{urlencode(kept)}&" if kept else "?"
