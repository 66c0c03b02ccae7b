"""Life after set-up: expiry, authorizing again, a new client secret, removal by plan."""
