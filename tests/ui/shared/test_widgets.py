"""The widgets that several views share, driven by keys and clicks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.shared.buttons import ICON_SIZE, icon_button, secondary_button, show_words
from ui.shared.cards import CountBadge
from ui.shared.chips import MAXIMUM_WIDTH, Chip, ChipButton
from ui.shared.empty_state import EmptyState
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, as_tooltip
from ui.shared.search_field import SearchField
from ui.shared.undo_bar import UndoBar


def test_labels_take_no_text_for_markup(qtbot) -> None:
    label = PlainLabel("<b>Bobby</b> & <img src=x>", elide=True)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.resize(40, 20)
    label.show()
    assert "<b>" not in label.toolTip()
    assert "&lt;b&gt;" in label.toolTip()
    assert as_tooltip("plain") == "plain"


def test_chips_are_cut_where_they_are_too_long(qtbot) -> None:
    chip = Chip("long " * 50)
    qtbot.addWidget(chip)
    assert chip.sizeHint().width() == MAXIMUM_WIDTH
    assert chip.toolTip()


def test_a_chip_is_removed_by_its_cross_and_by_delete(qtbot) -> None:
    chip = ChipButton("Chess", removable=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(chip.clicked), qtbot.assertNotEmitted(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, chip.height() // 2))


def test_a_filter_chip_is_checked_by_enter_and_keeps_its_width(qtbot) -> None:
    chip = ChipButton("Personal", checkable=True)
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert chip.isChecked()
    assert chip.sizeHint() == before


def test_flow_breaks_lines_and_grows(qtbot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    flow = FlowLayout(ground, spacing=4, line_spacing=4)
    for _ in range(6):
        box = QLabel()
        box.setFixedSize(50, 20)
        flow.addWidget(box)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(110) == 3 * 20 + 2 * 4
    ground.resize(110, 100)
    ground.show()
    assert flow.itemAt(2).geometry().topLeft() == QPoint(0, 24)
    flow.clear()
    assert flow.count() == 0


def test_flow_measures_what_it_holds_once_and_again_when_that_changes(qtbot) -> None:
    class Box(QLabel):
        asked = 0

        def sizeHint(self) -> QSize:
            Box.asked += 1
            return super().sizeHint()

    ground = QWidget()
    qtbot.addWidget(ground)
    flow = FlowLayout(ground)
    box = Box("Chess")
    flow.addWidget(box)
    ground.show()
    lower, asked = flow.heightForWidth(200), Box.asked
    for width in range(100, 120):
        flow.heightForWidth(width)
    assert Box.asked == asked
    box.setText("Chess\nand more")
    assert flow.heightForWidth(200) > lower
    box.hide()
    assert flow.heightForWidth(200) == 0


def test_flow_begins_at_the_right_in_a_mirrored_interface(qtbot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(ground)
    box = QLabel()
    box.setFixedSize(50, 20)
    flow.addWidget(box)
    ground.resize(200, 50)
    ground.show()
    assert flow.itemAt(0).geometry().right() == 199


def test_search_is_emptied_by_escape_and_tells_each_text(qtbot) -> None:
    search = SearchField("Search people", "Ctrl K")
    qtbot.addWidget(search)
    search.show()
    texts: list[str] = []
    search.changed.connect(texts.append)
    qtbot.keyClicks(search.field, "ma")
    qtbot.keyClick(search.field, Qt.Key.Key_Escape)
    assert texts == ["m", "ma", ""]
    assert search.field.accessibleName() == "Search people"


def test_badges_hide_when_there_is_nothing_to_count(qtbot) -> None:
    badge = CountBadge(0)
    qtbot.addWidget(badge)
    assert badge.isHidden()
    badge.set_count(3)
    assert not badge.isHidden()
    assert badge.accessibleName() == "3"


def test_icon_buttons_have_a_name(qtbot) -> None:
    button = icon_button("x", "Close")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Close", "Close")


def test_empty_states_say_what_they_are(qtbot) -> None:
    state = EmptyState("sprout", "Nobody here", "Add someone.")
    qtbot.addWidget(state)
    assert state.accessibleName() == "Nobody here"


def test_undo_bar_offers_undo_by_mouse_and_key_and_leaves_by_itself(qtbot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(600, 400)
    bar = UndoBar(ground)
    ground.show()
    bar.show_done("Skipped Maya this time")
    assert bar.isVisible()
    assert bar.geometry().bottom() < 400
    with qtbot.waitSignal(bar.undo_requested):
        qtbot.keyClick(bar.button, Qt.Key.Key_Space)
    assert not bar.isVisible()
    field = QLineEdit(ground)
    field.show()
    field.setFocus()
    bar.show_done("Skipped Maya this time")
    bar._timer.setInterval(1)
    bar._timer.start()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_undo_bar_does_any_other_action_and_follows_its_parent(qtbot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(600, 400)
    ground.show()
    bar = UndoBar(ground)
    done: list[str] = []
    bar.offer("Opened the mail program", "Log it", lambda: done.append("logged"))
    ground.resize(600, 300)
    assert bar.geometry().bottom() < 300
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert done == ["logged"]
    bar.offer("It could not be done", "", None)
    assert not bar.button.isVisible()


def test_an_icon_without_words_stands_in_the_middle_of_its_button(qtbot) -> None:
    button = secondary_button("Save view", "bookmark")
    qtbot.addWidget(button)

    def margins() -> tuple[int, int]:
        picture = button.grab().toImage()
        middle, ground = picture.height() // 2, picture.pixelColor(6, 6)
        drawn = [x for x in range(6, picture.width() - 6) if picture.pixelColor(x, middle) != ground]
        return drawn[0], picture.width() - 1 - drawn[-1]

    show_words(button, "")
    button.resize(button.sizeHint())
    left, right = margins()
    assert abs(left - right) <= 1
    show_words(button, "Save view")
    assert button.iconSize().width() > ICON_SIZE
