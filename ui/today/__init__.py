"""The Today view: whom to reach today and why."""
