"""vCards: those of every version in, 3.0 and 4.0 out, and jCards in."""
