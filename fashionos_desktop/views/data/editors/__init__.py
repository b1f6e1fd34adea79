"""One editor for each kind of value. All speak of their value as text, as `understood` reads it."""
