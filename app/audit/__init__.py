"""What was written to an instance, by whom, and what it answered: a chain that shows tampering."""
