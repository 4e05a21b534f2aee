"""What the queue of translations can be asked for, as its address says it and its form offers it."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .. import rules
from ..queries.translation_queue import PAIRS, Pair, Sought
from ..vocabulary import Order, Pile
from .article_list import LONGEST_SEARCH, number_in

ALL = "all"
TICKS = ("mine", "unassigned", "overdue")
CODES = {f"{pair.source}-to-{pair.target}": pair for pair in PAIRS}


@dataclass(frozen=True)
class Asked:
    """An address of the queue, read: what is sought, in which pile, on which page."""

    sought: Sought
    pile: Pile | None
    page: int
    pair: str

    @property
    def is_narrowed(self):
        """Whether fewer are shown than the pair of languages has."""
        return self.sought != Sought(pair=self.sought.pair, order=self.sought.order)


def asked_by(sent, person, categories) -> Asked:
    """What the address asks for. Whatever the queue does not offer is left out."""
    code = sent.get("pair") or first_pair(person)
    category = number_in(sent.get("category", ""))
    order = sent.get("order")
    pile = sent.get("pile")
    sought = Sought(
        pair=CODES.get(code),
        **{name: sent.get(name) == "1" for name in TICKS},
        category=category if category in {one.pk for one in categories} else None,
        text=" ".join(sent.get("q", "").replace("\x00", " ").split())[:LONGEST_SEARCH],
        order=Order(order) if order in Order.values else Order.URGENT,
    )
    return Asked(
        sought,
        Pile(pile) if pile in Pile.values else None,
        number_in(sent.get("page", "")) or 1,
        code if code in CODES else ALL,
    )


def first_pair(person) -> str:
    """The pair of whoever works in one alone; all of them for everybody else."""
    own = [code for code, pair in CODES.items() if works_into(person, pair.target)]
    return own[0] if len(own) == 1 else ALL


def works_into(person, language) -> bool:
    """Whether the person translates into a language, or gives out the translations into it."""
    return rules.may_translate(person, language) or rules.assigning_refusal(person, language) is None


def selects(asked: Asked, categories):
    """The lists to choose from: name, label, choices, and the chosen one."""
    names = dict(settings.LANGUAGES)
    pairs = [(code, told(pair, names)) for code, pair in CODES.items()]
    named = [(str(one.pk), one.name_in(get_language())[0]) for one in categories]
    return [
        ("pair", _("Languages"), [(ALL, _("All languages")), *pairs], asked.pair),
        ("category", _("Category"), [("", _("All categories")), *named], str(asked.sought.category or "")),
        ("order", _("Order"), Order.choices, asked.sought.order),
    ]


def told(pair: Pair, names) -> str:
    return _("%(source)s into %(target)s") % {"source": names[pair.source], "target": names[pair.target]}


def ticks(sought: Sought):
    """The boxes to tick: name, label, and whether it is ticked."""
    return [
        ("mine", _("Mine"), sought.mine),
        ("unassigned", _("In nobody's hands"), sought.unassigned),
        ("overdue", _("Overdue"), sought.overdue),
    ]


def query_of(sent, *without) -> str:
    """The address without some of its parts, for links that choose them; ends so that one can be added."""
    kept = [(name, value) for name, value in sent.items() if name not in without and value]
    return f"?{urlencode(kept)}&" if kept else "?"
