"""Fuzzing the readers of files: bytes that nobody would write, guided by what of the code they reach."""
