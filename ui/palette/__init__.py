"""The command palette: people, interests, groups, saved views, notes and commands by a few letters."""
