"""The note itself, the way it goes, and what stands beside it: where you left off, and the checklist."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from models.advice.drafts import Purpose
from models.queries.drafting import Background
from models.templates import LANGUAGES, templates_in
from ui import terms
from ui.drafts.checklist import Checklist
from ui.drafts.purposes import CHOSEN_FREELY, purpose_name
from ui.drafts.written_note import WrittenNote
from ui.interactions.option_chip import OptionChip
from ui.people.tag_fields import people_input
from ui.shared.buttons import icon_button, link_button
from ui.shared.cards import scrolling
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, SectionTitle
from ui.words import exact_day, isolated, number, say, short_day, translate

_SIDE_WIDTH = 250
_ASKS = frozenset({Purpose.ASK_INTRODUCTION, Purpose.FIRST_MESSAGE})


class NoteEditor(QWidget):
    """Edits one note; the signals tell of edits and of choices, which its owner carries out."""

    edited = Signal()
    way_chosen = Signal(int)
    purpose_chosen = Signal(str)
    language_chosen = Signal(str)
    another_asked = Signal()
    other_chosen = Signal(int)
    wording_chosen = Signal(int)
    template_asked = Signal()
    keep_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._is_showing = False
        self._note: WrittenNote | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(self._build_note(), 1)
        row.addWidget(self._build_side())

    def show_note(self, note: WrittenNote) -> None:
        """Show a note as it stands."""
        self._note = note
        self._is_showing = True
        self.subject.setText(note.subject)
        if self.text.toPlainText() != note.text:
            self.text.setPlainText(note.text)
        self._is_showing = False
        self.setEnabled(not note.is_logged)
        self.purpose_chip.set_words(purpose_name(note.purpose), "pen-line")
        self.language_chip.set_words(templates_in(note.language).name, "languages")
        self.another_button.setEnabled(note.variants > 1)
        place = translate("Wording {place} of {count}").format(
            place=number(note.variant + 1), count=number(note.variants)
        )
        self.another_button.setAccessibleDescription(place)
        self.other.setVisible(note.purpose == Purpose.ASK_INTRODUCTION and note.other_id is None)
        self._show_ways(note)
        self._show_beside(note.background, note.purpose)
        self.checklist.set_remarks(note.remarks())

    def show_way(self, note: WrittenNote) -> None:
        """Mark the way that is taken, with its hint."""
        for way, chip in zip(note.ways, self.way_chips, strict=True):
            chip.setChecked(way is note.way)
        hint = note.way.hint if note.way is not None else None
        if not note.ways:
            self.way_hint.setText(self.tr("No way to reach them is noted. Copy the text and send it as you like."))
        elif hint is not None:
            self.way_hint.setText(say(hint))
        self.way_hint.setVisible(hint is not None or not note.ways)
        self.subject.setVisible(note.way is None or note.way.is_mail)

    # --- building ---------------------------------------------------------------------------------------------

    def _build_note(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        choices = QHBoxLayout()
        choices.setSpacing(6)
        self.purpose_chip = OptionChip("", "pen-line")
        self.purpose_chip.clicked.connect(self._show_purposes)
        self.language_chip = OptionChip("", "languages")
        self.language_chip.clicked.connect(self._show_languages)
        self.another_button = link_button(self.tr("Another wording"), "refresh-cw")
        self.another_button.clicked.connect(self.another_asked)
        self.wordings_button = icon_button("chevron-down", self.tr("Choose a wording"))
        self.wordings_button.clicked.connect(self._show_wordings)
        choices.addWidget(self.purpose_chip)
        choices.addWidget(self.language_chip)
        choices.addStretch(1)
        choices.addWidget(self.another_button)
        choices.addWidget(self.wordings_button)
        self.other = people_input(
            self.tr("To whom they could introduce you"), placeholder=self.tr("To whom could they introduce you?")
        )
        self.other.changed.connect(self._on_other)
        self.subject = QLineEdit()
        self.subject.setAccessibleName(self.tr("Subject"))
        self.subject.setPlaceholderText(self.tr("Subject"))
        self.subject.textEdited.connect(self._on_edited)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._on_edited)
        column.addLayout(choices)
        column.addWidget(self.other)
        column.addWidget(self.subject)
        column.addWidget(self.text, 1)
        self.ways = QWidget()
        self.ways.setAccessibleName(self.tr("How it goes"))
        self._ways_flow = FlowLayout(self.ways)
        self.way_chips: list[OptionChip] = []
        self.way_hint = PlainLabel(tone="hint", scale="small", wrap=True)
        column.addWidget(self.ways)
        column.addWidget(self.way_hint)
        return column

    def _build_side(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        self.left_off_title = SectionTitle(self.tr("Where you left off"))
        self.left_off = PlainLabel(wrap=True)
        self.gift_title = SectionTitle(self.tr("Give before you ask"))
        self.gift = PlainLabel(wrap=True)
        self.avoid_title = SectionTitle(self.tr("Better not mention"))
        self.avoid = PlainLabel(wrap=True)
        for title, words in (
            (self.left_off_title, self.left_off),
            (self.gift_title, self.gift),
            (self.avoid_title, self.avoid),
        ):
            column.addWidget(title)
            column.addWidget(words)
            column.addSpacing(6)
        column.addWidget(SectionTitle(self.tr("Before it goes out")))
        self.checklist = Checklist()
        column.addWidget(self.checklist)
        column.addStretch(1)
        area = scrolling(content)
        area.setFixedWidth(_SIDE_WIDTH)
        return area

    # --- showing ----------------------------------------------------------------------------------------------

    def _show_ways(self, note: WrittenNote) -> None:
        self._ways_flow.clear()
        self.way_chips = []
        for index, way in enumerate(note.ways):
            chip = OptionChip(way.method.name, terms.method_icon(way.method.type, way.method.platform_key))
            told = " · ".join(
                part for part in (way.method.value, terms.kind(way.method.kind) if way.method.kind else "") if part
            )
            chip.setAccessibleDescription(told)
            chip.clicked.connect(lambda _checked=False, index=index: self.way_chosen.emit(index))
            self.way_chips.append(chip)
            self._ways_flow.addWidget(chip)
            chip.show()
        self.ways.setVisible(bool(note.ways))
        self.show_way(note)

    def _show_beside(self, known: Background, purpose: Purpose) -> None:
        """Show what is worth knowing while writing; before an ask, what was given and what could be offered."""
        today = known.today
        self.left_off.setText(known.left_off)
        if known.left_off_on is not None:
            self.left_off.setToolTip(exact_day(known.left_off_on))
        for widget in (self.left_off_title, self.left_off):
            widget.setVisible(bool(known.left_off))
        gift = self.tr("You have not noted yet that you gave {name} something.").format(name=isolated(known.first_name))
        if known.gift is not None:
            day, what = known.gift
            words = self.tr("You last gave: {what} ({day})") if what else self.tr("You last gave something on {day}")
            gift = words.format(what=what, day=short_day(day, today))
        if known.kept:
            kept = self.tr("Kept for {name}: {what}").format(
                name=isolated(known.first_name), what=", ".join(row.title for row in known.kept)
            )
            gift = f"{gift}\n{kept}"
        self.gift.setText(gift)
        for widget in (self.gift_title, self.gift):
            widget.setVisible(purpose in _ASKS and not (known.is_first and not known.kept))
        avoided = str(known.person.better_not_mention)
        self.avoid.setText(avoided)
        for widget in (self.avoid_title, self.avoid):
            widget.setVisible(bool(avoided))

    # --- choices ----------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if not self._is_showing:
            self.edited.emit()

    def _on_other(self) -> None:
        """Take the first person chosen."""
        chosen = [value for value in self.other.values if isinstance(value, int)]
        if chosen:
            self.other.set_tags(())
            self.other_chosen.emit(chosen[0])

    def _show_purposes(self) -> None:
        self.purpose_chip.setChecked(False)
        shown = self._note.purpose if self._note is not None else None
        offered = [*CHOSEN_FREELY] if shown is None or shown in CHOSEN_FREELY else [shown, *CHOSEN_FREELY]
        self._menu(
            self.purpose_chip, [(str(purpose), purpose_name(purpose)) for purpose in offered], self.purpose_chosen.emit
        )

    def _show_wordings(self) -> None:
        """Offer the user's own templates by their names, then Tendril's wordings, and to make a template."""
        if self._note is None:
            return
        note, menu = self._note, QMenu(self)
        own = [row.name.replace("&", "&&") for row in note.own()]
        others = [
            self.tr("Tendril’s wording {number}").format(number=number(place + 1))
            for place in range(note.variants - len(own))
        ]
        for place, words in enumerate([*own, *others]):
            if place == len(own) and own:
                menu.addSeparator()
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(place == note.variant)
            action.triggered.connect(lambda _checked=False, place=place: self.wording_chosen.emit(place))
        menu.addSeparator()
        menu.addAction(self.tr("Keep this as a template…")).triggered.connect(self.keep_asked)
        menu.addAction(self.tr("New template…")).triggered.connect(self.template_asked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.wordings_button.mapToGlobal(QPoint(0, self.wordings_button.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    def _show_languages(self) -> None:
        self.language_chip.setChecked(False)
        offered = [(language, templates_in(language).name) for language in LANGUAGES]
        self._menu(self.language_chip, offered, self.language_chosen.emit)

    def _menu(self, below: QWidget, choices: list[tuple[str, str]], chosen: Callable[[str], object]) -> None:
        """Offer choices below a chip."""
        menu = QMenu(self)
        for key, words in choices:
            menu.addAction(words).triggered.connect(lambda _checked=False, key=key: chosen(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 4)))
        menu.setActiveAction(menu.actions()[0])
