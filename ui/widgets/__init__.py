"""What two windows share."""
