"""The lock on the book: setting the passphrase, locking, and unlocking by hand or by the system's keyring."""
