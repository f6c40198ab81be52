"""The interests view: own and shared topics, and how many people care about each."""
