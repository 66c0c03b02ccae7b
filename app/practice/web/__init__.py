"""The instance on the wire: pages, OAuth endpoints and the REST API, on Starlette."""
