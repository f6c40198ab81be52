"""Records: frozen dataclasses in every way, but written only when they are needed."""

from __future__ import annotations

import dataclasses
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from inspect import signature
from threading import Barrier, Thread
from typing import Any, ClassVar

import pytest

from models.record import Record


def is_written(record: type[Record]) -> bool:
    return "__init__" in vars(record)


@dataclass(frozen=True)
class Plain:
    """What a record is compared with."""

    name: str
    words: tuple[str, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict, compare=False)
    kind: ClassVar[str] = "plain"

    def shout(self) -> str:
        """Say the name aloud."""
        return self.name.upper()


def made() -> type[Record]:
    class Plain(Record):
        """What is compared."""

        name: str
        words: tuple[str, ...] = ()
        numbers: dict[str, int] = field(default_factory=dict, compare=False)
        kind: ClassVar[str] = "plain"

        def shout(self) -> str:
            """Say the name aloud."""
            return self.name.upper()

    Plain.__qualname__ = "Plain"
    return Plain


def test_it_is_written_when_the_first_one_is_made() -> None:
    record = made()
    assert not is_written(record)
    record("Ada")
    assert is_written(record)


def test_whoever_asks_for_the_fields_or_the_signature_has_it_written() -> None:
    by_fields, by_signature = made(), made()
    assert [one.name for one in fields(by_fields)] == ["name", "words", "numbers"]
    assert str(signature(by_signature)) == str(signature(Plain))
    assert is_written(by_fields)
    assert is_written(by_signature)


def test_it_is_what_a_frozen_dataclass_is() -> None:
    record = made()
    one, same, other = record("Ada", ("b",)), record(words=("b",), name="Ada"), record("Bo")
    plain = Plain("Ada", ("b",))
    assert repr(one) == repr(plain)
    assert one == same
    assert hash(one) == hash(same) == hash(plain)
    assert one != other
    assert one != plain
    assert asdict(one) == asdict(plain)
    assert replace(one, name="Bo", words=()) == other
    assert one.numbers == {}
    assert one.numbers is not same.numbers
    assert one.shout() == "ADA"
    assert is_dataclass(record)
    assert not is_dataclass(Record)
    assert record.__match_args__ == Plain.__match_args__
    with pytest.raises(FrozenInstanceError):
        one.name = "Eve"
    with pytest.raises(FrozenInstanceError):
        del one.name
    with pytest.raises(TypeError, match=r"missing 1 required positional argument: 'name'"):
        record()


def test_one_that_inherits_another_has_its_fields_whichever_is_written_first() -> None:
    class Base(Record):
        """Has one."""

        name: str

    class Heir(Base):
        """Has two."""

        age: int = 0

    class Other(Base):
        """Comes after the first one is made."""

        place: str = ""

    assert repr(Heir("Ada", 3)).endswith("Heir(name='Ada', age=3)")
    assert Base("Ada").name == "Ada"
    assert Other("Ada", "York") == Other(name="Ada", place="York")

    class Late(Other):
        """Has three."""

        age: int = 0

    assert Late("Ada", "York", 3) == Late(age=3, place="York", name="Ada")
    assert [one.name for one in fields(Base)] == ["name"]
    assert Base("Ada") != Heir("Ada")


def test_threads_that_make_the_first_one_together_all_have_it_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[type] = []
    process = dataclasses._process_class  # type: ignore[attr-defined]

    def counted(cls: type, *options: bool) -> type:
        written.append(cls)
        result: type = process(cls, *options)
        return result

    monkeypatch.setattr(dataclasses, "_process_class", counted)
    for _ in range(20):
        record, together, found = made(), Barrier(4), set()

        def make(record: type[Record] = record, together: Barrier = together, found: set[object] = found) -> None:
            together.wait()
            found.add(record("Ada"))

        threads = [Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == {record("Ada")}
    assert len(written) == 20


@pytest.mark.parametrize("first", ["match", "set", "delete", "equal"])
def test_one_that_was_pickled_elsewhere_is_whole_though_none_was_made_here(first: str) -> None:
    record: Any = made()
    one, other = record.__new__(record), record.__new__(record)
    for each in (one, other):
        vars(each).update(name="Ada", words=("Countess",), numbers={})
    if first == "match":
        match one:
            case record(name, words):
                assert (name, words) == ("Ada", ("Countess",))
            case _:
                pytest.fail("It is one of these.")
    elif first == "set":
        with pytest.raises(FrozenInstanceError):
            one.name = "Grace"
    elif first == "delete":
        with pytest.raises(FrozenInstanceError):
            del one.name
    assert one == other == record("Ada", ("Countess",))
    assert one.name == "Ada"


def test_one_that_is_not_to_be_shown_is_not() -> None:
    class Key(Record):
        """Holds a secret."""

        __repr__ = object.__repr__

        secret: bytes

    assert "abc" not in repr(Key(b"abc"))
    assert Key(b"abc") == Key(b"abc")
    assert hash(Key(b"abc")) == hash((b"abc",))


def test_one_that_holds_itself_is_shown_to_an_end() -> None:
    class Circle(Record):
        """Holds others."""

        inner: list[Any]
        hidden: int = field(default=0, repr=False, compare=False)

    circle = Circle([], 3)
    circle.inner.append(circle)
    assert repr(circle).endswith("Circle(inner=[...])")
    assert circle.hidden == 3
    assert Circle([], 1) == Circle([], 2)
