"""Which field of the book each format holds, measured: written out and read back, or read from a file of theirs."""
