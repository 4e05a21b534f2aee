"""Counting readers without knowing them: what counts as a view, and the tally of views by day."""
