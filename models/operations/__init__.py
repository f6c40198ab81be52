"""Everything a user can do to the book: one function an action, one transaction each, undoable as a whole."""
