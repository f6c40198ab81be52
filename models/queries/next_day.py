"""The day somebody is next, as SQL: the one rule that the list, its order, the panel and every file follow."""

from __future__ import annotations

_PROMISED = "(SELECT min(due_on) FROM follow_up WHERE contact_id = contact.id AND done_on IS NULL)"
# Of a contact joined with its planned_date. A snooze covers the planned date, and what was promised before its end,
# until the next interaction or skip; else the earlier of promise and plan is next. Paused people have no plan, those
# let go neither plan nor snooze, only promises.
NEXT_ON = f"""CASE
    WHEN contact.status = 'deceased' THEN NULL
    WHEN contact.snoozed_until IS NOT NULL AND contact.status <> 'let_go' THEN date(contact.snoozed_until)
    WHEN contact.status = 'active' AND planned_date.planned_on IS NOT NULL
        THEN min(planned_date.planned_on, coalesce({_PROMISED}, planned_date.planned_on))
    ELSE {_PROMISED} END"""
