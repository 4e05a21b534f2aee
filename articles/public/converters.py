"""The parts of which addresses for readers are made."""

import re

from django.conf import settings


class Language:
    """The first part of every address for readers: a language of the office, and no other."""

    regex = "|".join(re.escape(code) for code, _own_name in settings.LANGUAGES)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class RecordNumber:
    """The number of a record, written in one way only, and none that a database cannot hold."""

    regex = "[1-9][0-9]{0,14}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)
