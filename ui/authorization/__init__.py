"""Where consent is given: in Firnline's own window, or in the browser of this computer."""
