"""What people see when something is in the way: one short function for each picture."""
