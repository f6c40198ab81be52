"""The whole window with people whose fields are made to be obeyed: they are shown as they are, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from models.advice.drafts import Purpose
from scheduler.today import todays_list
from tests.hostile_people import NAMES, add_hostile_people
from tests.ui.whole_window import whole_window
from ui.people.panel_ways import WaysToReach
from ui.shared.elided_button import ElidedButton
from ui.shared.links import OPENED_SCHEMES
from ui.today.reaching import follow_suggestion
from ui.window.main_window import MainWindow
from ui.window.views import PEOPLE, VIEWS

pytestmark = pytest.mark.xdist_group("hostile")

_TEMPTING = ("<img", "<script", "<b>")
_TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window with the hostile people."""
    with whole_window(tmp_path_factory.mktemp("hostile"), add_hostile_people) as made:
        yield made


def everybody(window: MainWindow) -> list[int]:
    return list(range(1, len(NAMES) + 1))


def check_harmless(root: QWidget) -> None:
    """Check whatever stands in a window: nothing is taken for markup, for a shortcut or for a direction."""
    obeyed = {told(label, label.text()) for label in root.findChildren(QLabel) if takes_for_markup(label)}
    tips = {told(widget, widget.toolTip()) for widget in root.findChildren(QWidget) if is_tempting(widget.toolTip())}
    shortcuts = {
        told(button, button.text())
        for button in [*root.findChildren(QAbstractButton), *root.findChildren(QAction)]
        if makes_a_key(button)
    }
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(min(model.rowCount(), 30) if model is not None else 0):
            tip = str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "")
            tips |= {told(view, tip)} if is_tempting(tip) else set()
    assert not obeyed, "a label takes its text for markup"
    assert not tips, "a tooltip takes its text for markup"
    assert not shortcuts, "a text makes a shortcut"


def takes_for_markup(label: QLabel) -> bool:
    return bool(label.text()) and label.textFormat() != Qt.TextFormat.PlainText


def makes_a_key(button: QAbstractButton | QAction) -> bool:
    if isinstance(button, (QPushButton, QToolButton, QAction)) and "&" in button.text().replace("&&", ""):
        return True
    return isinstance(button, QAbstractButton) and button.shortcut().toString().startswith("Alt+")


def is_tempting(tip: str) -> bool:
    return any(tempting in tip for tempting in _TEMPTING) or "<<" in tip


def told(widget: QObject, text: str) -> str:
    return f"{type(widget).__name__} in {type(widget.parent()).__name__}: {text[:80]}"


@pytest.mark.parametrize("key", [view.key for view in VIEWS])
def test_every_view_shows_hostile_people_as_they_are(window: MainWindow, key: str, qtbot) -> None:
    window.show_view(key)
    qtbot.waitUntil(lambda: not window.operations.background.busy)
    window.repaint()
    check_harmless(window)


@pytest.mark.parametrize("number", range(len(NAMES)), ids=list(NAMES))
def test_the_panel_the_form_and_the_draft_show_them_as_they_are(window: MainWindow, number: int, qtbot) -> None:
    person = everybody(window)[number]
    window.open_person(person)
    qtbot.waitUntil(lambda: not window.operations.background.busy)
    check_harmless(window)
    for open_dialog in (
        lambda: window.log_interaction([person]),
        lambda: window.view(PEOPLE).edit_person(person),
        lambda: window.wishes.write_draft([person], Purpose.KEEP_IN_TOUCH),
        lambda: window.wishes.introduce([person]),
        lambda: window.wishes.merge([person, everybody(window)[number - 1]]),
    ):
        open_dialog()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        check_harmless(dialog)
        assert not _TURNING & set(dialog.windowTitle())
        dialog.hide()
        dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_is_opened_is_a_page_a_mail_or_a_call_to_them_alone(
    window: MainWindow, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    for person in everybody(window):
        window.open_person(person)
        for way in window.findChild(WaysToReach).findChildren(ElidedButton):
            if way.isVisible():
                way.click()
    for entry in todays_list(window.operations.book).entries:
        follow_suggestion(entry, lambda _sentence: None)
    assert opened
    for url in opened:
        assert url.scheme() in OPENED_SCHEMES
        if url.scheme() == "mailto":
            # Whatever stands in the address stays in the address.
            assert not url.hasQuery(), url
            assert "\n" not in unquote(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)), url
        if url.scheme() == "tel":
            assert set(url.path()) <= set("+0123456789"), url
