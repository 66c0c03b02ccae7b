"""What one connection keeps on this computer, in one SQLite file: the file, and what is in it.

What a table's rows mean is known by its owner alone, for whom this package keeps them.
"""
