"""The theme dresses the application and follows what it is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolTip, QWidget

from ui.icons import _svg, icon, pixmap
from ui.settings.fields import NumberField
from ui.theme.theme import Theme, active_theme
from ui.theme.tokens import DARK, LIGHT, contrast


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    present = active_theme()
    before = present.look
    yield present
    present.set_look(before)


def test_a_look_changes_palette_and_stylesheet_and_is_told(theme: Theme, qapp: QApplication, qtbot) -> None:
    theme.set_look("light")
    with qtbot.waitSignal(theme.changed):
        theme.set_look("dark")
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.bg)
    assert DARK.primary in qapp.styleSheet()
    theme.set_look("light")
    assert theme.tokens is LIGHT


def test_the_same_look_again_costs_nothing(theme: Theme, qtbot) -> None:
    theme.set_look("light")
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_look("light")


def test_unknown_look_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="purple"):
        theme.set_look("purple")


def test_there_is_one_theme(theme: Theme) -> None:
    assert active_theme() is theme


def test_icons_follow_the_theme_on_widgets_that_exist(theme: Theme, qtbot) -> None:
    theme.set_look("light")
    button = QPushButton()
    button.setIcon(icon("square", "ink"))
    qtbot.addWidget(button)
    light = button.icon().pixmap(16, 16).toImage()
    theme.set_look("dark")
    dark = button.icon().pixmap(16, 16).toImage()
    assert light != dark


def test_pictures_are_as_sharp_as_the_screen(theme: Theme) -> None:
    picture = pixmap("sprout", 20, "primary", 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (40, 2.0)


def test_unknown_icons_and_colours_are_refused_at_once(theme: Theme) -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")
    with pytest.raises(KeyError):
        icon("sprout", "no-such-colour")


def test_text_is_never_smaller_than_eleven_pixels(theme: Theme) -> None:
    assert theme.text_size(0.1) == 11
    assert theme.text_size(1.7) > theme.text_size()


def test_fonts_follow_the_application_and_nobody_spoils_them_for_others(theme: Theme, qapp: QApplication) -> None:
    before, font = qapp.font(), theme.font(weight=QFont.Weight.Bold)
    font.setUnderline(True)
    assert theme.font(weight=QFont.Weight.Bold).underline() is False
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * 2)
    try:
        qapp.setFont(larger)
        assert theme.font(weight=QFont.Weight.Bold).pixelSize() > font.pixelSize()
    finally:
        qapp.setFont(before)
    assert theme.font(weight=QFont.Weight.Bold).pixelSize() == font.pixelSize()


@pytest.mark.parametrize("has_focus", [False, True])
def test_a_list_of_choices_opens_as_high_as_its_rows(theme, qtbot, has_focus: bool) -> None:
    window = QWidget()
    choice = QComboBox(window)
    choice.addItems(["Like the system", "English", "Deutsch"])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    # Whoever opens the list by a click or a key has given the field the keyboard before.
    (choice.setFocus if has_focus else choice.clearFocus)()
    assert choice.hasFocus() == has_focus
    choice.showPopup()
    QApplication.processEvents()
    rows = choice.view()
    # Padding would not be counted, and the last row be cut in two with an arrow below it.
    assert rows.viewport().height() > rows.visualRect(choice.model().index(2, 0)).bottom()


def test_icons_are_drawn_as_their_library_draws_them(qapp) -> None:
    lucide = pytest.importorskip("lucide")
    for name in ("sprout", "sun", "users", "handshake", "clock"):
        ours, theirs = QImage(48, 48, QImage.Format.Format_ARGB32), QImage(48, 48, QImage.Format.Format_ARGB32)
        for picture, drawing in ((ours, _svg(name)), (theirs, lucide.lucide_icon(name, stroke_width=1.75))):
            picture.fill(Qt.GlobalColor.white)
            painter = QPainter(picture)
            QSvgRenderer(QByteArray(drawing.encode())).render(painter)
            painter.end()
        assert ours == theirs


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_words_of_an_empty_field_can_be_read(theme: Theme, qtbot, kind: type[QWidget], look: str) -> None:
    theme.set_look(look)
    field = kind()
    qtbot.addWidget(field)
    field.ensurePolished()
    words = field.palette().color(QPalette.ColorRole.PlaceholderText)
    # Qt's own would be the colour of the text, half of it.
    assert words.alpha() == 255
    assert contrast(words.name(), theme.tokens.surface) >= 4.5


def test_what_is_written_in_fields_begins_at_one_line(theme: Theme, qtbot) -> None:
    theme.set_look("light")
    line, choice, number = QLineEdit("HHH"), QComboBox(), NumberField("", 0, 9)
    choice.addItem("HHH")
    number.setPrefix("HHH")
    begins = set()
    for field in (line, choice, number):
        qtbot.addWidget(field)
        field.resize(120, field.sizeHint().height())
        picture = field.grab().toImage()
        middle = picture.height() // 2
        ground = picture.pixelColor(6, middle)
        begins.add(next(x for x in range(6, 60) if picture.pixelColor(x, middle) != ground))
    assert len(begins) == 1


class QBalloonTip(QWidget):
    """Bears the name of what Qt tells by from a tray without notifications, which it paints pale yellow itself."""


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_words_of_qts_own_bubble_are_dark_in_every_look(theme: Theme, qtbot, look: str) -> None:
    theme.set_look(look)
    bubble = QBalloonTip()
    qtbot.addWidget(bubble)
    words = QLabel("Tendril stays here", bubble)
    words.ensurePolished()
    assert words.palette().windowText().color() == QColor("black")


def test_a_tooltip_is_little_larger_than_its_words(theme: Theme, qtbot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.show()
    QToolTip.showText(ground.mapToGlobal(QPoint(5, 5)), "Monday, 23 November", ground)
    tip = next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))
    metrics = tip.fontMetrics()
    assert 6 <= (tip.width() - metrics.horizontalAdvance("Monday, 23 November")) / 2 <= 12
    assert 3 <= (tip.height() - metrics.height()) / 2 <= 8
    QToolTip.hideText()
