"""Reading what Secure Score hands out: replies of Microsoft Graph, and lists from the portal."""
