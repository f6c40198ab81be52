"""Sizes of photographs by their headers, and which are kept as they are."""

from __future__ import annotations

import struct

import pytest

from models.exchange.photos import MOST_BYTES, MOST_BYTES_UNSCALED, fits, fitted, picture_size


def png(width: int, height: int, filling: int = 0) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + bytes(filling)


def jpeg(width: int, height: int) -> bytes:
    head = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(9) + b"\xff\xff\xdb\x00\x03\x00"
    return head + b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", height, width) + bytes(8)


@pytest.mark.parametrize(
    ("image", "size"),
    [
        (png(40, 30), (40, 30)),
        (jpeg(640, 480), (640, 480)),
        (b"GIF89a" + struct.pack("<HH", 7, 9), (7, 9)),
        (png(1, 1)[:18], None),
        (b"\xff\xd8\xff\xe0", None),
        (b"\xff\xd8 no markers at all", None),
        (b"text", None),
        (b"", None),
    ],
)
def test_sizes(image: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(image) == size


def test_small_ones_stay_and_large_ones_are_made_small_or_left_out() -> None:
    small, wide, heavy = png(512, 512), png(513, 10), png(10, 10, MOST_BYTES)
    assert fits(small)
    assert not fits(wide)
    assert not fits(heavy)
    assert fitted(small, lambda _image: b"never asked") == small
    assert fitted(wide, lambda _image: b"smaller") == b"smaller"
    assert fitted(wide, lambda _image: None) is None
    assert fitted(wide, None) == wide
    assert fitted(png(10, 10, MOST_BYTES_UNSCALED), None) is None
    assert fitted(b"no picture", None) is None
