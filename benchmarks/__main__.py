"""`python -m benchmarks [LINE …] [--guests N]` prints the tables and, when all were measured, keeps them."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import LINES, machine
from benchmarks.tables import Table, summary

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "results.md"
USUAL_GUESTS = 100_000


def main(arguments: list[str]) -> int:
    asked = argparse.ArgumentParser(prog="python -m benchmarks")
    asked.add_argument("lines", nargs="*", metavar="LINE", help=f"of: {', '.join(LINES)}; without any: all")
    asked.add_argument("--guests", type=int, default=USUAL_GUESTS, metavar="N")
    given = asked.parse_args(arguments)
    if unknown := sorted(set(given.lines) - set(LINES)):
        print(f"No bench is called {', '.join(unknown)}. There are: {', '.join(LINES)}.", file=sys.stderr)
        return 2
    heading = f"# Figures\n\nMeasured by `make bench` with {given.guests:,} guests: {machine.sentence()}\n"
    print(heading, flush=True)
    tables = _measure_all(given.lines or list(LINES), given.guests)
    print(summary(tables))
    if tables and not given.lines and given.guests == USUAL_GUESTS:
        RESULTS.write_text("\n".join([heading, summary(tables), *(table.markdown() for table in tables)]), "utf-8")
    return 0 if len(tables) == len(given.lines or LINES) else 1


def _measure_all(lines: list[str], guests: int) -> list[Table]:
    """Those that could be measured; one that could not says why on stderr."""
    tables = []
    with tempfile.TemporaryDirectory(prefix="fashionos-bench-", ignore_cleanup_errors=True) as folder:
        template = Path(folder) / "cache.sqlite3"
        _run("benchmarks.fill", str(template), str(guests))
        for line in lines:
            said = _run("benchmarks.one", line, str(template), str(guests))
            if said is not None:
                tables.append(Table.from_json(said.splitlines()[-1]))
                print(tables[-1].markdown(), flush=True)
    return tables


def _run(module: str, *arguments: str) -> str | None:
    # Qt's platform without a screen warns of what only a real one does.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment, cwd=FOLDER.parent
    )
    if done.returncode:
        print(f"{module} {arguments[0]} ended with status {done.returncode}.", file=sys.stderr)
        return None
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
