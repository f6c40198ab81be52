"""Erasing people for good: from the tables, the history, the index and the free space of a file, and from backups.

Everything here takes the connection of one file, so that the open book and a backup are treated by the same code. The
tables are read from the file itself, since a backup may be of an older format.
"""
