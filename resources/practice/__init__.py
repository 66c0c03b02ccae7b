"""Demo data, choices and pages of the practice instance."""
