"""No word is cut in German, whose words are long, in the smallest window: every scene of the pictures is looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from ui.language import active_language
from ui.screenshots import taking
from ui.screenshots.stage import Scene, Stage
from ui.screenshots.taking import Choice, take_pictures
from ui.shared.labels import PlainLabel
from ui.theme.theme import active_theme

# What a field has at both sides of its text, in pixels.
_FIELD_PADDING = 12


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """Speak as it was spoken before, afterwards."""
    look, locale = active_theme().look, QLocale()
    yield
    active_language().speak("en")
    QLocale.setDefault(locale)
    active_theme().set_look(look)


def cut_text(widget: QWidget) -> str:
    """Return the text of a widget that has too little room for it, "" where all is read.

    What tells the rest in a tooltip, as names and notes do, and what wraps may be narrower than its text.
    """
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel) and not widget.wordWrap() and widget.pixmap().isNull():
        if isinstance(widget, PlainLabel) and widget.toolTip():
            return ""
        needed = max((metrics.horizontalAdvance(line) for line in widget.text().splitlines()), default=0)
        return widget.text() if needed > widget.contentsRect().width() + 1 else ""
    if isinstance(widget, (QPushButton, QCheckBox, QRadioButton)) and widget.text():
        return widget.text() if widget.sizeHint().width() > widget.width() + 1 else ""
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(kind, option, part, widget).width()
        # The style draws the text a pixel from both ends of its place.
        return widget.currentText() if metrics.horizontalAdvance(widget.currentText()) > room - 2 else ""
    if isinstance(widget, QAbstractSpinBox):
        needed = metrics.horizontalAdvance(widget.text())
        return widget.text() if needed > widget.lineEdit().contentsRect().width() else ""
    if isinstance(widget, QLineEdit) and not widget.text():
        needed = metrics.horizontalAdvance(widget.placeholderText())
        room = widget.contentsRect().width() - _FIELD_PADDING
        return widget.placeholderText() if needed > room else ""
    return ""


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
@pytest.mark.usefixtures("german")
def test_every_word_is_read_in_german(monkeypatch, tmp_path, size) -> None:
    cut: set[tuple[str, str]] = set()
    # What a scene leaves open spoils the pictures of all that follow.
    left: set[tuple[str, str]] = set()

    def look(stage: Stage, scene: Scene, path: object) -> object:
        scene.show(stage)
        stage.settle()
        for top in (stage.window, *stage.floating()):
            for widget in top.findChildren(QWidget):
                if widget.isVisible() and not widget.visibleRegion().isEmpty() and (text := cut_text(widget)):
                    cut.add((scene.name, text))
        stage.tidy()
        left.update((scene.name, type(widget).__name__) for widget in stage.floating())
        return path

    monkeypatch.setattr(taking, "_picture", look)
    only = (
        ("",)
        if size == (900, 600)
        else ("today", "people", "person", "interests", "introductions", "share", "migrating", "import")
    )
    take_pictures(tmp_path, Choice((size,), ("light",), only, "de"))
    assert cut == set()
    assert left == set()
