"""The pages of the desk manual that are printed from the code, so that they cannot say anything else than it does."""

from pathlib import Path

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from articles.authority import DEEDS, Deed, Kind, roles_of
from articles.checks import manual
from articles.vocabulary import Role, State

FOLDER = settings.BASE_DIR / "docs" / "desk-manual"


def pages() -> dict[Path, str]:
    """The printed pages of every language of the office, as paths and texts."""
    found = {}
    for code, _own_name in settings.LANGUAGES:
        with translation.override(code):
            found[FOLDER / code / "permissions.md"] = permissions()
            found[FOLDER / code / "checks.md"] = checks()
    return found


def outdated() -> list[Path]:
    """The printed pages that do not say what the code says now."""
    return [path for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]


def write() -> list[Path]:
    """Print anew what is outdated; returns those pages."""
    changed = outdated()
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages()[path], "utf-8")
    return changed


def permissions() -> str:
    """Role × deed × state × kind of text × language, as two tables in the active language."""
    parts = [
        f"# {_('Who may do what')}",
        _(
            "A role counts in the language it was given for, or in all languages where it was given for all. In another "
            "language it opens nothing, except where the line says that it does. What must be so besides (four eyes, "
            "nothing that holds the text back, a reason) is said at the button."
        ),
        _("This page is printed from the program by `manage.py manual`."),
    ]
    for kind, heading in ((Kind.ORIGINAL, _("An original")), (Kind.TRANSLATION, _("A translation"))):
        parts += [f"## {heading}", table(kind)]
    return "\n\n".join(parts) + "\n"


def table(kind: Kind) -> str:
    """One line a deed, one column a state; in the cell, the roles that may do it."""
    lines = [
        [_("Deed"), *(str(state.label) for state in State), _("In any language")],
        ["---"] * (len(State) + 2),
    ]
    lines += [line(deed, kind) for deed in DEEDS if any(roles_of(deed, kind, state) for state in State)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def line(deed: Deed, kind: Kind) -> list[str]:
    anywhere = _("yes") if deed.in_any_language else _("no")
    return [str(deed.label), *(cell(roles_of(deed, kind, state)) for state in State), anywhere]


def cell(roles: tuple[Role, ...]) -> str:
    if set(roles) == set(Role):
        return _("everybody")
    return ", ".join(str(role.label) for role in roles) or "–"


def checks() -> str:
    """All checks with what they look at, in the active language."""
    return (
        "\n\n".join(
            [
                f"# {_('What is looked at before a text goes out')}",
                _(
                    "An error holds a text back until it is mended or an editor who did not write it waives it with a reason. "
                    "Warnings and notes hold nothing back."
                ),
                _("This page is printed from the program by `manage.py manual`."),
                manual.table(),
            ]
        )
        + "\n"
    )
