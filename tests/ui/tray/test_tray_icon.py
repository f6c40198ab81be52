"""The tray's menu acts on each due person, and its icon shows the count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from shiboken6 import delete

from models.keys import Key
from models.operations.settings import change_settings
from models.queries import person
from ui.operations import Operations
from ui.tray.tray_icon import TrayIcon, tray_picture
from ui.window.pause_menu import RemindersState


@pytest.fixture
def tray(three_due: list[int], operations: Operations) -> Iterator[TrayIcon]:
    icon = TrayIcon(operations, RemindersState(operations, None))
    yield icon
    icon.menu.deleteLater()
    # It would go on following the book and the theme without its menu.
    delete(icon)


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]


def submenu(tray: TrayIcon, beginning: str) -> QMenu:
    return next(action.menu() for action in tray.menu.actions() if action.text().startswith(beginning))


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_the_menu_has_a_row_a_person_and_what_can_be_done_anyway(tray: TrayIcon) -> None:
    rows = texts(tray.menu)
    assert rows[0] == "3 to tend today"
    assert "Maya Okafor, 10 days late" in rows
    assert "Jonas <b>Berg</b> && Co, 10 days late" in rows
    assert rows[-6:] == [
        "Log interaction…",
        "Add person…",
        "Note whom you met…",
        "Pause reminders",
        "Open Tendril",
        "Quit",
    ]
    assert tray.icon.toolTip() == "Tendril\n3 to tend today"


def test_a_book_with_a_passphrase_can_be_locked(tray: TrayIcon, operations: Operations, monkeypatch, qtbot) -> None:
    assert "Lock now" not in texts(tray.menu)
    monkeypatch.setattr(operations.book.database, "key", Key(bytes(32), bytes(16)))
    tray.refresh()
    assert texts(tray.menu)[-2:] == ["Lock now", "Quit"]
    with qtbot.waitSignal(tray.lock_requested):
        choose(tray.menu, "Lock now")


def test_a_person_is_tended_from_the_tray(tray: TrayIcon, three_due: list[int], operations: Operations) -> None:
    choose(submenu(tray, "Maya"), "Reached out")
    assert person(three_due[0]).interactions[0].date == date(2026, 11, 23)
    assert texts(tray.menu)[0] == "2 to tend today"
    operations.undo()
    assert texts(tray.menu)[0] == "3 to tend today"


@pytest.mark.parametrize(("row", "day"), [("Snooze until tomorrow", 24), ("Snooze a week", 30)])
def test_snoozing(tray: TrayIcon, three_due: list[int], row: str, day: int) -> None:
    choose(submenu(tray, "Maya"), row)
    assert person(three_due[0]).snoozed_until.date() == date(2026, 11, day)


def test_skipping_and_opening(tray: TrayIcon, three_due: list[int], qtbot) -> None:
    with qtbot.waitSignal(tray.person_opened) as opened:
        choose(submenu(tray, "Aiko"), "Open")
    assert opened.args == [three_due[2]]
    choose(submenu(tray, "Aiko"), "Skip this time")
    assert person(three_due[2]).skipped_on == date(2026, 11, 23)


def test_the_suggested_way_is_offered(tray: TrayIcon, qtbot) -> None:
    with qtbot.waitSignal(tray.way_chosen) as chosen:
        choose(submenu(tray, "Maya"), "Write by work email")
    assert chosen.args[0].name == "Maya Okafor"


def test_names_can_be_hidden(tray: TrayIcon, operations: Operations) -> None:
    operations.perform(change_settings, hide_names=True)
    assert not any("Maya" in row for row in texts(tray.menu))


def test_the_count_is_drawn_on_the_icon(qapp) -> None:
    pictures = [tray_picture(count).pixmap(22, 22).toImage() for count in (0, 3, 12)]
    assert pictures[0] != pictures[1] != pictures[2]


def test_a_count_above_99_and_silence_have_pictures_of_their_own(qapp) -> None:
    for size in (24, 32, 48, 64, 128):
        plain, more, silent = (
            tray_picture(count, is_silent=quiet).pixmap(size, size).toImage()
            for count, quiet in ((99, False), (100, False), (99, True))
        )
        assert plain != more
        assert plain != silent
        assert plain.width() == size


def test_the_icon_tells_of_silence(tray: TrayIcon, operations: Operations) -> None:
    before = tray.icon.icon().pixmap(32, 32).toImage()
    operations.perform(change_settings, reminders_on=False)
    assert tray.icon.icon().pixmap(32, 32).toImage() != before
    operations.undo()
    assert tray.icon.icon().pixmap(32, 32).toImage() == before


def test_quitting_is_asked_for(tray: TrayIcon, qtbot) -> None:
    with qtbot.waitSignal(tray.quit_requested):
        choose(tray.menu, "Quit")


def test_an_open_menu_stays_as_it_is_under_the_pointer(tray: TrayIcon, operations: Operations, qtbot) -> None:
    tray.menu.popup(QPoint(0, 0))
    before = texts(tray.menu)
    operations.perform(change_settings, hide_names=True)
    assert texts(tray.menu) == before
    tray.menu.close()
    qtbot.waitUntil(lambda: not any("Maya" in row for row in texts(tray.menu)))


def test_reminders_that_are_off_are_told(tray: TrayIcon, operations: Operations) -> None:
    operations.perform(change_settings, reminders_on=False)
    assert tray.icon.toolTip().endswith("Reminders are off")
    choose(submenu(tray, "Reminders are off"), "Switch reminders on")
    assert "Pause reminders" in texts(tray.menu)


def test_refreshing_makes_no_new_rows(tray: TrayIcon, operations: Operations) -> None:
    """PySide never lets go of the rows of a menu that is filled anew."""
    before = {id(action) for menu in tray.menu.findChildren(QMenu) for action in menu.actions()}
    for text in ("Reached out", "Snooze a week"):
        choose(submenu(tray, "Maya"), text)
        operations.undo()
    assert {id(action) for menu in tray.menu.findChildren(QMenu) for action in menu.actions()} == before
