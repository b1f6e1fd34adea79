"""Says in one line which Debian packages the tests still need; ends with status 1 where there are some."""

from __future__ import annotations

import shutil
import sys

from fashionos_desktop import system_libraries

PROGRAMS = {"Xvfb": "xvfb", "pdftotext": "poppler-utils", "xdotool": "xdotool"}


def main() -> int:
    if sys.platform != "linux":
        return 0
    libraries = system_libraries.missing(system_libraries.QT | system_libraries.X11)
    packages = {system_libraries.PACKAGES[library] for library in libraries}
    packages |= {package for program, package in PROGRAMS.items() if shutil.which(program) is None}
    if not packages:
        return 0
    print(
        f"The tests need what this computer lacks. On Debian: apt-get install {' '.join(sorted(packages))}",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
