"""The names of what comes with every book, by key: circles, and the platforms that are no names of companies."""

from __future__ import annotations

from models.sentences import translatable

COMMENT = "circle or platform"
BUILT_IN_NAMES = translatable(
    {
        "inner": "Inner circle",
        "close": "Close",
        "network": "Network",
        "wider": "Wider",
        "yearly": "Yearly",
        "work_email": "Work email",
        "work_phone": "Work phone",
        "work_address": "Work address",
        "work_website": "Work website",
        "trade_organisation": "Trade organisation",
        "private_email": "Private email",
        "mobile": "Mobile",
        "home_phone": "Home phone",
        "post": "Post",
        "private_website": "Private website",
    },
    "circle or platform",
)
