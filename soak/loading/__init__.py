"""Load: a random but seeded user who does everything there is with a large book, watched throughout."""
