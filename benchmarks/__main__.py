"""Measure start and window with a large book; or files, planning, rest, growth, Tendril beside other programs."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks import growth, hour, idle, nurture, rounds, starting, weeks
from benchmarks.big_book import NOW, build, copy_book
from benchmarks.import_memory import measure
from benchmarks.measuring import PARTS
from benchmarks.people_files import FORMATS
from models.clock import FixedClock
from scheduler.opening import open_planned_book

PEOPLE, TIMES, SEED = 100_000, 5, 7


def main(arguments: Sequence[str] | None = None) -> int:
    """Build a book, measure, print a table and return the exit status."""
    options = _parser().parse_args(arguments)
    if options.files:
        return _measure_files(options.files, options.formats, options.seed, options.json)
    if options.nurture:
        nurture.measure(options.seed, quick=options.quick, path=options.json)
        return 0
    if options.idle:
        idle.measure(options.seed, path=options.json)
        return 0
    if options.weeks:
        weeks.measure(options.seed, options.weeks, path=options.json)
        return 0
    if options.growth:
        growth.measure(options.sizes, options.times, options.seed, options.plot, book=options.book, path=options.json)
        return 0
    if options.beside:
        # Needs what only Linux has.
        from benchmarks import beside

        return beside.measure(options.people, options.times, options.seed, path=options.json)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.rounds:
        rounds.measure(options.rounds)
        return 0
    if options.build is not None:
        build(options.build, options.people, options.seed)
        return 0
    return _measure_window(options)


def _measure_window(options: argparse.Namespace) -> int:
    """Measure start and window, or an hour of use, with a book that is made or copied for it."""
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as folder:
        if options.book is not None:
            copy_book(options.book, Path(folder))
        else:
            print(f"Building a book of {options.people:,} people…", file=sys.stderr)
            build(Path(folder), options.people, options.seed)
        if options.hour:
            hour.measure(Path(folder), path=options.json)
            return 0
        # Read from /proc: other systems tell memory otherwise.
        starts = starting.measure(Path(folder), options.times) if sys.platform == "linux" else []
        print()
        measured = [] if options.start else _measure(Path(folder), options.times, options.parts)
    if options.json is not None:
        document = {
            "people": options.people,
            "times": options.times,
            "seed": options.seed,
            "start": [{**asdict(row), "ratio": row.ratio} for row in starts],
            "results": measured,
        }
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    """Return what reads the command line: the size of the book, and what is to be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE, help=f"how many are in the book (default: {PEOPLE})")
    parser.add_argument("--times", type=int, default=TIMES, help=f"how often each thing is done (default: {TIMES})")
    parser.add_argument("--seed", type=int, default=SEED, help="another number makes other people")
    parser.add_argument("--json", type=Path, help="a file for the results")
    parser.add_argument(
        "--files", nargs="+", type=int, metavar="ROWS", help="measure files of so many rows instead of the window"
    )
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=FORMATS, help="of which formats (all)")
    parser.add_argument("--nurture", action="store_true", help="live a year under Tendril and under simpler rules")
    parser.add_argument("--idle", action="store_true", help="what it costs at rest, and memory over weeks")
    parser.add_argument("--weeks", type=int, metavar="N", help="memory over N weeks only, looked after and left alone")
    parser.add_argument("--beside", action="store_true", help="start and search beside other programs, where installed")
    parser.add_argument("--growth", action="store_true", help="the window and files with ever more people, as a plot")
    parser.add_argument(
        "--sizes",
        nargs="+",
        type=int,
        default=growth.SIZES,
        metavar="PEOPLE",
        help="with --growth: how many; a book of 1000000 takes six minutes to build and 3.4 GB twice: --build one once "
        "and name it by --book",
    )
    parser.add_argument(
        "--parts",
        nargs="+",
        choices=PARTS,
        default=PARTS,
        help="what to measure in the window, besides the start (all)",
    )
    parser.add_argument("--plot", type=Path, default=growth.PLOT, help=f"with --growth: its file ({growth.PLOT})")
    parser.add_argument("--start", action="store_true", help="measure the start only, not what is done in the window")
    parser.add_argument("--hour", action="store_true", help="memory after an hour of use, beside an empty window")
    parser.add_argument("--rounds", type=int, metavar="N", help="which objects stay after N rounds of each deed")
    parser.add_argument(
        "--book",
        type=Path,
        metavar="FOLDER",
        help="a book built before (--growth: of the largest size), of which a copy is measured",
    )
    parser.add_argument("--build", type=Path, metavar="FOLDER", help="build the book there, for --book, and end")
    parser.add_argument("--quick", action="store_true", help="with --nurture: two small populations only")
    return parser


def _measure_files(rows: Sequence[int], formats: Sequence[str], seed: int, results: Path | None) -> int:
    """Measure what files of people take, printing a line of the table as soon as it is known."""
    print("| format | rows | step | MiB over the start | seconds | floor | ratio |", flush=True)
    print("|---|---:|---|---:|---:|---:|---:|", flush=True)
    measured: list[dict[str, object]] = []
    for one in measure(formats, rows, seed):
        beside = f"{one.floor:.2f} | {one.ratio:.1f}" if one.floor is not None else "|"
        print(
            f"| {one.format} | {one.rows:,} | {one.step} | {one.mebibytes:.1f} | {one.seconds:.2f} | {beside} |",
            flush=True,
        )
        measured.append({**asdict(one), "ratio": one.ratio})
    if results is not None:
        results.write_text(json.dumps({"seed": seed, "results": measured}, indent=2) + "\n", encoding="utf-8")
    return 0


def _measure(directory: Path, times: int, parts: Sequence[str]) -> list[dict[str, object]]:
    """Measure with the book of a directory, printing a line of the table as soon as it is known."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.actions import Bench
    from ui.operations import Operations

    application = QApplication.instance() or QApplication(sys.argv[:1])
    book = open_planned_book(directory, FixedClock(NOW))
    measured: list[dict[str, object]] = []
    try:
        print("| what is done | ms | floor | ms | ratio |\n|---|---:|---|---:|---:|")
        for one in Bench(Operations(book), times).results(parts):
            print(
                f"| {one.action} | {one.milliseconds:.1f} | {one.floor} | {one.floor_milliseconds:.1f} "
                f"| {one.ratio:.1f} |",
                flush=True,
            )
            measured.append({**asdict(one), "ratio": one.ratio})
    finally:
        book.close()
    del application
    return measured


if __name__ == "__main__":
    sys.exit(main())
