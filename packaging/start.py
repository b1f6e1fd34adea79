"""The program that PyInstaller packs."""

from __future__ import annotations

import sys

from fashionos_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
