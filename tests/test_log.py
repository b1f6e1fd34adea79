from __future__ import annotations

import logging
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fashionos_desktop import log, paths

PROGRAM = """
import ctypes, logging, os, signal, sys
from pathlib import Path
from fashionos_desktop import log
with log.recorded(Path(sys.argv[1])):
    logging.getLogger("fashionos_desktop.door").info("Desk 2 is open.")
    print("running", flush=True)
    {ending}
"""


def start(directory: Path, ending: str) -> subprocess.Popen[str]:
    program = [sys.executable, "-c", PROGRAM.format(ending=ending), str(directory)]
    return subprocess.Popen(
        program,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=Path(__file__).parents[1],
    )


def run(directory: Path, ending: str) -> int:
    with start(directory, ending) as process:
        process.communicate()
    return process.returncode


@pytest.mark.parametrize("ending", ["pass", "sys.exit(3)", "raise KeyboardInterrupt"])
def test_a_run_that_ends_in_order_leaves_no_report(tmp_path: Path, ending: str) -> None:
    run(tmp_path, ending)
    assert log.last_crash(tmp_path) is None
    assert list(paths.crash_directory(tmp_path).iterdir()) == []
    assert "Desk 2 is open." in paths.log_file(tmp_path).read_text()


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        ("ctypes.string_at(0)", r"Segmentation fault|access violation"),
        ("os.abort()", r"Abort"),
        ("raise ValueError('no such look')", r"ValueError: no such look"),
        ("os._exit(1)", r"did not end in order"),
    ],
)
def test_a_run_that_died_leaves_a_report_for_the_next(tmp_path: Path, ending: str, told: str) -> None:
    assert run(tmp_path, ending) != 0
    report = log.last_crash(tmp_path)
    assert report is not None
    assert re.search(told, report.text)
    assert "Desk 2 is open." in report.text
    assert report.started_at.tzinfo is not None


@pytest.mark.platform("linux", "darwin")
def test_a_run_that_was_killed_leaves_a_report(tmp_path: Path) -> None:
    with start(tmp_path, "sys.stdin.read()") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    assert log.last_crash(tmp_path) is not None


def test_a_run_that_goes_on_is_no_crash(tmp_path: Path) -> None:
    with start(tmp_path, "sys.stdin.read()") as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert log.last_crash(tmp_path) is None
        process.communicate("")
    assert process.returncode == 0


def test_an_acknowledged_report_is_kept_but_not_offered_again(tmp_path: Path) -> None:
    for number in range(2):
        run(tmp_path, f"os._exit({number + 1})")
    report = log.last_crash(tmp_path)
    assert report is not None
    log.acknowledge(report)
    assert log.last_crash(tmp_path) is None
    assert len(list(paths.crash_directory(tmp_path).glob("*.seen"))) == 2


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    folder = paths.crash_directory(tmp_path)
    folder.mkdir(parents=True)
    names = [f"202609{day:02}T200000.000000Z-7.txt" for day in range(1, 16)]
    for name in names:
        (folder / name).write_text("It did not end in order.")
    report = log.last_crash(tmp_path)
    assert report is not None
    assert report.file.name == names[-1]
    log.acknowledge(report)
    assert sorted(one.stem for one in folder.iterdir()) == [Path(name).stem for name in names[-log.REPORTS_KEPT :]]


def test_the_log_turns_over_and_stays_small(tmp_path: Path) -> None:
    with log.recorded(tmp_path):
        for _ in range(60):
            logging.getLogger("fashionos_desktop.sync").info("x" * 100_000)
    logs = list(paths.log_file(tmp_path).parent.glob("fashionos.log*"))
    assert len(logs) == log.OLD_LOGS + 1
    assert all(one.stat().st_size <= log.LOG_BYTES for one in logs)


def test_an_exception_that_nobody_caught_is_logged_and_told(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    told: list[BaseException] = []
    error = ValueError("no such look")
    with log.unhandled_exceptions(told.append):
        sys.excepthook(ValueError, error, None)
        thread = threading.Thread(target=_fail, name="reader")
        thread.start()
        thread.join()
    assert [str(one) for one in told] == ["no such look", "the reader failed"]
    assert "reader" in caplog.text
    assert sys.excepthook is sys.__excepthook__


def test_an_interrupt_goes_its_usual_way(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[BaseException] = []
    with log.unhandled_exceptions(told.append):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []


def _fail() -> None:
    raise ValueError("the reader failed")
