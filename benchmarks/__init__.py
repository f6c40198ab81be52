"""Measuring that the window never makes anyone wait: `make bench`."""
