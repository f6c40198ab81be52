"""Events: where people were met or will be met; before one, and after one."""
