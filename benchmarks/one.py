"""`python -m benchmarks.one LINE …` measures one line and prints its table as JSON on the last line."""

from __future__ import annotations

import sys
import tempfile
from importlib import import_module
from pathlib import Path

from benchmarks.place import Place
from benchmarks.tables import Table


def main(line: str, template: str, guests: str) -> None:
    with tempfile.TemporaryDirectory(prefix="fashionos-bench-", ignore_cleanup_errors=True) as folder:
        print(measure(line, Place(Path(folder), Path(template), int(guests))).to_json())


def measure(line: str, place: Place) -> Table:
    table: Table = import_module(f"benchmarks.bench_{line}").measure(place)
    return table


if __name__ == "__main__":
    main(*sys.argv[1:])
