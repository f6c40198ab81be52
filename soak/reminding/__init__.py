"""Lives of the reminders: weeks with everything that happens to clocks, computers and desktops, held to a few laws."""
