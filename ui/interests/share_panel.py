"""The panel beside the interests: share something, what is kept for later, who knows nobody else with an interest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.history import Change
from models.queries import InterestRow
from models.queries.offers import OfferRow, number_of_offers
from models.queries.sharing import unacquainted_ids
from ui.interests.kept_page import KeptPage
from ui.interests.share_page import SharePage
from ui.interests.unacquainted_page import UnacquaintedPage
from ui.operations import Operations
from ui.shared.buttons import icon_button, link_button
from ui.shared.labels import PlainLabel, set_property
from ui.shared.undo_bar import keep_clear
from ui.words import counted

SHARE, KEPT, UNACQUAINTED = range(3)
_TABLES = frozenset(
    "interest contact_interest contact interaction interaction_contact offer offer_interest offer_contact acquaintance "
    "introduction contact_method planned_date".split()
)


class SharePanel(QFrame):
    """Three pages behind one title; closed asks to put the panel away where it stands instead of the list."""

    draft_requested = Signal(list, str, object)
    introduction_requested = Signal(list)
    people_requested = Signal(object)
    person_opened = Signal(int)
    closed = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Begin with sharing."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Share something"))
        self._interests: list[InterestRow] = []
        self._is_page = False
        self._build(operations)
        self.show_page(SHARE)

    def set_interests(self, rows: Sequence[InterestRow]) -> None:
        """Follow the interests chosen in the list."""
        self._interests = list(rows)
        self.share.follow([row.name for row in rows[:3]])
        self._show_links()
        if self.pages.currentIndex() == UNACQUAINTED:
            self._show_unacquainted()

    def set_page(self, is_page: bool) -> None:
        """Stand instead of the list, with a way back, or beside it."""
        self._is_page = is_page
        set_property(self, "whole", "true" if is_page else "false")
        self._show_head()

    def show_page(self, page: int) -> None:
        """Show sharing, what is kept, or who knows nobody else."""
        if page == KEPT:
            self.kept.refresh()
        if page == UNACQUAINTED:
            self._show_unacquainted()
        self.pages.setCurrentIndex(page)
        self._show_head()
        self._show_links()

    def take_focus(self) -> None:
        """Take the keyboard."""
        page = self.pages.currentIndex()
        (self.share.title if page == SHARE else self.pages.currentWidget()).setFocus()

    def refresh(self) -> None:
        """Read everything that is seen anew."""
        self.share.refresh()
        if self.pages.currentIndex() == KEPT:
            self.kept.refresh()
        if self.pages.currentIndex() == UNACQUAINTED:
            self._show_unacquainted()
        self._show_links()

    def concerns(self, change: Change) -> bool:
        """Whether a change can be seen here."""
        return change.name in ("outside", "new_day") or bool(change.tables & _TABLES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Escape."""
        if event.key() == Qt.Key.Key_Escape and (self._is_page or self.pages.currentIndex() != SHARE):
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _build(self, operations: Operations) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 24, 22, 14)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(6)
        self.back = icon_button("arrow-left", self.tr("Back"))
        self.back.clicked.connect(self._go_back)
        self.heading = PlainLabel(scale="heading")
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        column.addLayout(head)
        self.sentence = PlainLabel(
            self.tr("Found a good article, job or event? See who would be glad of it."), tone="secondary", wrap=True
        )
        column.addSpacing(3)
        column.addWidget(self.sentence)
        column.addSpacing(13)
        self.pages = QStackedWidget()
        self.share = SharePage(operations)
        self.kept = KeptPage(operations)
        self.unacquainted = UnacquaintedPage()
        for page in (self.share, self.kept, self.unacquainted):
            holder = QWidget()
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(page, 1000)
            inner.addStretch(1)
            holder.setFocusProxy(page)
            self.pages.addWidget(holder)
        column.addWidget(self.pages, 1)
        column.addWidget(self._build_links())
        self.kept.taken.connect(self._take_up)
        self.share.draft_requested.connect(self.draft_requested)
        self.share.person_opened.connect(self.person_opened)
        self.unacquainted.introduction_requested.connect(self.introduction_requested)
        self.unacquainted.people_requested.connect(self.people_requested)
        self.unacquainted.person_opened.connect(self.person_opened)

    def _build_links(self) -> QWidget:
        self.links = QWidget()
        column = QVBoxLayout(self.links)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        self.kept_link = link_button(self.tr("Kept for later"), "archive")
        self.kept_link.clicked.connect(lambda: self._turn_to(KEPT))
        self.unacquainted_link = link_button(self.tr("Who knows nobody else"), "handshake")
        self.unacquainted_link.clicked.connect(lambda: self._turn_to(UNACQUAINTED))
        for link in (self.kept_link, self.unacquainted_link):
            keep_clear(link)
            # Its words begin at the edge of the page, not its ground.
            link.setStyleSheet("QPushButton { padding-left: 0px; text-align: left; }")
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return self.links

    def _turn_to(self, page: int) -> None:
        self.show_page(page)
        self.take_focus()

    def _take_up(self, row: OfferRow) -> None:
        self.share.take_up(row)
        self._turn_to(SHARE)

    def _go_back(self) -> None:
        if self.pages.currentIndex() != SHARE:
            self._turn_to(SHARE)
        else:
            self.closed.emit()

    def _show_unacquainted(self) -> None:
        if len(self._interests) == 1:
            self.unacquainted.show_interest(self._interests[0].id, self._interests[0].name)
        else:
            self.show_page(SHARE)

    def _show_head(self) -> None:
        page = self.pages.currentIndex()
        titles = (self.tr("Share something"), self.tr("Kept for later"), self.tr("Who knows nobody else"))
        self.heading.setText(titles[page])
        self.sentence.setVisible(page == SHARE)
        self.back.setVisible(self._is_page or page != SHARE)

    def _show_links(self) -> None:
        """Lead to the other pages, where there is something on them."""
        here = self.pages.currentIndex() == SHARE
        kept = number_of_offers() if here else 0
        self.kept_link.setText(self.tr("Kept for later · {n}").format(n=self.locale().toString(kept)))
        self.kept_link.setVisible(kept > 0)
        # Where nobody else has it at all, there is nobody to meet.
        asked = here and len(self._interests) == 1 and self._interests[0].people > 1
        alone = len(unacquainted_ids(self._interests[0].id)) if asked else 0
        self.unacquainted_link.setText(
            counted("1 person knows nobody else with it", "{n} people know nobody else with it", max(alone, 1))
        )
        self.unacquainted_link.setVisible(alone > 0)
        self.links.setVisible(kept > 0 or alone > 0)
