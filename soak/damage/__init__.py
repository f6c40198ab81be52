"""Damage: bytes of a book flipped, and what the program makes of it."""
