"""The board: cards, tickets, recommendations, and the configuration of a connection."""
