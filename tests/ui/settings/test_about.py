"""About: the build, and the licence of everything that is used, to be read and copied."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.commands.version import Build
from ui.settings import about_section
from ui.settings.about_section import AboutSection
from ui.settings.licences import PARTS, all_licences
from ui.settings.licences_dialog import LicencesDialog

ROOT = Path(__file__).resolve().parents[3]


def test_every_package_of_the_lock_is_told_with_its_text() -> None:
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert {package for package, _, _ in PARTS} == set(re.findall(r"^([a-z0-9-]+)==", lock, flags=re.MULTILINE))
    licences = all_licences()
    assert len(licences) == len(PARTS) + 2
    for licence in licences[2:]:
        assert licence.version
        assert len(licence.text()) > 900, licence.name
    texts = {licence.name: licence.text() for licence in licences}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["PySide6, Qt for Python"]
    assert "TERMS AND CONDITIONS" in texts["PySide6, Qt for Python"]
    # The wheel for Linux has its libraries beside Qt's, and Qt has parts of others within itself.
    assert "Copyright © 1991" in texts["PySide6, Qt for Python"]
    assert "HarfBuzz" in texts["PySide6, Qt for Python"]
    assert "ISC License" in texts["Lucide icons"]
    assert "public domain" in texts["APSW, SQLite, its ciphers"]
    assert "MIT License" in texts["Tendril"]


def test_the_text_of_the_chosen_part_is_shown_and_copied(qtbot) -> None:
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.parts, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.parts, Qt.Key.Key_Down)
    assert dialog.about.text() == f"PySide6, Qt for Python {dialog.licences[2].version} (LGPL 3)"
    assert dialog.text.isReadOnly()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    assert "LESSER" in dialog.text.toPlainText()


def test_about_tells_the_build_or_that_it_is_unknown(qtbot, operations, monkeypatch) -> None:
    for build, words in (
        (Build("abcdef012345", date(2026, 11, 23)), "Build abcdef012345 of Monday, 23 November 2026"),
        (Build("abcdef012345"), "Build abcdef012345"),
        (Build(), "The build is unknown."),
    ):
        monkeypatch.setattr(about_section, "program_build", lambda build=build: build)
        section = AboutSection(operations)
        qtbot.addWidget(section)
        assert section.build.text().replace(",", "") == words.replace(",", "")


def test_the_button_opens_the_licences(qtbot, operations) -> None:
    section = AboutSection(operations)
    qtbot.addWidget(section)
    section.show()
    qtbot.mouseClick(section.licences_button, Qt.MouseButton.LeftButton)
    [dialog] = section.findChildren(LicencesDialog)
    assert dialog.isVisible()
    dialog.accept()
