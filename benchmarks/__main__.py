"""`python -m benchmarks [LINE …]` prints the tables and, when all were measured, writes `benchmarks/results.md`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks import machine
from benchmarks.tables import Table

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "results.md"


def main(wanted: list[str]) -> int:
    lines = [file.stem.removeprefix("bench_") for file in sorted(FOLDER.glob("bench_*.py"))]
    unknown = sorted(set(wanted) - set(lines))
    if unknown:
        print(f"No bench is called {', '.join(unknown)}. There are: {', '.join(lines)}.", file=sys.stderr)
        return 2
    heading = f"# Figures\n\nMeasured by `make bench`: {machine.sentence()}\n"
    print(heading)
    tables = []
    for line in wanted or lines:
        table = _measure(line)
        if table is None:
            return 1
        print(table.markdown(), flush=True)
        tables.append(table)
    if not wanted:
        RESULTS.write_text("\n".join([heading, *(table.markdown() for table in tables)]), "utf-8")
    return 0


def _measure(line: str) -> Table | None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "benchmarks.one", line]
    done = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment, cwd=FOLDER.parent
    )
    if done.returncode:
        print(f"The bench {line} ended with status {done.returncode}.", file=sys.stderr)
        return None
    return Table.from_json(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
