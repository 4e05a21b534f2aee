"""Who may do what, and why not. The button and the deed ask here; nobody judges anywhere else."""

from .handing_out import (
    assigning_refusal,
    editor_refusal,
    releasing_refusal,
    taking_refusal,
    translator_refusal,
)
from .moves import open_moves, refusal, require, role_refusal
from .roles import KEEPERS, acting_role, figures_refusal, may_edit, may_keep, may_publish, writing_roles
from .said import remark_refusal, resolving_refusal, waiver_refusal
from .writing import details_refusal, may_begin, may_translate, may_write, writing_refusal

__all__ = [
    "KEEPERS",
    "acting_role",
    "assigning_refusal",
    "details_refusal",
    "editor_refusal",
    "figures_refusal",
    "may_begin",
    "may_edit",
    "may_keep",
    "may_publish",
    "may_translate",
    "may_write",
    "open_moves",
    "refusal",
    "releasing_refusal",
    "remark_refusal",
    "require",
    "resolving_refusal",
    "role_refusal",
    "taking_refusal",
    "translator_refusal",
    "waiver_refusal",
    "writing_refusal",
    "writing_roles",
]
