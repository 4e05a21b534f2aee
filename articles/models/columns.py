"""The columns of translated fields, by name: code never leans on the active language."""

from django.conf import settings
from django.db import models
from modeltranslation.utils import build_localized_fieldname


def column(field, language):
    """The column of a translated field in one language: `column("title", "en")` is `title_en`."""
    return build_localized_fieldname(field, language)


def columns(field):
    """The columns of a translated field, in the order of the office's languages."""
    return [column(field, language) for language, _ in settings.LANGUAGES]


class Named(models.Model):
    """A small reference word of the office, with a name in each language.

    Such words may fall back to another language; whoever shows one then marks it with its own `lang`.
    """

    class Meta:
        abstract = True

    def __str__(self):
        return self.name_in(settings.SOURCE_LANGUAGE)[0]

    def name_in(self, language):
        """The name and the language it is in: the one asked for, else the first that has one."""
        for candidate in (language, *(code for code, _ in settings.LANGUAGES)):
            if name := getattr(self, column("name", candidate)):
                return name, candidate
        return "", language
