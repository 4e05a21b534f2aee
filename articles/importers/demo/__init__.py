"""The demonstration office: an invented city, its staff, two years of its news."""
