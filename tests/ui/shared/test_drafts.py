"""A dialog without a window is left only by who says that what was written may go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import isValid

from ui.shared.drafts import LeavingDialog


class Writing(LeavingDialog):
    """A dialog in which something was written."""

    def has_draft(self) -> bool:
        """Whether something written would be lost."""
        return True


@pytest.fixture
def writing(qapp) -> Iterator[Writing]:
    made = Writing()
    made.open()
    yield made
    # It goes by itself where it is left.
    if isValid(made):
        made.accept()


def press(words: str) -> None:
    """Press a button of the question, once it is asked."""
    question = QApplication.activeModalWidget()
    assert isinstance(question, QMessageBox)
    next(button for button in question.buttons() if button.text() == words).click()


@pytest.mark.parametrize(("words", "stays"), [("Discard", False), ("Continue editing", True)])
def test_it_is_asked_whether_it_may_go(writing: Writing, words: str, stays: bool) -> None:
    QTimer.singleShot(0, lambda: press(words))
    writing.reject()
    assert (isValid(writing) and writing.isVisible()) is stays


def test_an_end_that_comes_while_it_is_asked_discards_nothing(
    writing: Writing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the book is locked after a rest: the loop of the question ends, and no button was pressed."""
    monkeypatch.setattr(QMessageBox, "exec", lambda _self: 0)
    writing.reject()
    assert writing.isVisible()
