from django.core.exceptions import ValidationError

from ...errors import Refused


def taken(deed, value):
    """What a deed makes of a value, or its refusal as a sentence at the field."""
    try:
        return deed(value)
    except Refused as refused:
        raise ValidationError(str(refused)) from refused
