"""When: what is due on which day, and how it is said in time."""
