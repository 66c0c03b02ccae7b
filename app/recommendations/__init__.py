"""Recommendations: what a centre, or a person, advises to improve. It knows nothing of tickets."""
