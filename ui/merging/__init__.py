"""Merging people who are one."""
