"""The one stylesheet of the application, built from the tokens.

Widgets say what they are by dynamic properties, which the rules below know: `role` of a button (primary,
secondary, quiet, icon, navigation, link), `role` of a frame (card, bar, sidebar, topbar, floating, notice-…), and
`tone` (secondary, hint, primary, due, gold, professional, personal) and `scale` (title, heading, name, small,
section) of a label.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.theme.tokens import (
    BUTTON_RADIUS,
    CARD_RADIUS,
    HEADING_RATIO,
    NAME_RATIO,
    SCROLL_BAR,
    SMALL_RATIO,
    TITLE_RATIO,
    Tokens,
)


def stylesheet(tokens: Tokens, text_size: Callable[[float], int], marks: Mapping[str, str]) -> str:
    """Return the stylesheet; text_size gives pixels for a share of the base size, marks are files by name."""
    values = {name: getattr(tokens, name) for name in tokens.__dataclass_fields__}
    values |= {
        "button_radius": BUTTON_RADIUS,
        "card_radius": CARD_RADIUS,
        "scroll_bar": SCROLL_BAR,
        "title": text_size(TITLE_RATIO),
        "heading": text_size(HEADING_RATIO),
        "name": text_size(NAME_RATIO),
        "body": text_size(1.0),
        "small": text_size(SMALL_RATIO),
    }
    values |= {f"mark_{name}": path for name, path in marks.items()}
    parts = (_GROUND, _TEXT, _BUTTONS, _FIELDS, _MARKS, _LISTS, _FRAMES, _BARS)
    return "\n".join(part % values for part in parts)


# Qt paints its own bubble at the tray pale yellow (#ffffe1) in every look, so that its words are dark in every look:
# QBalloonTip in qtbase, src/widgets/util/qsystemtrayicon.cpp.
#
# Qt adds the padding at the left of a tooltip once more on every side, and a pixel: 9 and 6 in all.
_GROUND = """
QMainWindow, QDialog { background: %(bg)s; }
QDialog[role="sheet"], QMessageBox { background: %(surface)s; }
QToolTip { background: %(surface)s; color: %(ink)s; border: 1px solid %(outline)s; padding: 0px 3px; }
QBalloonTip QLabel { color: #000000; }
QMenu { background: %(surface)s; color: %(ink)s; border: 1px solid %(line)s; padding: 6px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: %(primary_soft)s; color: %(ink)s; }
QMenu::item:disabled { color: %(ink3)s; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: %(line)s; margin: 6px 8px; }
"""

_TEXT = """
QLabel { background: transparent; color: %(ink)s; }
QLabel[scale="title"] { font-size: %(title)spx; font-weight: 600; }
QLabel[scale="heading"] { font-size: %(heading)spx; font-weight: 600; }
QLabel[scale="name"] { font-size: %(name)spx; font-weight: 600; }
QLabel[scale="strong"] { font-weight: 500; }
QLabel[scale="small"] { font-size: %(small)spx; }
QLabel[scale="section"] { font-size: %(small)spx; font-weight: 600; color: %(ink2)s; }
QLabel[tone="secondary"] { color: %(ink2)s; }
QLabel[tone="hint"] { color: %(ink3)s; }
QLabel[tone="primary"] { color: %(primary)s; }
QLabel[tone="due"] { color: %(due)s; }
QLabel[tone="gold"] { color: %(gold)s; }
QLabel[tone="professional"] { color: %(professional)s; }
QLabel[tone="personal"] { color: %(personal)s; }
QLabel[role="key"] { font-size: %(small)spx; color: %(ink2)s; background: %(bg)s;
    border: 1px solid %(line)s; border-radius: 4px; padding: 0px 4px; }
"""

_BUTTONS = """
QPushButton { background: %(surface)s; color: %(ink)s; border: 1px solid %(outline)s;
    border-radius: %(button_radius)spx; padding: 5px 11px; font-weight: 500; outline: none; }
QPushButton:hover { background: %(muted)s; }
QPushButton:pressed { background: %(line)s; }
QPushButton:focus { border: 2px solid %(primary)s; padding: 4px 10px; }
QPushButton:disabled { color: %(ink3)s; background: %(muted)s; border-color: %(line)s; }
QPushButton::menu-indicator { width: 0px; image: none; }
QPushButton[role="primary"] { background: %(primary)s; color: %(on_primary)s; border-color: %(primary)s; }
QPushButton[role="primary"]:hover { background: %(primary_hover)s; border-color: %(primary_hover)s; }
QPushButton[role="primary"]:focus { border: 2px solid %(ink)s; }
QPushButton[role="primary"]:disabled { background: %(line)s; color: %(ink3)s; border-color: %(line)s; }
QPushButton[role="quiet"] { background: transparent; color: %(ink2)s; border-color: transparent; font-weight: 400; }
QPushButton[role="quiet"]:hover { background: %(muted)s; color: %(ink)s; }
QPushButton[role="quiet"]:focus { border-color: %(primary)s; color: %(ink)s; }
QPushButton[role="link"] { background: transparent; color: %(primary)s; border-color: transparent; padding: 4px 6px; }
QPushButton[role="link"]:hover { background: %(primary_soft)s; }
QPushButton[role="link"]:focus { border: 2px solid %(primary)s; padding: 3px 5px; }
QPushButton[role="link"][flush="true"] { padding-left: 1px; }
QPushButton[role="link"][flush="true"]:hover { background: transparent; text-decoration: underline; }
QPushButton[role="link"][flush="true"]:focus { padding-left: 0px; }
QPushButton[large="true"] { padding: 7px 14px; }
QPushButton[large="true"]:focus { padding: 6px 13px; }
QPushButton[role="icon"], QToolButton { background: transparent; border: 1px solid transparent;
    border-radius: %(button_radius)spx; padding: 5px; }
QPushButton[role="icon"]:hover, QToolButton:hover { background: %(muted)s; }
QPushButton[role="icon"]:focus, QToolButton:focus { border: 2px solid %(primary)s; padding: 4px; }
QToolButton::menu-indicator { width: 0px; image: none; }
QCheckBox, QRadioButton { color: %(ink)s; spacing: 8px; padding: 3px 3px 3px 1px; border: 1px solid transparent;
    border-radius: 6px; outline: none; }
QCheckBox:focus, QRadioButton:focus { border-color: %(primary)s; }
QCheckBox:disabled, QRadioButton:disabled { color: %(ink3)s; }
"""

# Qt would draw the words of an empty field in half the colour of its text, which is too pale to be read.
# What is written in a list of choices begins as far from the edge as in a line edit, which adds two pixels of its own.
# The list is as high as the padding of the focused field says, and laid out with that of the plain one: the two must be
# the same, or the last row is cut in two with an arrow below it.
_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
    background: %(surface)s; color: %(ink)s; border: 1px solid %(outline)s; border-radius: %(button_radius)spx;
    padding: 5px 9px; selection-background-color: %(primary)s; selection-color: %(on_primary)s;
    placeholder-text-color: %(ink3)s; }
QComboBox { padding: 5px 11px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QDateTimeEdit:focus, QComboBox:focus { border: 2px solid %(primary)s; padding: 4px 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QDateEdit:disabled,
QTimeEdit:disabled, QComboBox:disabled { background: %(bg)s; color: %(ink3)s; border-color: %(line)s; }
QLineEdit[error="true"], QPlainTextEdit[error="true"] { border-color: %(due)s; }
QLineEdit[role="bare"] { background: transparent; border: none; padding: 0px; }
QFrame[role="field"] { background: %(surface)s; border: 1px solid %(outline)s; border-radius: %(button_radius)spx; }
QFrame[role="field"][active="true"] { border: 2px solid %(primary)s; }
QComboBox:focus { padding: 5px 10px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView, QListView[role="completion"] { background: %(surface)s; color: %(ink)s;
    border: 1px solid %(line)s; padding: 4px; selection-background-color: %(primary_soft)s;
    selection-color: %(ink)s; outline: none; }
QComboBox QAbstractItemView { padding: 0px; }
"""

_MARKS = """
QMenu::right-arrow { image: url("%(mark_right)s"); width: 12px; height: 12px; margin-right: 6px; }
QMenu::indicator { width: 14px; height: 14px; padding-left: 8px; }
QMenu::indicator:checked { image: url("%(mark_tick)s"); }
QComboBox::down-arrow { image: url("%(mark_down)s"); width: 14px; height: 14px; }
QSpinBox::up-button, QDateEdit::up-button, QTimeEdit::up-button, QDateTimeEdit::up-button {
    subcontrol-origin: border; subcontrol-position: top right; width: 24px; border: none; margin: 3px 2px 0px 0px;
    background: transparent; }
QSpinBox::down-button, QDateEdit::down-button, QTimeEdit::down-button, QDateTimeEdit::down-button {
    subcontrol-origin: border; subcontrol-position: bottom right; width: 24px; border: none;
    margin: 0px 2px 3px 0px; background: transparent; }
QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; }
QSpinBox::up-arrow, QDateEdit::up-arrow, QTimeEdit::up-arrow, QDateTimeEdit::up-arrow {
    image: url("%(mark_up)s"); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDateEdit::down-arrow, QTimeEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: url("%(mark_down)s"); width: 12px; height: 12px; }
QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { padding-right: 26px; }
QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus { padding-right: 25px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 16px; height: 16px;
    border: 1px solid %(outline)s; border-radius: 4px; background: %(surface)s; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: %(primary)s; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: %(primary)s;
    border-color: %(primary)s; image: url("%(mark_check)s"); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: %(primary)s;
    border-color: %(primary)s; image: url("%(mark_dash)s"); }
QRadioButton::indicator:checked { background: %(primary)s; border-color: %(primary)s; image: url("%(mark_dot)s"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: %(bg)s; border-color: %(line)s; }
QHeaderView::up-arrow { image: url("%(mark_up)s"); width: 12px; height: 12px; }
QHeaderView::down-arrow { image: url("%(mark_down)s"); width: 12px; height: 12px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { background: transparent; border: none;
    padding: 0px 0px 0px 7px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
"""

_LISTS = """
QAbstractItemView { background: %(bg)s; color: %(ink)s; border: none; outline: none;
    selection-background-color: %(primary_soft)s; selection-color: %(ink)s; }
QListView[role="palette"] { background: %(surface)s; }
QListView[role="choices"] { background: %(surface)s; border: 1px solid %(outline)s; border-radius: %(button_radius)spx;
    padding: 4px; }
QListView[role="choices"]:focus { border: 2px solid %(primary)s; padding: 3px; }
QListView[role="choices"]::item { padding: 5px 8px; border-radius: 6px; }
QListView[role="choices"]::item:selected { background: %(primary_soft)s; color: %(ink)s; }
QHeaderView { background: %(bg)s; border: none; }
QHeaderView::section { background: %(bg)s; color: %(ink2)s; border: none; border-bottom: 1px solid %(line)s;
    padding: 6px 8px; font-size: %(small)spx; font-weight: 600; }
QHeaderView::section:hover { color: %(ink)s; }
QTableView { gridline-color: %(line)s; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[role="page"] { background: transparent; }
QDialog[role="sheet"] QScrollArea > QWidget > QWidget { background: %(surface)s; }
QScrollBar:vertical { background: transparent; width: %(scroll_bar)spx; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: %(scroll_bar)spx; margin: 0px; }
QScrollBar::handle { background: %(outline)s; border-radius: 3px; margin: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: %(ink3)s; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: %(line)s; }
QProgressBar { background: %(muted)s; border: none; border-radius: 4px; height: 8px; color: %(ink2)s; }
QProgressBar::chunk { background: %(primary)s; border-radius: 4px; }
QTabWidget::pane { border: none; }
QTabBar::tab { background: transparent; color: %(ink2)s; padding: 7px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: %(ink)s; border-bottom-color: %(primary)s; }
QTabBar::tab:focus { color: %(primary)s; }
"""

_FRAMES = """
QFrame[role="card"] { background: %(surface)s; border: 1px solid %(line)s; border-radius: %(card_radius)spx; }
QFrame[role="card"][current="true"] { border: 2px solid %(primary)s; }
QFrame[role="panel"] { background: %(surface)s; border: none; border-left: 1px solid %(line)s; }
QFrame[role="panel"][whole="true"] { border-left-color: %(surface)s; }
QFrame[role="floating"] { background: %(surface)s; border: 1px solid %(line)s; border-radius: %(card_radius)spx; }
QFrame[role="notice"] { background: %(primary_soft)s; border: none; border-radius: %(button_radius)spx; }
QFrame[role="notice-due"] { background: %(due_soft)s; border: none; border-radius: %(button_radius)spx; }
QFrame[role="notice-gold"] { background: %(gold_soft)s; border: none; border-radius: %(button_radius)spx; }
QFrame[role="hairline"] { background: %(line)s; border: none; }
"""

_BARS = """
QFrame[role="sidebar"] { background: %(side)s; border: none; border-right: 1px solid %(line)s; }
QFrame[role="topbar"] { background: %(bg)s; border: none; border-bottom: 1px solid %(line)s; }
QFrame[role="banner"] { background: %(gold_soft)s; border: none; border-bottom: 1px solid %(line)s; }
QWidget[role="page"] { background: %(bg)s; }
"""
