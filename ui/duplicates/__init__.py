"""Finding who is in the book twice, and deciding about each pair."""
