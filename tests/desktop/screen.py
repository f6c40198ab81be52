"""Where things are on a screen, read from what X tells and from pictures, and a word to its window manager."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """A rectangle on the screen in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Return the point to click at."""
        return self.x + self.width // 2, self.y + self.height // 2


def area_of_window(description: str) -> Area:
    """Return the rectangle xwininfo describes; an empty one where the window is gone."""
    numbers = re.search(
        r"Absolute upper-left X:\s+(-?\d+)\s+Absolute upper-left Y:\s+(-?\d+).*?Width: (\d+)\s+Height: (\d+)",
        description,
        re.DOTALL,
    )
    return Area(*map(int, numbers.groups())) if numbers else Area(0, 0, 0, 0)


def area_of_color(picture: bytes, color: tuple[int, int, int]) -> Area | None:
    """Return the rectangle around all pixels of one colour in a binary PPM picture, None where there are none."""
    header = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", picture)
    if not header:
        return None
    width, height = int(header[1]), int(header[2])
    pixels, wanted = picture[header.end() :], bytes(color)
    columns: list[int] = []
    rows: list[int] = []
    for row in range(height):
        line = pixels[row * width * 3 : (row + 1) * width * 3]
        here = [column for column in range(width) if line[column * 3 : column * 3 + 3] == wanted]
        if len(here) > 3:
            columns += (here[0], here[-1])
            rows.append(row)
    if len(rows) < 5:
        return None
    return Area(min(columns), rows[0], max(columns) - min(columns) + 1, rows[-1] - rows[0] + 1)


class _Image(ctypes.Structure):
    """How an XImage begins, as Xlib.h has it."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
    )


def colors_in(area: Area, display_name: str) -> set[int]:
    """Return the colours of every fifth pixel of an area of a screen with 24 bits a pixel, kept in four bytes.

    This takes some milliseconds, where a picture by a program of its own takes a hundred.
    """
    library = ctypes.CDLL("libX11.so.6")
    library.XOpenDisplay.restype = library.XDefaultRootWindow.restype = ctypes.c_void_p
    library.XGetImage.restype = ctypes.POINTER(_Image)
    display = ctypes.c_void_p(library.XOpenDisplay(display_name.encode()))
    if display.value is None or not area.width:
        return set()
    root = ctypes.c_void_p(library.XDefaultRootWindow(display))
    every_plane, whole_pixels = ctypes.c_ulong(-1), 2
    image = library.XGetImage(
        display, root, area.x, area.y, ctypes.c_uint(area.width), ctypes.c_uint(area.height), every_plane, whole_pixels
    )
    content = ctypes.string_at(image.contents.data, area.width * area.height * 4)
    library.XDestroyImage(image)
    library.XCloseDisplay(display)
    return set(memoryview(content).cast("I")[::5])


class _ClientMessage(ctypes.Structure):
    """An XClientMessageEvent with five numbers, as Xlib.h has it."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        # Xlib copies what is as large as the largest of its events.
        ("rest", ctypes.c_long * 12),
    )


def send_to_window_manager(display_name: str, window: int, wish: str) -> None:
    """Ask the window manager to do something with a window, in its words.

    https://specifications.freedesktop.org/wm-spec/latest/ar01s03.html
    """
    client_message, redirected, as_a_panel = 33, 1 << 20 | 1 << 19, 2
    library = ctypes.CDLL("libX11.so.6")
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XDefaultRootWindow.restype = library.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(library.XOpenDisplay(display_name.encode()))
    atom = library.XInternAtom(display, wish.encode(), 0)
    data = (ctypes.c_long * 5)(0, as_a_panel, 0, 0, 0)
    message = _ClientMessage(client_message, 0, 1, display, window, atom, 32, data)
    root = ctypes.c_ulong(library.XDefaultRootWindow(display))
    library.XSendEvent(display, root, 0, ctypes.c_long(redirected), ctypes.byref(message))
    # Closing it sends what waits.
    library.XCloseDisplay(display)
