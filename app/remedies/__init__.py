"""The catalogue of what goes wrong: symptom, cause, what Firnline repairs, what a person does."""
