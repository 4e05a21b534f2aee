"""The deeds of the office: each one locks, asks the rules, changes and records, in one transaction.

Doors, commands and importers call these and nothing deeper, so that all of them behave alike.
"""
