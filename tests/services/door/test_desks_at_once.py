from __future__ import annotations

from concurrent.futures import Future
from datetime import date
from pathlib import Path
from threading import Barrier, Thread

from sqlalchemy.orm import Session

from fashionos_desktop.services.door import CheckInResult, Desk, check_in
from fashionos_desktop.storage import Cache
from tests.databases import Rows
from tests.services.door.house import NOW, START, House


def made(session: Session) -> str:
    rows = Rows(session.connection())
    show = rows.show(slug="aurelle", timezone="Europe/Paris", start_time=START, event_date=date(2026, 9, 29))
    house = House(session, rows, show)
    for number in range(20):
        house.guest(f"Guest {number}", qr_code_data=f"ticket-{number}")
    return show


def test_of_several_desks_exactly_one_admits_each_guest(tmp_path: Path) -> None:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        show = cache.write(made).result()
        start = Barrier(4)
        answers: list[Future[CheckInResult]] = []

        def desk(name: str) -> None:
            start.wait()
            for number in range(20):

                def scan(session: Session, code: str = f"ticket-{number}") -> CheckInResult:
                    return check_in(session, show_id=show, code=code, desk=Desk(NOW, gate_name=name))

                answers.append(cache.write(scan))

        threads = [Thread(target=desk, args=(f"Desk {number}",)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        results = [answer.result() for answer in answers]
    for number in range(20):
        verdicts = sorted(result.verdict for result in results if result.code == f"ticket-{number}")
        assert verdicts == ["admitted", "already_in", "already_in", "already_in"]
    assert len({result.check_in_id for result in results}) == 80
