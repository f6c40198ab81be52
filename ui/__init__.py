"""What is seen: the window, its views and the command line."""
