"""Every view, dialog and menu of the window as a screen reader and somebody without a mouse find it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from models.advice.drafts import Purpose
from models.operations.sample import add_sample_people
from models.operations.settings import add_circle
from models.queries import saved_views
from scheduler.today import todays_list
from tests.ui.whole_window import whole_window
from ui.interests.share_panel import KEPT, UNACQUAINTED
from ui.window.main_window import MainWindow
from ui.window.views import IMPORT, INSIGHTS, INTERESTS, INTRODUCTIONS, PEOPLE, TODAY, VIEWS

# One window for all of them, which is on one worker where there are several.
pytestmark = pytest.mark.xdist_group("accessibility")

_CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_ROLELESS = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window with the sample people."""
    with whole_window(tmp_path_factory.mktemp("accessibility"), add_sample_people) as made:
        yield made


def somebody(window: MainWindow, number: int = 0) -> int:
    return todays_list(window.operations.book).entries[number].contact_id


def show_person_as_page(window: MainWindow) -> None:
    window.open_person(somebody(window))
    window.view(PEOPLE).place.open()


def show_share_page(window: MainWindow, page: int) -> None:
    view = window.show_view(INTERESTS)
    view.open_interest("Chess")
    view.panel.show_page(page)


def show_map(window: MainWindow) -> None:
    view = window.show_view(INSIGHTS)
    view.show_page("map")


# What is shown in the window's own frame, by name.
PAGES: dict[str, Callable[[MainWindow], object]] = {
    **{entry.key: lambda window, key=entry.key: window.show_view(key) for entry in VIEWS},
    "person": lambda window: window.open_person(somebody(window)),
    "person as a page": show_person_as_page,
    "kept for later": lambda window: show_share_page(window, KEPT),
    "who knows nobody else": lambda window: show_share_page(window, UNACQUAINTED),
    "map": show_map,
}
DIALOGS: dict[str, Callable[[MainWindow], object]] = {
    "log": lambda window: window.log_interaction([somebody(window)]),
    "add person": lambda window: window.add_person(),
    "edit person": lambda window: window.view(PEOPLE).edit_person(somebody(window)),
    "draft": lambda window: window.wishes.write_draft([somebody(window)], Purpose.KEEP_IN_TOUCH),
    "drafts": lambda window: window.wishes.write_draft([somebody(window, 0), somebody(window, 1)], Purpose.THANK),
    "merge": lambda window: window.wishes.merge([somebody(window, 0), somebody(window, 1)]),
    "review": lambda window: window.wishes.review(),
    "introduction": lambda window: window.wishes.introduce([somebody(window)]),
    "keys": lambda window: window.show_keys(),
    "name": lambda window: window.rename_saved_view(saved_views()[0].id),
}


@pytest.fixture
def place(window: MainWindow, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    """What a test is about: the window showing a page, or a dialog in front of it."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    name: str = request.param
    if name in PAGES:
        PAGES[name](window)
        yield window
        window.view(PEOPLE).place.leave()
        return
    DIALOGS[name](window)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    yield dialog
    dialog.hide()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


everywhere = pytest.mark.parametrize("place", [*PAGES, *DIALOGS], indirect=True)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be acted on in a window: Qt's own parts of a control belong to the control."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.window() is not root or widget.objectName().startswith("qt_"):
            continue
        inside = isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox))
        if not inside and (isinstance(widget, _CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            yield widget


def described(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() or widget.accessibleName()
    return f"{type(widget).__name__} “{words}” in {type(widget.parentWidget()).__name__}"


@everywhere
def test_every_control_has_a_name_and_a_role(place: QWidget) -> None:
    nameless, roleless = [], []
    for widget in controls(place):
        accessible = QAccessible.queryAccessibleInterface(widget)
        if not accessible.text(QAccessible.Text.Name).strip():
            nameless.append(described(widget))
        # A place that only scrolls has no role of its own; what is in it has.
        if accessible.role() in _ROLELESS and not isinstance(widget, QAbstractScrollArea):
            roleless.append(described(widget))
    assert not nameless, "without a name"
    assert not roleless, "without a role"


@everywhere
def test_tab_leads_to_every_control(place: QWidget) -> None:
    wanted = {
        widget
        for widget in controls(place)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    }
    reached: set[QWidget] = set()
    for _press in range(2 * len(wanted) + 20):
        QTest.keyClick(QApplication.focusWidget() or place, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
            # In a group of choices only the chosen one takes the focus; the arrows lead to the others.
            if isinstance(focused, QAbstractButton) and focused.group() is not None and focused.group().exclusive():
                reached.update(focused.group().buttons())
        if wanted <= reached:
            break
    assert not {described(widget) for widget in wanted - reached}, "Tab never comes here"


@everywhere
def test_no_label_can_take_a_text_for_markup(place: QWidget) -> None:
    labels = [label for label in place.findChildren(QLabel) if label.text()]
    assert not {label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText}


@everywhere
def test_every_list_tells_its_rows(place: QWidget) -> None:
    for view in place.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisibleTo(place) and view.window() is place and model is not None and model.rowCount():
            index = model.index(0, 0)
            said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
            assert said, described(view)


def menus_of_people(window: MainWindow) -> list[QMenu]:
    actions, one = window.view(PEOPLE).people_actions, somebody(window)
    return [
        actions.context_menu([one], "active"),
        actions.context_menu([one, somebody(window, 1)]),
        actions.more_menu(one, "active"),
        actions.snooze_menu([one]),
    ]


def opened(menu: QWidget | None) -> list[QMenu]:
    assert isinstance(menu, QMenu)
    menu.hide()
    return [menu]


def menu_of_an_introduction(window: MainWindow) -> list[QMenu]:
    window.show_view(INTRODUCTIONS).cards[0].show_menu()
    return opened(QApplication.activePopupWidget())


def menu_of_a_card(window: MainWindow) -> list[QMenu]:
    today = window.show_view(TODAY)
    QTest.mouseClick(today.cards[0].snooze_button, Qt.MouseButton.LeftButton)
    return opened(QApplication.activePopupWidget())


def menu_of_reminders(window: MainWindow) -> list[QMenu]:
    QTest.mouseClick(window.sidebar.reminders, Qt.MouseButton.LeftButton)
    return opened(QApplication.activePopupWidget())


@pytest.mark.parametrize("menus", [menus_of_people, menu_of_an_introduction, menu_of_a_card, menu_of_reminders])
def test_every_row_of_a_menu_says_what_it_does(window: MainWindow, menus: Callable[[MainWindow], list[QMenu]]) -> None:
    for menu in menus(window):
        said = []
        for action in every_action(menu):
            assert action.text().strip()
            # A sign meant as it is would be taken for a key and vanish.
            assert "&" not in action.text().replace("&&", ""), action.text()
            said.append(action.text())
        assert said


def every_action(menu: QMenu) -> Iterator:
    for action in menu.actions():
        if not action.isSeparator():
            yield action
            if action.menu() is not None:
                yield from every_action(action.menu())


def test_the_import_is_among_the_pages() -> None:
    assert IMPORT in PAGES


def test_a_sign_in_a_name_of_the_users_stays_in_the_menus(window: MainWindow) -> None:
    window.operations.perform(add_circle, name="R&D", days=45, weight=3)
    said = [action.text() for menu in menus_of_people(window) for action in every_action(menu)]
    window.operations.undo()
    assert "R&&D, every 45 days" in said
