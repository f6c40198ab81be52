"""Modules that load themselves with the first look into them, for what others import and a start does not use."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from threading import RLock
from types import ModuleType
from typing import Any

# Two threads may look into the same one, and one of these modules may load another one.
_loading = RLock()
# peewee imports them for databases, fields and functions that are none of ours; hashlib brings OpenSSL, uuid asks for
# the platform: 7 ms.
_OF_PEEWEE = ("calendar", "hashlib", "uuid")


class WaitingModule(ModuleType):
    """A module that loads itself when somebody asks for what it does not have yet."""

    def __init__(self, spec: ModuleSpec) -> None:
        """Take what Python found of it."""
        super().__init__(spec.name)
        # What a loader does to the specification, it does to a copy.
        self.__spec__ = ModuleSpec(spec.name, spec.loader)
        self._awaited: ModuleSpec | None = spec

    def __getattr__(self, name: str) -> Any:
        if name == "__path__":
            # Asked at an import from any module: this is no package.
            raise AttributeError(name)
        with _loading:
            spec = self._awaited
            if spec is not None and spec.loader is not None:
                self._awaited = None
                self.about_to_load()
                self.__spec__ = spec
                self.__file__ = spec.origin
                spec.loader.exec_module(self)
        if name not in vars(self):
            raise AttributeError(name)
        return vars(self)[name]

    def about_to_load(self) -> None:
        """Do what is to be done before; nothing here."""


def let_modules_wait() -> None:
    """Let whoever imports peewee from now on not wait for the modules that it imports and nobody uses at a start."""
    for name in _OF_PEEWEE:
        spec = find_spec(name) if name not in sys.modules else None
        if spec is not None:
            sys.modules[name] = WaitingModule(spec)
