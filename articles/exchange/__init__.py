"""Editions in the formats of the trade: for translators outside the office."""
