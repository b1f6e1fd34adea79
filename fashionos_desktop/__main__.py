"""`python -m fashionos_desktop` and the `fashionos` script."""

from __future__ import annotations

import sys

from fashionos_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
