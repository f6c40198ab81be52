"""The people view: the list, the person panel and the editor."""
