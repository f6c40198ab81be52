"""The photographs of people, as they are kept."""

from __future__ import annotations

import json
from collections.abc import Sequence

from models.connection import database


def photos_of(contact_ids: Sequence[int]) -> dict[int, bytes]:
    """Return the photographs of those who have one."""
    query = "SELECT contact_id, image FROM contact_photo WHERE contact_id IN (SELECT value FROM json_each(?))"
    found = {row[0]: bytes(row[1]) for row in database.execute_sql(query, (json.dumps(list(contact_ids)),))}
    return {contact_id: found[contact_id] for contact_id in contact_ids if contact_id in found}
