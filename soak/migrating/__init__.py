"""Migrations of released formats, disturbed at each of their statements."""
