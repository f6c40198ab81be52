"""What programs write where nothing is known, and rows that are nobody."""

from __future__ import annotations

import re

from models.exchange.records import PersonRecord
from models.text import fold

NOTHING = frozenset(
    "- -- — n/a N/A #N/A NULL null (null) none None nan NaN undefined Unspecified unspecified k.A.".split()
) | {"Keine Angabe", "(No value)", "Non spécifié", "Sin especificar", "Non specificato", "Não especificado",
     "Nie określono", "Ej angivet", "Ikke angitt", "Neurčeno"}  # fmt: skip
_LONGEST_NOTHING = 17
# What a sheet has below its last row.
_TOTAL = re.compile(
    r"(?:grand )?totals?|(?:total|sum|count|gesamt|summe|anzahl|insgesamt|totale|totaal|aantal|razem|suma|celkem|"
    r"yhteensa|summa|i alt|osszesen|toplam|итого|всего|合計|总计|總計|합계)[\s:=]*\d+[\s\w]*|"
    r"\d+ (?:contacts|people|rows|records|entries|kontakte|personen|eintrage|contatti|contactos|contatos|contacten)"
)


def says_nothing(text: str) -> bool:
    """Return whether a cell says that nothing is known; a name may well be one of these words."""
    return len(text) <= _LONGEST_NOTHING and text in NOTHING


def is_placeholder(record: PersonRecord) -> bool:
    """Return whether the row is no person: an empty page called “Untitled”, or the number of rows at the end."""
    bare = not (record.methods or record.dates or record.groups or record.interests or record.custom or record.kept)
    is_none = fold(record.name) in ("untitled", "new contact", "no name") or _TOTAL.fullmatch(fold(record.name))
    return bare and bool(is_none) and not record.columns.get("notes")
