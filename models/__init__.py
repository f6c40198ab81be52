"""What Tendril knows: tables, operations that change them, and queries that read them."""
