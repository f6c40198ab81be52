"""khal, and with it the library icalendar, reads the calendar that Tendril writes."""

from __future__ import annotations

from tests.clients.asking import ask, needs
from tests.clients.conftest import Written
from tests.clients.seen import ZOE

_PACKAGES = "khal python3-icalendar"


def test_khal_shows_promises_and_birthdays(written: Written) -> None:
    needs(modules="import icalendar", program="khal", packages=_PACKAGES)
    told = ask("calendar_shows.py", written.path("people.ics"), "2026-11-01", "2027-12-31")
    assert told["errors"] == []
    assert told["events"] == written.path("people.ics").read_text().count("BEGIN:VEVENT")
    days = {tuple(line.split("|", 2)) for line in told["shown"]}
    assert [day for day, _, title in sorted(days) if "Ask; how, the talk went" in title] == ["2026-12-01"]
    # 29 February is kept on the 28th in other years, and a birthday comes again.
    assert "2027-02-28" in {day for day, _, title in days if ZOE in title}
    assert "2027-04-12" in {day for day, _, title in days if "林 美咲" in title}
