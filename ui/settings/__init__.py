"""Settings: how the user works, each change applied at once and undoable."""
