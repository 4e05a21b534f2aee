"""Tools for texts: pure functions that know no database, no request and no clock."""
