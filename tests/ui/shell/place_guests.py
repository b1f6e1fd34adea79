"""A screen as `app.py` lists it."""

from tests.ui.shell.places import PLACES

ENTRY = PLACES[0]
