"""The look: tokens, palette, stylesheet."""
