"""The day on which the proofs look at the site: soon after the last story of the demonstration."""

from datetime import UTC, datetime

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # nine in the morning at the office
