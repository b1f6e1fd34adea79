"""`python -m benchmarks.fill FILE N` makes the cache that all benches copy."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.guests import fill

if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))
