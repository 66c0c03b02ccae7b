"""Everything a connection needs, tried one by one: the report, Diagnostics, `firnline doctor`."""
