"""Starting Tendril with the desktop session, the way each system has for it."""
