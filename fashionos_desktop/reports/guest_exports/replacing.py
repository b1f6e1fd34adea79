"""A file that appears whole under its name, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from fashionos_desktop.reports.problems import BadFile


class CannotExport(BadFile):
    """The list cannot be written there, or not in that form. Its text is a sentence for a person."""


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `target` when the block ends well; else nothing is left of it.

    Raises CannotExport where the file cannot be written.
    """
    draft = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        if target.is_dir():
            raise CannotExport(f"{target} is a folder. Give the file a name in it.")
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError as problem:
        raise CannotExport(reason(problem, target)) from problem
    finally:
        with suppress(OSError):
            draft.unlink()


def reason(problem: OSError, target: Path) -> str:
    """What kept a file from being written, and what to do."""
    folder = target.parent
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return f"There is no folder {folder}. Choose another place."
    if isinstance(problem, PermissionError) and target.exists() and os.access(folder, os.W_OK):
        return f"{target.name} is open in another program. Close it there, or choose another name."
    if isinstance(problem, PermissionError) or problem.errno == errno.EROFS:
        return f"FashionOS may not write into {folder}. Choose another place."
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk of {folder} is full. Free some space, or choose another place."
    if problem.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return f"{target.name} is no possible name for a file. Choose another name."
    return f"{target.name} could not be written: {problem.strerror or problem}. Choose another place."
