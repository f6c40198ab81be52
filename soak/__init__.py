"""What `make soak` does for hours where `make test` has seconds: look for what nobody thought of."""
