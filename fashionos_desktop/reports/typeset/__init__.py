"""Typography of printed pages: the house's fonts in every script, shaped, on a quiet page."""
