"""Speaking to an instance: addresses, queries, requests, replies; the only package with httpx."""
