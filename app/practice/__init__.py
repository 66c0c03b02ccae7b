"""A local ServiceNow look-alike on which a setup is rehearsed and every test runs.

It is a world of its own: it imports nothing from the client side, so that a mistake cannot hide by
being made on both sides.
"""
