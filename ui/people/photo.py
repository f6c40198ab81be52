"""Photographs of people: read with care, turned upright, made small; and the round button that shows one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageReader,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu, QSizePolicy, QWidget

from ui.icons import icon, paint_icon
from ui.shared.avatar import paint_avatar
from ui.theme.theme import active_theme
from ui.words import isolated

LONGEST_SIDE = 512
# What a camera of today makes is far below; what is above is a mistake or meant to do harm.
MOST_BYTES = 40 << 20
MOST_PIXELS = 120_000_000
# Only JPEG is decoded at the size that is wanted; others are held whole.
_MOST_PIXELS_WHOLE = 40_000_000
# Qt could read more kinds, but these are the ones photographs come in, and none of them can hold a program.
_FORMATS = frozenset({"jpeg", "jpg", "png", "webp", "gif", "bmp"})
_QUALITY = 88


class PhotoError(Exception):
    """A picture that cannot be used; the message is the sentence for the user."""


def photo_from_file(path: Path) -> bytes:
    """Return the picture of a file as PNG or JPEG bytes of at most 512 pixels a side; raises PhotoError."""
    try:
        with path.open("rb") as file:
            return photo_from_bytes(file.read(MOST_BYTES + 1))
    except OSError as error:
        raise PhotoError(
            _tr("“{file}” cannot be read: {reason}.").format(file=path.name, reason=error.strerror or str(error))
        ) from error


def smaller_photo(content: bytes) -> bytes | None:
    """Return a picture from a file of people as it is kept, or None for what is no picture or too large a one."""
    try:
        return photo_from_bytes(content)
    except PhotoError:
        return None


def photo_from_bytes(content: bytes) -> bytes:
    """Return a picture as PNG (where it has transparency) or JPEG bytes, upright and at most 512 pixels a side.

    The size is read before anything is decoded. Raises PhotoError for what is no picture, or too large a one.
    """
    if len(content) > MOST_BYTES:
        raise PhotoError(_tr("This file is too large for a photo: 40 MB is the most."))
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    found = reader.format().data().decode("ascii", "replace").lower()
    if found not in _FORMATS:
        raise PhotoError(_tr("This is no picture that Tendril can read. Take a JPEG, PNG, WebP, GIF or BMP file."))
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise PhotoError(_tr("This picture is damaged and cannot be read."))
    if size.width() * size.height() > (MOST_PIXELS if found in ("jpeg", "jpg") else _MOST_PIXELS_WHOLE):
        raise PhotoError(
            _tr("This picture is too large: {width} × {height} pixels.").format(
                width=size.width(), height=size.height()
            )
        )
    reader.setAutoTransform(True)
    if max(size.width(), size.height()) > LONGEST_SIDE:
        # JPEG is decoded at about this size already, which spares time and memory.
        reader.setScaledSize(size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PhotoError(_tr("This picture is damaged and cannot be read."))
    return photo_from_image(image)


def photo_from_image(image: QImage) -> bytes:
    """Return a decoded picture as PNG or JPEG bytes of at most 512 pixels a side; raises PhotoError."""
    if image.isNull():
        raise PhotoError(_tr("This picture is damaged and cannot be read."))
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            LONGEST_SIDE,
            LONGEST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    has_holes = image.hasAlphaChannel()
    image = image.convertToFormat(QImage.Format.Format_ARGB32 if has_holes else QImage.Format.Format_RGB32)
    # What the file told beside the picture (where it was taken, by which camera) is not kept.
    for key in image.textKeys():
        image.setText(key, "")
    written = QByteArray()
    target = QBuffer(written)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(target, QByteArray(b"PNG" if has_holes else b"JPEG"))
    if not has_holes:
        writer.setQuality(_QUALITY)
    writer.write(image)
    return bytes(written.data())


def photo_from_mime(data: QMimeData) -> bytes | None:
    """Return the picture that was dropped or copied, None where there is none; raises PhotoError."""
    for url in data.urls():
        if url.isLocalFile():
            return photo_from_file(Path(url.toLocalFile()))
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QPixmap):
            image = image.toImage()
        if isinstance(image, QImage):
            return photo_from_image(image)
    return None


class PhotoButton(QAbstractButton):
    """A person's round picture, to be chosen, dropped, pasted or removed.

    chosen carries PNG or JPEG bytes, None to remove it; refused a sentence on why a picture cannot be used.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str, photo: bytes | None, diameter: int, parent: QWidget | None = None) -> None:
        """Show a photo, or the initials of a name."""
        super().__init__(parent)
        self._diameter = diameter
        # While somebody looks for a file, the button stays theirs whose photo it is to be.
        self.is_choosing = False
        self.set_person(name, photo)
        self.setFixedSize(diameter, diameter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAcceptDrops(True)
        self.setAccessibleDescription(_tr("Enter chooses or removes it"))
        self.setToolTip(_tr("Choose, drop or paste a photo"))
        self.clicked.connect(self.open_menu)

    def set_person(self, name: str, photo: bytes | None) -> None:
        """Show another photo, or the initials of another name."""
        self._name = name
        self._picture: QPixmap | None = None
        if photo:
            picture = QPixmap()
            if picture.loadFromData(photo):
                self._picture = picture
        self._awaits_drop = False
        self.setAccessibleName(_tr("Photo of {name}").format(name=isolated(name)))
        self.update()

    @property
    def has_photo(self) -> bool:
        """Whether a photo is shown."""
        return self._picture is not None

    def menu(self) -> QMenu:
        """Return what can be done with the photo."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choose = menu.addAction(icon("image"), _tr("Choose a photo…"))
        choose.triggered.connect(self.choose_file)
        paste = menu.addAction(_tr("Paste a photo"))
        paste.triggered.connect(self.paste)
        clipboard = QGuiApplication.clipboard().mimeData()
        paste.setEnabled(clipboard is not None and (clipboard.hasImage() or clipboard.hasUrls()))
        if self.has_photo:
            menu.addAction(_tr("Remove the photo")).triggered.connect(lambda: self.chosen.emit(None))
        return menu

    def open_menu(self) -> None:
        """Show what can be done with the photo."""
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def choose_file(self) -> None:
        """Ask for a file."""
        pictures = _tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp)")
        self.is_choosing = True
        try:
            name, _ = QFileDialog.getOpenFileName(self.window(), _tr("Choose a photo"), str(Path.home()), pictures)
        finally:
            self.is_choosing = False
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Use the picture of a file, or say why not."""
        try:
            self.chosen.emit(photo_from_file(path))
        except PhotoError as error:
            self.refused.emit(str(error))

    def paste(self) -> None:
        """Use the picture of the clipboard, or say why not."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None:
            self._take(data)

    def _take(self, data: QMimeData) -> None:
        try:
            photo = photo_from_mime(data)
        except PhotoError as error:
            self.refused.emit(str(error))
            return
        if photo is None:
            self.refused.emit(_tr("There is no picture to paste."))
        else:
            self.chosen.emit(photo)

    # --- Qt ---------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the diameter both ways."""
        return QSize(self._diameter, self._diameter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by Enter, paste by Ctrl+V, remove by Delete."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and self.has_photo:
            self.chosen.emit(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if event.mimeData().hasImage() or any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._awaits_drop = True
            self.update()

    def dragLeaveEvent(self, event: QEvent) -> None:
        """Look as before."""
        self._awaits_drop = False
        self.update()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the picture."""
        self._awaits_drop = False
        self.update()
        event.acceptProposedAction()
        self._take(event.mimeData())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle; under the pointer a camera, with the focus a ring."""
        painter, theme = QPainter(self), active_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, self.rect(), self._name, self._picture)
        if self.underMouse() or self._awaits_drop:
            veil = QColor(theme.colour("ink"))
            veil.setAlpha(110)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(veil)
            painter.drawEllipse(self.rect())
            side = round(self._diameter * 0.4)
            place = QRect(0, 0, side, side)
            place.moveCenter(self.rect().center())
            paint_icon(painter, place, "camera", "surface")
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


__all__ = ["PhotoButton", "PhotoError", "photo_from_bytes", "photo_from_file", "photo_from_image", "photo_from_mime"]
