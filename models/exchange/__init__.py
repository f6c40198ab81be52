"""File formats in and out, and who in a file is already known."""
