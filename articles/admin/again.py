"""What could not be done, and what was typed for it: kept on the page, to be mended and sent again."""

from django.contrib import admin
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from ..models import Article
from .article_form import address
from .way_back import way_back


def ask_again(request, article, edition, sentence, *, field, label, is_over=False):
    """Say why not, with the text of `field` in the form as it was typed.

    `is_over` where sending it again cannot help, because the text it speaks of is another now.
    """
    typed = request.POST.get(field, "")
    hidden = [(name, value) for name, values in request.POST.lists() for value in values]
    context = {
        **admin.site.each_context(request),
        "title": _("This could not be done"),
        "opts": Article._meta,
        "article": article,
        "edition": edition,
        "sentence": sentence,
        "field": field,
        "label": label,
        "typed": typed,
        "is_over": is_over,
        "sent": [pair for pair in hidden if pair[0] not in (field, "csrfmiddlewaretoken")],
        "back": way_back(request, address(article, edition.language if edition else "")),
    }
    request.current_app = admin.site.name
    status = 409 if is_over else 400
    return TemplateResponse(request, "admin/articles/article/again.html", context, status=status)
