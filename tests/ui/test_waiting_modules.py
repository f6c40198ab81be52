"""Modules that a start does not use: they load themselves with the first look, and are no other then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WAITING = "import sys\nfrom ui.waiting_modules import let_modules_wait\nlet_modules_wait()\n"
USED = """
import calendar, hashlib, uuid
from hashlib import blake2b

print(calendar.monthrange(2028, 2), hashlib.sha256(b"").hexdigest(), blake2b(b"").hexdigest())
print(uuid.UUID(int=7), uuid.uuid4().version, uuid.__name__, uuid.__file__, uuid.__spec__.name, uuid)
try:
    uuid.nothing_of_this_name
except AttributeError:
    print("AttributeError")
"""


def said(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_peewee_looks_into_none_of_them() -> None:
    script = "import models.schema\nprint([name for name in ('_hashlib', 'locale', 'platform') if name in sys.modules])"
    assert said(WAITING + script).strip() == "[]"


def test_they_are_what_they_ever_were() -> None:
    assert said(WAITING + USED) == said(USED)


def test_one_that_is_there_stays() -> None:
    assert said("import uuid\n" + WAITING + "print(sys.modules['uuid'] is uuid)").strip() == "True"


def test_threads_that_look_together_all_find_it_whole() -> None:
    script = """
from threading import Barrier, Thread
import hashlib
together, found = Barrier(8), []
def look():
    together.wait()
    found.append(hashlib.sha256(b"").hexdigest())
threads = [Thread(target=look) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(found), len(set(found)))
"""
    assert said(WAITING + script).split() == ["8", "1"]
