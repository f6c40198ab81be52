"""Measure again and write the tables into docs/formats.md: python -m tests.models.exchange.field_table."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.models.exchange.field_table.document import DOCUMENT, with_block
from tests.models.exchange.field_table.read import measure_read
from tests.models.exchange.field_table.table import rendered
from tests.models.exchange.field_table.written import measure_written

with tempfile.TemporaryDirectory() as folder:
    block = rendered(measure_written(Path(folder)), measure_read(Path(folder)))
DOCUMENT.write_text(with_block(DOCUMENT.read_text("utf-8"), block), "utf-8")
