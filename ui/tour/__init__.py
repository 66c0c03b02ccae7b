"""Walks through the real windows on a practice instance, and saves pictures of them."""
