"""The people view, used as a person does."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMenu, QSpinBox, QWidget

from models.operations.acquaintances import add_acquaintance
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people, edit_person, set_photo
from models.operations.rhythm import set_status
from models.operations.settings import edit_circle
from models.queries import PeopleFilter, person, saved_views
from models.schema import Contact
from models.vocabulary import Status
from ui.people.table_model import LAST, NAME, NEXT
from ui.shared.name_dialog import NameDialog


@pytest.fixture
def view(operations, people, show):
    from ui.people.people_view import PeopleView

    made = show(PeopleView(operations))
    made.table.setFocus()
    return made


def names(view) -> list[str]:
    return [view.model.person_at(row).name for row in range(view.model.rowCount())]


def click_header(view, column: int) -> None:
    header = view.table.header
    place = header.sectionViewportPosition(column) + 20
    QTest.mouseClick(
        header.viewport(),
        Qt.MouseButton.LeftButton,
        pos=header.viewport().rect().topLeft() + header.viewport().rect().topLeft().__class__(place, 12),
    )


def choose(view, *ids: int) -> None:
    view.table.clearSelection()
    for number, id_ in enumerate(ids):
        row = view.model.row_of(id_)
        place = view.table.visualRect(view.model.index(row, NAME)).center()
        modifier = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def press(view, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(view.table, key, modifier)


def pick(menu: QMenu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text().split("\t")[0] == text)
    action.trigger()
    menu.close()


def test_the_next_come_first_and_the_first_is_shown(view, people, qtbot) -> None:
    assert names(view)[:2] == ["Wei Tan", "Maya Okafor"]
    qtbot.waitUntil(lambda: view.panel.contact_id == people["wei"])
    qtbot.waitUntil(lambda: view.footer.text().startswith("4 people · 1 wilting"))


def test_a_header_click_sorts_and_a_second_one_turns_round(view) -> None:
    click_header(view, NAME)
    assert names(view) == ["Aiko Reyes", "Maya Okafor", "Tomás Lindqvist", "Wei Tan"]
    click_header(view, NAME)
    assert names(view)[0] == "Wei Tan"
    click_header(view, LAST)
    assert names(view)[0] == "Wei Tan"


def test_late_days_are_told_as_people_tell_them(view, people) -> None:
    row = view.model.row_of(people["maya"])
    assert view.model.index(row, NEXT).data() == "11 days ago"
    assert view.model.index(row, LAST).data() == "14 Aug"
    assert "2026" in view.model.index(row, LAST).data(Qt.ItemDataRole.ToolTipRole)


def test_search_narrows_and_an_empty_result_offers_a_way_back(view, qtbot) -> None:
    view.set_search("tomas")
    assert names(view) == ["Tomás Lindqvist"]
    view.set_search("nobody at all")
    assert view.stack.currentWidget() is view.no_match
    assert not view.no_match.everyone_button.isVisible()
    QTest.mouseClick(view.no_match.clear_button, Qt.MouseButton.LeftButton)
    assert len(names(view)) == 4
    assert view.stack.currentWidget() is view.table


def test_who_is_found_but_for_their_status_is_told_of_and_shown(view, operations, people) -> None:
    operations.perform(set_status, [people["tomas"]], Status.LET_GO)
    view.set_search("tomas")
    assert view.stack.currentWidget() is view.no_match
    assert view.no_match.sentence.text() == "1 person with another status fits."
    QTest.mouseClick(view.no_match.everyone_button, Qt.MouseButton.LeftButton)
    assert names(view) == ["Tomás Lindqvist"]
    assert view.table.hasFocus()


def test_kind_chips_combine(view) -> None:
    bar = view.filter_bar
    QTest.mouseClick(bar.professional_chip, Qt.MouseButton.LeftButton)
    assert set(names(view)) == {"Maya Okafor", "Wei Tan", "Aiko Reyes"}
    QTest.mouseClick(bar.personal_chip, Qt.MouseButton.LeftButton)
    assert names(view) == ["Aiko Reyes"]


def test_interests_are_ticked_in_a_list_and_dropped_by_their_chip(view, qtbot) -> None:
    QTest.keyClick(view.filter_bar.interest_chip, Qt.Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    rows = [popup.list.item(row).text() for row in range(popup.list.count())]
    popup.list.setCurrentRow(rows.index("Jazz"))
    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    assert names(view) == ["Tomás Lindqvist"]
    popup.close()
    chip = next(button for button in view.filter_bar.findChildren(QAbstractButton) if button.text() == "Interest: Jazz")
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert len(names(view)) == 4


def test_a_view_is_saved_under_a_name(view) -> None:
    view.apply_filter(PeopleFilter(interests=("Chess",), kinds=("personal", "both")))
    QTest.mouseClick(view.filter_bar.save_button, Qt.MouseButton.LeftButton)
    dialog = view.findChild(NameDialog)
    assert dialog.field.text() == "Personal · Chess"
    QTest.keyClick(dialog.field, Qt.Key.Key_Backspace)
    assert not dialog.save_button.isEnabled()
    QTest.keyClicks(dialog.field, "Chess friends")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert [(row.name, row.filter.interests) for row in saved_views()] == [("Chess friends", ("Chess",))]
    assert not dialog.isVisible()


def test_save_view_has_its_words_beside_the_panel_and_fewer_where_there_is_less_room(view) -> None:
    assert view.filter_bar.save_button.text() == "Save view"
    view.filter_bar.resize(685, view.filter_bar.height())
    assert view.filter_bar.save_button.text() == "Save"
    view.filter_bar.resize(500, view.filter_bar.height())
    assert view.filter_bar.save_button.text() == ""
    assert view.filter_bar.save_button.accessibleName() == "Save view"


def test_the_focus_comes_back_to_the_list_after_tagging(view, people, qtbot) -> None:
    choose(view, people["tomas"], people["aiko"])
    QTest.mouseClick(view.bulk_bar.tag_button, Qt.MouseButton.LeftButton)
    field = view.bulk_bar.interests.field
    QTest.keyClicks(field, "Climbing")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Climbing" in [name for name, _mine in person(people["aiko"]).interests]
    assert view.table.hasFocus()
    QTest.mouseClick(view.bulk_bar.tag_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert view.table.hasFocus()
    assert not field.isVisible()
    assert view.bulk_bar.isVisible()


def test_interests_and_groups_are_taken_from_many_at_once(view, people, operations, qtbot) -> None:
    choose(view, people["tomas"], people["aiko"])
    QTest.mouseClick(view.bulk_bar.tag_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.bulk_bar.remove_button, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    rows = [popup.list.item(row).text() for row in range(popup.list.count())]
    assert rows == ["Chess", "Jazz", "Typography", "Chess club (group)"]
    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    assert [popup.list.item(row).text() for row in range(popup.list.count())] == rows[1:]
    QTest.keyClick(popup.list, Qt.Key.Key_Down)
    QTest.keyClick(popup.list, Qt.Key.Key_Down)
    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    popup.close()
    assert [name for name, _mine in person(people["aiko"]).interests] == ["Typography"]
    assert [name for name, _mine in person(people["tomas"]).interests] == ["Jazz"]
    assert not person(people["tomas"]).groups
    operations.undo()
    operations.undo()
    assert len(person(people["tomas"]).interests) == 2


def test_delete_deletes_the_selection_and_undo_brings_it_back(view, people, operations) -> None:
    choose(view, people["maya"], people["wei"])
    press(view, Qt.Key.Key_Delete)
    assert set(names(view)) == {"Tomás Lindqvist", "Aiko Reyes"}
    operations.undo()
    assert len(names(view)) == 4


def test_whoever_moves_up_is_chosen_after_somebody_was_deleted(view, operations) -> None:
    second, third, last = names(view)[1:]
    choose(view, view.model.ids[1])
    press(view, Qt.Key.Key_Delete)
    assert view.model.person_at(view.table.currentIndex().row()).name == third
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Delete)
    assert last not in names(view)
    assert view.table.currentIndex().row() == 1
    operations.undo()
    operations.undo()
    assert names(view)[1] == second
    assert view.model.person_at(view.table.currentIndex().row()).name == third


def test_a_delete_before_the_panel_has_followed_does_not_go_back_to_whom_it_shows(view, people, qtbot) -> None:
    qtbot.waitUntil(lambda: view.panel.contact_id == people["wei"])
    third = names(view)[2]
    choose(view, view.model.ids[1])
    assert view.panel.contact_id == people["wei"]
    press(view, Qt.Key.Key_Delete)
    assert view.model.person_at(view.table.currentIndex().row()).name == third


def test_the_bulk_bar_takes_words_off_its_buttons_before_any_is_cut(view, qtbot) -> None:
    press(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bar = view.bulk_bar
    buttons = [bar.log_button, bar.tag_button, bar.circle_button, bar.snooze_button, bar.delete_button, bar.more_button]
    words = [button.text() for button in buttons]
    assert all(words)
    view.resize(2000, 744)
    qtbot.waitUntil(lambda: bar.width() > 800)
    needed = bar.sizeHint().width()
    bar.show_for([*range(95_915)])
    bar.setFixedWidth(needed)
    qtbot.waitUntil(lambda: not bar.more_button.text())
    assert bar.log_button.text() == words[0]
    assert bar.more_button.toolTip() == bar.more_button.accessibleName() == words[-1]
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in [bar.label, *buttons]))
    bar.setFixedWidth(2 * needed)
    qtbot.waitUntil(lambda: [button.text() for button in buttons] == words)
    assert bar.more_button.toolTip() == ""


def test_select_all_shows_the_bulk_bar_and_tags_everybody(view, people) -> None:
    press(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bar = view.bulk_bar
    assert bar.isVisible()
    assert bar.label.text() == "4 selected"
    QTest.mouseClick(bar.tag_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(bar.interests.field, "sailing,")
    QTest.keyClicks(bar.groups.field, "Regatta")
    QTest.mouseClick(bar.add_button, Qt.MouseButton.LeftButton)
    for contact_id in people.values():
        assert "sailing" in [name for name, _mine in person(contact_id).interests]
        assert "Regatta" in person(contact_id).groups
    assert view.table.chosen_ids() == view.model.ids


def test_one_interaction_can_be_logged_for_all(view, people, qtbot) -> None:
    choose(view, people["maya"], people["tomas"])
    with qtbot.waitSignal(view.log_requested) as caught:
        QTest.mouseClick(view.bulk_bar.log_button, Qt.MouseButton.LeftButton)
    assert set(caught.args[0]) == {people["maya"], people["tomas"]}


def test_circle_snooze_and_status_are_set_from_the_menus(view, people, circle_ids) -> None:
    chosen = [people["maya"], people["aiko"]]
    pick(view.people_actions.circle_menu(chosen), "Close, every 30 days")
    assert {person(id_).circle for id_ in chosen} == {"Close"}
    pick(view.people_actions.snooze_menu(chosen), "In a week")
    assert person(people["aiko"]).snoozed_until.date() == date(2026, 11, 30)
    pick(view.people_actions.kind_menu(chosen), "Personal")
    assert person(people["maya"]).kind == "personal"
    pick(view.people_actions.context_menu(chosen), "Let go")
    assert len(names(view)) == 2


def test_the_choice_stays_where_it_is_when_the_book_changes(view, people, operations) -> None:
    choose(view, people["tomas"], people["aiko"])
    operations.perform(delete_people, [people["wei"]])
    assert set(view.table.chosen_ids()) == {people["tomas"], people["aiko"]}


def test_enter_opens_the_panel_and_escape_returns(view, people, qtbot) -> None:
    choose(view, people["maya"])
    press(view, Qt.Key.Key_Return)
    assert view.panel.contact_id == people["maya"]
    qtbot.waitUntil(lambda: view.panel.reached_button.hasFocus())
    QTest.keyClick(view.panel.reached_button, Qt.Key.Key_Escape)
    assert view.table.hasFocus()


def test_home_and_end_lead_to_the_first_person_and_the_last(view, people, operations) -> None:
    for number in range(40):
        operations.perform(add_person, PersonFields(name=f"Person {number:02}"))
    ids = view.model.ids
    view.table.setFocus()
    press(view, Qt.Key.Key_End)
    assert view.table.chosen_ids() == [ids[-1]]
    last = view.table.visualRect(view.table.currentIndex())
    assert view.table.viewport().rect().contains(last)
    press(view, Qt.Key.Key_Home)
    assert view.table.chosen_ids() == [ids[0]]
    press(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.table.chosen_ids() == ids


def test_a_row_of_which_two_parts_are_drawn_anew_at_once_looks_as_if_drawn_whole(view) -> None:
    press(view, Qt.Key.Key_Home)
    press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    viewport, table = view.table.viewport(), view.table
    row = table.visualRect(table.currentIndex())
    height, width = row.height(), viewport.width()
    whole = viewport.grab().toImage()
    parts = QRegion(0, row.top(), width // 2, height) + QRegion(width // 4, row.top() + height // 2, width, height)
    assert parts.rectCount() > 1
    drawn = QImage(whole.size(), whole.format())
    drawn.setDevicePixelRatio(whole.devicePixelRatio())
    drawn.fill(Qt.GlobalColor.magenta)
    viewport.render(drawn, QPoint(), QRegion(viewport.rect()) - parts)
    viewport.render(drawn, parts.boundingRect().topLeft(), parts)
    assert drawn == whole


def test_shift_goes_on_from_whoever_was_opened_last(view, people, operations) -> None:
    for number in range(20):
        operations.perform(add_person, PersonFields(name=f"Person {number:02}"))
    table, ids, shift = view.table, view.model.ids, Qt.KeyboardModifier.ShiftModifier

    def click(row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    def open_someone(row: int) -> None:
        view.open_person(ids[row])
        table.setFocus()

    click(1)
    open_someone(4)
    press(view, Qt.Key.Key_Down, shift)
    assert table.chosen_ids() == ids[4:6]
    press(view, Qt.Key.Key_Home, shift)
    assert table.chosen_ids() == ids[:5]
    open_someone(6)
    click(3, shift)
    assert table.chosen_ids() == ids[3:7]
    # Whoever is clicked or reached by an arrow is where it begins again.
    click(2)
    click(4, shift)
    assert table.chosen_ids() == ids[2:5]
    open_someone(6)
    press(view, Qt.Key.Key_Up)
    press(view, Qt.Key.Key_Up, shift)
    assert table.chosen_ids() == ids[4:6]


def test_a_narrow_view_opens_a_page_with_a_way_back(view, people, qtbot) -> None:
    view.resize(692, 544)
    qtbot.waitUntil(lambda: not view.panel.isVisible())
    choose(view, people["maya"])
    press(view, Qt.Key.Key_Return)
    assert view.panel.isVisible()
    assert not view.list_page.isVisible()
    QTest.mouseClick(view.panel.back_button, Qt.MouseButton.LeftButton)
    assert view.list_page.isVisible()
    assert not view.panel.isVisible()


def test_a_person_outside_the_filter_is_opened_all_the_same(view, people) -> None:
    view.apply_filter(PeopleFilter(interests=("Jazz",)))
    view.open_person(people["wei"])
    assert view.panel.contact_id == people["wei"]
    assert view.table.chosen_ids() == [people["wei"]]


def test_an_empty_book_offers_the_first_steps(book, operations, show, qtbot) -> None:
    from ui.people.people_view import PeopleView

    view = show(PeopleView(operations))
    assert view.stack.currentWidget() is view.nobody
    assert not view.panel.isVisible()
    buttons = {button.text(): button for button in view.nobody.findChildren(QAbstractButton)}
    with qtbot.waitSignal(view.add_requested):
        QTest.mouseClick(buttons["Add someone"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.import_requested):
        QTest.mouseClick(buttons["Import a file"], Qt.MouseButton.LeftButton)


def test_a_selection_is_exported_merged_or_introduced_by_the_window(view, people, qtbot) -> None:
    choose(view, people["maya"], people["aiko"])
    ids = view.table.chosen_ids()
    menu = view.people_actions.context_menu(ids)
    for words, asked in (
        ("Export…", view.export_requested),
        ("Merge…", view.merge_requested),
        ("Introduce them to each other…", view.introduction_requested),
        ("Log interaction…", view.log_requested),
    ):
        with qtbot.waitSignal(asked) as caught:
            next(action for action in menu.actions() if action.text() == words).trigger()
        assert caught.args == [ids]


def test_the_menu_of_one_person_writes_to_them_and_merges_nobody(view, people, qtbot) -> None:
    menu = view.people_actions.context_menu([people["maya"]])
    assert "Merge…" not in [action.text() for action in menu.actions()]
    with qtbot.waitSignal(view.draft_requested) as caught:
        next(action for action in menu.actions() if action.text() == "Write…").trigger()
    assert caught.args[:2] == [[people["maya"]], "keep_in_touch"]


def test_only_the_pages_that_are_seen_are_fetched(book, operations, show) -> None:
    from ui.people.table_model import PAGE_SIZE, PeopleModel

    asked: list[int] = []

    def fetch(ids):
        asked.append(len(ids))
        return []

    model = PeopleModel(fetch, book.clock.today)
    model.set_ids(list(range(1, 100_001)))
    model.person_at(50_000)
    model.person_at(50_001)
    assert asked == [PAGE_SIZE]


def test_every_control_has_a_name(view, people) -> None:
    view.open_person(people["maya"])
    for kind in (QAbstractButton, QLineEdit, QComboBox, QSpinBox):
        for control in view.findChildren(kind):
            if control.objectName().startswith("qt_") or control.parent() is view.table:
                continue
            assert control.accessibleName() or control.text(), control


def test_nobody_is_deceived_by_a_deleted_person(view, people, operations) -> None:
    view.open_person(people["maya"])
    operations.perform(delete_people, [people["maya"]])
    assert Contact.get_or_none(Contact.id == people["maya"]) is None
    assert view.panel.contact_id != people["maya"]


def test_the_list_does_not_run_after_whom_was_reached(book, operations, circle_ids, show, qtbot) -> None:
    from models.operations.fields import PersonFields
    from models.operations.people import add_person
    from models.operations.reaching import reach_out
    from ui.people.people_view import PeopleView

    for number in range(60):
        add_person(
            book,
            PersonFields(name=f"Person {number:02d}", circle_id=circle_ids["inner"], estimated_on=date(2026, 6, 1)),
        )
    view = show(PeopleView(operations))
    first = view.model.ids[0]
    choose(view, first)
    operations.perform(reach_out, first)
    assert view.model.row_of(first) > 30
    assert view.table.verticalScrollBar().value() == 0
    assert view.table.chosen_ids() == [first]


def test_a_hidden_view_catches_up_when_it_is_shown(view, people, operations) -> None:
    view.hide()
    operations.perform(delete_people, [people["wei"]])
    assert len(names(view)) == 4
    view.show()
    assert len(names(view)) == 3
    view.hide()
    operations.undo()
    view.open_person(people["wei"])
    assert view.panel.contact_id == people["wei"]


def test_the_page_of_somebody_gone_gives_way_to_the_list(view, people, operations, qtbot) -> None:
    view.resize(680, 500)
    choose(view, people["wei"])
    press(view, Qt.Key.Key_Return)
    assert view.place.is_page
    view.hide()
    operations.perform(delete_people, [people["wei"]])
    view.chosen_people()
    operations.undo()
    view.show()
    assert view.list_page.isVisible()
    assert not view.place.is_page
    view.open_person(people["wei"])
    operations.perform(delete_people, [people["wei"]])
    assert view.list_page.isVisible()
    assert view.table.chosen_ids()


def test_a_photograph_is_in_the_list_until_it_is_taken_back(view, people, operations, qtbot) -> None:
    def avatar() -> QColor:
        place = view.table.visualRect(view.model.index(view.model.row_of(people["maya"]), 0))
        picture = view.table.viewport().grab(place).toImage()
        return picture.pixelColor(16 + 6, place.height() // 2)

    def red() -> bytes:
        image, data = QImage(40, 40, QImage.Format.Format_RGB32), QBuffer()
        image.fill(QColor("#ff0000"))
        data.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(data, "PNG")
        return bytes(data.data().data())

    before = avatar()
    operations.perform(set_photo, people["maya"], red())
    assert avatar() == QColor("#ff0000")
    operations.undo()
    assert avatar() == before


def test_a_name_that_is_taken_back_is_right_with_everybody_who_knows_them(view, people, operations, qtbot) -> None:
    operations.perform(add_acquaintance, people["maya"], people["wei"], "old colleagues")
    operations.perform(edit_person, people["wei"], name="Wei Tan-Meyer")
    view.open_person(people["maya"])
    qtbot.waitUntil(lambda: view.panel.section("knows") is not None)

    def known() -> str:
        parts = view.panel.section("knows").findChildren(QWidget)
        return " ".join(f"{part.accessibleName()} {getattr(part, 'text', str)()}" for part in parts)

    assert "Wei Tan-Meyer" in known()
    operations.undo()
    assert "Wei Tan-Meyer" not in known()


def test_nobody_is_shown_who_is_not_in_the_book(view, people, operations) -> None:
    view.open_person(people["maya"])
    view.open_person(987654)
    assert view.chosen_people() == [people["maya"]]


def test_after_a_change_only_whom_it_is_of_is_fetched_and_drawn_anew(view, people, operations, circle_ids) -> None:
    fetched: list[int] = []
    fetch = view.model._fetch
    view.model._fetch = lambda ids: (fetched.extend(ids), fetch(ids))[1]
    drawn: list[tuple[int, int]] = []
    view.model.dataChanged.connect(lambda first, last: drawn.append((first.row(), last.row())))
    view.grab()
    fetched.clear()
    # Their order stays, as a name is not what they are sorted by.
    operations.perform(edit_person, people["wei"], place="Kyoto")
    view.grab()
    row = view.model.row_of(people["wei"])
    assert fetched == [people["wei"]]
    assert drawn == [(row, row)]
    assert view.model.person_at(row).place == "Kyoto"
    # A circle's name stands in the rows of all who are in it.
    fetched.clear()
    operations.perform(edit_circle, circle_ids["network"], name="Dear", days=90, weight=3)
    view.grab()
    assert set(fetched) == set(view.model.ids)
