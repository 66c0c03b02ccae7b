"""The windows of Firnline: they show state and report intent, and decide nothing."""
