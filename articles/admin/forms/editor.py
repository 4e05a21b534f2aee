"""The editor for texts: its buttons are the sanitiser's allow-list, its words are the screen's language."""

from django.utils.translation import gettext as _
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import ProseEditorWidget, prose_editor_base_media
from js_asset import Media, Script

from ...text.sanitise import EDITOR_EXTENSIONS
from ..modules import named
from .typed import whole_characters

BUTTONS = [
    {"group": group}
    for group in ("headings", "marks", "lists", "nodes -blockType -lists", "link", "table", "history")
]


MODULES = named("prose", "kept", "rows-written", "regions", "token")
"""What the scripts of the pages with editors ask for."""


class DeskEditor(ProseEditorWidget):
    """The textarea that `js/desk/editor.js` turns into the editor; without JavaScript it stays one."""

    @property
    def media(self):
        return editor_files() + Media(js=[Script("js/desk/editor.js", type="module")])


def editor_files():
    """What a page needs on which editors are begun by a script of its own."""
    return prose_editor_base_media + MODULES


class TextField(ProseEditorFormField):
    """The body of an edition. What comes out is still raw: the deed cleans it."""

    def __init__(self, **options):
        super().__init__(
            config={"extensions": EDITOR_EXTENSIONS | {"Menu": {"groups": BUTTONS}}},
            preset="desk",
            widget=DeskEditor(attrs={"rows": 16}),
            **{"required": False, "strip": False, **options},
        )
        self.validators = [whole_characters]


def words():
    """What the editor says in English, and how the screen's language says it."""
    return {
        "heading 2": _("Heading"),
        "heading 3": _("Smaller heading"),
        "bold": _("Bold"),
        "italic": _("Italic"),
        "subscript": _("Subscript"),
        "superscript": _("Superscript"),
        "unordered list": _("Bulleted list"),
        "ordered list": _("Numbered list"),
        "List properties": _("How the list is numbered"),
        "List type": _("Numbering"),
        "Start at": _("Begin with"),
        "Bullets": _("Bullets"),
        "blockquote": _("Quotation"),
        "horizontal rule": _("Dividing line"),
        "insert link": _("Make a link of the marked words"),
        "remove link": _("Take the link away"),
        "Edit Link": _("Link"),
        "URL": _("Web address"),
        "Title": _("What the link leads to, shown when the pointer rests on it"),
        "Update": _("Apply"),
        "Cancel": _("Cancel"),
        "Insert table": _("Insert a table"),
        "Insert Table": _("Insert the table"),
        "Table Properties": _("Table"),
        "Rows": _("Rows"),
        "Columns": _("Columns"),
        "Include header row": _("With a row of headings"),
        "Yes": _("Yes"),
        "No": _("No"),
        "Add column": _("Add a column"),
        "Delete column": _("Delete the column"),
        "Add row": _("Add a row"),
        "Delete row": _("Delete the row"),
        "Merge cells": _("Join cells"),
        "Split cell": _("Split the cell"),
        "Toggle header cell": _("Make it a heading cell, or an ordinary one"),
        "Delete table": _("Delete the table"),
        "undo": _("Undo"),
        "redo": _("Redo"),
    }
