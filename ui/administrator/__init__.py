"""Where an administrator signs in: in a browser window, or by password."""
