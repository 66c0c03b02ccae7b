"""Saved connections, one per instance; their secrets stay in the key ring."""
