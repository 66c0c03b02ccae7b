"""What Firnline did on an instance, and how it is taken back."""
