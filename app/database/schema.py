"""The tables of the file, and how each version of them becomes the next."""

from __future__ import annotations

from typing import Final

_FIRST: Final = """
CREATE TABLE IF NOT EXISTS tickets (sys_id TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS outbox (correlation_id TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS refreshes (at TEXT NOT NULL);
"""
_DESK: Final = """
ALTER TABLE outbox ADD COLUMN posts INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET posts = 1;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE drafts (id TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE recommendations (id TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE ledger (
    correlation_id TEXT NOT NULL,
    recommendation_id TEXT NOT NULL,
    points_now REAL,
    points_max REAL,
    at TEXT NOT NULL,
    PRIMARY KEY (correlation_id, recommendation_id)
);
CREATE TABLE answers (key TEXT PRIMARY KEY, content BLOB NOT NULL, read_at TEXT NOT NULL);
CREATE TABLE audit (number INTEGER PRIMARY KEY, content TEXT NOT NULL, hash TEXT NOT NULL);
INSERT INTO facts SELECT 'refreshed_at', at FROM refreshes LIMIT 1;
DROP TABLE refreshes;
"""

# Version N is reached by the first N scripts; a file without a version has what the first makes.
MIGRATIONS: Final = (_FIRST, _DESK)
