"""The page for a damaged book, by clicks: what is there to go back to, and that nothing is deleted."""

from __future__ import annotations

from datetime import datetime

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication

from models.backups import back_up_here
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.sample import add_sample_people
from ui.damage.damage_dialog import DamageDialog, mended, put_right

NOW = datetime(2026, 11, 23, 9)


@pytest.fixture
def damaged(book):
    """A closed book whose table of people is damaged, with a backup of a moment before; returns its content too."""
    add_sample_people(book)
    back_up_here(book)
    add_person(book, PersonFields(name="Late Person"))
    book.close()
    with apsw.Connection(str(book.path)) as look:
        root = look.execute("SELECT rootpage FROM sqlite_master WHERE name = 'contact'").get
        size = look.pragma("page_size")
    look.close()
    data = bytearray(book.path.read_bytes())
    data[(root - 1) * size : (root - 1) * size + 40] = bytes(40)
    book.path.write_bytes(data)
    return book.path


@pytest.fixture
def dialog(damaged, qtbot) -> DamageDialog:
    dialog = DamageDialog(damaged.parent, "Tree 7: btreeInitPage() returns error code 11", NOW)
    qtbot.addWidget(dialog)
    dialog.begin()
    dialog.open()
    qtbot.waitUntil(dialog.restore_button.isEnabled)
    return dialog


def people(path) -> set[str]:
    with apsw.Connection(str(path)) as look:
        names = {str(row[0]) for row in look.execute("SELECT name FROM contact")}
    look.close()
    return names


def test_it_says_what_is_wrong_and_what_there_is_to_go_back_to(dialog, damaged) -> None:
    assert "damaged" in dialog.keeps.text()
    assert str(damaged.parent) in dialog.keeps.text()
    assert "error code 11" in dialog.detail.text()
    assert dialog.height() == dialog.layout().totalHeightForWidth(dialog.width())
    assert "people" in dialog.restore_words.text()
    assert "entries from the backup" in dialog.salvage_words.text()


@pytest.mark.parametrize("button", ["restore_button", "salvage_button"])
def test_another_book_takes_its_place_and_the_damaged_one_is_kept(dialog, damaged, qtbot, button) -> None:
    before = damaged.read_bytes()
    qtbot.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    kept = put_right(damaged.parent, dialog, NOW)
    assert kept.read_bytes() == before
    assert kept.name.startswith("damaged-2026-11-23")
    assert len(people(damaged)) > 5


def test_quitting_changes_nothing(dialog, damaged, qtbot) -> None:
    before = damaged.read_bytes()
    qtbot.mouseClick(dialog.quit_button, Qt.MouseButton.LeftButton)
    assert dialog.choice is None
    assert damaged.read_bytes() == before


def test_the_folder_is_shown(dialog, qtbot, damaged, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    qtbot.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
    assert opened == [str(damaged.parent)]


def test_without_backup_and_book_only_quitting_is_left(tmp_path, qtbot) -> None:
    (tmp_path / "tendril.sqlite3").write_bytes(b"no book at all" * 400)
    dialog = DamageDialog(tmp_path, "It is no database.", NOW)
    qtbot.addWidget(dialog)
    dialog.begin()
    dialog.open()
    qtbot.waitUntil(lambda: "Nothing can be read" in dialog.salvage_words.text())
    assert not dialog.restore_button.isEnabled()
    assert not dialog.salvage_button.isEnabled()


def test_what_was_not_done_is_told(damaged, qapp, monkeypatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "made up")
    told: list[str] = []

    def quit_at_once(dialog: DamageDialog) -> int:
        told.append(dialog.trouble.text())
        dialog.reject()
        return DamageDialog.DialogCode.Rejected

    monkeypatch.setattr(DamageDialog, "exec", quit_at_once)
    for undone in (0, 1, 3):
        assert not mended(damaged.parent, "", NOW, undone)
    assert told[0] == ""
    assert told[1].startswith("The last thing you did is not in the book.")
    assert told[2].startswith("The last 3 things you did are not in the book.")
