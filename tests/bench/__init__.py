"""Measurements: ratios side by side in one run, medians, never an absolute bar."""
