"""Figures for the design's speed table, each beside its comparison, measured in the same run.

A line of the table is a module `bench_<line>.py` with one function, `measure(place) -> Table`. It runs in a process
of its own, so that neither its memory nor its imports touch another's figures.
"""

LINES = (
    "door", "search", "paint", "start", "import", "memory", "papers", "line_up",
    "sync_load", "sync_push", "sync_edit", "sync_door", "sync_size",
)  # fmt: skip
"""In the order in which they are measured."""
