"""The wilting review: one person at a time."""
