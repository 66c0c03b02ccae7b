"""What Firnline does, without a window: instances, sign-in, set-up, recommendations, tickets."""

__version__ = "0.1.0"
