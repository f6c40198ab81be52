"""The end of the program, as whoever looks at the window sees it."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QEvent, QObject


class Watching(QObject):
    """Keeps the words of a bar each time it is painted, and opens a gate with the first."""

    def __init__(self, bar, gate):
        super().__init__()
        self._bar, self._gate = bar, gate
        self.words = []

    def eventFilter(self, watched, event):
        if watched is self._bar and event.type() == QEvent.Type.Paint:
            self.words.append(self._bar.label.text())
            self._gate.set()
        return False


def test_a_long_write_that_the_end_waits_for_is_told_while_it_lasts(program, qtbot):
    gate, ended = Event(), []
    program.window.show()
    qtbot.waitExposed(program.window)
    watching = Watching(program.window.undo_bar, gate)
    program.operations.run_long(
        lambda _book, _progress, _cancelled: ended.append(gate.wait(20)),
        on_progress=lambda _done, _total: None,
        on_done=lambda _result: None,
        on_failed=lambda _sentence: None,
    )
    program.window.undo_bar.installEventFilter(watching)
    program.end()
    assert ended == [True]
    assert watching.words[0] == "Finishing what is being written…"
