"""The command line: every command's options, its answer for people and its answer as JSON. It imports no Qt."""
