"""`make soak SEEDS=5000`: many simulated days. The first that goes wrong ends it, with its seed and its trace."""

from __future__ import annotations

import argparse
import logging
import sys
import time

from tests.simulation.trace import Violation
from tests.simulation.world import STEPS, day


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seeds", type=int, default=1000)
    arguments.add_argument("--first", type=int, default=1000, help="the seed to begin with")
    arguments.add_argument("--steps", type=int, default=STEPS, help="of each day")
    asked = arguments.parse_args()
    logging.disable(logging.CRITICAL)  # a laptop warns of what is done to it here all the time
    begun = time.monotonic()
    for number in range(asked.seeds):
        seed = asked.first + number
        try:
            day(seed, steps=asked.steps)
        except Violation as violation:
            sys.stderr.write(f"{shortest(seed, asked.steps, violation)}\n")
            return 1
        except Exception:
            sys.stderr.write(f"seed {seed} broke down:\n")
            raise
        if number % 50 == 49:
            pace = (number + 1) / (time.monotonic() - begun)
            sys.stdout.write(f"{number + 1} of {asked.seeds} days, {pace:.1f} a second\n")
            sys.stdout.flush()
    sys.stdout.write(f"{asked.seeds} days, every invariant held\n")
    return 0


def shortest(seed: int, steps: int, found: Violation) -> Violation:
    """The same day cut as short as it can be and still go wrong: its prefix is all that matters."""
    low, high = 2, steps
    while low < high:
        middle = (low + high) // 2
        try:
            day(seed, steps=middle, rest_halfway=False)
            low = middle + 1
        except Violation as violation:
            found, high = violation, middle
    return found


if __name__ == "__main__":
    sys.exit(main())
