"""What went wrong, as one line on stderr and a status."""

from __future__ import annotations

import contextlib
import logging
import os
import sys

import click

from fashionos_desktop.cli.output import say
from fashionos_desktop.cli.place import BadInput, Place, Stopped

FAILED = 1
BAD_INPUT = 2

_log = logging.getLogger(__name__)


def explained(error: BaseException, place: Place, *, as_json: bool) -> int:
    """Prints the sentence of an error and returns the status to end with."""
    sentence, status = _sentence(error, place)
    line = " ".join(sentence.split())
    print(line, file=sys.stderr)
    if as_json:
        with contextlib.suppress(OSError):
            say(document={"error": line}, as_json=True)
    return status


def _sentence(error: BaseException, place: Place) -> tuple[str, int]:
    # An interrupt may come while modules are being imported, so nothing more may be imported to tell of it.
    if isinstance(error, Stopped | KeyboardInterrupt):
        return "Stopped. Nothing was changed.", FAILED
    if isinstance(error, click.UsageError):
        return error.format_message(), BAD_INPUT
    if isinstance(error, BadInput):
        return str(error), BAD_INPUT
    from fashionos_desktop.reports.problems import BadFile
    from fashionos_desktop.services.refusals import Refused
    from fashionos_desktop.storage import CacheError
    from fashionos_desktop.sync.protocol import SyncTrouble

    if isinstance(error, Refused | BadFile):
        return str(error), BAD_INPUT
    if isinstance(error, UnicodeEncodeError):
        return "What was typed holds bytes that are no text. Nothing was changed.", BAD_INPUT
    if isinstance(error, CacheError | SyncTrouble):
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
    _keep_trace(error, place)
    return f"That did not work, and nothing was changed: {type(error).__name__}: {error}", FAILED


def _keep_trace(error: BaseException, place: Place) -> None:
    from fashionos_desktop import log

    # Where the log cannot be written the sentence still can.
    with contextlib.suppress(OSError), log.recorded(place.folder, logging.ERROR):
        _log.error("Unexpected error.", exc_info=error)
