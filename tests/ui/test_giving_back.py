"""Memory that the program has freed goes back to the system at the next look at the clock."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui import giving_back
from ui.giving_back import give_memory_back, keep_one_heap

PIECE, PIECES = 4096, 16_384


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    """What the C library offers is asked for in each test, and after it."""
    giving_back._glibc.cache_clear()
    yield
    giving_back._glibc.cache_clear()


def _pages() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc can be asked")
def test_what_was_freed_between_what_stays_goes_back() -> None:
    library = ctypes.CDLL(None)
    if not hasattr(library, "malloc_trim"):
        pytest.skip("another C library than glibc")
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    pieces = [library.malloc(PIECE) for _ in range(PIECES)]
    for piece in pieces:
        ctypes.memset(piece, 1, PIECE)
    # The last one holds the end of the heap, as any small thing that stays does.
    for piece in pieces[:-1]:
        library.free(piece)
    before = _pages()
    assert give_memory_back()
    assert before - _pages() > PIECES // 2
    library.free(pieces[-1])


def test_elsewhere_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not give_memory_back()
    assert not keep_one_heap()


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    assert not give_memory_back()
    assert not keep_one_heap()


_THREADS = """
import ctypes, sys, threading
from ui.giving_back import keep_one_heap
if not hasattr(ctypes.CDLL(None), "mallopt"):
    sys.exit("another C library than glibc")
assert keep_one_heap()
malloc = ctypes.CDLL(None).malloc
malloc.restype, malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
places, together = [malloc(100)], threading.Barrier(4)
def take():
    together.wait()
    places.append(malloc(100))
    together.wait()
threads = [threading.Thread(target=take) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
heap = next(line for line in open("/proc/self/maps") if "[heap]" in line)
first, last = (int(place, 16) for place in heap.split()[0].split("-"))
assert all(first <= place < last for place in places), (heap, [hex(place) for place in places])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc can be asked")
def test_threads_take_their_memory_from_one_heap() -> None:
    # In a process of its own: what is chosen once cannot be taken back.
    ended = subprocess.run([sys.executable, "-c", _THREADS], capture_output=True, text=True, check=False)
    if "another C library" in ended.stderr:
        pytest.skip(ended.stderr)
    assert ended.returncode == 0, ended.stderr
