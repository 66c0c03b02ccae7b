"""The window of IP filtering: a service tags file against the address rules of an instance."""
