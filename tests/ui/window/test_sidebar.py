"""The sidebar: people dropped on saved views and groups, words that are cut, the width it takes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.shared.people_drag import DropTarget, people_data
from ui.theme.theme import active_theme
from ui.window.navigation import NavigationButton
from ui.window.sidebar import WIDEST, WIDTH, Sidebar


@pytest.fixture
def sidebar(operations, qtbot) -> Iterator[Sidebar]:
    made = Sidebar()
    qtbot.addWidget(made)
    made.add_view("today", "Today", "sun")
    made.set_saved_views([(1, "Inner circle"), (2, "Wilting")])
    made.resize(made.width(), 700)
    made.show()
    return made


@pytest.fixture
def usual_font() -> Iterator[QFont]:
    """A copy of the program's font, which is as before after the test."""
    before = QApplication.font()
    yield QFont(before)
    QApplication.setFont(before)


def drag(button: NavigationButton, data: QMimeData, *, drop: bool) -> bool:
    """Bring data over an entry, perhaps let go of it there, and return whether the entry took it."""
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(button.rect().center(), actions, data, buttons, keys)
    # Qt accepts an enter event before it asks.
    entering.ignore()
    QApplication.sendEvent(button, entering)
    if drop and entering.isAccepted():
        QApplication.sendEvent(button, QDropEvent(QPointF(4, 4), actions, data, buttons, keys))
    return entering.isAccepted()


def groups(sidebar: Sidebar) -> list[NavigationButton]:
    views = (*sidebar.views.values(), *sidebar.saved_views.values(), sidebar.reminders)
    return [b for b in sidebar.findChildren(NavigationButton) if b not in views and b.isVisible()]


def test_people_are_dropped_on_saved_views_and_groups_while_a_drag_is_under_way(sidebar: Sidebar, qtbot) -> None:
    taken: list[tuple[str, list[int]]] = []
    targets = [
        DropTarget("Inner circle", "Add to Inner circle", lambda ids: taken.append(("circle", list(ids))), 1),
        DropTarget("Chess club", "Add to Chess club", lambda ids: taken.append(("club", list(ids)))),
    ]
    sidebar.set_drop_targets(targets)
    qtbot.waitUntil(lambda: [button.text() for button in groups(sidebar)] == ["Chess club"])
    with qtbot.waitSignal(sidebar.dropped) as told:
        assert drag(sidebar.saved_views[1], people_data([3, 5]), drop=True)
    assert told.args == [targets[0], [3, 5]]
    assert drag(groups(sidebar)[0], people_data([8]), drop=True)
    assert taken == [("circle", [3, 5]), ("club", [8])]
    assert not drag(sidebar.saved_views[2], people_data([3]), drop=True)
    assert not drag(sidebar.saved_views[1], QMimeData(), drop=True)
    sidebar.set_drop_targets([])
    assert not groups(sidebar)
    assert not drag(sidebar.saved_views[1], people_data([3]), drop=True)


def test_an_entry_says_what_dropping_on_it_does(sidebar: Sidebar) -> None:
    sidebar.set_drop_targets([DropTarget("Inner circle", "Add to Inner circle", lambda ids: None, 1)])
    before = sidebar.saved_views[1].grab().toImage()
    drag(sidebar.saved_views[1], people_data([3]), drop=False)
    assert sidebar.saved_views[1].grab().toImage() != before


def test_entries_that_stay_keep_their_count_and_mark(sidebar: Sidebar) -> None:
    kept = sidebar.saved_views[2]
    sidebar.set_saved_count(2, 21)
    sidebar.choose("people", 2)
    sidebar.set_saved_views([(2, "Wilting · work"), (3, "New")])
    assert sidebar.saved_views[2] is kept
    assert (kept.text(), kept.note, kept.isChecked()) == ("Wilting · work", "21", True)
    assert list(sidebar.saved_views) == [2, 3]


def test_the_focus_of_a_deleted_view_goes_to_its_neighbour_or_the_first_entry(sidebar: Sidebar, qtbot) -> None:
    sidebar.activateWindow()
    sidebar.saved_views[2].setFocus()
    qtbot.waitUntil(sidebar.saved_views[2].hasFocus)
    sidebar.set_saved_views([(1, "Inner circle")])
    qtbot.waitUntil(sidebar.saved_views[1].hasFocus)
    sidebar.set_saved_views([])
    qtbot.waitUntil(sidebar.views["today"].hasFocus)


def test_a_name_that_is_cut_off_is_in_the_tooltip(sidebar: Sidebar) -> None:
    sidebar.set_saved_views([(1, "People I met at the conference in Lisbon"), (2, "Wilting")])
    sidebar.set_saved_count(1, 1200)
    assert "Lisbon" in sidebar.saved_views[1].toolTip()
    assert not sidebar.saved_views[2].toolTip()


def test_what_a_note_means_stays_in_the_tooltip(sidebar: Sidebar) -> None:
    sidebar.reminders.set_note("until Monday", "Reminders are paused until Monday 08:00")
    sidebar.resize(sidebar.width(), 500)
    sidebar.reminders.resize(sidebar.reminders.width() - 20, sidebar.reminders.height())
    assert sidebar.reminders.toolTip() == "Reminders are paused until Monday 08:00"
    sidebar.reminders.set_note("on")
    assert sidebar.reminders.toolTip() == ""


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("Paused", "until 09:00"),
        ("Paused", "until tomorrow"),
        ("Paused", "until Wednesday"),
        ("Pausiert", "bis Donnerstag"),
        ("Reminders", "paused"),
        ("Erinnerungen", "pausiert"),
    ],
)
@pytest.mark.parametrize("points", [0, 16])
def test_until_when_reminders_are_paused_is_never_cut(
    operations, qtbot, usual_font: QFont, words: str, note: str, points: int
) -> None:
    if points:
        usual_font.setPointSize(points)
        QApplication.setFont(usual_font)
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(sidebar.width(), 700)
    sidebar.show()
    reminders = sidebar.reminders
    height = reminders.height()
    reminders.set_words(words)
    reminders.set_note(note)
    text = QFontMetrics(active_theme().font(1.0))
    has_room = text.horizontalAdvance(f"{words}  {note}") + 47 < reminders.width()
    if not has_room:
        qtbot.waitUntil(lambda: reminders.height() >= height + 9)
    assert reminders.toolTip() == ""
    assert WIDTH <= sidebar.width() <= WIDEST


def test_it_widens_with_the_words_of_the_views_up_to_a_limit(sidebar: Sidebar) -> None:
    assert sidebar.width() == WIDTH
    sidebar.add_view("introductions", "Anbahnungen und Vorstellungen", "users")
    assert WIDTH < sidebar.width() <= WIDEST
