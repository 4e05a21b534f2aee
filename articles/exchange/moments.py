"""Moments as machines are told of them: in the office's time, with its offset."""

from datetime import datetime

from django.utils.timezone import get_default_timezone, localtime

from ..models import Edition


def office_time(moment: datetime) -> datetime:
    return localtime(moment, get_default_timezone())


def exact(moment: datetime) -> str:
    """2026-03-09T15:30:00+08:00"""
    return office_time(moment).isoformat(timespec="seconds")


def published(edition: Edition) -> datetime:
    """The publication date that readers see; every public edition has one."""
    if edition.published_at is None:
        raise ValueError("An edition without its publication date is not public.")
    return edition.published_at


def changed(edition: Edition) -> datetime:
    """When readers last got another text: the update, else the publication."""
    return edition.updated_at or published(edition)
