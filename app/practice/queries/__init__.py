"""Encoded queries: from their text to SQL, and what they are asked in."""
