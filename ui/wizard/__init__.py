"""The set-up wizard: seven pages over one installation."""
