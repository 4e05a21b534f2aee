"""The history of what readers see beside the articles: notices, standing pages, the site profile."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models.fields.files import FieldFile
from modeltranslation.fields import TranslationField

from ..models import RecordChange


def keep(record, *, by, at, deleted=False):
    """Write down what a record says from now on; the same in the same words is not written again."""
    said = {} if deleted else told(record)
    kind = record._meta.model_name
    last = RecordChange.objects.filter(kind=kind, record=record.pk).first()
    if last and last.said == said:
        return None
    return RecordChange.objects.create(
        kind=kind, record=record.pk, said=said, by=by, by_name=str(by) if by else "", at=at
    )


def told(record):
    """Every column of a record that somebody fills in, as JSON keeps it."""
    without = {"id", "changed_by", "changed_at"}
    translated = {
        field.translated_field.name for field in record._meta.fields if isinstance(field, TranslationField)
    }
    names = [field.name for field in record._meta.fields if field.name not in without | translated]
    return {name: plainly(record.__dict__[name]) for name in names if name in record.__dict__}


def plainly(value):
    if value is None or isinstance(value, bool | int | str):
        return value
    return str(value) if isinstance(value, FieldFile) else DjangoJSONEncoder().default(value)
