"""Fingerprints of texts: an approval belongs to one, so no word changes after it unseen."""

import hashlib
import json

from articles.text.plain import paragraphs


def digest(title: str, summary: str, body: str, credits: list[dict]) -> str:
    """SHA-256, as 64 hexadecimal digits, of all that a reader sees of a revision."""
    content = json.dumps([title, summary, body, credits], sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(content.encode("ascii")).hexdigest()


def paragraph_digests(html: str) -> list[str]:
    """One digest per paragraph, in the order of `plain.paragraphs`: which of them a change touched."""
    return [hashlib.sha256(text.encode()).hexdigest() for text in paragraphs(html)]
