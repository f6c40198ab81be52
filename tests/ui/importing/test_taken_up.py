"""An import in the midst of its steps is gone on with where it was left when the program ended."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from models.kept_writing import Kept
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import circles
from models.vocabulary import Kind
from ui.duplicates.decision_bar import DIFFERENT, SAME
from ui.importing.import_view import CHECK, CHOOSE, DONE, DUPLICATES, RHYTHM, ImportView
from ui.importing.wizard_work import PATIENCE_MILLISECONDS
from ui.operations import Operations
from ui.shared.tag_input import Tag

Checked = Callable[[Path], ImportView]
TABLE = """Name,Firm,E-mail,Town
Ada Lindgren,Lumen Labs,ada@lumen.example,Lund
Tomás Okafor,Harbour,tomas@harbour.example,Porto
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def gone_on_with(view: ImportView, qtbot: Any, step: int) -> ImportView:
    """Take up in another window what was left in this one."""
    kept: Kept = json.loads(json.dumps(view.kept()))
    another = ImportView(view.operations)
    qtbot.addWidget(another)
    another.show()
    with qtbot.waitSignal(another.step_shown, check_params_cb=lambda shown: shown == step, timeout=20_000):
        another.take_back(kept)
    assert json.loads(json.dumps(another.kept())) == kept
    return another


def test_columns_choices_and_the_circle_are_as_they_were(checked: Checked, table: Path, qtbot) -> None:
    view = checked(table)
    rows = view.check.file_card.rows
    rows.match = rows.match.with_meaning(3, "notes")
    view.check.conclusions.group_field.add(Tag("PyCon 2026"))
    view.check.conclusions._choose_kind(Kind.BOTH, Kind.PERSONAL)
    view._look_anew()
    qtbot.waitUntil(lambda: not view._live.is_reading)
    view.next_button.click()
    assert view.step == RHYTHM
    inner = circles()[0]
    view.rhythm.choose_again(inner.id)
    again = gone_on_with(view, qtbot, RHYTHM)
    assert again.rhythm.circle == inner
    assert again.check.file_card.rows.match == view.check.file_card.rows.match
    assert again.check.conclusions.choices.groups == ("PyCon 2026",)
    assert [tag.text for tag in again.check.conclusions.group_field.tags] == ["PyCon 2026"]
    with qtbot.waitSignal(again.step_shown, check_params_cb=lambda step: step == DONE, timeout=20_000):
        again.next_button.click()
    assert again._result.created == 2
    assert again.kept() is None


def test_what_was_said_of_pairs_is_said_again(checked: Checked, table: Path, operations: Operations, qtbot) -> None:
    for name in ("Ada Lindgren", "Tomas Okafor"):
        add_person(operations.book, PersonFields(name=name))
    view = checked(table)
    view.next_button.click()
    assert view.step == DUPLICATES
    assert len(view.duplicates.pairs) == 2
    view.duplicates.decide(DIFFERENT)
    again = gone_on_with(view, qtbot, DUPLICATES)
    assert again.duplicates.place == 1
    again.duplicates.decide(SAME)
    assert [one.same for one in again._plan.resolutions] == [False, True]


def test_what_was_said_of_pairs_is_asked_again_where_the_file_changed(
    checked: Checked, table: Path, operations: Operations, qtbot
) -> None:
    """Its rows may be other people by now, whom nobody said to be the same."""
    for name in ("Ada Lindgren", "Ada Lindgreen"):
        add_person(operations.book, PersonFields(name=name))
    view = checked(table)
    view.next_button.click()
    assert view.step == DUPLICATES
    view.duplicates.decide(SAME)
    kept: Kept = json.loads(json.dumps(view.kept()))
    view.reset()
    table.write_text(TABLE.replace("Ada Lindgren,Lumen Labs,ada@", "Ada Lindgreen,Harbour,eda@"), encoding="utf-8")
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == DUPLICATES, timeout=20_000):
        view.take_back(kept)
    assert view.duplicates.pairs
    assert view.duplicates.answers() == []


def test_columns_that_are_called_otherwise_now_are_matched_anew(checked: Checked, table: Path, qtbot) -> None:
    view = checked(table)
    rows = view.check.file_card.rows
    rows.match = rows.match.with_meaning(3, "notes")
    kept = view.kept()
    table.write_text(TABLE.replace("Town", "Nickname"), encoding="utf-8")
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == CHECK, timeout=20_000):
        view.take_back(kept)
    assert view.check.file_card.rows.match.columns[3].meaning == "nickname"


def test_a_file_that_is_gone_is_told_and_the_next_one_is_offered(checked: Checked, table: Path, qtbot) -> None:
    view = checked(table)
    view._waiting = [table.with_name("more.csv")]
    kept = view.kept()
    assert [Path(name).name for name in kept["files"]] == ["people.csv", "more.csv"]
    table.unlink()
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == CHOOSE, timeout=20_000):
        view.take_back(kept)
    assert "people.csv" in view.choose.trouble.label.text()
    assert "more.csv" in view.choose.trouble.button.text()


def test_it_waits_until_nothing_else_is_written_and_is_kept_meanwhile(checked: Checked, table: Path, qtbot) -> None:
    view = checked(table)
    view.next_button.click()
    kept = view.kept()
    view.reset()
    assert view.kept() is None
    view.operations.hold()
    view.take_back(kept)
    assert view.step == CHOOSE
    assert view.kept() == kept
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == RHYTHM, timeout=20_000):
        view.operations.release()


@pytest.mark.parametrize("is_shown", [False, True], ids=["both at once", "one in its steps"])
def test_two_imports_are_gone_on_with_one_after_the_other(
    checked: Checked, table: Path, tmp_path: Path, qtbot, is_shown: bool
) -> None:
    """As where somebody began another one before the first was taken up."""
    later = tmp_path / "later.csv"
    later.write_text("Name,Firm\nZoe Mbeki,Harbour\n", encoding="utf-8")
    view = checked(table)
    view.next_button.click()
    kept = view.kept()
    view.reset()
    view = checked(later)
    view.check.conclusions.group_field.add(Tag("PyCon 2026"))
    view._look_anew()
    qtbot.waitUntil(lambda: not view._live.is_reading)
    kept_later = view.kept()
    if not is_shown:
        view.reset()
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == RHYTHM, timeout=20_000):
        if is_shown:
            view.operations.hold()
        view.take_back(kept)
        if is_shown:
            QTimer.singleShot(2 * PATIENCE_MILLISECONDS, view.operations.release)
        else:
            view.take_back(kept_later)
        assert [Path(name) for name in view.kept()["files"]] == [table, later]
    assert view._plan.preview.file.name == "people.csv"
    assert view._waiting == [later]
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == CHECK, timeout=20_000):
        view._go_on_with_files()
    assert view._plan.preview.file.name == "later.csv"
    assert view.check.conclusions.choices.groups == ("PyCon 2026",)


def test_while_a_file_is_read_nobody_is_asked_for_another(
    view: ImportView, table: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter, pressed once more in the system's dialog, would press the button again and lay a dialog over the steps."""
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *told: asked.append(told) or ([], ""))
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == CHECK, timeout=20_000):
        view.open_path(table)
        view.choose.zone.choose_button.click()
    assert asked == []
    view.reset()
    view.choose.zone.choose_button.click()
    assert len(asked) == 1
