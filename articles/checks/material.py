"""Which changes of an original its translations cannot pass over, whatever its editor thinks of them."""

from collections import Counter

from django.utils.translation import gettext as _

from ..queries.register import register
from ..text.facts import facts_changed
from ..text.plain import plain


def reasons(language, old, text, *, at, names=None) -> list[str]:
    """Why the change from a revision to a text (title, summary, body) is material: whole sentences, or none.

    A figure, a date, a registered name or the headline is never a minor matter. `names` is the register as it holds
    at `at`, for whoever asks of many texts.
    """
    names = register(at) if names is None else names
    title, summary, body = text
    before = "\n".join([old.title, old.summary, plain(old.body)])
    after = "\n".join([title, summary, plain(body)])
    found = []
    if old.title != title:
        found.append(_("The title has changed."))
    if facts_changed(before, after, language):
        found.append(_("A figure or a date has changed."))
    if names_in(before, language, names) != names_in(after, language, names):
        found.append(_("A registered name has changed."))
    return found


def names_in(text, language, names) -> Counter:
    """How often each name of the register stands in a text, in whatever wording."""
    return Counter(mention.wording.term for mention in names.found(text, language))
