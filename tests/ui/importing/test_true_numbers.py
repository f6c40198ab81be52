"""What the wizard says beforehand is what is done, and what it says of the days after it is so."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from models.book import Book
from models.clock import FixedClock
from models.exchange.files import read_people
from models.exchange.resolving import Resolution
from models.operations.fields import DateFields, PersonFields
from models.operations.people import add_person
from models.operations.settings import change_settings
from models.queries import circles
from scheduler.ranking import Source
from scheduler.today import todays_list
from ui.importing.import_view import CHECK, DONE
from ui.importing.live_preview import look
from ui.importing.plan import ImportPlan

DAY = timedelta(days=1)


def table(folder: Path, clock: FixedClock, people: int = 200, birthdays: int = 30) -> Path:
    """Return a file of people, the last of whom have a birthday each on a day of its own from tomorrow on."""
    rows = ["Name,Mail,Birthday"]
    for number in range(people):
        has_birthday = number >= people - birthdays
        born = f"1980-{clock.today() + (number - people + birthdays + 1) * DAY:%m-%d}" if has_birthday else ""
        rows.append(f"{chr(65 + number // 26)}{chr(97 + number % 26) * 3} Person{number},p{number}@a.example,{born}")
    path = folder / "people.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("known", ["nobody", "without the birthday", "with it"])
def test_as_many_are_said_to_get_a_rhythm_as_get_it(book: Book, clock: FixedClock, tmp_path: Path, known: str) -> None:
    """The birthdays of the file take their room, and once only where a row is somebody who is known."""
    change_settings(book, capacity=(2,) * 7)
    path = table(tmp_path, clock)
    name = path.read_text(encoding="utf-8").splitlines()[171].split(",")[0]
    if known != "nobody":
        tomorrow = clock.today() + DAY
        birthday = DateFields("birthday", tomorrow.month, tomorrow.day, 1980)
        add_person(book, PersonFields(name=name, dates=(birthday,) if known == "with it" else ()))
    plan = ImportPlan(book, look(book, read_people(path, "DE"), None, lambda: False))
    plan.resolve([Resolution(*pair.ids, same=True) for pair in plan.preview.duplicates])
    assert len(plan.resolutions) == (known != "nobody")
    network = next(row for row in circles() if row.key == "network")
    said = plan.given_to(network)
    done = plan.import_into(book, network.id, {}, lambda *_: None, lambda: False).result
    assert done.given_rhythm == said == 2 * 90 - 30


def test_dates_of_these_days_are_told_and_nobody_is_late_for_those_before(
    imported, clock: FixedClock, book: Book, tmp_path: Path
) -> None:
    born = [clock.today() + days * DAY for days in (-6, -1, 0, 3, 40)]
    path = tmp_path / "people.csv"
    rows = [f"{name} Okafor,1980-{on:%m-%d}" for name, on in zip(["Ada", "Bo", "Cy", "Di", "Ed"], born, strict=True)]
    path.write_text("\n".join(["Name,Birthday", *rows]), encoding="utf-8")
    view = imported(path)
    assert view.done.sentence.text().endswith("Nobody is due at once but for 2 dates of these days.")
    assert dated(book) == ["Cy Okafor", "Di Okafor"]
    clock.move(days=1)
    assert dated(book) == ["Cy Okafor", "Di Okafor"], "belated by now"


def dated(book: Book) -> list[str]:
    """Return whose birthday concerns today."""
    return [entry.name for entry in todays_list(book).entries if entry.source is Source.BIRTHDAY]


def test_one_person_is_not_one_of_them(imported, google: Path) -> None:
    assert imported(google).done.sentence.text() == "This person is in Network now. Nobody is due at once."


def test_enter_goes_on_with_the_file_that_waits(view, linkedin: Path, google: Path, qtbot) -> None:
    leave_one_waiting(view, linkedin, google, qtbot)
    assert view.focusWidget() is view.done.again_button
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == CHECK, timeout=10_000):
        QTest.keyClick(view, "\r")
    assert view._plan.preview.file.name == "contacts.csv"


def test_who_leaves_is_told_what_waits_and_comes_back_to_it(program, linkedin: Path, google: Path, qtbot) -> None:
    window = program.window
    view = window.show_view("import")
    leave_one_waiting(view, linkedin, google, qtbot)
    view.done.show_button.click()
    assert window.present_view == "people"
    assert window.undo_bar.label.text() == "contacts.csv still waits to be imported"
    assert window.undo_bar.button.text() == "Go on with contacts.csv"
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == CHECK, timeout=10_000):
        window.open_import()
    assert window.present_view == "import"
    assert view._plan.preview.file.name == "contacts.csv"


def leave_one_waiting(view, first: Path, following: Path, qtbot) -> None:
    """Import the first of two files."""
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == CHECK, timeout=10_000):
        view.open_paths([first, following])
    view.next_button.click()
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == DONE, timeout=10_000):
        view.next_button.click()
