"""The command palette in the window, used by keys as a person does."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget
from shiboken6 import delete

from models.book import Book
from models.operations.contact import log_interaction, skip
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.operations.saved_views import save_view
from models.operations.tags import delete_interests, tag_people
from models.queries import PeopleFilter, interests_with_counts, people_ids, people_rows
from ui.interactions.log_dialog import LogDialog
from ui.palette import sources
from ui.palette.commands import settings_pages
from ui.palette.palette import Palette
from ui.palette.rows import ALL, COMMAND, GROUP, INTEREST, NOTE, PERSON, VIEW, PaletteRow, ranked
from ui.palette.setting_names import setting_names
from ui.people.person_dialog import AddPersonDialog
from ui.settings.fields import ChoiceField
from ui.window.main_window import PEOPLE, SETTINGS, TODAY, MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import INTERESTS

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(three_due, operations, qtbot, no_window_left) -> Iterator[MainWindow]:
    made = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.isActiveWindow() and QApplication.focusWidget() is not None)
    yield made
    made.hide()


@pytest.fixture
def palette(window: MainWindow, qtbot) -> Palette:
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    assert window.finding.palette is not None
    return window.finding.palette


def press(qtbot, window: MainWindow, key: Qt.Key, modifier=NONE) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def type_in(qtbot, palette: Palette, text: str) -> None:
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)


def titles(palette: Palette, kind: str = "") -> list[str]:
    return [row.title for row in palette.model.rows if not kind or row.kind == kind]


def test_it_opens_with_who_is_due_and_what_can_be_done(window, palette) -> None:
    assert palette.isVisible()
    assert palette.field.hasFocus()
    assert titles(palette)[:3] == ["Maya Okafor", "Jonas <b>Berg</b> & Co", "Aiko Reyes"]
    assert "Log an interaction" in titles(palette, COMMAND)
    assert palette.marked.title == "Maya Okafor"


def test_a_misspelt_name_and_enter_open_the_person_and_next_time_it_is_offered_first(
    window, three_due, palette, qtbot
) -> None:
    type_in(qtbot, palette, "oakfor")
    assert titles(palette) == ["Maya Okafor"]
    press(qtbot, window, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.present_view == PEOPLE
    assert window.view(PEOPLE).chosen_people() == [three_due[0]]
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    assert (palette.model.rows[0].title, palette.model.rows[0].mark) == ("Maya Okafor", "Recent")


def test_arrows_move_round_and_tab_too(window, palette, qtbot) -> None:
    count = len(palette.model.rows)
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Up, count - 1), (Qt.Key.Key_Tab, 0)):
        press(qtbot, window, key)
        assert palette.list.currentIndex().row() == row
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() == count - 1
    assert palette.field.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_Return])
def test_the_second_action_logs_with_the_marked_person(window, palette, qtbot, key) -> None:
    type_in(qtbot, palette, "aiko")
    press(qtbot, window, key, CONTROL)
    dialog = window.findChild(LogDialog)
    assert dialog.isVisible()
    assert [tag.text for tag in dialog.people.tags] == ["Aiko Reyes"]
    assert window.present_view == TODAY
    dialog.reject()


def test_escape_gives_the_focus_back_and_so_does_the_key_itself_and_a_click_beside(window, qtbot) -> None:
    window.topbar.add_button.setFocus()
    for close in ("escape", "key", "click"):
        press(qtbot, window, Qt.Key.Key_K, CONTROL)
        palette = window.finding.palette
        assert palette.isVisible()
        if close == "escape":
            press(qtbot, window, Qt.Key.Key_Escape)
        elif close == "key":
            press(qtbot, window, Qt.Key.Key_K, CONTROL)
        else:
            qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, NONE, QPoint(3, palette.height() - 3))
        assert not palette.isVisible()
        assert window.topbar.add_button.hasFocus()


def test_a_key_of_the_window_leaves_it(window, palette, qtbot) -> None:
    press(qtbot, window, Qt.Key.Key_2, CONTROL)
    assert window.present_view == PEOPLE
    assert not palette.isVisible()


def test_interests_groups_and_views_are_found_beside_people_and_lead_where_they_should(
    window, operations, three_due, palette, qtbot
) -> None:
    operations.perform(tag_people, three_due[:2], groups=["Chess club"])
    operations.perform(save_view, "Chess friends", PeopleFilter(interests=("Chess",)))
    add_person(operations.book, PersonFields(name="Cheslav Novak"))
    operations.announce_outside()
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    type_in(qtbot, palette, "ches")
    assert {row.kind for row in palette.model.rows} >= {PERSON, INTEREST, GROUP, VIEW, ALL}
    assert titles(palette)[0] == "Cheslav Novak"
    assert titles(palette)[-1] == "Show all 3 people with “ches”"
    type_in(qtbot, palette, "chess club")
    assert titles(palette)[0] == "Chess club"
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.view(PEOPLE).filter == PeopleFilter(groups=("Chess club",))


def test_the_last_row_shows_everybody_in_people(window, palette, qtbot) -> None:
    type_in(qtbot, palette, "sailing")
    assert titles(palette)[-1] == "Show the one person with “sailing”"
    press(qtbot, window, Qt.Key.Key_Up)
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.view(PEOPLE).filter == PeopleFilter(text="sailing")
    assert window.topbar.search.field.text() == "sailing"


def test_notes_are_found_with_whose_they_are(window, operations, three_due, palette, qtbot) -> None:
    operations.perform(log_interaction, [three_due[2]], medium="call", direction="both", note="Wants to see the bridge")
    type_in(qtbot, palette, "bridge")
    note = palette.model.rows[0]
    assert (note.kind, note.title) == (NOTE, "Wants to see the bridge")
    assert note.detail.startswith("Aiko Reyes · ")
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.view(PEOPLE).chosen_people() == [three_due[2]]


def test_commands_run_and_show_their_keys(window, operations, three_due, palette, qtbot) -> None:
    type_in(qtbot, palette, "new contact")
    assert palette.marked.keys == "Ctrl N"
    press(qtbot, window, Qt.Key.Key_Return)
    dialog = window.findChild(AddPersonDialog)
    assert dialog.isVisible()
    dialog.reject()
    operations.perform(skip, [three_due[0]])
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    type_in(qtbot, palette, "undo")
    assert palette.marked.title == "Undo: Skipped Maya Okafor this time"
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.undo_bar.label.text() == "Undone: Skipped Maya Okafor this time"


def test_enter_after_a_name_undoes_nothing(window, operations, three_due, palette, qtbot) -> None:
    press(qtbot, window, Qt.Key.Key_Escape)
    # By a command, which tells the window nothing.
    outside = Thread(target=add_and_close, args=(operations.book, "Shelly Undo"))
    outside.start()
    outside.join()
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    for typed in ("shelly", "undo"):
        type_in(qtbot, palette, typed)
        assert palette.marked.title == "Shelly Undo"
    assert titles(palette, COMMAND)[-1] == "Undo: Added Shelly Undo"
    type_in(qtbot, palette, "shelly added")
    assert "Undo: Added Shelly Undo" not in titles(palette)
    type_in(qtbot, palette, "udo")
    assert "Undo: Added Shelly Undo" not in titles(palette)
    assert "Shelly Undo" in [row.name for row in people_rows(people_ids())]


def add_and_close(book: Book, name: str) -> None:
    """Add somebody by another connection, as a command in a terminal does."""
    add_person(book, PersonFields(name=name))
    book.database.close()


def test_nothing_to_lock_with_is_not_locked_and_leads_to_the_passphrase(window, palette, qtbot) -> None:
    type_in(qtbot, palette, "passphrase")
    assert palette.marked.title == "Settings: Passphrase"
    assert "Lock now" not in titles(palette)


def test_a_page_of_the_settings_has_the_focus_in_its_first_field(window, palette, qtbot) -> None:
    type_in(qtbot, palette, "look and language")
    assert palette.marked.title == "Settings: Look and language"
    press(qtbot, window, Qt.Key.Key_Return)
    field = window.view(SETTINGS).look.chosen_look
    qtbot.waitUntil(lambda: field.isAncestorOf(QApplication.focusWidget() or window) or field.hasFocus())


def test_every_page_of_the_settings_is_a_command_of_the_same_name(window, palette, qtbot) -> None:
    settings = window.view(SETTINGS)
    sections = settings.sections
    assert {name for name, _, _ in settings_pages()} == {
        name for name, section in vars(settings).items() if section in sections
    }
    for name, title, _ in settings_pages():
        assert getattr(settings, name).name == title
    type_in(qtbot, palette, "dark")
    assert palette.marked.title == "Settings: Look and language"
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.present_view == SETTINGS
    qtbot.waitUntil(lambda: not settings.look.visibleRegion().isEmpty())


def test_every_setting_is_found_by_its_own_words(window, palette, qtbot) -> None:
    settings = window.view(SETTINGS)
    for name in setting_names():
        section = getattr(settings, name.page)
        control = getattr(section, name.control)
        parts = [control, *control.findChildren(QWidget)]
        assert any(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in parts), name
        labels = [label.text() for label in section.findChildren(QLabel)]
        assert name.words in [control.accessibleName(), getattr(control, "text", str)(), *labels], name
    # Whoever adds a line to the settings names it for the palette too.
    controls = {
        (page, name)
        for page, _, _ in settings_pages()
        for name, control in vars(getattr(settings, page)).items()
        if isinstance(control, (QCheckBox, ChoiceField)) and not name.endswith("_field")
    }
    assert controls <= {(name.page, name.control) for name in setting_names()}


@pytest.mark.parametrize(
    ("typed", "page", "control"),
    [
        ("quiet", "reminders", "quiet_from"),
        ("night", "reminders", "quiet_from"),
        ("vacation", "week", "starts"),
        ("theme", "look", "chosen_look"),
        ("restore", "backups", "file_button"),
        ("licences", "about", "licences_button"),
    ],
)
def test_a_setting_is_gone_to_and_has_the_focus(window, palette, qtbot, typed, page, control) -> None:
    type_in(qtbot, palette, typed)
    wanted = next(place for place, row in enumerate(palette.model.rows) if row.identity == f"setting:{page}.{control}")
    assert palette.model.rows[wanted].detail.startswith("Settings: ")
    for _ in range(wanted):
        press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    settings = window.view(SETTINGS)
    field = getattr(getattr(settings, page), control)
    qtbot.waitUntil(lambda: field.hasFocus() or field.isAncestorOf(QApplication.focusWidget() or window))
    assert not field.visibleRegion().isEmpty()


def test_what_is_not_offered_yet_leads_to_what_offers_it(window, palette, qtbot) -> None:
    type_in(qtbot, palette, "away")
    assert "Lock when away for" in titles(palette, COMMAND)
    while palette.marked.title != "Lock when away for":
        press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.view(SETTINGS).passphrase.set_button.hasFocus())


def test_settings_opened_by_the_palette_stand_still(window, palette, qtbot) -> None:
    """At the first showing the way of the reminders is looked up, which adds a line far above."""
    type_in(qtbot, palette, "backups")
    press(qtbot, window, Qt.Key.Key_Return)
    settings = window.view(SETTINGS)
    qtbot.waitUntil(lambda: settings._area.verticalScrollBar().value() > 0)

    def top() -> int:
        return settings.backups.mapTo(settings, QPoint(0, 0)).y()

    seen = top()
    assert settings._head.height() - 1 <= seen < settings._head.height() + 20
    settings.reminders._say_now()
    settings.reminders.now.setText("Some sentence that is far longer than one line can be here. " * 5)
    qtbot.wait(20)
    assert top() == seen
    # Whoever scrolls on is not led back.
    bar = settings._area.verticalScrollBar()
    bar.setValue(bar.value() - 150)
    scrolled, place = bar.value(), settings.backups.y()
    settings.reminders.now.setText("Some sentence that is far longer than one line can be here. " * 9)
    qtbot.waitUntil(lambda: settings.backups.y() > place)
    assert bar.value() == scrolled


def test_ctrl_f_searches_where_there_is_something_to_search(window, qtbot) -> None:
    settings = window.show_view(SETTINGS)
    press(qtbot, window, Qt.Key.Key_F, CONTROL)
    assert settings.search.field.hasFocus()
    assert window.present_view == SETTINGS
    window.show_view(TODAY)
    press(qtbot, window, Qt.Key.Key_F, CONTROL)
    assert window.present_view == PEOPLE
    assert window.topbar.search.field.hasFocus()


def test_ctrl_f_in_a_view_with_nothing_to_search_leads_to_people(window, operations, qtbot) -> None:
    interests = window.show_view(INTERESTS)
    operations.perform(delete_interests, [row.id for row in interests_with_counts()])
    assert not interests.search.isVisible()
    press(qtbot, window, Qt.Key.Key_F, CONTROL)
    assert window.present_view == PEOPLE
    assert window.topbar.search.field.hasFocus()


def test_where_nothing_is_found_enter_adds_somebody_of_that_name(window, palette, qtbot) -> None:
    type_in(qtbot, palette, "Xyzzy Plugh")
    assert palette.model.rows == []
    assert "Nobody and nothing with “Xyzzy Plugh”" in palette.nothing.text()
    press(qtbot, window, Qt.Key.Key_Return)
    dialog = window.findChild(AddPersonDialog)
    assert dialog.names.name.text() == "Xyzzy Plugh"
    dialog.reject()


def test_screen_readers_are_told_the_marked_row(window, palette, qtbot) -> None:
    assert palette.field.accessibleName()
    type_in(qtbot, palette, "maya")
    assert palette.field.accessibleDescription().startswith("Maya Okafor, ")
    assert "Ctrl+L log" in palette.field.accessibleDescription()
    index = palette.model.index(0)
    assert palette.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == palette.field.accessibleDescription()


def test_it_follows_what_changes(window, operations, three_due, palette, qtbot) -> None:
    type_in(qtbot, palette, "ada")
    assert "Ada Lindgren" not in titles(palette)
    press(qtbot, window, Qt.Key.Key_Escape)
    operations.perform(add_person, PersonFields(name="Ada Lindgren"))
    operations.perform(delete_people, [three_due[0]])
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    type_in(qtbot, palette, "ada")
    assert titles(palette)[0] == "Ada Lindgren"
    type_in(qtbot, palette, "okafor")
    assert "Maya Okafor" not in titles(palette)
    operations.undo()
    type_in(qtbot, palette, "okafo")
    assert titles(palette)[0] == "Maya Okafor"


def test_a_large_book_is_read_beside_the_window_and_searched_meanwhile(window, monkeypatch, qtbot) -> None:
    monkeypatch.setattr(sources, "_MANY", 1)
    press(qtbot, window, Qt.Key.Key_K, CONTROL)
    palette = window.finding.palette
    type_in(qtbot, palette, "okaf")
    assert titles(palette)[0] == "Maya Okafor"
    qtbot.waitUntil(lambda: not window.operations.background.busy)
    type_in(qtbot, palette, "oakfor")
    assert titles(palette) == ["Maya Okafor"]


def test_it_fits_a_small_window(window, palette, qtbot) -> None:
    type_in(qtbot, palette, "a")
    window.resize(900, 600)
    qtbot.waitUntil(lambda: palette.width() == window.width())
    assert window.rect().contains(palette.frame.geometry())


def test_marks_of_names_are_text(window, palette, qtbot) -> None:
    type_in(qtbot, palette, "jonas")
    assert titles(palette)[0] == "Jonas <b>Berg</b> & Co"
    assert not palette.grab().isNull()


def test_ranking_prefers_names_to_notes_and_what_was_used_among_equals() -> None:
    def row(kind: str, identity: str, score: float) -> PaletteRow:
        return PaletteRow(kind, identity, identity, lambda: None, score=score)

    rows = [row(NOTE, "n", 0.58), row(PERSON, "a", 0.86), row(PERSON, "b", 0.86), row(GROUP, "g", 0.86)]
    assert [each.identity for each in ranked(rows, ["b"], 9)] == ["b", "a", "g", "n"]
    assert [each.identity for each in ranked(rows, ["n"], 2)] == ["a", "b"]


def test_no_shadow_stays_where_the_palette_was_higher(palette: Palette, qtbot) -> None:
    class Painted(QObject):
        """Notes whether a place was drawn anew."""

        place, again = palette.frame.geometry().bottomLeft() + QPoint(-3, -3), False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                self.again = self.again or event.region().contains(self.place)
            return False

    QApplication.processEvents()
    painted = Painted()
    palette.installEventFilter(painted)
    type_in(qtbot, palette, "maya")
    assert palette.frame.geometry().bottom() < painted.place.y()
    qtbot.waitUntil(lambda: painted.again)


def test_it_closes_also_where_what_had_the_focus_is_gone(window, qtbot) -> None:
    before = QApplication.focusWidget()
    window.finding.open_palette()
    qtbot.waitUntil(lambda: window.finding.palette.field.hasFocus())
    delete(before)
    window.finding.palette.dismiss()
    assert not window.finding.palette.isVisible()
