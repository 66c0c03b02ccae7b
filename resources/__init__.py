"""Files the program carries: icons, styles, translations and practice data."""
