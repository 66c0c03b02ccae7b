"""A program of its own that holds a file until its input ends: python holding.py FILE."""

from __future__ import annotations

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
sys.stdout.write("held\n")
sys.stdout.flush()
sys.stdin.read()
