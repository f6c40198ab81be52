"""A file that is opened while another one is under way: by a drop, "open with", a second start or the command line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from models.queries import people_ids
from ui.calling import Call
from ui.importing.import_view import CHECK, CHOOSE, DONE, RHYTHM
from ui.window.views import IMPORT


def step(wanted: int) -> dict[str, object]:
    return {"check_params_cb": lambda shown: shown == wanted, "timeout": 10_000}


def notes(view) -> list[str]:
    """Return what stands below the columns."""
    return view.check.file_card._note.text().split(" · ")


@pytest.fixture
def said(view) -> list[str]:
    """What was said in the bar."""
    words: list[str] = []
    view.message.connect(lambda sentence, _button, _action: words.append(sentence))
    return words


def test_it_comes_after_the_one_in_its_steps_which_keeps_what_was_chosen(
    checked, linkedin, google, said, qtbot
) -> None:
    view = checked(linkedin)
    rows = view.check.file_card.rows
    rows.match = rows.match.with_meaning(5, "notes")
    view.open_paths([google])
    assert view.step == CHECK
    assert not view.is_working
    assert said == ["contacts.csv comes after this import"]
    assert "1 more file comes after this one" in notes(view)
    assert view.check.file_card.rows.match.columns[5].meaning == "notes"
    view.next_button.click()
    assert view.step == RHYTHM
    view.open_paths([google.with_name("a.csv"), google.with_name("b.csv")])
    assert said[1:] == ["2 files come after this import"]
    assert view.step == RHYTHM
    with qtbot.waitSignal(view.step_shown, **step(DONE)):
        view.next_button.click()
    assert view.done.again_button.text() == "Go on with contacts.csv"


def test_who_cancels_the_first_goes_on_with_it(checked, linkedin, google, qtbot) -> None:
    view = checked(linkedin)
    view._waiting = [linkedin.with_name("dropped with it.csv")]
    view.open_path(google)
    left: list[QObject] = []
    view.finished.connect(lambda: left.append(view))
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        view.cancel_button.click()
    assert view._plan.preview.file.name == "contacts.csv"
    assert view._waiting == []
    assert left == []
    view.cancel_button.click()
    assert left == [view]
    assert people_ids() == []


def test_who_cancels_the_reading_of_the_first_goes_on_with_it(view, linkedin, google, said, qtbot) -> None:
    view.open_path(linkedin)
    view.open_path(google)
    assert said == ["contacts.csv comes after this import"]
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        view.progress.cancel_button.click()
    assert view._plan.preview.file.name == "contacts.csv"


def test_a_pasted_table_keeps_its_place(view, google, said, qtbot) -> None:
    QGuiApplication.clipboard().setText("Name,Firm\nZoe Mbeki,Harbour\n")
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        view.choose.paste()
    view.open_path(google)
    assert said == ["contacts.csv comes after this import"]
    assert view._plan.preview.created == 1
    assert view._path is None


def test_what_is_to_be_gone_on_with_keeps_its_place(checked, linkedin, google, said, qtbot) -> None:
    view = checked(linkedin)
    kept = view.kept()
    view.reset()
    view.operations.hold()
    view.take_back(kept)
    assert view.step == CHOOSE
    view.open_path(google)
    assert said == ["contacts.csv comes after this import"]
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        view.operations.release()
    assert view._plan.preview.file.name == "Connections.csv"
    assert view._waiting == [google]


def test_the_same_file_is_shown_already_unless_it_was_written_anew(checked, linkedin, said) -> None:
    view = checked(linkedin)
    view.open_path(linkedin)
    assert (said, view._waiting) == ([], [])
    linkedin.write_text(linkedin.read_text(encoding="utf-8") + "Eve,Novak,,,,,\n", encoding="utf-8")
    view.open_path(linkedin)
    assert (said, view._waiting) == (["Connections.csv comes after this import"], [linkedin])


def test_what_waited_with_the_one_before_is_not_forgotten_for_another(view, linkedin, google, qtbot) -> None:
    """As where one was done and the next one of three was not begun."""
    view._waiting = [linkedin]
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        view.open_path(google)
    assert view._waiting == [linkedin]


def test_a_second_start_says_in_the_window_that_its_file_waits(program, linkedin, google, qtbot) -> None:
    program.answer(Call((linkedin,)))
    view = program.window.view(IMPORT)
    qtbot.waitUntil(lambda: view.step == CHECK, timeout=10_000)
    program.answer(Call((google,)))
    assert view._plan.preview.file.name == "Connections.csv"
    assert program.window.undo_bar.isVisible()
    assert program.window.undo_bar.label.text() == "contacts.csv comes after this import"
