"""The map's page: what it is drawn around, the drawing or the same as a list, and what its signs mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from models.history import Change
from models.queries import PeopleFilter
from models.queries.ties import Around, MapFocus, find_focuses, people_map, present_focus
from ui.insights.figures import FigureText
from ui.insights.map_canvas import MapCanvas
from ui.insights.map_layout import lay_out
from ui.insights.map_list import MapList
from ui.interactions.option_chip import OptionChip
from ui.operations import Operations
from ui.shared.buttons import icon_button, primary_button
from ui.shared.chips import SHARED, ChipButton
from ui.shared.completion import Completion, Suggestion
from ui.shared.empty_state import EmptyState
from ui.shared.undo_bar import keep_clear
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.words import counted, isolated, number


class MapPage(QWidget):
    """Who knows whom and shares what, around everybody or around a person, an interest, a group or a circle."""

    person_opened = Signal(int)
    people_requested = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show the map around everybody."""
        super().__init__(parent)
        self._operations = operations
        self._stale = True
        self._nothing = False
        self.focus = MapFocus()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 12)
        column.setSpacing(8)
        column.addLayout(self._build_bar())
        self.canvas = MapCanvas()
        self.canvas.person_opened.connect(self.person_opened)
        self.canvas.around_requested.connect(self.show_around)
        self.list = MapList()
        self.list.setAccessibleName(self.tr("Who knows whom, as a list"))
        self.list.person_opened.connect(self.person_opened)
        self.empty = self._build_empty()
        self._stack = QStackedWidget()
        for page in (self.canvas, self.list, self.empty):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        column.addLayout(self._build_footer())
        operations.changed.connect(self._on_changed)

    def show_around(self, focus: MapFocus) -> None:
        """Draw the map around something else."""
        self.focus = focus
        self.field.clear()
        self.refresh()

    def refresh(self, *, keep_view: bool = False) -> None:
        """Read and draw the map anew; a focus that is gone gives way to everybody."""
        self._stale = False
        self.focus = present_focus(self.focus) or MapFocus()
        found = people_map(self.focus)
        self.canvas.set_map(found, lay_out(found), keep_view=keep_view)
        self.list.set_map(found)
        everybody = self.focus.around == Around.EVERYBODY
        self.chip.setVisible(not everybody)
        self.chip.set_text(self.focus.name)
        nothing = everybody and not found.ties and not found.interests
        for part in (self.list_chip, self.count, self._legend, *self._zooms, self.field):
            part.setVisible(not nothing)
        self._legend.set_signs(around_person=self.focus.around == Around.PERSON, crowded=self.canvas.drawing.is_crowded)
        self._show_count(len(found.people), found.everyone)
        self._nothing = nothing
        self._show_page()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the map where the book changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh(keep_view=True)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """Give the focus to what the keys act on; a focus proxy would let Tab skip what stands before it."""
        shown = self._stack.currentWidget()
        (self.choose_button if shown is self.empty else shown).setFocus(reason)

    # --- building ---------------------------------------------------------------------------------------------

    def _build_bar(self) -> QHBoxLayout:
        """Make what chooses the focus, and the ways of looking at the map."""
        row = QHBoxLayout()
        row.setSpacing(8)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Around a person, interest, group or circle"))
        self.field.setAccessibleName(self.tr("What to draw the map around"))
        self.field.setFixedWidth(300)
        self.completion = Completion(self.field, _suggestions, first_marked=True)
        self.completion.chosen.connect(lambda suggestion: self.show_around(suggestion.value))
        self.chip = ChipButton("", SHARED, removable=True, icon=False)
        self.chip.removed.connect(lambda: self.show_around(MapFocus()))
        self.chip.clicked.connect(lambda: self.show_around(MapFocus()))
        row.addWidget(self.field)
        row.addWidget(self.chip)
        row.addStretch(1)
        self._zooms = [
            self._zoom_button("zoom-out", self.tr("Smaller"), "-"),
            self._zoom_button("zoom-in", self.tr("Larger"), "+"),
            self._zoom_button("maximize", self.tr("Show all"), "0"),
        ]
        for button in self._zooms:
            row.addWidget(button)
        self._zooms[0].clicked.connect(lambda: self.canvas.zoom_out())
        self._zooms[1].clicked.connect(lambda: self.canvas.zoom_in())
        self._zooms[2].clicked.connect(lambda: self.canvas.fit())
        self.list_chip = OptionChip(self.tr("As a list"), "list")
        self.list_chip.clicked.connect(lambda: self._show_page())
        row.addWidget(self.list_chip)
        return row

    def _zoom_button(self, icon: str, name: str, key: str) -> QPushButton:
        """Return a button whose tooltip tells the key as well."""
        button = icon_button(icon, name)
        keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(self.tr("{action} ({key})").format(action=name, key=keys))
        return button

    def _build_footer(self) -> QHBoxLayout:
        """Make the legend and the number of people."""
        row = QHBoxLayout()
        row.setSpacing(16)
        self._legend = _Legend()
        self.count = FigureText()
        self.count.clicked.connect(lambda: self.people_requested.emit(self._people_filter()))
        row.addWidget(self._legend, 1)
        row.addWidget(self.count)
        for part in (self._legend, self.count):
            keep_clear(part)
        return row

    def _build_empty(self) -> EmptyState:
        """Make what is shown before anybody is known to know or share anything."""
        self.choose_button = primary_button(self.tr("Choose people"), "users", large=True)
        self.choose_button.clicked.connect(lambda: self.people_requested.emit(PeopleFilter()))
        return EmptyState(
            "waypoints",
            self.tr("Who knows whom?"),
            self.tr(
                "Say on someone’s page whom they know and what they care about. "
                "Here you see who could meet, and what people share."
            ),
            (self.choose_button,),
        )

    # --- what happens -----------------------------------------------------------------------------------------

    def _show_page(self) -> None:
        """Show the drawing, the list or the first step."""
        if self._nothing:
            self._stack.setCurrentWidget(self.empty)
            return
        as_list = self.list_chip.isChecked()
        self._stack.setCurrentWidget(self.list if as_list else self.canvas)
        for button in self._zooms:
            button.setEnabled(not as_list)

    def _show_count(self, shown: int, everyone: int) -> None:
        """Say how many people are shown, of how many, and how to see others."""
        if shown < everyone:
            words = counted(
                "{shown} of 1 person. Choose an interest or a person to see others.",
                "{shown} of {n} people. Choose an interest or a person to see others.",
                everyone,
                {"shown": number(shown)},
            )
        else:
            words = counted("1 person", "{n} people", shown)
        self.count.set_figure("", words, words)

    def _people_filter(self) -> PeopleFilter:
        """Return the filter that shows in People whom the focus holds."""
        if self.focus.around == Around.EVERYBODY:
            return PeopleFilter()
        if self.focus.around == Around.PERSON:
            ids = tuple(person.id for person in self.canvas.drawing.people.people)
            return PeopleFilter(ids=ids, ids_words=self.tr("Around {name}").format(name=isolated(self.focus.name)))
        if self.focus.around == Around.INTEREST:
            return PeopleFilter(interests=(self.focus.name,))
        if self.focus.around == Around.GROUP:
            return PeopleFilter(groups=(self.focus.name,))
        return PeopleFilter(circles=(self.focus.name,))

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Draw anew where people, their ties or what they share changed."""
        drawn = {"contact", "acquaintance", "contact_interest", "interest", "group_member", "contact_group", "circle"}
        if change.name != "outside" and not change.tables & drawn:
            return
        if self.isVisible():
            self.refresh(keep_view=True)
        else:
            self._stale = True


class _Legend(QWidget):
    """What the signs of the map mean."""

    _SIGN, _SPACE, _BETWEEN = 24, 6, 18

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_signs(self, *, around_person: bool, crowded: bool) -> None:
        """Explain what is drawn: islands or, around one person, dotted lines; and where lines wait."""
        self._signs = [("line", self.tr("know each other"))]
        if around_person:
            self._signs.append(("dots", self.tr("share an interest, have not met")))
        else:
            self._signs.append(("island", self.tr("share an interest")))
        if crowded:
            self._signs.append(("", self.tr("Point at someone to see whom they know")))
        self.setAccessibleName(", ".join(text for _, text in self._signs))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for a line."""
        return QSize(280, QFontMetrics(active_theme().font(SMALL_RATIO)).height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Give way in a narrow window."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each sign with its meaning."""
        painter, theme = QPainter(self), active_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(SMALL_RATIO)
        painter.setFont(font)
        metrics, middle, place = QFontMetrics(font), self.height() / 2, 0
        for sign, text in self._signs:
            wide = metrics.horizontalAdvance(text) + 2
            whole = (self._SIGN + self._SPACE if sign else 0) + wide
            area = QRect(place, 0, whole, self.height())
            area = QStyle.visualRect(self.layoutDirection(), self.rect(), area)
            left = area.right() - self._SIGN if self.isRightToLeft() else area.left()
            painter.setBrush(theme.colour("muted"))
            if sign == "island":
                painter.setPen(QPen(theme.colour("outline"), 1))
                painter.drawEllipse(QRectF(left + 1, middle - 7, self._SIGN - 2, 14))
            elif sign:
                dotted = Qt.PenStyle.DotLine if sign == "dots" else Qt.PenStyle.SolidLine
                painter.setPen(QPen(theme.colour("primary" if sign == "dots" else "ink2"), 1.5, dotted))
                painter.drawLine(QLineF(left, middle, left + self._SIGN, middle))
            words = QRect(area.left() if self.isRightToLeft() else area.right() + 1 - wide, 0, wide, self.height())
            painter.setPen(theme.colour("ink2"))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), text)
            place += whole + self._BETWEEN


def _suggestions(text: str) -> Sequence[Suggestion]:
    """Return what a text may mean, as lines to choose; an interest and a group may have one name."""
    return [
        Suggestion(focus.name, focus, _kind_of(focus, people or 0), is_person=focus.around == Around.PERSON)
        for focus, people in find_focuses(text)
    ]


def _kind_of(focus: MapFocus, people: int) -> str:
    """Return what a focus is and how many people it holds, nothing for a person, whom the avatar tells."""
    if focus.around == Around.INTEREST:
        return counted("Interest, 1 person", "Interest, {n} people", people)
    if focus.around == Around.GROUP:
        return counted("Group, 1 person", "Group, {n} people", people)
    return counted("Circle, 1 person", "Circle, {n} people", people) if focus.around == Around.CIRCLE else ""
