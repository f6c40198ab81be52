"""Tendril IDs are random UUIDs."""

from __future__ import annotations

import os
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.uids import new_uid


@given(st.binary(min_size=16, max_size=16))
def test_an_id_is_what_python_makes_of_the_same_chance(chance: bytes) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "urandom", lambda _size: chance)
        assert new_uid() == str(uuid.uuid4())
