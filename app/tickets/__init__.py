"""Tickets: from a draft to a record of the instance, and back to a row on the board.

Values and pure rules: `draft`, `ticket`, `states`, `records`, `filter`, `summary`. The instance and
the disk: `desk`, `store`.
"""
