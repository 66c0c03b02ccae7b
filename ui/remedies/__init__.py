"""What to do about a trouble: told by the catalogue, done by the program or by a person."""
