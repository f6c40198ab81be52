"""Importing people: choose a file, see what will happen, set a rhythm, done. Nothing is written before Import."""
