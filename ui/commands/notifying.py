"""The command that shows whether reminders reach the user: notify-test."""

from __future__ import annotations

from argparse import Namespace

from scheduler.notifications.ways import send_test_notification
from ui.commands.answer import Answer
from ui.commands.terminal import harmless


def notify_test(arguments: Namespace) -> Answer:
    """Show a notification and say which way it took and what the others would do."""
    del arguments  # it needs no book
    reports = send_test_notification()
    used = next((report.name for report in reports if report.used), None)
    lines = [
        harmless(f"{'used' if report.used else '':5}{report.name:8}{report.sentence.english()}") for report in reports
    ]
    ways = [{"name": report.name, "used": report.used, "sentence": report.sentence.english()} for report in reports]
    trouble = "" if used else "Nothing here can show a notification. Today's list and the tray's count still tell."
    return Answer(lines, {"used": used, "ways": ways}, trouble)
