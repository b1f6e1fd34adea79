"""The files that install FashionOS agree with each other and with the code."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from fashionos_desktop import system_libraries

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def constraints() -> list[Requirement]:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def test_everything_asked_for_is_pinned_within_its_range(
    project: dict[str, Any], constraints: list[Requirement]
) -> None:
    pins = {canonicalize_name(one.name): next(iter(one.specifier)).version for one in constraints}
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), requirement


def test_constraints_are_exact_and_name_no_place(constraints: list[Requirement]) -> None:
    assert all([one.operator for one in pin.specifier] == ["=="] and not pin.url for pin in constraints)
    for file in (*ROOT.glob("*.toml"), ROOT / "constraints.txt", ROOT / "Makefile", *ROOT.glob("packaging/*.sh")):
        assert not re.search(r"index-url|find-links|https?://", file.read_text()), file


def test_an_installed_environment_is_the_tested_one(constraints: list[Requirement]) -> None:
    """What runs these tests is what the constraints say."""
    from importlib.metadata import PackageNotFoundError, version

    for pin in constraints:
        try:
            installed = version(pin.name)
        except PackageNotFoundError:
            continue
        assert pin.specifier.contains(installed), f"{pin.name} is {installed}"


@pytest.mark.parametrize(("python", "allowed"), [("3.11", False), ("3.12", True), ("3.13", True)])
def test_python_3_11_never_gets_the_qt_that_aborts_on_it(project: dict[str, Any], python: str, allowed: bool) -> None:
    requirements = [Requirement(line) for line in project["dependencies"] if line.startswith("PySide6")]
    environment = {"python_version": python}
    here = [one for one in requirements if one.marker is None or one.marker.evaluate(environment)]
    assert [one.specifier.contains("6.12.0") for one in here] == [allowed]


def test_debian_packages_hold_every_library_that_qt_needs() -> None:
    lines = (ROOT / "packaging" / "debian-packages.txt").read_text().splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}
    optional = set(system_libraries.MULTIMEDIA.values())
    assert set(system_libraries.PACKAGES.values()) - optional <= listed


@pytest.mark.platform("linux", "darwin")
def test_an_environment_needs_a_python_that_is_new_enough(tmp_path: Path) -> None:
    old = tmp_path / "bin" / "python3"
    old.parent.mkdir()
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Python 3.9.2 && exit 0\nexit 1\n')
    old.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", str(ROOT / "packaging" / "environment.sh"), str(tmp_path / "venv")],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": str(old.parent)},
    )
    assert done.returncode == 1
    assert done.stderr == "FashionOS needs Python 3.11 or later; this computer has Python 3.9.2.\n"


@pytest.mark.platform("linux", "darwin")
def test_a_python_without_its_venv_module_names_the_package(tmp_path: Path) -> None:
    stub = tmp_path / "bin" / "python3"
    stub.parent.mkdir()
    stub.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexit 0\n')
    stub.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", str(ROOT / "packaging" / "environment.sh"), str(tmp_path / "venv")],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": str(stub.parent)},
    )
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr


def test_the_system_check_passes_here() -> None:
    check = [sys.executable, str(ROOT / "packaging" / "check_system.py")]
    done = subprocess.run(check, check=False, capture_output=True, text=True, cwd=ROOT, env=_environment())
    assert done.stderr == ""
    assert done.returncode == 0


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT)}
