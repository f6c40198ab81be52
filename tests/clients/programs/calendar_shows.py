"""Print as JSON the events that khal, and with it icalendar, finds in a calendar between two days.

Runs with the system's Python, not with Tendril's. Arguments: the file, the first day and the last (ISO 8601).
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import icalendar

path, first, last = sys.argv[1:]
calendar = icalendar.Calendar.from_ical(Path(path).read_bytes())
errors = [error for event in calendar.walk("VEVENT") for error in event.errors]
with tempfile.TemporaryDirectory() as folder:
    home = Path(folder)
    (home / "calendar").mkdir()
    config = home / "config"
    config.write_text(
        f"[calendars]\n[[tendril]]\npath = {home}/calendar\n[sqlite]\npath = {home}/khal.db\n"
        "[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n"
    )
    settings = {**os.environ, "HOME": folder, "LC_ALL": "C.UTF-8"}
    khal = ["khal", "-c", str(config)]
    subprocess.run([*khal, "import", "--batch", "-a", "tendril", path], env=settings, check=True, capture_output=True)
    shown = subprocess.run(
        [*khal, "list", "--day-format", "", "--format", "{start-date}|{start-time}|{title}", first, last],
        env=settings, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
json.dump({"events": len(calendar.walk("VEVENT")), "errors": errors, "shown": shown.splitlines()}, sys.stdout)
