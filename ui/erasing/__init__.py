"""Erasing people for good in the window: said plainly before, with all that goes and all that stays."""
