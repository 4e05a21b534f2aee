from dataclasses import dataclass


@dataclass(frozen=True)
class Issue:
    """What a check says: one whole sentence, and whether the edition can go out all the same."""

    message: str
    blocking: bool = True
