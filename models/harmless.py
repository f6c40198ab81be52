"""Texts that may stand in the log although they are values: they come from the program, never from the book."""

from __future__ import annotations


class Harmless(str):
    """A text that comes from the program itself, such as the name of a language or of a way to show a reminder."""

    __slots__ = ()
