"""`python -m fashionos_desktop` and the `fashionos` script."""

from __future__ import annotations

import sys


def main() -> int:
    try:
        from fashionos_desktop.cli import main as run
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Nothing was changed.\n")
        return 1
    return run()


if __name__ == "__main__":
    sys.exit(main())
