"""What an exchange file says of itself: who made it, and from what."""

import re
from dataclasses import dataclass

TOOL = "Newsroom"
VERSION = "0.1.0"


@dataclass(frozen=True)
class Mark:
    """From what a file was made, as it stands in the file: a returned one is known by it, whatever a tool did to the rest.

    `source` and `base` are ids of revisions, `base` 0 where nothing was translated yet; `digest` is that of the source.
    """

    article: int
    source_language: str
    source: int
    source_number: int
    digest: str
    language: str
    base: int = 0
    base_number: int = 0

    def __str__(self) -> str:
        return (
            f"article-{self.article}.{self.source_language}.{self.source}.r{self.source_number}.{self.digest}"
            f".{self.language}.{self.base}.r{self.base_number}"
        )

    @classmethod
    def read(cls, text: str) -> "Mark | None":
        """The mark in what a file says it was made of; None where there is none."""
        found = _MARK.search(text)
        if found is None:
            return None
        said = found.groupdict()
        return cls(
            int(said["article"]),
            said["source_language"],
            int(said["source"]),
            int(said["source_number"]),
            said["digest"],
            said["language"],
            int(said["base"]),
            int(said["base_number"]),
        )


_NUMBER = "[0-9]{1,15}"
_LANGUAGE = "[a-z]{2,3}(?:-[a-z0-9]{2,8})*"
_MARK = re.compile(
    rf"article-(?P<article>{_NUMBER})\.(?P<source_language>{_LANGUAGE})\.(?P<source>{_NUMBER})"
    rf"\.r(?P<source_number>{_NUMBER})\.(?P<digest>[0-9a-f]{{64}})"
    rf"\.(?P<language>{_LANGUAGE})\.(?P<base>{_NUMBER})\.r(?P<base_number>{_NUMBER})"
)
