"""A damaged book: looked for, told, and put right."""
