#!/bin/sh
# Makes the virtual environment named by the first argument with the first Python that is new enough,
# and installs FashionOS into it, with what its developers use, at the versions in constraints.txt.
set -eu
environment=$1

new_enough() {
  "$1" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if ! new_enough "$environment/bin/python"; then
  python=
  for candidate in python3.13 python3.12 python3.11 python3; do
    if new_enough "$candidate"; then
      python=$candidate
      break
    fi
  done
  if [ -z "$python" ]; then
    echo "FashionOS needs Python 3.11 or later; this computer has $(python3 --version 2>/dev/null || echo none)." >&2
    exit 1
  fi
  if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    echo "$python lacks its venv module. On Debian or Ubuntu: apt-get install python3-venv" >&2
    exit 1
  fi
  echo "Making $environment with $("$python" --version)"
  "$python" -m venv --clear "$environment"
fi

echo "Installing what constraints.txt names (some 500 MB on a first run)"
"$environment/bin/python" -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
touch "$environment/installed"
