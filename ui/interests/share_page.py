"""Share something: what it is, what it is about, who would like it, and a note to each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.advice.drafts import Purpose
from models.advice.links import find_link, site_of_link, title_of_link
from models.advice.sharing import Receiver, receivers, way_to_share
from models.history import Change
from models.operations.offers import edit_offer, keep_offer
from models.queries.offers import OfferRow, offer
from models.queries.sharing import MOST_READ, number_sharing, sharing_candidates
from models.vocabulary import Kind
from scheduler.today_reader import read_details
from ui.interests.interest_chips import InterestChips
from ui.interests.panel_rows import ChipText, PanelRow, PanelRowList, PanelRowModel
from ui.operations import Operations
from ui.shared.buttons import icon_button, primary_button, quiet_button
from ui.shared.chips import NEUTRAL, PERSONAL, PROFESSIONAL
from ui.shared.icon_mark import IconMark
from ui.shared.labels import PlainLabel, SectionTitle, as_tooltip, set_property
from ui.shared.undo_bar import keep_clear
from ui.window.keys import native
from ui.words import counted, say

# So many signs at once were not typed but pasted.
_PASTED = 4


class SharePage(QWidget):
    """The form and the list of those who would like it.

    draft_requested carries their ids, the purpose and the offer's id; person_opened an id.
    """

    draft_requested = Signal(list, str, object)
    person_opened = Signal(int)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Begin with nothing to share."""
        super().__init__(parent)
        self._operations = operations
        self._offer_id: int | None = None
        self._url = ""
        self._text = ""
        self._chosen_by_hand: dict[int, bool] = {}
        self._about_by_hand = False
        self._found: list[Receiver] = []
        self._build()
        self._connect()
        self.refresh()

    # --- what it is about --------------------------------------------------------------------------------------

    @property
    def offer_id(self) -> int | None:
        """The kept offer that is taken up, if one is."""
        return self._offer_id

    def follow(self, interests: Sequence[str]) -> None:
        """Be about the interests chosen in the list, unless the user said what it is about."""
        if not self._about_by_hand and self._offer_id is None and tuple(interests) != self.chips.names:
            self.chips.set_names(interests)
            self._chosen_by_hand.clear()
            self.refresh()

    def take_up(self, row: OfferRow) -> None:
        """Go on with an offer that was kept."""
        self._start(row.title, "" if row.url == row.title else row.url, row.id)
        self.chips.set_names(row.interests)
        self.refresh()

    def start_anew(self) -> None:
        """Forget what is on the form; what was kept stays kept."""
        self._start("", "", None)
        self._about_by_hand = False
        self.refresh()

    def chosen_ids(self) -> list[int]:
        """Return the ids of those who are ticked."""
        return [row.key for row in self.model.rows if row.ticked]

    def refresh(self) -> None:
        """Look anew for those who would like it."""
        if self._offer_id is not None and offer(self._offer_id) is None:
            # It was deleted, or keeping it was undone; the words are still on the form.
            self._offer_id = None
        names = self.chips.names
        today = self._operations.book.clock.today()
        candidates = sharing_candidates(names, today, self._offer_id)
        self._found = receivers(candidates, self.title.text(), today)
        self._show_receivers(max(number_sharing(names) if len(candidates) >= MOST_READ else 0, len(candidates)))
        self._show_state()

    # --- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("What you want to share"))
        self.title.setPlaceholderText(self.tr("Paste a link, or say what it is"))
        mark = IconMark("link", 16, "ink2", self.title)
        mark.move(11, 9)
        self.title.setTextMargins(26, 0, 0, 0)
        self.title.setFixedHeight(34)
        self.anew = icon_button("x", self.tr("Share something else"))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.anew)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.chips = InterestChips()
        self.count = SectionTitle()
        self.hint = PlainLabel(tone="secondary", wrap=True)
        self.model = PanelRowModel(self, self._ways)
        self.list = PanelRowList(self.model, self.tr("Who would like it"))
        self.draft_button = primary_button(self.tr("Draft a note"), "send", large=True)
        self.keep_button = quiet_button(self.tr("Keep for later"), large=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.draft_button, self.keep_button):
            keep_clear(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._link_row())
        column.addWidget(self.problem)
        column.addSpacing(9)
        column.addWidget(self.chips)
        column.addSpacing(15)
        column.addWidget(self.count)
        column.addSpacing(5)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addSpacing(14)
        column.addLayout(buttons)
        column.addStretch(0)

    def in_tab_order(self) -> list[QWidget]:
        """Return what Tab leads to, in order."""
        chips = [*self.chips.chips, self.chips.add_chip, self.chips.field]
        return [self.title, self.anew, self.drop_link, *chips, self.list, self.draft_button, self.keep_button]

    def _link_row(self) -> QWidget:
        self.link_row = QWidget()
        row = QHBoxLayout(self.link_row)
        row.setContentsMargins(4, 3, 0, 0)
        row.setSpacing(4)
        self.link = PlainLabel(tone="secondary", scale="small", elide=True)
        self.drop_link = icon_button("x", self.tr("Take the link away"), colour="ink3")
        self.drop_link.setFixedSize(24, 24)
        row.addWidget(self.link, 1)
        row.addWidget(self.drop_link)
        self.link_row.hide()
        return self.link_row

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_edited)
        self.title.editingFinished.connect(self._take_link)
        self.title.returnPressed.connect(self._on_return)
        self.drop_link.clicked.connect(lambda: self._set_link(""))
        self.anew.clicked.connect(self.start_anew)
        self.chips.edited.connect(self._on_about)
        self.list.toggled.connect(self._toggle)
        self.list.opened.connect(lambda place: self.person_opened.emit(self.model.rows[place].key))
        self.draft_button.clicked.connect(self._draft)
        self.keep_button.clicked.connect(self._keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._draft)
        self.draft_button.setToolTip(native("Ctrl+Enter"))

    # --- title and link ----------------------------------------------------------------------------------------

    def _start(self, title: str, url: str, offer_id: int | None) -> None:
        """Put something else on the form."""
        self._offer_id = offer_id
        self._about_by_hand = offer_id is not None
        self._chosen_by_hand.clear()
        self._text = title
        self.title.setText(title)
        self._set_link(url)
        self._complain("")

    def _on_edited(self, text: str) -> None:
        """Recognise a link that was pasted; one that is typed is taken when the field is left."""
        pasted = len(text) - len(self._text) >= _PASTED
        self._text = text
        self._complain("")
        if pasted:
            self._take_link()
        self._show_state()

    def _on_return(self) -> None:
        """Go on to the interests, or to the people where it is said already what it is about."""
        self._take_link()
        (self.list if self.chips.names and self.model.rows else self.chips.add_chip).setFocus()

    def _take_link(self) -> None:
        """Keep a link apart from the words, and read a title out of it where there are none."""
        rest, url = find_link(self.title.text())
        if url:
            self._text = rest or title_of_link(url)
            self.title.setText(self._text)
            self._set_link(url)
        if self._found:
            # What they would rather not hear about depends on the words.
            self.refresh()

    def _set_link(self, url: str) -> None:
        self._url = url
        site = site_of_link(url)
        self.link.setText(self.tr("Link to {site}").format(site=site) if site else url)
        self.link.setToolTip(as_tooltip(url))
        self.link_row.setVisible(bool(url))
        self._show_state()

    # --- people ------------------------------------------------------------------------------------------------

    def _show_receivers(self, number: int) -> None:
        place = self.list.place
        self.model.set_rows(
            [
                PanelRow(
                    one.contact_id,
                    one.name,
                    say(one.reason),
                    self._chosen_by_hand.get(one.contact_id, one.proposed),
                )
                for one in self._found
            ]
        )
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(max(0, min(place, len(self.model.rows) - 1))))
        self.list.setVisible(bool(self.model.rows))
        self.count.setText(self.tr("Would like it · {n}").format(n=self.locale().toString(number)))
        self.count.setVisible(bool(self.model.rows))
        about = bool(self.chips.names)
        self.hint.setText(
            self.tr("Nobody you know shares this yet. Keep it, or add another interest.")
            if about
            else self.tr("Say which interests it is about, and see who would be glad of it.")
        )
        self.hint.setVisible(not self.model.rows)

    def _ways(self, contact_ids: Sequence[int]) -> Mapping[int, ChipText]:
        """Return the platform to share it on for each of these people, as far as one is known."""
        kinds = {Kind.PROFESSIONAL: PROFESSIONAL, Kind.PERSONAL: PERSONAL}
        found: dict[int, ChipText] = {}
        for contact_id, details in read_details(contact_ids).items():
            way = way_to_share(details.kind, details.methods, details.contacted, details.used_by_them, details.stage)
            if way is not None:
                platform = next((one.kind for one in details.methods if one.method_id == way.method_id), None)
                found[contact_id] = (way.platform_name, kinds.get(Kind(platform), NEUTRAL) if platform else NEUTRAL)
        return found

    def _toggle(self, place: int) -> None:
        row = self.model.rows[place]
        self._chosen_by_hand[row.key] = not row.ticked
        self.model.set_ticked(place, replace(row, ticked=not row.ticked))
        self._show_state()

    def _on_about(self) -> None:
        self._about_by_hand = True
        self._chosen_by_hand.clear()
        self.refresh()

    # --- drafting and keeping ----------------------------------------------------------------------------------

    def _draft(self) -> None:
        """Keep it and ask for a note to each of those who are ticked."""
        ids = self.chosen_ids()
        if ids and self._is_complete() and self._save(ids) is not None:
            self.draft_requested.emit(ids, str(Purpose.SHARE), self._offer_id)

    def _keep(self) -> None:
        """Keep it for later, for those the user ticked by hand, and begin anew."""
        meant = [id_ for id_ in self.chosen_ids() if self._chosen_by_hand.get(id_)]
        if self._is_complete() and (self._save(meant) is not None or self._operations.busy):
            self.start_anew()
            self.title.setFocus()

    def _is_complete(self) -> bool:
        """Return whether there is something to share, saying at the field where there is not."""
        self._take_link()
        if self.title.text().strip() or self._url:
            return True
        self._complain(self.tr("Say what you want to share, or paste its link."))
        return False

    def _save(self, contact_ids: Sequence[int]) -> Change | None:
        """Keep what is on the form as one step; None where it waits or failed."""
        title = self.title.text() or self._url
        values = {"title": title, "url": self._url, "interests": self.chips.names, "contact_ids": list(contact_ids)}
        if self._offer_id is None:
            change = self._operations.perform(keep_offer, initiator=self, **values)
            self._offer_id = change.result if change is not None else None
        else:
            kept = offer(self._offer_id)
            note = kept.note if kept is not None else ""
            change = self._operations.perform(edit_offer, self._offer_id, note=note, initiator=self, **values)
        self._show_state()
        return change

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.title.setAccessibleDescription(words)
        set_property(self.title, "error", "true" if words else "false")
        if words:
            self.title.setFocus()

    def _show_state(self) -> None:
        """Say on the buttons what they would do."""
        chosen = len(self.chosen_ids())
        self.draft_button.setText(
            counted("Draft 1 note", "Draft {n} notes", chosen) if chosen else self.tr("Draft a note")
        )
        self.draft_button.setEnabled(chosen > 0)
        self.keep_button.setText(self.tr("Keep for later") if self._offer_id is None else self.tr("Keep these changes"))
        self.keep_button.setEnabled(bool(self.title.text().strip() or self._url))
        self.anew.setVisible(self._offer_id is not None)
