"""The parts of which addresses for readers are made."""

import re

from django.conf import settings

from ..vocabulary import CreditRole


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


class Year:
    """A year of the office's calendar, in four digits."""

    regex = "[12][0-9]{3}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)


class Month:
    """A month, in two digits."""

    regex = "0[1-9]|1[0-2]"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{value:02}"


class Doing:
    """What somebody did, by the word of the credit: `translator`, `responsible-editor`."""

    regex = "|".join(role.value.replace("_", "-") for role in CreditRole)

    def to_python(self, value):
        return CreditRole(value.replace("-", "_"))

    def to_url(self, value):
        return str(value).replace("_", "-")


class Colour:
    """A colour in six digits, written in one way only."""

    regex = "[0-9a-f]{6}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class FeedForm:
    """The form of a feed, by the end of its address."""

    regex = "atom|rss|json"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value
