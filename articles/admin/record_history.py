"""What a record said before, and who changed it: for the kinds whose every change is kept."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.admin.utils import unquote
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db.models import DateTimeField
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..models import RecordChange
from ..text.dates import long_moment
from ..text.plain import plain


@dataclass(frozen=True)
class Difference:
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One change as it is told: when, who, and what said what before."""

    at: datetime
    by: str
    differences: list[Difference]
    deleted: bool


class WithHistory:
    """The history page of a kind whose changes are written down by its deeds."""

    def history_view(self, request, object_id, extra_context=None):
        record = self.get_object(request, unquote(object_id))
        if record is None:
            raise Http404
        if not self.has_view_permission(request, record):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(name)s") % {"name": self.called(record)},
            "subtitle": None,
            "opts": self.opts,
            "object": record,
            "changes": changes(self.opts, record.pk),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/record_history.html", context)


def changes(opts, pk) -> list[Change]:
    """All changes of one record, the newest first."""
    rows = list(RecordChange.objects.filter(kind=opts.model_name, record=pk).order_by("at", "id"))
    found, before = [], {}
    for row in rows:
        names = [name for name in row.said if row.said[name] != before.get(name)]
        told = [
            Difference(label(opts, name), written(opts, name, before), written(opts, name, row.said))
            for name in names
            if written(opts, name, before) != written(opts, name, row.said)
        ]
        found.append(Change(row.at, row.by_name, told, not row.said))
        before = row.said
    return found[::-1]


def label(opts, name):
    field = field_of(opts, name)
    return capfirst(field.verbose_name) if field else name


def field_of(opts, name):
    try:
        return opts.get_field(name)
    except FieldDoesNotExist:
        return None


def written(opts, name, said) -> str:
    """A stored value as somebody reads it."""
    value, field = said.get(name), field_of(opts, name)
    if value in (None, ""):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(field, DateTimeField):
        return long_moment(localtime(datetime.fromisoformat(value)), get_language())
    if field and field.choices:
        return str(dict(field.choices).get(value, value))
    return plain(value) if name.startswith("body") else str(value)
