"""Tables and their records: kept, written by the rules, shown."""
