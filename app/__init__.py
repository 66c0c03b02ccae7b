"""What Firnline does, without a window: instances, sign-in, set-up, recommendations, tickets."""
