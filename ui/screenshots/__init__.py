"""Pictures of every view, dialog and state with made-up people, made by the real window: python -m ui.screenshots."""
