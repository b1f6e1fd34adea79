"""What went wrong, as one line on stderr and a status."""

from __future__ import annotations

import json
import logging
import os
import sys

import click

from fashionos_desktop.cli.place import BadInput

FAILED = 1
BAD_INPUT = 2

_log = logging.getLogger(__name__)


def explained(error: Exception, *, as_json: bool) -> int:
    """Prints the sentence of an error and returns the status to end with."""
    sentence, status = _sentence(error)
    line = " ".join(sentence.split())
    print(line, file=sys.stderr)
    if as_json:
        print(json.dumps({"error": line}, ensure_ascii=False))
    return status


def _sentence(error: Exception) -> tuple[str, int]:
    from fashionos_desktop.reports.problems import BadFile
    from fashionos_desktop.services.refusals import Refused
    from fashionos_desktop.storage import CacheError

    if isinstance(error, click.UsageError):
        return error.format_message(), BAD_INPUT
    if isinstance(error, BadInput | Refused | BadFile):
        return str(error), BAD_INPUT
    if isinstance(error, CacheError):
        return str(error), FAILED
    if isinstance(error, click.Abort | click.ClickException):
        return str(error) or "Stopped.", FAILED
    if isinstance(error, BrokenPipeError):
        # Whoever read the output has left; what is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return "The output was closed.", FAILED
    if isinstance(error, OSError):
        where = f" ({error.filename})" if error.filename else ""
        return f"{error.strerror or error}{where}.", FAILED
    _log.error("Unexpected error.", exc_info=error)
    return f"That did not work, and nothing was changed: {type(error).__name__}: {error}", FAILED
