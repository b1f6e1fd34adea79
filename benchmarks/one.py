"""`python -m benchmarks.one LINE` measures one line and prints its table as JSON on the last line."""

from __future__ import annotations

import sys
from importlib import import_module

from benchmarks.tables import Table


def main(line: str) -> None:
    table: Table = import_module(f"benchmarks.bench_{line}").measure()
    print(table.to_json())


if __name__ == "__main__":
    main(sys.argv[1])
