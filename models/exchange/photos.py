"""Photographs in files: which are small enough as they are, told by their headers without decoding them."""

from __future__ import annotations

import base64
import struct
from collections.abc import Callable

LONGEST_SIDE = 512
# What a photograph of that size takes, and what is taken at most where nothing can make one smaller.
MOST_BYTES = 262_144
MOST_BYTES_UNSCALED = 1_048_576
_PNG, _JPEG, _GIF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"GIF8"
_KINDS = {_PNG: "png", _JPEG: "jpeg", _GIF: "gif", b"RIFF": "webp", b"BM": "bmp"}
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xDA)})


def picture_size(image: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, JPEG or GIF, None where its beginning does not tell them."""
    try:
        if image.startswith(_PNG):
            width, height = struct.unpack_from(">II", image, 16)
            return width, height
        if image.startswith(_GIF):
            width, height = struct.unpack_from("<HH", image, 6)
            return width, height
        return _jpeg_size(image) if image.startswith(_JPEG) else None
    except struct.error:
        return None


def fits(image: bytes) -> bool:
    """Return whether a photograph is small enough to be kept as it is."""
    size = picture_size(image)
    return size is not None and 0 < max(size) <= LONGEST_SIDE and len(image) <= MOST_BYTES


def fits_unread(image: bytes) -> bool:
    """Return whether a photograph is small enough to be kept although nothing here can tell what it shows."""
    return picture_size(image) is None and 0 < len(image) <= MOST_BYTES_UNSCALED


def data_address(image: bytes) -> str:
    """Return a picture as a data: address (RFC 2397)."""
    kind = next((name for beginning, name in _KINDS.items() if image.startswith(beginning)), "octet-stream")
    return f"data:image/{kind};base64,{base64.b64encode(image).decode('ascii')}"


def fitted(image: bytes, scale: Callable[[bytes], bytes | None] | None) -> bytes | None:
    """Return a photograph as it is kept: as it is, made smaller by scale, or None where it is too large or none."""
    if fits(image):
        return image
    if scale is not None:
        return scale(image)
    return image if picture_size(image) is not None and len(image) <= MOST_BYTES_UNSCALED else None


def _jpeg_size(image: bytes) -> tuple[int, int] | None:
    """Go from marker to marker to the frame that tells the size (ITU T.81, annex B)."""
    position = 2
    while position + 9 <= len(image):
        if image[position] != 0xFF:
            return None
        marker = image[position + 1]
        if marker == 0xFF:
            position += 1
        elif marker in _FRAMES:
            height, width = struct.unpack_from(">HH", image, position + 5)
            return width, height
        elif marker in _BARE_MARKERS:
            position += 2
        else:
            (length,) = struct.unpack_from(">H", image, position + 2)
            position += 2 + max(length, 2)
    return None
