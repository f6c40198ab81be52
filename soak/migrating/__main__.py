"""Disturb the migration of every released format at each statement: python -m soak.migrating --every 1."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from models.database import FILE_NAME, schema_version
from soak.migrating.faults import Fault, state_of, statements_of, try_fault
from tests.models.formats.released_book import FORMATS, make


def main() -> int:
    """Print a line of JSON for each format and fault; return 1 where anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m soak.migrating", description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="only every so many-th statement (default: 1)")
    every = parser.parse_args().every
    is_wrong = False
    with tempfile.TemporaryDirectory() as home:
        for number in range(1, schema_version()):
            prepared, folder, known = (Path(home) / f"{number}-{name}" for name in ("old", "tried", "known"))
            make(prepared, (FORMATS / f"{number}.sql").read_text(encoding="utf-8"))
            count = statements_of(prepared, known)
            new = state_of(known / FILE_NAME)
            for first, fault in enumerate(Fault, start=1):
                # Each kind begins elsewhere, so that fewer of them still meet different statements.
                moments = range(1 + (first - 1) % every, count + 1, every)
                wrong = [told for at in moments if (told := try_fault(prepared, folder, fault, at, new))]
                name = f"format {number}, {fault}"
                print(
                    json.dumps({"name": name, "statements": count, "tried": len(moments), "wrong": wrong}), flush=True
                )
                is_wrong = is_wrong or bool(wrong)
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main())
