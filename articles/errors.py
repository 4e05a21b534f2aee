"""Refusals. Each carries a whole sentence that is shown to the person who asked."""


class Refused(Exception):
    """A deed that the rules of the office do not allow, or input that cannot be taken."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message

    def __str__(self):
        return str(self.message)


class Conflict(Refused):
    """Somebody else saved in the meantime; nothing was overwritten."""


class Unreadable(Refused):
    """A file or page that an importer cannot read."""


class PictureRefused(Refused):
    """An uploaded picture that is none, or is too large to be opened safely."""
