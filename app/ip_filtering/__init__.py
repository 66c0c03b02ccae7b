"""IP filtering: which of Microsoft's addresses an instance lets in, and what it lacks.

Owns the reading of a service tags file, the comparison with the instance's address rules, and the
rules that Firnline adds and takes back.
"""
