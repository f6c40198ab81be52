"""The main window: sidebar, top bar and the stack of views."""
