"""The embedded browser in which the integration user signs in and selects Allow."""
