"""What a new instance has in it. All of it is made up."""
