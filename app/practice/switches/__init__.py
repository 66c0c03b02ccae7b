"""What a rehearsal or a test may make go wrong, one switch a field."""
