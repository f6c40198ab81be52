"""How a reminder reaches the desktop: a chain of ways, the first that works is taken."""
