"""People whose every field says something that a careless program would obey."""

from __future__ import annotations

