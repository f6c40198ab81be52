"""Where the tables stand in docs/formats.md."""

from __future__ import annotations

from pathlib import Path

from tests.models.exchange.field_table.table import BEGIN, END

DOCUMENT = Path(__file__).parents[4] / "docs" / "formats.md"


def block_in(document: str) -> str:
    """Return the block between the marks, with them."""
    start, end = document.index(BEGIN), document.index(END) + len(END)
    return document[start:end]


def with_block(document: str, block: str) -> str:
    """Return the document with another block between the marks."""
    return document.replace(block_in(document), block)
