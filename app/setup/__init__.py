"""The installation checklist: look, plan, apply, prove; from an address to a proven connection."""
