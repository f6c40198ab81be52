"""Photographs: made small and upright, and refused with a sentence where they cannot be used."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QClipboard, QColor, QGuiApplication, QImage, QImageWriter
from PySide6.QtTest import QTest

from models.queries import person
from ui.people import photo as photos
from ui.people.photo import PhotoButton, PhotoError, photo_from_bytes, photo_from_file, photo_from_mime


def picture(width: int, height: int, colour: str = "#336699", *, see_through: bool = False) -> QImage:
    form = QImage.Format.Format_ARGB32 if see_through else QImage.Format.Format_RGB32
    image = QImage(width, height, form)
    image.fill(QColor(0, 0, 0, 0) if see_through else QColor(colour))
    return image


def encoded(image: QImage, form: bytes) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(form)).write(image)
    return bytes(data.data())


def turned(jpeg: bytes, orientation: int) -> bytes:
    """Say in the file's EXIF which side is up."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"MM\x00*" + struct.pack(">I", 8) + struct.pack(">H", 1) + entry + struct.pack(">I", 0)
    segment = b"Exif\x00\x00" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]


def huge_png(width: int, height: int) -> bytes:
    """Claim a size without holding it."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("size", "small"), [((2000, 1000), (512, 256)), ((300, 700), (219, 512)), ((200, 100), (200, 100))]
)
def test_it_is_made_small(qapp, size, small) -> None:
    made = photo_from_bytes(encoded(picture(*size), b"JPEG"))
    assert made.startswith(b"\xff\xd8")
    found = QImage.fromData(made)
    assert abs(found.width() - small[0]) <= 1
    assert abs(found.height() - small[1]) <= 1


def test_it_stands_upright_and_keeps_no_exif(qapp) -> None:
    image = picture(800, 400, "#ff0000")
    for x in range(400):
        for y in range(0, 400, 40):
            image.setPixelColor(x, y, QColor("#0000ff"))
    made = photo_from_bytes(turned(encoded(image, b"JPEG"), 6))
    assert QImage.fromData(made).size() == QSize(256, 512)
    assert b"Exif" not in made


def test_what_can_be_seen_through_stays_so(qapp) -> None:
    made = photo_from_bytes(encoded(picture(40, 40, see_through=True), b"PNG"))
    assert made.startswith(b"\x89PNG")
    assert QImage.fromData(made).pixelColor(5, 5).alpha() == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no picture"),
        (b"Dear diary", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>", "no picture"),
        (huge_png(60_000, 60_000), "too large: 60000 × 60000"),
        (huge_png(40, 40), "damaged"),
    ],
)
def test_what_is_no_picture_or_too_large_is_refused(qapp, content, words) -> None:
    with pytest.raises(PhotoError, match=words):
        photo_from_bytes(content)


def test_a_file_too_large_or_not_there_is_refused(qapp, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(photos, "MOST_BYTES", 1000)
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8" + b"x" * 2000)
    with pytest.raises(PhotoError, match="too large"):
        photo_from_file(path)
    with pytest.raises(PhotoError, match="cannot be read"):
        photo_from_file(tmp_path / "none.jpg")


@pytest.fixture
def clipboard(qapp) -> Iterator[QClipboard]:
    """The clipboard, emptied afterwards: what Python made and Qt destroys at its own end brings the process down."""
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


def test_a_picture_or_a_file_is_taken_from_the_clipboard(qapp, tmp_path) -> None:
    data = QMimeData()
    assert photo_from_mime(data) is None
    data.setImageData(picture(20, 10))
    assert QImage.fromData(photo_from_mime(data) or b"").size() == QSize(20, 10)
    path = tmp_path / "photo.png"
    path.write_bytes(encoded(picture(30, 30), b"PNG"))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    assert QImage.fromData(photo_from_mime(files) or b"").size() == QSize(30, 30)


def test_pasted_removed_and_undone(qtbot, operations, people, show, clipboard) -> None:
    from PySide6.QtWidgets import QWidget

    from ui.people.actions import PeopleActions
    from ui.people.person_panel import PersonPanel

    panel = PersonPanel(operations, PeopleActions(operations, QWidget()))
    operations.changed.connect(lambda _change, _who: panel.refresh())
    show(panel, 352, 700)
    qtbot.waitUntil(panel.isActiveWindow)
    panel.show_person(people["maya"])
    data = QMimeData()
    data.setImageData(picture(900, 900))
    clipboard.setMimeData(data)
    panel.findChild(PhotoButton).setFocus()
    QTest.keyClick(panel.findChild(PhotoButton), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert person(people["maya"]).has_photo
    button = panel.section("head").photo
    assert button.has_photo
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Delete)
    assert not person(people["maya"]).has_photo
    operations.undo()
    assert panel.section("head").photo.has_photo
    with qtbot.waitSignal(panel.notice) as caught:
        panel.section("head").photo.take_file(__import__("pathlib").Path(__file__))
    assert "no picture" in caught.args[0]
