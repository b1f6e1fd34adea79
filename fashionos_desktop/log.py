"""The log on disk, and what a run that died leaves behind for the next one.

A run writes a report of its own from its first moment; Python's faulthandler adds the stacks when the program
crashes in C. A run that ends in order removes its report, so one that is found, and that no living process
holds, belongs to a run that died: from a crash, a kill, or a power cut.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import logging.handlers
import os
import platform
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from fashionos_desktop import __version__, paths

LOG_BYTES = 1_000_000
OLD_LOGS = 3
LINES_IN_REPORT = 200
REPORTS_KEPT = 10

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CrashReport:
    """What a run that died left: when it had started, and the text to show or send."""

    file: Path
    started_at: datetime
    text: str


@contextlib.contextmanager
def recorded(directory: Path, level: int = logging.INFO) -> Iterator[None]:
    """Writes the log and this run's report under the data directory for as long as the block lasts."""
    with _log_on_disk(paths.log_file(directory), level), _report(paths.crash_directory(directory)):
        _log.info("FashionOS %s started.", __version__)
        yield
        _log.info("FashionOS ended.")


def last_crash(directory: Path) -> CrashReport | None:
    """The newest report of a run that died and that nobody acknowledged, with the end of the log under it."""
    for file in sorted(paths.crash_directory(directory).glob("*.txt"), reverse=True):
        if _abandoned(file):
            text = f"{file.read_text('utf-8', 'replace')}\n{_end_of(paths.log_file(directory))}"
            return CrashReport(file, _started_at(file), text)
    return None


def acknowledge(report: CrashReport) -> None:
    """Keeps this report and all older ones, but does not offer them again. Only the newest few are kept."""
    folder = report.file.parent
    for file in folder.glob("*.txt"):
        if file.name <= report.file.name and _abandoned(file):
            file.replace(file.with_suffix(".seen"))
            file.with_suffix(".lock").unlink(missing_ok=True)
    for old in sorted(folder.glob("*.seen"))[:-REPORTS_KEPT]:
        old.unlink()


@contextlib.contextmanager
def unhandled_exceptions(tell: Callable[[BaseException], None]) -> Iterator[None]:
    """Logs every exception that nobody caught, on any thread, and then tells it.

    `tell` is called on the thread where it happened. An interrupt from the keyboard goes its usual way.
    """

    def caught(error: BaseException | None, where: str) -> None:
        if error is not None:
            _log.critical("Nobody caught this%s.", where, exc_info=error)
            tell(error)

    def on_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            caught(error, "")

    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = on_main
    threading.excepthook = lambda args: caught(
        args.exc_value, f" on the thread {args.thread.name if args.thread else 'that is gone'}"
    )
    sys.unraisablehook = lambda args: caught(args.exc_value, f" in {args.object!r}")
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before


@contextlib.contextmanager
def _log_on_disk(file: Path, level: int) -> Iterator[None]:
    file.parent.mkdir(parents=True, exist_ok=True)
    formatter = logging.Formatter("%(asctime)sZ %(levelname)s %(threadName)s %(name)s: %(message)s")
    formatter.converter = time.gmtime
    handler = logging.handlers.RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=OLD_LOGS, encoding="utf-8")
    handler.setFormatter(formatter)
    logger = logging.getLogger("fashionos_desktop")
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(level)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
        handler.close()


@contextlib.contextmanager
def _report(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    file = folder / f"{now:%Y%m%dT%H%M%S.%fZ}-{os.getpid()}.txt"
    lock = file.with_suffix(".lock")
    died = False
    try:
        with FileLock(lock), file.open("w", encoding="utf-8") as report:
            report.write(f"FashionOS {__version__}, Python {platform.python_version()}, {platform.platform()}\n")
            report.write(f"Started {now:%Y-%m-%d %H:%M:%S} UTC. It did not end in order.\n\n")
            report.flush()
            faulthandler.enable(report)
            try:
                yield
            except Exception:
                died = True
                traceback.print_exc(file=report)
                raise
            finally:
                faulthandler.disable()
    finally:
        if not died:
            file.unlink(missing_ok=True)
            lock.unlink(missing_ok=True)


def _abandoned(file: Path) -> bool:
    """Whether the run that wrote the report is gone: the system frees its lock however it ended."""
    lock = FileLock(file.with_suffix(".lock"), timeout=0)
    try:
        with lock:
            return True
    except Timeout:
        return False


def _started_at(file: Path) -> datetime:
    return datetime.strptime(file.name.partition("-")[0], "%Y%m%dT%H%M%S.%fZ").replace(tzinfo=UTC)


def _end_of(log: Path) -> str:
    try:
        lines = log.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return "\n".join(lines[-LINES_IN_REPORT:])
