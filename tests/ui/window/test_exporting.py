"""Writing people to files from the window: every format, progress and Cancel, files that exist, what goes wrong."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from models.exchange.written import WRITTEN, written_format
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import people_ids
from ui.settings.settings_view import SettingsView
from ui.window.exporting import ask_and_export, export_people
from ui.words import translate


@pytest.fixture
def people(book) -> list[int]:
    return [int(add_person(book, PersonFields(name=f"Person {number}")).result) for number in range(3)]


class Told:
    """What the window said, with what it offered beside it."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self.action = None

    def __call__(self, sentence, action_text, action) -> None:
        self.said.append((sentence, action_text))
        self.action = action


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def choose(monkeypatch):
    """Answer the file dialog: choose(path, the format's name)."""

    def choose(path, format_=None):
        chosen = f"{translate(format_.name)} (*{format_.ending})" if format_ is not None else ""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), chosen))

    return choose


@pytest.mark.parametrize("format_", WRITTEN, ids=lambda one: one.key)
@pytest.mark.parametrize("everybody", [True, False])
def test_every_format_is_written_and_the_folder_can_be_opened(
    operations, people, told, choose, tmp_path, qtbot, monkeypatch, format_, everybody
) -> None:
    path = tmp_path / f"people{format_.ending}"
    choose(path, format_)
    ask_and_export(operations, None if everybody else people[:2], told, None)
    qtbot.waitUntil(lambda: bool(told.said))
    count = 3 if everybody else 2
    if format_.key != "ics":
        assert told.said == [(f"Wrote {count} people to {path}", "Open folder")]
    text = path.read_text(encoding="utf-8")
    if format_.key == "json":
        whole = json.loads(text)
        assert (whole["complete"], len(whole["people"])) == (everybody, count)
    elif format_.key != "ics":
        assert ("Person 2" in text) is everybody
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())) or True)
    told.action()
    assert opened == [str(tmp_path)]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    told.action()
    assert told.said[-1][0] == f"No program opens folders here. The file is {path}."


@pytest.mark.parametrize("format_", WRITTEN, ids=lambda one: one.key)
def test_an_export_can_be_cancelled_and_leaves_no_file(operations, people, told, tmp_path, qtbot, format_) -> None:
    works, heard = [], Event()
    operations.working.connect(lambda work: (works.append(work), heard.set()))
    # The worker may be there before the window has heard of its work.
    export_people(
        operations, people, tmp_path / "a", told, _slow(format_, lambda: heard.wait(10) and works[0].cancel())
    )
    assert works[0].sentence == "Exporting 3 people…"
    qtbot.waitUntil(lambda: bool(told.said), timeout=10_000)
    assert told.said == [("The export was stopped. Nothing was written.", "")]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(("a", ".a"))] == []


def _slow(format_, cancel):
    """Return the format whose writer is cancelled from the window before its first report of progress."""

    class Slow:
        def writer(self, say):
            write = format_.writer(say)

            def written(*arguments, progress, **keywords):
                def report(reached, total):
                    cancel()
                    QThread.msleep(1)
                    progress(reached, total)

                return write(*arguments, progress=report, **keywords)

            return written

    return Slow()


def test_a_file_the_dialog_did_not_ask_about_is_left_as_it_is(operations, people, told, choose, tmp_path) -> None:
    there = tmp_path / "people.csv"
    there.write_text("mine", encoding="utf-8")
    choose(tmp_path / "people", written_format("csv"))
    ask_and_export(operations, people, told, None)
    assert told.said == [(f"{there} exists already and was left as it is. Choose another name.", "")]
    assert there.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_is_told(
    operations, people, told, choose, tmp_path, qtbot, monkeypatch
) -> None:
    def refuse(*_arguments, **_keywords):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("models.partial_files.tempfile.mkstemp", refuse)
    choose(tmp_path / "people.vcf")
    ask_and_export(operations, people, told, None)
    qtbot.waitUntil(lambda: bool(told.said))
    assert told.said[0][0].endswith("could not be written: Permission denied. The book is unharmed.")


def test_while_something_else_is_written_it_is_told(operations, people, told, choose, tmp_path, qtbot) -> None:
    def wait(_book, _progress, cancelled):
        while not cancelled():
            QThread.msleep(1)

    done = []
    work = operations.run_long(wait, on_progress=lambda *_: None, on_done=done.append, on_failed=done.append)
    choose(tmp_path / "people.csv")
    ask_and_export(operations, people, told, None)
    assert told.said[0][0].startswith("Something else is being written")
    work.cancel()
    qtbot.waitUntil(lambda: bool(done))
    assert not Path(tmp_path / "people.csv").exists()


def test_everybody_is_exported_from_settings_by_the_keyboard(operations, people, qtbot) -> None:
    view = SettingsView(operations)
    qtbot.addWidget(view)
    view.show()
    with qtbot.waitSignal(view.export_requested) as asked:
        QTest.keyClick(view.data.export_button, Qt.Key.Key_Space)
    assert asked.args == [None]
    assert len(people_ids()) == 3


@pytest.mark.parametrize("ids", [None, []], ids=["an empty book", "an empty selection"])
def test_of_nobody_no_cards_are_written(operations, told, choose, tmp_path, qtbot, ids) -> None:
    path = tmp_path / "people.vcf"
    choose(path, written_format("vcf"))
    ask_and_export(operations, ids, told, None)
    qtbot.waitUntil(lambda: bool(told.said))
    [(sentence, action)] = told.said
    assert sentence.startswith("There is nobody to export")
    assert action == ""
    assert not path.exists()
