"""A locked book with cheap keys, and a keyring of the tests' own on a session bus of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jeepney import DBusAddress, HeaderFields, new_error, new_method_return, new_signal

from models import keys
from models.book import open_book
from models.clock import Clock
from models.operations.people import PersonFields, add_person
from tests.bus_service import BusService
from tests.private_bus import PrivateBus

ROOT = Path(__file__).resolve().parents[3]
PASSPHRASE = "correct horse battery"
SERVICE = "org.freedesktop.secrets"
COLLECTION = "/org/freedesktop/secrets/collection/login"


@pytest.fixture(autouse=True)
def _cheap_keys(cheap_keys: None) -> None:
    """Let every test have them."""


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """A locked book with Maya in it, whose key is forgotten."""
    book = open_book(tmp_path / "book", clock)
    add_person(book, PersonFields(name="Maya"))
    book.close()
    keys.lock_anew(book.path, keys.new_key(PASSPHRASE))
    keys.forget_keys()
    return book.path


@pytest.fixture
def run_alone(tmp_path: Path) -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Return a function that runs a script on a book of its own, in a process in which nothing else is."""

    def run(script: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "book")],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return run


class FakeKeyring(BusService):
    """Answers as org.freedesktop.secrets does; the user answers its prompts as `answer` says: yes, no, or never."""

    def __init__(self, address: str) -> None:
        self.items: dict[str, tuple[dict[str, str], bytes, str]] = {}
        self.is_locked = False
        self.has_collection = True
        self.answer = "yes"
        self.prompted = 0
        self.dismissed = 0
        # A keyring that hangs takes what it is asked and says nothing to it.
        self.hangs = threading.Event()
        self.asked = threading.Event()
        self._number = 0
        self._prompts: dict[str, tuple[str, object]] = {}
        super().__init__(address, SERVICE)

    def _prompt(self, kind: str, result: object = ("s", "")) -> str:
        self._number += 1
        prompt = f"/org/freedesktop/secrets/prompt/p{self._number}"
        self._prompts[prompt] = (kind, result)
        return prompt

    def reply_to(self, message):
        self.asked.set()
        return None if self.hangs.is_set() else self._answer(message)

    def _answer(self, message):  # noqa: C901, PLR0911, PLR0912 - one case for each method
        path = message.header.fields[HeaderFields.path]
        match message.header.fields[HeaderFields.member], message.body:
            case "OpenSession", ("plain", _):
                return new_method_return(message, "vo", (("s", ""), "/org/freedesktop/secrets/session/s1"))
            case "SearchItems", (wanted,):
                found = [item for item, (kept, *_) in self.items.items() if wanted.items() <= kept.items()]
                return new_method_return(message, "aoao", ([], found) if self.is_locked else (found, []))
            case "Unlock", (objects,):
                if not self.is_locked:
                    return new_method_return(message, "aoo", (objects, "/"))
                return new_method_return(message, "aoo", ([], self._prompt("unlock", ("ao", objects))))
            case "ReadAlias", ("default",):
                return new_method_return(message, "o", (COLLECTION if self.has_collection else "/",))
            case "CreateCollection", _:
                return new_method_return(message, "oo", ("/", self._prompt("create", ("o", COLLECTION))))
            case "Get", (_, "Locked"):
                return new_method_return(message, "v", (("b", self.is_locked),))
            case "CreateItem", (properties, (_session, _parameters, value, _type), True) if path == COLLECTION:
                if self.is_locked or not self.has_collection:
                    return new_error(message, "org.freedesktop.Secret.Error.IsLocked")
                attributes = dict(properties["org.freedesktop.Secret.Item.Attributes"][1])
                label = properties["org.freedesktop.Secret.Item.Label"][1]
                same = [item for item, (kept, *_) in self.items.items() if kept == attributes]
                self._number += 1
                item = same[0] if same else f"{COLLECTION}/{self._number}"
                self.items[item] = (attributes, bytes(value), label)
                return new_method_return(message, "oo", (item, "/"))
            case "GetSecret", (session,) if path in self.items and not self.is_locked:
                value = (session, b"", self.items[path][1], "text/plain")
                return new_method_return(message, "(oayays)", (value,))
            case "Delete", () if path in self.items and not self.is_locked:
                del self.items[path]
                return new_method_return(message, "o", ("/",))
            case "Prompt", (_window,):
                self.prompted += 1
                self.connection.send(new_method_return(message))
                return self._completed(path) if self.answer != "never" else self._nothing()
            case "Dismiss", ():
                self.dismissed += 1
                return new_method_return(message)
            case _:
                return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")

    def _completed(self, prompt: str):
        kind, result = self._prompts.pop(prompt)
        said_yes = self.answer == "yes"
        if said_yes and kind == "unlock":
            self.is_locked = False
        if said_yes and kind == "create":
            self.has_collection = True
        address = DBusAddress(prompt, interface="org.freedesktop.Secret.Prompt")
        return new_signal(address, "Completed", "bv", (not said_yes, result if said_yes else ("s", "")))

    def _nothing(self):
        """Return a signal that nobody listens for."""
        return new_signal(DBusAddress("/nothing", interface="org.example.Nothing"), "Nothing")


@pytest.fixture
def keyring(bus: PrivateBus) -> Iterator[FakeKeyring]:
    """A keyring on it."""
    fake = FakeKeyring(bus.address)
    yield fake
    fake.stop()
