"""Asking one check about a text, without a database: records that are never stored."""

from articles.checks import Subject
from articles.models import Article, Edition, Photo, Revision
from tests.factories import NOON


def revision(title="", summary="", body="", **details):
    return Revision(title=title, summary=summary, body=body, **details)


def subject(text, source=None, language="en", source_language="zh-hans", photo=None):
    """A text before the checks: bodies, or dicts with the fields of a revision. With a source it is a translation."""
    text, source = ({"body": one} if isinstance(one, str) else one for one in (text, source))
    article = Article(source_language=source_language if source is not None else language, lead_photo=photo)
    edition = Edition(article=article, language=language)
    rendered = None if source is None else revision(**source)
    return Subject(edition, revision(source_revision=rendered, **text), NOON)


def said(check, asked):
    """What a check says, as (code, severity, place, sentence); it keeps to the weights that the manual prints."""
    found = list(check.look(asked))
    assert {one.severity for one in found} <= set(check.severities)
    return [(one.code, str(one.severity), one.place, check.told(one.code, one.params)) for one in found]


def codes(check, asked):
    """What a check says, in short: code and place."""
    return [(one.code, one.place) for one in check.look(asked)]


def photo(**texts):
    return Photo(**texts)


def paragraphs(*lines):
    return "".join(f"<p>{line}</p>" for line in lines)
