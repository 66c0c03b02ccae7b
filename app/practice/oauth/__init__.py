"""OAuth 2.0 on oauthlib's server classes, spoken in ServiceNow's wire forms."""
