"""Logging an interaction from anywhere."""
