"""From consent to a token whose owner is proven, and the key ring that keeps it."""
